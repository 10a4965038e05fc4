using System.Collections.Immutable;

namespace Vigil.Linkage.Names;

/// <summary>Comparison of names by their folded words.</summary>
public static class NameForm
{
    private const int Prefix = 3;

    private static readonly HashSet<string> Common = ["the", "of", "in", "at", "on", "and", "a", "an", "for", "outside", "city", "general"];

    /// <summary>The folded words of a name, joined by spaces: equal for names that differ in case, accents and punctuation only.</summary>
    public static string Key(string name) => string.Join(' ', Folding.Words(name));

    /// <summary>
    /// Whether two names may be spellings of one: each word of the shorter begins like a word of the longer. Initials say nothing, so a name of
    /// initials may be any.
    /// </summary>
    public static bool MayBeSame(string one, string other)
    {
        var (a, b) = (Telling(one), Telling(other));
        if (a.Count == 0 || b.Count == 0) return true;
        var (fewer, more) = a.Count <= b.Count ? (a, b) : (b, a);
        return fewer.TrueForAll(word => more.Exists(each => BeginAlike(word, each)));
    }

    /// <summary>Whether two descriptions of a place share a word that tells something, as "the consulate" and "Chinese Consulate".</summary>
    public static bool ShareWord(string one, string other) => TellingWords(one).Intersect(TellingWords(other), StringComparer.Ordinal).Any();

    /// <summary>The folded words of a description without those that tell nothing of a place, each once.</summary>
    public static ImmutableArray<string> TellingWords(string text) =>
        [.. Folding.Words(text).Where(word => !Common.Contains(word)).Distinct(StringComparer.Ordinal)];

    private static List<string> Telling(string name) => [.. Folding.Words(name).Where(word => word.Length >= Prefix)];

    private static bool BeginAlike(string a, string b) => string.CompareOrdinal(a, 0, b, 0, Prefix) == 0;
}
