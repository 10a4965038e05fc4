using Vigil.Linkage.Names;

namespace Vigil.Linkage;

/// <summary>
/// Joins the people of several reports: those that share a block (<see cref="PersonBlocks"/>) are compared by name, kin, place and company. Two people of one
/// name stay two until evidence joins them, and a name in part joins only where one person fits best. A pure function of the members, whatever their order.
/// </summary>
public static class PersonLinker
{
    /// <summary>The clusters with the links that made them, and the pairs left for a person to decide.</summary>
    /// <param name="members">People of one or more connected components.</param>
    /// <param name="decisions">What people decided.</param>
    /// <param name="lineageOf">Lineage of a report by its id, or null where that is not known.</param>
    public static Linked<PersonMember> Link(IEnumerable<PersonMember> members, LinkDecisions decisions, Func<string, string?>? lineageOf = null) =>
        Linker(lineageOf).Link(members, decisions);

    /// <summary>The links of one person to others, from the threshold of questions on.</summary>
    public static IEnumerable<Link> Neighbours(PersonMember member, IEnumerable<PersonMember> others, Func<string, string?>? lineageOf = null) =>
        Linker(lineageOf).Neighbours(member, others);

    /// <summary>What comparing two mentions gives, whether or not they share a block.</summary>
    public static Link Compare(PersonMember a, PersonMember b, Func<string, string?>? lineageOf = null) => Linker(lineageOf).Compared(a, b);

    private static PairLinker<PersonMember, PersonForm> Linker(Func<string, string?>? lineageOf) => new()
    {
        Id = member => member.Id, Source = member => member.Report.Id, Keys = PersonBlocks.Keys, IsPartial = member => new PersonForm(member, null).IsPartial,
        Prepare = member => new PersonForm(member, lineageOf?.Invoke(member.Report.Id)), Compare = new PersonComparison(MatchWeights.People).Compare,
        SortKey = member => string.Join(' ', NameParts.Read(member.Person.Name, false).Words.Select(word => word.Sounds).Order(StringComparer.Ordinal)),
        Threshold = MatchWeights.People.Threshold, Question = MatchWeights.People.Question, Mean = MatchWeights.People.Mean,
    };
}
