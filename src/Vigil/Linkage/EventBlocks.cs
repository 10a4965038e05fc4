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
        { Precision: "day" } date => [date.Start, date.Start[..7] + "?"],
        { Start.Length: 10, End.Length: 10 } date => Days(date.Start, date.End),
        var date => [date.Start],
    };

    /// <summary>The days of a short span, or the months of its ends.</summary>
    private static IEnumerable<string> Days(string start, string end)
    {
        var first = DateOnly.ParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var last = DateOnly.ParseExact(end, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (last.DayNumber - first.DayNumber >= LongestWindow) return [start[..7], end[..7]];
        return Enumerable.Range(0, Math.Max(1, last.DayNumber - first.DayNumber + 1))
            .Select(n => first.AddDays(n).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append(start[..7]);
    }

    /// <summary>For a mention without a date, the month of publication and the one before.</summary>
    private static IEnumerable<string> Around(string? published)
    {
        if (published is not { Length: >= 7 }) return ["undated"];
        var month = DateOnly.ParseExact(published[..7], "yyyy-MM", CultureInfo.InvariantCulture);
        return [published[..7] + "?", month.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture) + "?"];
    }
}
