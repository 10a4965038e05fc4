namespace Vigil.Linkage;

/// <summary>
/// Joins the people of several reports: those that share a block (<see cref="PersonBlocks"/>) are compared by name, kin, place and company; two people of
/// one name stay two until evidence joins them. A pure function of the set of members and the decisions, whatever their order.
/// </summary>
public static class PersonLinker
{
    /// <summary>The clusters with the links that made them, and the pairs left for a person to decide.</summary>
    public static Linked<PersonMember> Link(IEnumerable<PersonMember> members, LinkDecisions decisions) => Linker().Link(members, decisions);

    /// <summary>The links of one person to others, from the threshold of questions on.</summary>
    public static IEnumerable<Link> Neighbours(PersonMember member, IEnumerable<PersonMember> others) => Linker().Neighbours(member, others);

    private static PairLinker<PersonMember> Linker() => new()
    {
        Id = member => member.Id, Source = member => member.Report.Id, Keys = PersonBlocks.Keys, Compare = new PersonComparison(MatchWeights.People).Compare,
        SortKey = member => member.Person.Name, Threshold = MatchWeights.People.Threshold, Question = MatchWeights.People.Question,
    };
}
