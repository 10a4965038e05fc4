namespace Vigil.Linkage.Names;

/// <summary>
/// Distance of two words in hundredths of a letter: Damerau–Levenshtein (restricted), where vowels for vowels and like sounds for each other cost less,
/// and so do vowels and "h" left out.
/// </summary>
internal static class WordDistance
{
    private const int Longest = 64;

    private static readonly string[] Alike = ["bpvf", "dt", "gkhqX", "sSzCcJX", "Jigh", "mn", "lr"];

    /// <summary>Distance where all letters count the same; words longer than 64 letters are compared by their first 64. Above the limit, any number above it.</summary>
    public static int Plain(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit = int.MaxValue) =>
        Math.Abs(Math.Min(a.Length, Longest) - Math.Min(b.Length, Longest)) * 100 > limit ? int.MaxValue : Compute(a, b, sounds: false, limit);

    /// <summary>Distance of words folded to sounds.</summary>
    public static int OfSounds(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Compute(a, b, sounds: true, int.MaxValue);

    private static int Compute(ReadOnlySpan<char> a, ReadOnlySpan<char> b, bool sounds, int limit)
    {
        if (a.SequenceEqual(b)) return 0;
        if (a.Length > Longest) a = a[..Longest];
        if (b.Length > Longest) b = b[..Longest];
        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var before = rows[..width];
        var last = rows[width..(2 * width)];
        var next = rows[(2 * width)..];
        for (var j = 1; j < width; j++) last[j] = last[j - 1] + Gap(b[j - 1], sounds);
        for (var i = 1; i <= a.Length; i++)
        {
            var least = next[0] = last[0] + Gap(a[i - 1], sounds);
            for (var j = 1; j < width; j++)
            {
                var best = last[j - 1] + Change(a[i - 1], b[j - 1], sounds);
                best = Math.Min(best, Math.Min(last[j] + Gap(a[i - 1], sounds), next[j - 1] + Gap(b[j - 1], sounds)));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, before[j - 2] + 100);
                next[j] = best;
                least = Math.Min(least, best);
            }

            if (least > limit) return int.MaxValue;

            var spare = before;
            before = last;
            last = next;
            next = spare;
        }

        return last[b.Length];
    }

    private static int Gap(char c, bool sounds) => !sounds ? 100 : c == 'h' ? 40 : LatinName.IsVowel(c) ? 60 : 100;

    private static int Change(char a, char b, bool sounds)
    {
        if (a == b) return 0;
        if (!sounds) return 100;
        if (LatinName.IsVowel(a) && LatinName.IsVowel(b)) return 50;
        foreach (var group in Alike)
        {
            if (group.Contains(a, StringComparison.Ordinal) && group.Contains(b, StringComparison.Ordinal)) return 60;
        }

        return 100;
    }
}
