using System.Globalization;
using System.Text;

namespace Vigil.Views.Table;

/// <summary>Measures and breaks text by the columns it takes in a terminal: two for East Asian wide characters, none for combining marks.</summary>
public static class TextWidth
{
    /// <summary>Columns that a text takes.</summary>
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>Breaks a text at spaces into lines of at most <paramref name="width"/> columns; a word that is longer is cut.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in text.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, width)))
        {
            if (line.Length > 0 && Of(line.ToString()) + 1 + Of(word) > width) Flush(lines, line);
            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        Flush(lines, line);
        return lines;
    }

    /// <summary>Fills a text up with spaces to <paramref name="width"/> columns.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    private static void Flush(List<string> lines, StringBuilder line)
    {
        if (line.Length > 0) lines.Add(line.ToString());
        line.Clear();
    }

    private static IEnumerable<string> Cut(string word, int width)
    {
        var part = new StringBuilder();
        var taken = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            if (taken + Of(rune) > width && part.Length > 0)
            {
                yield return part.ToString();
                part.Clear();
                taken = 0;
            }

            part.Append(rune);
            taken += Of(rune);
        }

        yield return part.ToString();
    }

    private static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    /// <summary>The main blocks of East Asian Width W and F (Unicode Standard Annex 11).</summary>
    private static bool IsWide(int code) => code is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF)
        or (>= 0x20000 and <= 0x3FFFD);
}
