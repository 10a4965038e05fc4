using System.Text;

namespace Vigil.Reports;

/// <summary>
/// Guesses the encoding of bytes without a mark: UTF-16 by the regular place of its high bytes; of the single-byte encodings windows-1251 and
/// KOI8-R by which of the two gives lower-case words of frequent Russian letters, windows-1252 by whether its letters and signs stand where
/// such letters and signs stand. A guess that gives no plausible text is no guess.
/// </summary>
internal static class EncodingGuess
{
    private const string FrequentCyrillic = "оеаинтсрвлкмдпуыяіәң";
    private const string WesternSigns = "‘’‚“”„«»‹›–—…•·°©®™§¶ºª½¼¾²³¹£¥¢¤¿¡\u00A0\u00AD´¨";
    private const string RareWestern = "ÿþðÞÐýÝ×÷ŽžƒˆŸ¬¯¸†‡‰±µ¦";
    private const string LoneWords = "àÀéÉèÈóÓúíüÜ";
    private static readonly Encoding Windows1251 = CodePage.Find("windows-1251")!;
    private static readonly Encoding Koi8 = CodePage.Find("koi8-r")!;
    private static readonly Encoding Windows1252 = CodePage.Find("windows-1252")!;

    /// <summary>UTF-16 of either byte order, or null.</summary>
    public static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        int pairs = Math.Min(bytes.Length, 4096) / 2, little = 0, big = 0;
        for (var i = 0; i < pairs; i++)
        {
            if (LooksWide(high: bytes[2 * i + 1], low: bytes[2 * i])) little++;
            if (LooksWide(high: bytes[2 * i], low: bytes[2 * i + 1])) big++;
        }
        return little * 10 > pairs * 8 && big * 10 < pairs * 4 ? Encoding.Unicode
            : big * 10 > pairs * 8 && little * 10 < pairs * 4 ? Encoding.BigEndianUnicode : null;
    }

    private static bool LooksWide(byte high, byte low) =>
        (high == 0 && low is (>= 0x20 and not 0x7F) or (byte)'\n' or (byte)'\r' or (byte)'\t') || (high is 4 or 6 && low != 0) || (high == 0x20 && low is >= 0x10 and <= 0x30);

    /// <summary>The single-byte encoding that gives plausible text, or null: then the bytes are broken UTF-8.</summary>
    public static Encoding? SingleByte(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 256 * 1024)];
        if (MostlyUtf8(sample)) return null;
        if (InHighRuns(sample) is var (high, inRuns) && inRuns * 2 > high)
        {
            int windows = CyrillicScore(Windows1251.GetString(sample)), koi8 = CyrillicScore(Koi8.GetString(sample));
            if (Math.Max(windows, koi8) * 3 < high) return null;
            return windows >= koi8 ? Windows1251 : Koi8;
        }
        return PlausiblyWestern(Windows1252.GetString(sample)) ? Windows1252 : null;
    }

    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int sequences = 0, errors = 0;
        while (bytes.Length > 0)
        {
            var done = Rune.DecodeFromUtf8(bytes, out var rune, out var used) == System.Buffers.OperationStatus.Done;
            if (!done) errors++;
            else if (!rune.IsAscii) sequences++;
            bytes = bytes[used..];
        }
        return sequences >= errors;
    }

    private static (int High, int InRuns) InHighRuns(ReadOnlySpan<byte> bytes)
    {
        int high = 0, inRuns = 0, run = 0;
        foreach (var b in bytes)
        {
            run = b >= 0x80 ? run + 1 : 0;
            if (run > 0) high++;
            if (run == 3) inRuns += 3;
            else if (run > 3) inRuns++;
        }
        return (high, inRuns);
    }

    private static int CyrillicScore(string text)
    {
        var score = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (FrequentCyrillic.Contains(text[i], StringComparison.Ordinal)) score++;
            else if (text[i] >= 0x400 && char.IsUpper(text[i]) && i > 0 && char.IsLower(text[i - 1])) score -= 2;
        }
        return score;
    }

    private static bool PlausiblyWestern(string text)
    {
        int good = 0, bad = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80) continue;
            if (FitsWestern(text[i], i > 0 ? text[i - 1] : ' ', i + 1 < text.Length ? text[i + 1] : ' ')) good++;
            else bad++;
        }
        return bad == 0 || good >= bad * 20;
    }

    private static bool FitsWestern(char c, char before, char after)
    {
        if (c == '€') return char.IsAsciiDigit(before) || char.IsAsciiDigit(after) || (before == ' ' && after == ' ');
        if (WesternSigns.Contains(c, StringComparison.Ordinal)) return true;
        if (char.IsControl(c) || RareWestern.Contains(c, StringComparison.Ordinal) || !char.IsLetter(c)) return false;
        if (char.IsUpper(c) && char.IsLower(before)) return false;
        return char.IsLetter(before) || char.IsLetter(after) || LoneWords.Contains(c, StringComparison.Ordinal);
    }
}
