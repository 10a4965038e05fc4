using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Vigil.Reports;

/// <summary>What one language is known by: a script of its own, or its common words.</summary>
/// <param name="Code">ISO 639-1 code.</param>
/// <param name="Names">Code, other codes and names, in lower case.</param>
/// <param name="Ranges">Code points of its script, where it alone uses them.</param>
/// <param name="Common">Common words, in lower case.</param>
internal sealed record LanguageProfile(string Code, ImmutableArray<string> Names, ImmutableArray<(int First, int Last)> Ranges, FrozenSet<string> Common)
{
    /// <summary>Whether its script tells it.</summary>
    public bool HasScript => Ranges.Length > 0;

    /// <summary>Reads a line: <c>en eng english: the of and …</c>, or with ranges of code points, <c>ka kat georgian: U+10A0-10FF</c>.</summary>
    public static LanguageProfile Parse(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) throw new FormatException($"not a language profile: {line}");
        ImmutableArray<string> names = [.. line[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var words = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(
            names[0], names, [.. words.Where(IsRange).Select(Range)], words.Where(w => !IsRange(w)).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The share of letters that belong to its script.</summary>
    public double ScriptShare(IReadOnlyList<string> words)
    {
        long letters = 0, own = 0;
        foreach (var word in words)
        {
            letters += word.Length;
            own += word.Count(c => Ranges.Any(r => c >= r.First && c <= r.Last));
        }
        return own / (double)letters;
    }

    private static bool IsRange(string word) => word.StartsWith("U+", StringComparison.Ordinal);

    private static (int First, int Last) Range(string word)
    {
        var ends = word[2..].Split('-');
        return (Hex(ends[0]), Hex(ends[1]));
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
