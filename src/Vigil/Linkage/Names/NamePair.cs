using System.Collections.Immutable;

namespace Vigil.Linkage.Names;

/// <summary>Two names laid side by side: which word answers to which, and what is left over on each side.</summary>
internal sealed class NamePair
{
    private const int LeastLikeness = 550;
    private const int LeastJoined = 800;
    private const int NicknameCost = 60;
    private const int SkeletonCost = 100;
    private const int EndingCost = 30;
    private const int ShortestStem = 3;
    private const int NearlySame = 80;
    private const string Servant = "abdul";

    private readonly NameParts _a;
    private readonly NameParts _b;

    private NamePair(NameParts a, NameParts b)
    {
        (_a, _b) = (a, b);
        Matches = Whole() ?? Align();
        LeftA = Left(a, Matches.SelectMany(match => match.A));
        LeftB = Left(b, Matches.SelectMany(match => match.B));
    }

    /// <summary>Words that answer to each other.</summary>
    public ImmutableArray<WordMatch> Matches { get; }

    /// <summary>Words of the first name that nothing answers to.</summary>
    public ImmutableArray<NameWord> LeftA { get; }

    /// <summary>Words of the second name that nothing answers to.</summary>
    public ImmutableArray<NameWord> LeftB { get; }

    /// <summary>Lays two names side by side.</summary>
    public static NamePair Of(NameParts a, NameParts b) => new(a, b);

    /// <summary>Distance of two words in hundredths of a letter, with what kind of likeness it is.</summary>
    public (int Cost, WordLikeness Kind) Distance(NameWord x, NameWord y)
    {
        if (_a.Syllabic && _b.Syllabic && _a.Script == _b.Script) return x.Own == y.Own ? (0, WordLikeness.Spelling) : (100 * Length(x, y), WordLikeness.Spelling);
        if (x.Kind == NameWordKind.Initial || y.Kind == NameWordKind.Initial)
            return x.Sounds.Length > 0 && y.Sounds.Length > 0 && x.Sounds[0] == y.Sounds[0] ? (0, WordLikeness.Initial) : (100 * Length(x, y), WordLikeness.Initial);
        if (_a.Abjad != _b.Abjad) return (WordDistance.OfSounds(LatinName.Skeleton(x.Sounds), LatinName.Skeleton(y.Sounds)), WordLikeness.Spelling);
        var spelling = Math.Min(WordDistance.Plain(x.Latin, y.Latin), WordDistance.OfSounds(x.Sounds, y.Sounds) + (x.Latin == y.Latin ? 0 : 10));
        if (_a.Script == _b.Script && _a.Script != "latin") spelling = Math.Min(spelling, WordDistance.Plain(x.Own, y.Own));
        if (spelling > SkeletonCost && LatinName.Skeleton(x.Sounds) is { Length: >= ShortestStem } bones && bones == LatinName.Skeleton(y.Sounds)) spelling = SkeletonCost;
        if (spelling <= NicknameCost || x.Kind != NameWordKind.Name || y.Kind != NameWordKind.Name) return (spelling, WordLikeness.Spelling);
        if (!_a.Organization && NameData.Shipped.AreNicknames(x.Latin, y.Latin)) return (NicknameCost, WordLikeness.Nickname);
        if (!_a.Organization && Served(x.Latin, y.Latin) is { } served && served < spelling) return (served, WordLikeness.Ending);
        var stems = _a.Organization ? spelling : Stems(x.Latin, y.Latin);
        return stems < spelling ? (stems, WordLikeness.Ending) : (spelling, WordLikeness.Spelling);
    }

    /// <summary>How alike two words are, in thousandths.</summary>
    public int Likeness(NameWord x, NameWord y) => 1000 - Math.Min(1000, 10 * Distance(x, y).Cost / Length(x, y));

    /// <summary>Distance where one name is that of a servant ("Abdul Hanif") and the other leaves the servant out.</summary>
    private static int? Served(string a, string b) =>
        a.StartsWith(Servant, StringComparison.Ordinal) != b.StartsWith(Servant, StringComparison.Ordinal)
            ? NicknameCost + WordDistance.OfSounds(LatinName.Sounds(WithoutServant(a)), LatinName.Sounds(WithoutServant(b))) : null;

    private static string WithoutServant(string word) => word.StartsWith(Servant, StringComparison.Ordinal) ? word[Servant.Length..] : word;

    /// <summary>Distance without the endings that say whose child somebody is or of which sex.</summary>
    private static int Stems(string a, string b)
    {
        var (x, y) = (Stem(a), Stem(b));
        if ((x == a && y == b) || x.Length < ShortestStem || y.Length < ShortestStem) return int.MaxValue;
        return EndingCost + WordDistance.OfSounds(LatinName.Sounds(x), LatinName.Sounds(y));
    }

