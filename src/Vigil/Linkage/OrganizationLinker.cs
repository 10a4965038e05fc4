using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Linkage.Names;
using Vigil.Reports;

namespace Vigil.Linkage;

/// <summary>An organisation as one report names it, together with that report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Organization">The organisation.</param>
public sealed record OrganizationMember(Report Report, ReportOrganization Organization)
{
    /// <summary>Id in the run: report and id within it.</summary>
    public string Id => $"{Report.Id}/{Organization.Id}";

    /// <summary>Its name and other names.</summary>
    public IEnumerable<string> Names => Organization.Aliases.Prepend(Organization.Name);

    /// <summary>Countries of the report's events, as ISO 3166-1 alpha-2.</summary>
    public ImmutableSortedSet<string> Countries { get; init; } = [];

    /// <summary>All organisations of a report.</summary>
    public static IEnumerable<OrganizationMember> Of(CodedReport coded)
    {
        var countries = coded.Events.Select(each => each.Place?.Country).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal);
        return coded.Organizations.Select(organization => new OrganizationMember(coded.Report, organization) { Countries = countries });
    }
}

/// <summary>
/// Joins the organisations of several reports: by name and initials, kind and country. Namesakes of different kinds stay apart, and so do those that reports many
/// years apart name in different countries: a successor that took the name is another body. A pure function of the members, whatever their order.
/// </summary>
public static class OrganizationLinker
{
    private const int FarApart = 15;
    private const int Sure = 100;

    /// <summary>The clusters with the links that made them, and the pairs left for a person to decide.</summary>
    public static Linked<OrganizationMember> Link(IEnumerable<OrganizationMember> members, LinkDecisions decisions) => Linker().Link(members, decisions);

    /// <summary>The links of one organisation to others, from the threshold of questions on.</summary>
    public static IEnumerable<Link> Neighbours(OrganizationMember member, IEnumerable<OrganizationMember> others) => Linker().Neighbours(member, others);

    /// <summary>Blocking keys: rough forms of the words that tell something, and the initials.</summary>
    public static IReadOnlyList<string> Keys(OrganizationMember member) => [.. member.Names.SelectMany(Keys).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Keys(string name)
    {
        var words = NameParts.Read(name, organization: true).Words.Where(word => word.Kind != NameWordKind.LegalForm && word.Telling >= 50).ToList();
        foreach (var word in words.Where(word => word.Telling == 100)) yield return "name:" + NameKey.Rough(word.Latin);
        if (words.Count == 1) yield return "initials:" + words[0].Latin;
        if (words.Count > 2) yield return "initials:" + string.Concat(words.Select(word => word.Latin[0]));
    }

    private static PairLinker<OrganizationMember, OrganizationMember> Linker() => new()
    {
        Id = member => member.Id, Source = member => member.Report.Id, Keys = Keys, Prepare = member => member, IsPartial = _ => false,
        SortKey = member => NameForm.Key(member.Organization.Name), Compare = (a, b) => Compare(a, b, MatchWeights.Organizations),
        Threshold = MatchWeights.Organizations.Threshold, Question = MatchWeights.Organizations.Question, Mean = MatchWeights.Organizations.Mean,
    };

    private static ImmutableArray<WeightPart> Compare(OrganizationMember a, OrganizationMember b, MatchWeights weights)
    {
        var name = weights.Part("name", Name(a, b));
        if (name.Contradicts) return [name];
        return
        [
            name,
            .. a.Organization.Kind is { } one && b.Organization.Kind is { } other ? [weights.Part("kind", one == other ? "same" : "other")] : ImmutableArray<WeightPart>.Empty,
            .. a.Countries.IsEmpty || b.Countries.IsEmpty ? ImmutableArray<WeightPart>.Empty : [weights.Part("country", a.Countries.Overlaps(b.Countries) ? "same" : "other")],
            weights.Part("time", Years(a, b) > FarApart ? "far apart" : "near"),
        ];
    }

    private static string Name(OrganizationMember a, OrganizationMember b)
    {
        var scores = from x in a.Names from y in b.Names select NameForm.Key(x) == NameForm.Key(y) ? int.MaxValue : NameMatcher.Shipped.Score(x, y, organization: true);
        return scores.Max() switch { int.MaxValue => "same", >= Sure => "variant", >= 0 => "doubtful", _ => "other" };
    }

    private static int Years(OrganizationMember a, OrganizationMember b) => Math.Abs((a.Report.Published?.Year ?? 0) - (b.Report.Published?.Year ?? 0)) is var years
        && a.Report.Published?.Year is not null && b.Report.Published?.Year is not null ? years : 0;
}
