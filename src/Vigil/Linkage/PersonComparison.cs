using System.Collections.Immutable;
using Vigil.Linkage.Names;

namespace Vigil.Linkage;

/// <summary>Compares two people as reports name them: by name, kin, what befell them, place and company.</summary>
internal sealed class PersonComparison(MatchWeights weights)
{
    private const int Sure = 150;

    private static readonly string[] Full = ["same", "variant", "fewer words", "doubtful"];

    private static readonly string[] Partial = ["same word", "part", "initials", "one initial"];

    /// <summary>The parts of the pair's weight.</summary>
    public ImmutableArray<WeightPart> Compare(PersonForm a, PersonForm b)
    {
        var name = Name(a, b);
        if (name is null) return [];
        if (name == "other") return [weights.Part("name", name)];
        return
        [
            .. new[]
            {
                weights.Part("name", name), Part("place", Place(a.Member, b.Member)), Part("kin", Kin(a, b)),
                Part("befell", Befell(a.Member, b.Member)), Part("company", Company(a, b)),
                Part("role", Role(a.Member, b.Member)),
                Part("text", a.Lineage is not null && a.Lineage == b.Lineage ? "reprint" : null),
            }.OfType<WeightPart>(),
        ];
    }

    private WeightPart? Part(string field, string? finding) => finding is null ? null : weights.Part(field, finding);

    /// <summary>What the names say; null where two parts of names cannot be compared, such as "T.R." and "Tural".</summary>
    private static string? Name(PersonForm a, PersonForm b)
    {
        var findings = (from x in a.Names from y in b.Names select Name(x, y)).ToHashSet(StringComparer.Ordinal);
        var order = a.IsPartial || b.IsPartial ? Partial : Full;
        return order.FirstOrDefault(findings.Contains) ?? (findings.Contains("silent") ? null : "other");
    }

    private static string Name(ReadName x, ReadName y)
    {
        var (one, other) = (x.FullWords, y.FullWords);
        if (one >= 2 && other >= 2)
        {
            if (x.Key == y.Key) return "same";
            return Spelled(x, y) ?? (NameMatcher.Shipped.Score(x.Text, y.Text) >= Sure ? "doubtful" : "other");
        }

        var pair = NamePair.Of(x.Parts, y.Parts);
        if (pair.Matches.IsEmpty || (!pair.LeftA.IsEmpty && !pair.LeftB.IsEmpty)) return "other";
        if (one == 0 || other == 0) return pair.Matches.Length >= 2 ? "initials" : Math.Max(one, other) <= 1 ? "silent" : x.Parts.Words.Count == 1 || y.Parts.Words.Count == 1 ? "one initial" : "other";
        var alike = pair.Matches.All(match => match.Kind == WordLikeness.Initial || match.Cost <= 110);
        return !alike ? "other" : one == 1 && other == 1 && pair.LeftA.IsEmpty && pair.LeftB.IsEmpty ? "same word" : "part";
    }

    /// <summary>Full names whose words all answer to each other within a letter: all of them, or all of the shorter name's.</summary>
    private static string? Spelled(ReadName x, ReadName y)
    {
        var pair = NamePair.Of(x.Parts, y.Parts);
        if ((!pair.LeftA.IsEmpty && !pair.LeftB.IsEmpty) || pair.Matches.Sum(match => Math.Max(match.A.Length, match.B.Length)) < 2 || !pair.Matches.All(match => IsSlip(match))) return null;
        return pair.LeftA.IsEmpty && pair.LeftB.IsEmpty && pair.Matches.All(match => match.Kind != WordLikeness.Initial) ? "variant" : "fewer words";
    }

    /// <summary>Whether two words differ by a letter at most, short ones by less.</summary>
    private static bool IsSlip(WordMatch match) =>
        match.Kind is WordLikeness.Initial or WordLikeness.Nickname || match.Cost <= 70 || (match.Cost <= 120 && match.Likeness >= 780);

    private static string? Befell(PersonMember a, PersonMember b)
    {
        var shared = a.Events.Intersect(b.Events);
        return shared.IsEmpty ? null : shared.Any(key => EventKinds.IsAboutIndividuals(key[..key.IndexOf('|', StringComparison.Ordinal)])) ? "same" : "took part in the same";
    }

    private static string? Role(PersonMember a, PersonMember b) =>
        a.Person.Roles.IsEmpty || b.Person.Roles.IsEmpty ? null : a.Person.Roles.Intersect(b.Person.Roles).Any() ? "same" : "other";

    private static string? Place(PersonMember a, PersonMember b) =>
        a.Cities.Overlaps(b.Cities) ? "same city" : a.Countries.IsEmpty || b.Countries.IsEmpty ? null : a.Countries.Overlaps(b.Countries) ? "same" : "other";

    private static string? Kin(PersonForm a, PersonForm b)
    {
        var shared = (from one in a.Kin from other in b.Kin where one.Kind == other.Kind select MayBeOne(one.Name, other.Name)).ToList();
        return shared.Count == 0 ? null : shared.Contains(true) ? "same" : "other";
    }

    /// <summary>How many other people both reports name.</summary>
    private static string? Company(PersonForm a, PersonForm b)
    {
        if (a.Others.IsEmpty || b.Others.IsEmpty) return null;
        var shared = a.Others.Count(one => b.Others.Any(other => MayBeOne(one, other)));
        if (shared == 0 && a.Others.Any(one => b.Others.Any(other => Name(one, other) == "one initial"))) return "an initial";
        return shared switch { 0 => "none", 1 => "one", _ => "more" };
    }

    private static bool MayBeOne(ReadName x, ReadName y) => Name(x, y) is "same" or "variant" or "fewer words" or "part" or "same word" or "initials";
}
