using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Linkage;
using Vigil.Linkage.Names;

namespace Vigil.Events;

/// <summary>
/// How events of several reports hang together: the single days of a campaign told as one, the picket an arrest happened at, the arrest a sentence followed
/// from. What reports tell themselves stands; the rest is added only where one candidate fits.
/// </summary>
public static class EventRelations
{
    private const int LongestCase = 90;

    /// <summary>Order of what befalls a person in a case; a later stage follows from an earlier one.</summary>
    private static readonly string[] Stages = ["disappear", "detain", "charge", "trial", "convict", "sentence", "fine", "appeal", "release"];

    /// <summary>The events with their relations, in the order given.</summary>
    /// <param name="events">Events of a run.</param>
    /// <param name="personOf">Id of the person that a reference ("p1") of a report stands for, or null.</param>
    public static ImmutableArray<Event> Relate(ImmutableArray<Event> events, Func<EventMember, string, string?> personOf)
    {
        var campaigns = events.Where(each => each.IsCampaign).ToList();
        var protests = events.Where(each => each is { IsCampaign: false, Type: "protest", Date.Precision: "day" }).ToLookup(each => each.Date!.Start, StringComparer.Ordinal);
        var cases = Cases(events, personOf).Values.SelectMany(list => list.Select(each => (each.Id, list))).ToLookup(each => each.Id, each => each.list, StringComparer.Ordinal);
        return
        [
            .. events.Select(each => each with
            {
                PartOf = each.IsCampaign ? null : campaigns.FirstOrDefault(campaign => IsDayOf(each, campaign))?.Id,
                Follows = each.Follows.IsEmpty ? Inferred(each, protests, cases) : each.Follows,
            }),
        ];
    }

    /// <summary>Whether an event is a day of a campaign: a protest within its span, at its place and at its door.</summary>
    public static bool IsDayOf(Event day, Event campaign) =>
        day.Type == campaign.Type && day.Date is { Precision: "day" } date && campaign.Date is { } span
        && string.CompareOrdinal(span.Start, date.Start + "~") <= 0 && string.CompareOrdinal(date.Start, span.End + "~") <= 0
        && SamePlace(day.Place, campaign.Place) && (SameDoor(day, campaign) ?? true);

    /// <summary>Whether two events are aimed at the same: null where one of them tells neither site nor target.</summary>
    public static bool? SameDoor(Event a, Event b)
    {
        var (one, other) = (Doors(a), Doors(b));
        return one.Count == 0 || other.Count == 0 ? null : one.Any(x => other.Any(y => NameForm.ShareWord(x, y)));
    }

    private static List<string> Doors(Event each) =>
        [.. each.Places.Select(told => told.Value.Site).OfType<string>().Concat(each.Targets.Where(told => told.Value.Kind != "person").Select(told => told.Value.Name))];

    /// <summary>Whether two places may be one: the same city, or the same country where one of them tells no city.</summary>
    public static bool SamePlace(EventPlace? a, EventPlace? b)
    {
        if (a is null || b is null) return a is null && b is null;
        if (a.Country is not null && b.Country is not null && a.Country != b.Country) return false;
        return a.City is null || b.City is null || NameForm.Key(a.City) == NameForm.Key(b.City) || (a.Geonames is not null && a.Geonames == b.Geonames);
    }

    private static ImmutableArray<string> Inferred(Event each, ILookup<string, Event> protests, ILookup<string, List<Event>> cases)
    {
        if (each.Type is "detain" or "disperse" && each.Date is { Precision: "day" } date && each.Place?.City is not null)
        {
            var near = protests[date.Start].Where(protest => protest.Place?.City is not null && SamePlace(each.Place, protest.Place) && SameDoor(each, protest) != false).ToList();
            if (near is [var only]) return [only.Id];
        }

        var earlier = cases[each.Id].Select(list => Before(each, list)).OfType<Event>().Select(before => before.Id);
        return [.. earlier.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The last event of an earlier stage of the case, within the time that a case takes.</summary>
    private static Event? Before(Event each, List<Event> list)
    {
        var stage = Array.IndexOf(Stages, each.Type);
        return list.Where(other => Array.IndexOf(Stages, other.Type) < stage && DaysBetween(other, each) is >= 0 and <= LongestCase)
            .OrderByDescending(other => other.Date!.Start, StringComparer.Ordinal).ThenByDescending(other => Array.IndexOf(Stages, other.Type))
            .ThenBy(other => other.Id, StringComparer.Ordinal).FirstOrDefault();
    }

    private static int? DaysBetween(Event earlier, Event later) =>
        Linkage.Days.Number(later.Date?.Start) - Linkage.Days.Number(earlier.Date?.Start);

    private static Dictionary<string, List<Event>> Cases(ImmutableArray<Event> events, Func<EventMember, string, string?> personOf)
    {
        var cases = new Dictionary<string, List<Event>>(StringComparer.Ordinal);
        foreach (var each in events.Where(each => Array.IndexOf(Stages, each.Type) >= 0))
        {
            foreach (var person in each.Members.SelectMany(member => member.Mention.Targets.Select(target => target.Ref is null ? null : personOf(member, target.Ref)))
                .OfType<string>().Distinct(StringComparer.Ordinal))
            {
                if (!cases.TryGetValue(person, out var list)) cases[person] = list = [];
                list.Add(each);
            }
        }

        return cases;
    }
}
