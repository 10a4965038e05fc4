using System.Collections.Immutable;
using Vigil.Linkage.Names;

namespace Vigil.Linkage;

/// <summary>Compares two people as reports name them: by name, kin, what befell them, place and company.</summary>
internal sealed class PersonComparison(MatchWeights weights, Func<string, string?> lineageOf)
{
    private const int Sure = 150;

    private static readonly string[] Full = ["same", "variant", "fewer words", "doubtful"];

    private static readonly string[] Partial = ["same word", "part", "initials"];

    private readonly Dictionary<(string, string), int> _scores = [];
    private readonly Dictionary<string, NameParts> _parts = new(StringComparer.Ordinal);

    /// <summary>The parts of the pair's weight.</summary>
    public ImmutableArray<WeightPart> Compare(PersonMember a, PersonMember b)
    {
        var name = Name(a, b);
        if (name is null) return [];
        if (name == "other") return [weights.Part("name", name)];
        return
        [
            .. new[]
            {
                weights.Part("name", name), Part("country", Country(a, b)), Part("kin", Kin(a, b)),
                Part("befell", a.Events.Overlaps(b.Events) ? "same" : null), Part("company", Company(a, b)),
                Part("role", a.Person.Roles.IsEmpty || b.Person.Roles.IsEmpty ? null : a.Person.Roles.Intersect(b.Person.Roles).Any() ? "same" : "other"),
                Part("text", lineageOf(a.Report.Id) is { } lineage && lineage == lineageOf(b.Report.Id) ? "reprint" : null),
            }.OfType<WeightPart>(),
        ];
    }

    /// <summary>Whether only a part of a name is known, so that it may fit several people.</summary>
    public static bool IsPartial(PersonMember member) => member.Names.All(name => FullWords(NameParts.Read(name, organization: false)) < 2);

    private static int FullWords(NameParts parts) => parts.Syllabic ? parts.Words.Count : parts.Words.Count(word => word.Kind == NameWordKind.Name);

    private WeightPart? Part(string field, string? finding) => finding is null ? null : weights.Part(field, finding);

    /// <summary>What the names say; null where two parts of names cannot be compared, such as "T.R." and "Tural".</summary>
    private string? Name(PersonMember a, PersonMember b)
    {
        var findings = (from x in a.Names from y in b.Names select Name(x, y)).ToHashSet(StringComparer.Ordinal);
        var order = a.Names.All(name => FullWords(Read(name)) < 2) || b.Names.All(name => FullWords(Read(name)) < 2) ? Partial : Full;
        return order.FirstOrDefault(findings.Contains) ?? (findings.Contains("silent") ? null : "other");
    }

    private string Name(string x, string y)
    {
        var (one, other) = (FullWords(Read(x)), FullWords(Read(y)));
        if (one >= 2 && other >= 2)
        {
            if (NameForm.Key(x) == NameForm.Key(y)) return "same";
            return Spelled(x, y) ?? (Score(x, y) >= Sure ? "doubtful" : "other");
        }

        var pair = NamePair.Of(Read(x), Read(y));
        if (pair.Matches.IsEmpty || (!pair.LeftA.IsEmpty && !pair.LeftB.IsEmpty)) return "other";
        if (one == 0 || other == 0) return pair.Matches.Length >= 2 ? "initials" : Math.Max(one, other) == 1 ? "silent" : "other";
        var alike = pair.Matches.All(match => match.Kind == WordLikeness.Initial || match.Cost <= 110);
        return !alike ? "other" : one == 1 && other == 1 && pair.LeftA.IsEmpty && pair.LeftB.IsEmpty ? "same word" : "part";
    }

    /// <summary>Full names whose words all answer to each other within a letter: all of them, or all of the shorter name's.</summary>
    private string? Spelled(string x, string y)
    {
        var pair = NamePair.Of(Read(x), Read(y));
        if ((!pair.LeftA.IsEmpty && !pair.LeftB.IsEmpty) || pair.Matches.Length < 2 || !pair.Matches.All(match => IsSlip(match))) return null;
        return pair.LeftA.IsEmpty && pair.LeftB.IsEmpty && pair.Matches.All(match => match.Kind != WordLikeness.Initial) ? "variant" : "fewer words";
    }

    /// <summary>Whether two words differ by a letter at most, short ones by less.</summary>
    private static bool IsSlip(WordMatch match) =>
        match.Kind is WordLikeness.Initial or WordLikeness.Nickname || match.Cost <= 70 || (match.Cost <= 120 && match.Likeness >= 780);

    private NameParts Read(string name)
    {
        if (!_parts.TryGetValue(name, out var parts)) _parts[name] = parts = NameParts.Read(name, organization: false);
        return parts;
    }

    private int Score(string x, string y)
    {
        var key = string.CompareOrdinal(x, y) < 0 ? (x, y) : (y, x);
        if (!_scores.TryGetValue(key, out var score)) _scores[key] = score = NameMatcher.Shipped.Score(key.Item1, key.Item2);
        return score;
    }

    private static string? Country(PersonMember a, PersonMember b) =>
        a.Countries.IsEmpty || b.Countries.IsEmpty ? null : a.Countries.Overlaps(b.Countries) ? "same" : "other";

    private string? Kin(PersonMember a, PersonMember b)
    {
        var shared = (from one in a.Kin from other in b.Kin where one.Kind == other.Kind select MayBeOne(one.Name, other.Name)).ToList();
        return shared.Count == 0 ? null : shared.Contains(true) ? "same" : "other";
    }

    /// <summary>How many other people both reports name.</summary>
    private string? Company(PersonMember a, PersonMember b)
    {
        if (a.Others.IsEmpty || b.Others.IsEmpty) return null;
        var shared = a.Others.Count(one => b.Others.Any(other => MayBeOne(one, other)));
        return shared switch { 0 => "none", 1 => "one", _ => "more" };
    }

    private bool MayBeOne(string x, string y) => Name(x, y) is "same" or "variant" or "fewer words" or "part" or "same word" or "initials";
}
