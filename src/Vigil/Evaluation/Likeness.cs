using Vigil.Linkage.Names;

namespace Vigil.Evaluation;

/// <summary>Whether two names or phrases are near enough to count as the same answer.</summary>
internal static class Likeness
{
    private static readonly HashSet<string> Filler = ["the", "a", "an", "of", "in", "for", "and", "s", "to", "at", "by", "on"];

    /// <summary>Whether they share at least half of the shorter one's words; words of four letters or more may differ in their last three.</summary>
    public static bool Alike(string? one, string? other)
    {
        var (a, b) = (Words(one), Words(other));
        if (a.Count == 0 || b.Count == 0) return false;
        var (fewer, more) = a.Count <= b.Count ? (a, b) : (b, a);
        return fewer.Count(word => more.Exists(each => SameWord(word, each))) * 2 >= fewer.Count;
    }

    private static List<string> Words(string? text) => [.. Folding.Words(text).Where(word => !Filler.Contains(word))];

    private static bool SameWord(string x, string y) =>
        x == y || (Math.Min(x.Length, y.Length) >= 4
            && (x.StartsWith(Stem(y), StringComparison.Ordinal) || y.StartsWith(Stem(x), StringComparison.Ordinal)));

    private static string Stem(string word) => word[..Math.Max(4, word.Length - 3)];
}
