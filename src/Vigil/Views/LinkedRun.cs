using System.Collections.Immutable;
using Vigil.Campaigns;
using Vigil.Coding;
using Vigil.Events;
using Vigil.Linkage;
using Vigil.People;

namespace Vigil.Views;

/// <summary>
/// The reports of a run with the events and people that they have in common: what the linked views show. The run is held in memory.
/// </summary>
/// <param name="Reports">Coded reports, by date of publication, then path.</param>
/// <param name="Lineages">For each report id, the id of its lineage.</param>
/// <param name="Events">Events, by date.</param>
/// <param name="People">People, those in most reports first.</param>
/// <param name="PersonOf">For each member id of a person ("report/p1"), the person.</param>
public sealed record LinkedRun(
    ImmutableArray<CodedReport> Reports, ImmutableSortedDictionary<string, string> Lineages,
    ImmutableArray<Event> Events, ImmutableArray<Person> People,
    ImmutableSortedDictionary<string, Person> PersonOf)
{
    /// <summary>Whether it names private people, so that what shows it is a working copy and has to say so.</summary>
    public bool NamesPeople => People.Length > 0 && !IsPublic;

    /// <summary>Whether it is the public form of a run, from which everything is gone that is not to be published.</summary>
    public bool IsPublic { get; init; }

    /// <summary>What people decided.</summary>
    public Judgement Judgement { get; init; } = Judgement.None;

    /// <summary>Campaigns, the longest first.</summary>
    public required ImmutableArray<Campaign> Campaigns { get; init; }

    /// <summary>Why mentions are held to be one event, and which pairs are left for a person to decide.</summary>
    public required Linked<EventMember> EventLinks { get; init; }

    /// <summary>Why mentions are held to be one person, and which pairs are left for a person to decide.</summary>
    public required Linked<PersonMember> PersonLinks { get; init; }

    /// <summary>Links the reports of a run; their order changes nothing, and a report given twice counts once.</summary>
    public static LinkedRun Of(IEnumerable<CodedReport> reports) => Of(reports, LinkDecisions.None);

    /// <summary>Links the reports of a run under what people decided.</summary>
    public static LinkedRun Of(IEnumerable<CodedReport> reports, LinkDecisions decisions)
    {
        var sorted = reports.DistinctBy(coded => coded.Report.Id)
            .OrderBy(coded => coded.Report.Published?.ToString() ?? "~", StringComparer.Ordinal)
            .ThenBy(coded => coded.Report.Path, StringComparer.Ordinal)
            .ThenBy(coded => coded.Report.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var lineages = Linkage.Texts.Lineages.Of(sorted.Select(coded => coded.Report));
        var linkedPeople = PersonLinker.Link(sorted.SelectMany(PersonMember.Of), decisions, lineages.GetValueOrDefault);
        var people = PersonBuilder.Build(linkedPeople.Clusters.Select(cluster => cluster.Members));
        var personOf = people.SelectMany(person => person.Members.Select(member => (member.Id, Person: person)))
            .ToImmutableSortedDictionary(each => each.Id, each => each.Person, StringComparer.Ordinal);
        string? Id(EventMember member, string reference) => personOf.GetValueOrDefault($"{member.Report.Id}/{reference}")?.Id;
        var linked = EventLinker.Link(sorted.SelectMany(coded => EventMember.Of(coded, lineages[coded.Report.Id])), Id, decisions);
        var events = EventRelations.Relate(EventBuilder.Build(linked.Clusters.Select(cluster => cluster.Members), Id), Id);
        return new LinkedRun(sorted, lineages, events, people, personOf) 
        {
            Campaigns = CampaignBuilder.Build(events, sorted, CollectionLog.Of(sorted), Id), EventLinks = linked, PersonLinks = linkedPeople,
        };
    }

    /// <summary>Id of the person that a reference ("p1") of a mention's report stands for, or null.</summary>
    public string? PersonId(EventMember member, string reference) => PersonOf.GetValueOrDefault($"{member.Report.Id}/{reference}")?.Id;
}
