using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Vigil.Linkage.Names;

/// <summary>
/// Folds text for comparison: compatibility decomposition, case folding, combining marks dropped, by a table of our own, so that every machine gives the
/// same result. "Qosdäulet" and "QOSDAULET" fold to the same letters.
/// </summary>
public static class Folding
{
    private static readonly FrozenDictionary<char, string> Table = Load();

    /// <summary>The folded form; for ASCII, the text in lower case.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAscii(c)) folded.Append(char.ToLowerInvariant(c));
            else if (Table.TryGetValue(c, out var form)) folded.Append(form);
            else folded.Append(c);
        }

        return folded.ToString();
    }

    /// <summary>The folded words of a text: its runs of letters, digits and underscores.</summary>
    public static IReadOnlyList<string> Words(string? text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Fold(text ?? "").EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == '_') word.Append(rune);
            else Flush(words, word);
        }

        Flush(words, word);
        return words;
    }

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0) words.Add(word.ToString());
        word.Clear();
    }

    private static FrozenDictionary<char, string> Load()
    {
        using var stream = typeof(Folding).Assembly.GetManifestResourceStream("Vigil.Linkage.Names.folding.tsv")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var (code, form) = (line[..4], line[5..]);
            table[Character(code)] = string.Concat(form.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Character));
        }

        return table.ToFrozenDictionary();
    }

    private static char Character(string hexadecimal) => (char)int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
