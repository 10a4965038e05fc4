using System.Collections.Frozen;
using System.Globalization;

namespace Vigil.Mentions.Quantities;

/// <summary>What words of number stand for, and whether open bounds close on their number: one of data/codebook/counts.</summary>
public sealed class CountProfile
{
    private readonly FrozenDictionary<string, (long? Low, long? High)> words;

    private CountProfile(string name, bool closesBounds, FrozenDictionary<string, (long? Low, long? High)> words) =>
        (Name, ClosesBounds, this.words) = (name, closesBounds, words);

    /// <summary>Its name: <c>vigil</c>, <c>ccc</c>.</summary>
    public string Name { get; }

    /// <summary>Whether "at least 10" and "up to 10" both mean 10.</summary>
    public bool ClosesBounds { get; }

    /// <summary>Loads a profile of the shipped codebook by name.</summary>
    /// <exception cref="FileNotFoundException">There is no such profile.</exception>
    /// <exception cref="FormatException">A line cannot be read; the message names it.</exception>
    public static CountProfile Load(string name) => Parse(name, File.ReadAllText(DataFolder.Path("data", "codebook", "counts", name + ".txt")));

    /// <summary>Reads a profile from its text: <c>bounds open|closed</c>, then lines <c>WORD low high</c> or <c>WORD * low high</c>.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message names it.</exception>
    public static CountProfile Parse(string name, string text)
    {
        var closes = false;
        var words = new Dictionary<string, (long?, long?)>(StringComparer.Ordinal);
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var parts = raw.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            switch (parts)
            {
                case []: break;
                case ["bounds", "open" or "closed"]: closes = parts[1] == "closed"; break;
                case [var word, var low, var high]: words[word] = (Bound(low), Bound(high)); break;
                case [var word, "*", var low, var high]: words[word + " *"] = (Bound(low), Bound(high)); break;
                default: throw Unreadable();
            }

            long? Bound(string bound) => bound == "-" ? null
                : long.TryParse(bound, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Unreadable();

            FormatException Unreadable() => new(string.Create(CultureInfo.InvariantCulture, $"{name}:{number}: not understood: {raw.Trim()}"));
        }
        return new CountProfile(name, closes, words.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Lowest and highest number meant by a word ("dozens", or "several *" before a scale), times <paramref name="multiple"/>.</summary>
    internal (long? Low, long? High) Of(string word, decimal multiple)
    {
        var (low, high) = words.GetValueOrDefault(word);
        return ((long?)(low * multiple), (long?)(high * multiple));
    }
}
