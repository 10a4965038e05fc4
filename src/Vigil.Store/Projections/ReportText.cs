using System.Text;
using Vigil.Mentions;

namespace Vigil.Store.Projections;

/// <summary>What is computed from a text for search and for finding its reprints. Costly, so done off the writing thread.</summary>
/// <param name="Folded">The text as it is searched: case, accents and punctuation folded.</param>
/// <param name="Han">Its Han characters, each a word of its own, runs kept apart; empty where it has none.</param>
/// <param name="Codes">Hashes of a sample of its runs of five words: texts that share none are no reprints of each other.</param>
public sealed record ReportText(string Folded, string Han, IReadOnlyList<long> Codes)
{
    private const int RunWords = 5;
    private const ulong SampleOneIn = 16;

    /// <summary>Computes it for a headline and a text.</summary>
    public static ReportText Of(string? title, string text)
    {
        var body = TextFolding.Fold(text);
        var folded = title is null ? body : TextFolding.Fold(title) + "\n" + body;
        return new ReportText(folded, HanOf(folded), Sample(body));
    }

    /// <summary>The Han characters of a folded text between spaces, with a word that nothing matches between runs.</summary>
    public static string HanOf(string folded)
    {
        if (!folded.AsSpan().ContainsAnyInRange('\u2E80', '\uFAFF') && !folded.Any(char.IsSurrogate)) return "";
        var han = new StringBuilder();
        var gap = false;
        foreach (var rune in folded.EnumerateRunes())
        {
            if (!IsHan(rune.Value))
            {
                gap = han.Length > 0;
                continue;
            }

            if (gap) han.Append("x ");
            gap = false;
            han.Append(rune.ToString()).Append(' ');
        }

        return han.ToString().TrimEnd();
    }

    /// <summary>Whether a code point is an ideograph (Unified Ideographs and their extensions, compatibility forms).</summary>
    public static bool IsHan(int c) => c is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) or 0x3005 or 0x3007;

    /// <summary>64-bit FNV-1a.</summary>
    public static long Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text) hash = unchecked((hash ^ unit) * 1099511628211UL);
        return unchecked((long)hash);
    }

    private static List<long> Sample(string folded)
    {
        var starts = new List<int>();
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded[i] != ' ' && (i == 0 || folded[i - 1] == ' ')) starts.Add(i);
        }

        var sample = new HashSet<long>();
        for (var i = 0; i + RunWords <= starts.Count; i++)
        {
            var end = i + RunWords < starts.Count ? starts[i + RunWords] - 1 : folded.Length;
            var hash = Mixed(Hash(folded.AsSpan(starts[i], end - starts[i])));
            if (unchecked((ulong)hash) % SampleOneIn == 0) sample.Add(hash);
        }

        return [.. sample.Order()];
    }

    /// <summary>Spreads a hash over all its bits (the finaliser of SplitMix64), so that a sample of it is even.</summary>
    private static long Mixed(long hash)
    {
        var z = unchecked((ulong)hash);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return unchecked((long)(z ^ (z >> 31)));
    }
}
