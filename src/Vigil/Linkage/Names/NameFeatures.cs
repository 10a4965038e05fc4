using System.Collections.Immutable;

namespace Vigil.Linkage.Names;

/// <summary>What two names laid side by side have and lack in common, as numbers in thousandths.</summary>
internal static class NameFeatures
{
    /// <summary>Names of the features, in their order.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        "bias", "change", "worst", "worst-letters", "conflict", "conflict-alike", "extra", "one-word", "joined", "initials", "nicknames", "endings",
        "organization", "organization-change", "organization-conflict", "organization-extra", "forms-differ", "numbers-differ", "numbers-extra",
        "swapped", "syllables-differ", "first-letter", "words-changed", "conflict-any",
    ];

    /// <summary>The features of two names.</summary>
    public static int[] Of(string one, string other, bool organization)
    {
        var (a, b) = (NameParts.Read(one, organization), NameParts.Read(other, organization));
        var pair = NamePair.Of(a, b);
        var names = pair.Matches.Where(match => match.Kind != WordLikeness.OtherNumber).ToList();
        var letters = Math.Max(1, names.Sum(match => 100 * Math.Max(match.A.Sum(i => a.Words[i].Latin.Length), match.B.Sum(i => b.Words[i].Latin.Length))));
        var (leftA, leftB) = (Mass(pair.LeftA), Mass(pair.LeftB));
        var least = Math.Max(1, Math.Min(Mass(a.Words), Mass(b.Words)));
        var conflict = 1000 * Math.Min(leftA, leftB) / least;
        var extra = 1000 * Math.Abs(leftA - leftB) / Math.Max(1, Math.Max(Mass(a.Words), Mass(b.Words)));
        var change = 1000 * names.Sum(match => match.Cost) / letters;
        var worst = names.Count == 0 ? 1000 : 1000 - names.Where(match => match.Kind != WordLikeness.Initial).Select(match => match.Likeness).DefaultIfEmpty(1000).Min();
        var alike = (from x in pair.LeftA from y in pair.LeftB select pair.Likeness(x, y)).DefaultIfEmpty(0).Max();
        var spelled = names.Where(match => match.Kind == WordLikeness.Spelling).ToList();
        var single = Math.Min(Telling(a), Telling(b)) == 1 && Math.Max(Telling(a), Telling(b)) > 1 && !pair.Matches.Any(match => match.A.Length + match.B.Length > 2);
        return
        [
            1000, change, worst, 10 * names.Select(match => match.Cost).DefaultIfEmpty(0).Max() / 3, conflict, conflict * alike / 1000, extra, Flag(single),
            Joined(a, b), 1000 * Math.Min(2, names.Count(match => match.Kind == WordLikeness.Initial)),
            Flag(names.Exists(match => match.Kind == WordLikeness.Nickname)), Flag(names.Exists(match => match.Kind == WordLikeness.Ending)),
            Flag(organization), organization ? change : 0, organization ? conflict : 0, organization ? extra : 0,
            Flag(FormsDiffer(pair)), Flag(pair.Matches.Any(match => match.Kind == WordLikeness.OtherNumber)),
            Flag(pair.LeftA.Concat(pair.LeftB).Any(word => word.Kind == NameWordKind.Number)), Flag(Swapped(one, other, a, b, pair)),
            a.Syllabic && b.Syllabic && conflict > 0 ? 5000 : 0, Flag(spelled.Exists(match => a.Words[match.A[0]].Sounds is [var x, ..] && b.Words[match.B[0]].Sounds is [var y, ..] && x != y)),
            1000 * Math.Max(0, names.Count(match => match.Cost > 60) - 1), Flag(Math.Min(leftA, leftB) > 300),
        ];
    }

    private static int Flag(bool holds) => holds ? 1000 : 0;

    private static int Mass(IEnumerable<NameWord> words) => words.Sum(word => word.Mass);

    private static int Telling(NameParts name) => name.Words.Count(word => word.Telling >= 50);

    /// <summary>Distance of the names written without spaces, forwards or backwards, by their length.</summary>
    private static int Joined(NameParts a, NameParts b)
    {
        if (a.Abjad != b.Abjad || a.Organization && a.Words.Count != b.Words.Count && (a.Words.Count == 1 || b.Words.Count == 1)) return 0;
        var (x, y) = (Together(a), Together(b));
        var backwards = string.Concat(x.Reverse());
        var longest = Math.Max(1, Math.Max(x.Length, y.Length));
        return Math.Min(1000, Math.Min(WordDistance.Plain(x, y), WordDistance.Plain(backwards, y)) * 10 / longest);
    }

    private static string Together(NameParts name) => string.Concat(name.Words.Where(word => word.Telling >= 50).Select(word => word.Latin));

    private static bool FormsDiffer(NamePair pair) =>
        pair.LeftA.Any(word => word.Kind == NameWordKind.LegalForm) && pair.LeftB.Any(word => word.Kind == NameWordKind.LegalForm);

    private static bool Swapped(string one, string other, NameParts a, NameParts b, NamePair pair) =>
        a.Words.Count == 2 && b.Words.Count == 2 && pair.Matches.Length == 2 && pair.Matches[0].A[0] != pair.Matches[0].B[0]
        && !one.Contains(',', StringComparison.Ordinal) && !other.Contains(',', StringComparison.Ordinal);
}
