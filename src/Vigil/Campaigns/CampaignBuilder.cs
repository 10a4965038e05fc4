using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Events;
using Vigil.Linkage;
using Vigil.Linkage.Names;

namespace Vigil.Campaigns;

/// <summary>Computes campaigns from events: a pure function of the events, the reports' dates and the collection log.</summary>
public static class CampaignBuilder
{
    /// <summary>Protests further apart than this, in days, are joined by a demand or by people only, not by place alone.</summary>
    private const int LongestSilence = 60;

    /// <summary>Each protest of a city is compared with this many after it by date.</summary>
    private const int Compared = 500;

    /// <summary>The campaigns, the longest first: chains of two protests or more, and what is told as a campaign.</summary>
    /// <param name="events">Events of a run, with their relations.</param>
    /// <param name="reports">Reports of the run.</param>
    /// <param name="log">When reports were looked for.</param>
    /// <param name="personOf">Id of the person that a reference ("p1") of a report stands for, or null.</param>
    public static ImmutableArray<Campaign> Build(
        ImmutableArray<Event> events, ImmutableArray<CodedReport> reports, CollectionLog log, Func<EventMember, string, string?> personOf)
    {
        var protests = events.Where(each => each.Type == "protest" && each.Modalities[0].Value == "reported" && !each.Background)
            .OrderBy(each => each.Date?.Start ?? "~", StringComparer.Ordinal).ThenBy(each => each.Id, StringComparer.Ordinal).ToList();
        var people = protests.ConvertAll(each => Participants(each, personOf));
        var components = new Components(protests.Count);
        foreach (var place in Enumerable.Range(0, protests.Count).GroupBy(i => PlaceKey(protests[i])).Select(group => group.ToList()))
        {
            for (var i = 0; i < place.Count; i++)
            {
                for (var j = i + 1; j < Math.Min(place.Count, i + Compared); j++)
                {
                    if (Belong(protests[place[i]], protests[place[j]], people[place[i]].Overlaps(people[place[j]]))) components.Join(place[i], place[j]);
                }
            }
        }

        var index = protests.Index().ToDictionary(each => each.Item.Id, each => each.Index, StringComparer.Ordinal);
        foreach (var (i, protest) in protests.Index())
        {
            if (protest.PartOf is { } whole && index.TryGetValue(whole, out var at)) components.Join(i, at);
        }

        var published = reports.Select(coded => coded.Report.Published?.ToString()).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Enumerable.Range(0, protests.Count).GroupBy(components.Root).Select(group => group.Select(i => (Protest: protests[i], People: people[i])).ToList())
                .Where(chain => chain.Count > 1 || chain[0].Protest.IsCampaign)
                .Select(chain => Campaign(chain, events, published, log))
                .OrderByDescending(campaign => campaign.ProtestDays).ThenBy(campaign => campaign.Id, StringComparer.Ordinal),
        ];
    }

    private static string PlaceKey(Event each) => $"{each.Place?.Country}|{NameForm.Key(each.Place?.City ?? "")}";

    /// <summary>Whether two protests of one city are of one campaign: at one door soon after each other, for one demand, or by people in common.</summary>
    private static bool Belong(Event a, Event b, bool people)
    {
        if (EventRelations.SameDoor(a, b) == false) return false;
        if (people || a.Demands.Any(x => b.Demands.Any(y => Alike(x.Value.Text, y.Value.Text)))) return true;
        return EventRelations.SameDoor(a, b) == true && a.Place?.City is not null && b.Place?.City is not null && Near(a, b);
    }

    private static bool Alike(string x, string y)
    {
        var (one, other) = (Folding.Words(x).ToHashSet(StringComparer.Ordinal), Folding.Words(y).ToHashSet(StringComparer.Ordinal));
        return one.Count(other.Contains) * 2 >= Math.Min(one.Count, other.Count) && Math.Min(one.Count, other.Count) > 1;
    }

    private static bool Near(Event a, Event b) =>
        Days.Number(b.Date?.Start) - Days.Number(a.Date?.End) is not { } between || between <= LongestSilence;

    private static ImmutableHashSet<string> Participants(Event each, Func<EventMember, string, string?> personOf) =>
        [.. each.Members.SelectMany(member => member.Mention.Actors.Where(actor => actor is { Kind: "person", Ref: not null }).Select(actor => personOf(member, actor.Ref!))).OfType<string>()];

    private static Campaign Campaign(
        List<(Event Protest, ImmutableHashSet<string> People)> chain, ImmutableArray<Event> events, HashSet<string> published, CollectionLog log)
    {
        var protests = chain.Select(each => each.Protest).ToImmutableArray();
        var aftermath = Aftermath(protests, events);
        var days = CampaignCalendar.Days(protests, aftermath, published, log);
        return new Campaign
        {
            Id = protests.Select(each => each.Id).Min(StringComparer.Ordinal)!, Name = Name(protests), Protests = protests, Aftermath = aftermath,
            Days = days, Gaps = CampaignCalendar.Gaps(days), Sizes = CampaignTotals.Sizes(protests),
            Repression = CampaignTotals.Repression(protests, aftermath), Returning = CampaignTotals.Returning(chain),
        };
    }

    /// <summary>All that follows from the protests, and from that, by date.</summary>
    private static ImmutableArray<Event> Aftermath(ImmutableArray<Event> protests, ImmutableArray<Event> events)
    {
        var reached = protests.Select(each => each.Id).ToHashSet(StringComparer.Ordinal);
        var own = reached.ToHashSet(StringComparer.Ordinal);
        for (var before = 0; before < reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(events.Where(each => each.Follows.Any(reached.Contains)).Select(each => each.Id).ToList());
        }

        return [.. events.Where(each => reached.Contains(each.Id) && !own.Contains(each.Id) && each.Type != "protest")];
    }

    private static string Name(ImmutableArray<Event> protests)
    {
        var door = protests.SelectMany(each => each.Places.Select(told => told.Value.Site).Concat(each.Targets.Select(told => told.Value.Name))).OfType<string>()
            .GroupBy(NameForm.Key, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.First();
        var city = protests.Select(each => each.Place?.City ?? each.Place?.Country).OfType<string>().GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        return string.Join(", ", new[] { door, city }.OfType<string>().DefaultIfEmpty("place not told"));
    }
}
