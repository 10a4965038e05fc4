namespace Vigil.Linkage;

/// <summary>
/// Joins mentions of one event across reports. Mentions that share a block (<see cref="EventBlocks"/>) are compared; the weights of what is found alike
/// and unlike decide, people's decisions before them. A pure function of the set of members, their people and the decisions, whatever their order.
/// </summary>
public static class EventLinker
{
    /// <summary>The clusters with the links that made them, and the pairs left for a person to decide.</summary>
    /// <param name="members">Mentions of one or more connected components.</param>
    /// <param name="personOf">Id of the person that a reference ("p1") of a report stands for, or null.</param>
    /// <param name="decisions">What people decided.</param>
    public static Linked<EventMember> Link(IEnumerable<EventMember> members, Func<EventMember, string, string?> personOf, LinkDecisions decisions) =>
        Linker(personOf).Link(members, decisions);

    /// <summary>The links of one mention to others, from the threshold of questions on: a new mention touches the components of these alone.</summary>
    public static IEnumerable<Link> Neighbours(EventMember member, IEnumerable<EventMember> others, Func<EventMember, string, string?> personOf) =>
        Linker(personOf).Neighbours(member, others);

    /// <summary>What comparing two mentions gives, whether or not they share a block.</summary>
    public static Link Compare(EventMember a, EventMember b, Func<EventMember, string, string?> personOf) => Linker(personOf).Compared(a, b);

    private static PairLinker<EventMember, EventForm> Linker(Func<EventMember, string, string?> personOf) => new()
    {
        Id = member => member.Id, Source = member => member.Report.Id, Keys = EventBlocks.Keys, Prepare = member => new EventForm(member, personOf),
        Compare = new EventComparison(MatchWeights.Events).Compare,
        IsPartial = TellsLittle, Mean = MatchWeights.Events.Mean, SortKey = SortKey, Threshold = MatchWeights.Events.Threshold, Question = MatchWeights.Events.Question,
    };

    /// <summary>Without a date, or without what tells events of a day apart, the site of a gathering or whom it happened to: it may fit several.</summary>
    private static bool TellsLittle(EventMember member) => member.Mention.Date is null || (EventKinds.IsAboutIndividuals(member.Mention.Type)
        ? !member.Mention.Targets.Any(each => each.Kind == "person") : member.Mention.Place?.Site is null);

    private static string SortKey(EventMember member) => string.Join('|',
        member.Mention.Targets.FirstOrDefault()?.Name, member.Mention.Place?.Site, member.Mention.Form, member.Mention.Actors.FirstOrDefault()?.Name);
}
