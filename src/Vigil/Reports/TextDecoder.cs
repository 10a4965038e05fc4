using System.Text;

namespace Vigil.Reports;

/// <summary>
/// Turns bytes into text. A byte order mark decides; else valid UTF-8 is UTF-8; else a declared charset counts; else the encoding is guessed
/// (<see cref="EncodingGuess"/>). NUL and lone surrogates become U+FFFD, one for one, so that offsets stay true.
/// </summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly (byte[] Mark, string Name)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], "utf-8"), ([0xFF, 0xFE, 0, 0], "utf-32"), ([0, 0, 0xFE, 0xFF], "utf-32BE"), ([0xFF, 0xFE], "utf-16"), ([0xFE, 0xFF], "utf-16BE"),
    ];

    /// <summary>The text of <paramref name="bytes"/>, without byte order mark, or the problem with them.</summary>
    /// <param name="where">Path for the problem.</param>
    /// <param name="bytes">Bytes as read.</param>
    /// <param name="declared">Charset that the document itself names, or null.</param>
    public static (string? Text, Problem? Problem) Decode(string where, byte[] bytes, string? declared)
    {
        foreach (var (mark, name) in Marks)
        {
            if (bytes.AsSpan().StartsWith(mark))
                return WithMark(where, bytes, mark.Length, name);
        }
        if (EncodingGuess.Utf16(bytes) is { } wide) return (Clean(wide.GetString(bytes)), null);
        if (BinaryFile.Describe(bytes) is { } kind) return (null, ProblemCodes.Binary.At(where, kind));
        if (TryUtf8(bytes) is { } text) return (Clean(text), null);
        if (CodePage.Find(declared) is { } named) return (Clean(named.GetString(bytes)), null);
        return EncodingGuess.SingleByte(bytes) is { } guess ? (Clean(guess.GetString(bytes)), null) : (null, Invalid(where, bytes, 0));
    }

    private static (string? Text, Problem? Problem) WithMark(string where, byte[] bytes, int start, string name)
    {
        if (name == "utf-8")
            return TryUtf8(bytes.AsSpan(start)) is { } text ? (Clean(text), null) : (null, Invalid(where, bytes, start));
        var unit = name.StartsWith("utf-16", StringComparison.Ordinal) ? 2 : 4;
        var encoding = CodePage.Find(name)!;
        var decoded = encoding.GetString(bytes, start, bytes.Length - start);
        return (bytes.Length - start) % unit == 0
            ? (Clean(decoded), null)
            : (null, ProblemCodes.BadEncoding.At(where, name.ToUpperInvariant(), decoded.Count(c => c == '\n') + 1, bytes.Length));
    }

    /// <summary>The text of <paramref name="bytes"/> if they are UTF-8, lone surrogates in their three-byte form included.</summary>
    public static string? TryUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes.IndexOf((byte)0xED) < 0 ? bytes : WithoutSurrogates(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static byte[] WithoutSurrogates(ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        for (var i = 0; i + 2 < copy.Length; i++)
        {
            if (copy[i] == 0xED && copy[i + 1] is >= 0xA0 and <= 0xBF && copy[i + 2] is >= 0x80 and <= 0xBF)
                (copy[i], copy[i + 1], copy[i + 2]) = (0xEF, 0xBF, 0xBD);
        }
        return copy;
    }

    /// <summary>The text with NUL and lone surrogates replaced by U+FFFD, one for one.</summary>
    public static string Clean(string text)
    {
        var first = FirstBad(text, 0);
        if (first < 0) return text;
        var chars = text.ToCharArray();
        for (var i = first; i >= 0; i = FirstBad(text, i + 1)) chars[i] = '\uFFFD';
        return new string(chars);
    }

    private static int FirstBad(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\0') return i;
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return i;
            i++;
        }
        return -1;
    }

    private static Problem Invalid(string where, byte[] bytes, int start)
    {
        var at = start;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var used) == System.Buffers.OperationStatus.Done) at += used;
        var line = bytes.AsSpan(0, at).Count((byte)'\n') + 1;
        return ProblemCodes.BadEncoding.At(where, "UTF-8", line, at + 1);
    }
}