    internal static string Stem(string word)
    {
        foreach (var (ending, _) in NameData.Shipped.Endings)
        {
            if (word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        }

        return word;
    }

    private static int Length(NameWord x, NameWord y) => Math.Max(1, Math.Max(x.Latin.Length, y.Latin.Length));

    private static ImmutableArray<NameWord> Left(NameParts name, IEnumerable<int> used)
    {
        var set = used.ToHashSet();
        return [.. name.Words.Where((_, i) => !set.Contains(i))];
    }

    /// <summary>Names that differ in where they are cut only ("van der Bilt", "Vanderbilt"), or of which one is the initials of the other.</summary>
    private ImmutableArray<WordMatch>? Whole()
    {
        if (_a.Words.Count == _b.Words.Count || _a.Abjad != _b.Abjad) return null;
        var (x, y) = (Together(_a), Together(_b));
        if (x.Length == 0 || y.Length == 0 || Initials(_a) == y || Initials(_b) == x) return x.Length == 0 || y.Length == 0 ? null : [All(0, WordLikeness.Initial)];
        var cost = WordDistance.Plain(x, y);
        return cost * 10 / Math.Max(x.Length, y.Length) <= NearlySame ? [All(cost, WordLikeness.Spelling)] : null;
    }

    private WordMatch All(int cost, WordLikeness kind) =>
        new([.. Enumerable.Range(0, _a.Words.Count)], [.. Enumerable.Range(0, _b.Words.Count)], cost, 1000 - NearlySame, 1200, kind);

    private static string Together(NameParts name) => string.Concat(name.Words.Where(word => word.Kind != NameWordKind.LegalForm).Select(word => word.Latin));

    /// <summary>First letters of the words of an organisation, where there are three or more.</summary>
    private static string? Initials(NameParts name) =>
        name.Organization && name.Words.Count(word => word.Telling >= 50) >= 3
            ? string.Concat(name.Words.Where(word => word.Telling >= 50 && word.Kind != NameWordKind.LegalForm).Select(word => word.Latin[0])) : null;

    /// <summary>The best pairs first, each word once; two words that follow each other may answer to one written together.</summary>
    private ImmutableArray<WordMatch> Align()
    {
        var (usedA, usedB) = (new HashSet<int>(), new HashSet<int>());
        var matches = ImmutableArray.CreateBuilder<WordMatch>();
        foreach (var match in Candidates().OrderByDescending(match => match.Likeness).ThenByDescending(match => match.Mass)
            .ThenBy(match => Math.Abs(match.A[0] - match.B[0])).ThenBy(match => match.A[0]))
        {
            if (match.A.Any(usedA.Contains) || match.B.Any(usedB.Contains)) continue;
            usedA.UnionWith(match.A);
            usedB.UnionWith(match.B);
            matches.Add(match);
        }

        return matches.ToImmutable();
    }

    private IEnumerable<WordMatch> Candidates()
    {
        for (var i = 0; i < _a.Words.Count; i++)
        {
            for (var j = 0; j < _b.Words.Count; j++)
            {
                if (Match([i], [j], _a.Words[i], _b.Words[j], LeastLikeness) is { } plain) yield return plain;
                if (i + 1 < _a.Words.Count && Match([i, i + 1], [j], NameWord.Join(_a.Words[i], _a.Words[i + 1]), _b.Words[j], LeastJoined) is { } left) yield return left;
                if (j + 1 < _b.Words.Count && Match([i], [j, j + 1], _a.Words[i], NameWord.Join(_b.Words[j], _b.Words[j + 1]), LeastJoined) is { } right) yield return right;
            }
        }
    }

    private WordMatch? Match(ImmutableArray<int> a, ImmutableArray<int> b, NameWord x, NameWord y, int least)
    {
        var light = x.Kind == NameWordKind.LegalForm || y.Kind == NameWordKind.LegalForm;
        if (light && (x.Kind != y.Kind || x.Latin != y.Latin)) return null;
        if ((x.Kind == NameWordKind.Particle) != (y.Kind == NameWordKind.Particle) && least == LeastLikeness) return null;
        var (cost, kind) = Distance(x, y);
        var likeness = 1000 - Math.Min(1000, 10 * cost / Length(x, y));
        if (kind == WordLikeness.Initial && x.Latin.Length + y.Latin.Length > 2) likeness = Math.Min(likeness, 700);
        var number = x.Kind == NameWordKind.Number && y.Kind == NameWordKind.Number;
        if (likeness < least && !number) return null;
        return new WordMatch(a, b, cost, Math.Max(likeness, number ? 1 : 0), Math.Max(x.Mass, y.Mass), number && x.Latin != y.Latin ? WordLikeness.OtherNumber : kind);
    }
}

/// <summary>How a word answers to another.</summary>
internal enum WordLikeness
{
    /// <summary>The same or a variant spelling.</summary>
    Spelling,

    /// <summary>An initial.</summary>
    Initial,

    /// <summary>A daily name.</summary>
    Nickname,

    /// <summary>The same but for an ending.</summary>
    Ending,

    /// <summary>Numbers that differ.</summary>
    OtherNumber,
}

/// <summary>Words that answer to each other.</summary>
/// <param name="A">Positions in the first name.</param>
/// <param name="B">Positions in the second name.</param>
/// <param name="Cost">Their distance in hundredths of a letter.</param>
/// <param name="Likeness">How alike they are, in thousandths.</param>
/// <param name="Mass">Their weight.</param>
/// <param name="Kind">How they answer.</param>
internal sealed record WordMatch(ImmutableArray<int> A, ImmutableArray<int> B, int Cost, int Likeness, int Mass, WordLikeness Kind);
