using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Linkage;
using Vigil.Linkage.Names;
using Vigil.Linkage.Texts;

namespace Vigil.Events;

/// <summary>Computes events from clusters of mentions.</summary>
public static class EventBuilder
{
    private static readonly string[] StrongestFirst = ["violent", "detained", "dispersed", "warned", "monitored"];
    private static readonly string[] SurestFirst = ["reported", "cancelled", "planned"];
    private static readonly string[] NarrowestFirst = ["site", "city", "admin", "country"];

    /// <summary>One event for each cluster, by date, then type, then id; events without a date come last.</summary>
    /// <param name="clusters">Mentions that are one event.</param>
    /// <param name="personOf">Id of the person that a reference ("p1") of a report stands for, or null.</param>
    public static ImmutableArray<Event> Build(IEnumerable<ImmutableArray<EventMember>> clusters, Func<EventMember, string, string?> personOf)
    {
        var sorted = clusters.Select(cluster => cluster.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id))).ToList();
        var eventOf = new Dictionary<(string Report, string Mention), string>();
        foreach (var cluster in sorted)
        {
            foreach (var member in cluster) eventOf[(member.Report.Id, member.Mention.Id)] = cluster[0].Id;
        }

        return
        [
            .. sorted.Select(cluster => Build(cluster, eventOf, personOf))
                .OrderBy(each => each.Date?.Start ?? "~", StringComparer.Ordinal)
                .ThenBy(each => each.Type == "protest" ? 0 : 1)
                .ThenBy(each => each.Type, StringComparer.Ordinal)
                .ThenBy(each => each.Id, StringComparer.Ordinal),
        ];
    }

    private static Event Build(
        ImmutableArray<EventMember> mentions, Dictionary<(string, string), string> eventOf, Func<EventMember, string, string?> personOf)
    {
        var (members, ties) = SourceGroups.Of(mentions);
        return Build(members, ties, eventOf, personOf);
    }

    private static Event Build(
        ImmutableArray<EventMember> members, ImmutableArray<SourceTie> ties, Dictionary<(string, string), string> eventOf,
        Func<EventMember, string, string?> personOf) => new()
    {
        Id = members[0].Id, Type = members[0].Mention.Type, Members = members, Ties = ties,
        Date = members.Select(member => member.Mention.Date).FirstOrDefault(date => date?.Text is not null) ?? members[0].Mention.Date,
        Places = Collect(members, mention => OneOrNone(mention.Place), PlaceKey, place => Array.IndexOf(NarrowestFirst, place.Precision)),
        Forms = Collect(members, mention => OneOrNone(mention.Form), form => form),
        Modalities = Collect<string>(members, mention => [mention.Modality], modality => modality, modality => Array.IndexOf(SurestFirst, modality)),
        Counts = Collect(members, mention => mention.Counts, CountKey),
        Actors = Participants(members, mention => mention.Actors, personOf),
        Targets = Participants(members, mention => mention.Targets, personOf),
        Demands = Collect(members, mention => mention.Demands, demand => NameForm.Key(demand.Text)),
        Responses = Collect(members, mention => OneOrNone(mention.Response), response => response,
            response => Array.IndexOf(StrongestFirst, response)),
        Replies = Collect(members, mention => OneOrNone(mention.Reply), reply => reply),
        Legal = Collect(members, mention => OneOrNone(mention.Legal), LegalKey),
        Follows = Follows(members, eventOf),
    };

    private static ImmutableArray<string> Follows(ImmutableArray<EventMember> members, Dictionary<(string Report, string Mention), string> eventOf) =>
    [
        .. members.SelectMany(member => member.Mention.Follows.Select(id => eventOf.GetValueOrDefault((member.Report.Id, id)))).OfType<string>()
            .Where(id => id != members[0].Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<T> OneOrNone<T>(T? value) where T : class => value is null ? [] : [value];

    /// <summary>The distinct values of the members: by rank where one is given, then the best sourced first, then by key.</summary>
    private static ImmutableArray<Told<T>> Collect<T>(
        ImmutableArray<EventMember> members, Func<EventMention, IEnumerable<T>> values, Func<T, string> key, Func<T, int>? rank = null) =>
    [
        .. members.SelectMany(member => values(member.Mention).Select(value => (Value: value, Member: member)))
            .GroupBy(each => key(each.Value), StringComparer.Ordinal)
            .Select(group => (group.Key, Told: new Told<T>(group.First().Value, [.. group.Select(each => each.Member).Distinct()])))
            .OrderBy(each => rank?.Invoke(each.Told.Value) ?? 0).ThenByDescending(each => each.Told.Sources)
                .ThenBy(each => each.Key, StringComparer.Ordinal)
            .Select(each => each.Told),
    ];

    /// <summary>Participants, one for each person or wording, under the longest name told.</summary>
    private static ImmutableArray<Told<Participant>> Participants(
        ImmutableArray<EventMember> members, Func<EventMention, ImmutableArray<Participant>> values, Func<EventMember, string, string?> personOf) =>
    [
        .. members.SelectMany(member => values(member.Mention).Select(value => (Value: value, Member: member)))
            .GroupBy(each => (each.Value.Ref is { } reference ? personOf(each.Member, reference) : null) ?? NameForm.Key(each.Value.Name),
                StringComparer.Ordinal)
            .Select(group => new Told<Participant>(
                group.Select(each => each.Value).OrderByDescending(value => value.Name.Length)
                    .ThenBy(value => value.Name, StringComparer.Ordinal).First(),
                [.. group.Select(each => each.Member).Distinct()]))
            .OrderByDescending(told => told.Sources).ThenBy(told => told.Value.Name, StringComparer.Ordinal),
    ];

    private static string PlaceKey(EventPlace place) =>
        string.Join('\n', NameForm.Key(place.Site ?? ""), NameForm.Key(place.City ?? ""), NameForm.Key(place.Admin ?? ""), place.Country);

    private static string CountKey(PeopleCount count) =>
        string.Join('\n', count.What, NameForm.Key(count.Claimant ?? ""), count.Min, count.Max, count.Approximate);

    private static string LegalKey(Legal legal) =>
        string.Join('\n', legal.Verdict, legal.Days, legal.Fine?.Amount, legal.Fine?.Currency, NameForm.Key(legal.Charge ?? ""));
}
