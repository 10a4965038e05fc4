using System.Globalization;
using Vigil.Coding;
using Vigil.Linkage.Names;

namespace Vigil.Linkage;

/// <summary>
/// Blocking keys of an event mention: only mentions that share one are compared. A key depends on the mention alone, so it can be stored beside it.
/// </summary>
public static class EventBlocks
{
    private const int LongestWindow = 7;

    /// <summary>
    /// The keys: family of the type with day and city, with day and country where no city is told, with month or year where no day is told, with each
    /// person it happened to, and without a date with place and the months around publication. Days are those of the event, never of publication.
    /// </summary>
    public static IReadOnlyList<string> Keys(EventMember member)
    {
        var mention = member.Mention;
        var family = mention.Scope == "campaign" ? "campaign" : EventKinds.Family(mention.Type);
        var keys = new List<string>();
        foreach (var place in Places(mention.Place))
        {
            foreach (var time in Times(member)) keys.Add($"{family}|{time}|{place}");
            if (mention.Scope != "campaign" && mention.Date is { } span && span.Start != span.End)
                keys.AddRange(Times(member).Select(time => $"campaign|{time}|{place}"));
        }

        if (EventKinds.IsAboutIndividuals(mention.Type))
        {
            foreach (var key in mention.Targets.Where(each => each.Kind == "person").SelectMany(each => PersonBlocks.NameKeys(each.Name)).Distinct(StringComparer.Ordinal))
                keys.Add($"{family}|{key}");
        }

        return keys;
    }

    /// <summary>City, or country where none is told; a mention without either is reached by its people alone.</summary>
    private static IEnumerable<string> Places(EventPlace? place)
    {
        if (place is null) yield break;
        if (City(place) is { } city) yield return city;
        if (place.Country is not null) yield return place.Country;
    }

    private static string? City(EventPlace place) =>
        place.Geonames is { } id && place.City is not null ? id.ToString(CultureInfo.InvariantCulture) : place.City is null ? null : NameForm.Key(place.City);

    private static IEnumerable<string> Times(EventMember member) => member.Mention.Date switch
    {
        null => Around(member.Report.Published?.ToString()),
        { Precision: "day" } date => [date.Start, date.Start[..Math.Min(7, date.Start.Length)] + "?"],
        var date when Days.Number(date.Start) is { } first && Days.Number(date.End) is { } last => Each(first, last),
        var date => [date.Start],
    };

    /// <summary>The days of a short span and its month, or the months of the ends of a long one.</summary>
    private static IEnumerable<string> Each(int first, int last) => last - first >= LongestWindow
        ? [Days.Text(first)[..7], Days.Text(last)[..7]]
        : Enumerable.Range(first, Math.Max(1, last - first + 1)).Select(Days.Text).Append(Days.Text(first)[..7]);

    /// <summary>For a mention without a date, the month of publication and the one before.</summary>
    private static IEnumerable<string> Around(string? published) =>
        Days.Month(published, 0) is { } month ? [month + "?", Days.Month(published, -1) + "?"] : ["undated"];
}
