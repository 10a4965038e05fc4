using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Evaluation.Gold;

namespace Vigil.Evaluation;

/// <summary>
/// Pairs the events of the gold with those of the output: same type, compatible date, no contradiction of city or country; greedily, best pair first,
/// each event in one pair at most.
/// </summary>
internal static class EventMatcher
{
    /// <summary>For each gold event that has a partner, the index of that event in the output.</summary>
    public static Dictionary<int, int> Match(IReadOnlyList<GoldEvent> golds, ImmutableArray<EventMention> events)
    {
        var pairs =
            from i in Enumerable.Range(0, golds.Count)
            from j in Enumerable.Range(0, events.Length)
            let score = PairScore(golds[i], events[j])
            where score is not null
            orderby -score, i, j
            select (Gold: i, Event: j);
        var matched = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (gold, other) in pairs)
        {
            if (matched.ContainsKey(gold) || !taken.Add(other)) continue;
            matched[gold] = other;
        }

        return matched;
    }

    /// <summary>1 for the same date, .5 for one that is compatible at a coarser precision or not given, 0 for a contradiction.</summary>
    public static double DateScore(string? gold, string? start)
    {
        if (string.IsNullOrEmpty(gold) || string.IsNullOrEmpty(start)) return 0.5;
        if (gold == start) return 1;
        if (gold.StartsWith("--", StringComparison.Ordinal)) return start.Length >= 4 && start[4..] == gold[1..] ? 1 : 0;
        var length = Math.Min(gold.Length, start.Length);
        return length >= 4 && gold.Length != start.Length && string.CompareOrdinal(gold, 0, start, 0, length) == 0 ? 0.5 : 0;
    }

    /// <summary>How well two events fit, or null where they cannot be the same.</summary>
    private static double? PairScore(GoldEvent gold, EventMention found)
    {
        if (Merged(gold.Type) != Merged(found.Type)) return null;
        var date = DateScore(gold.DateStart, found.Date?.Start);
        if (date == 0 && Overlap(gold, found.Date)) date = 0.4;
        if (date == 0 || Contradicts(gold, found.Place)) return null;
        var place = !string.IsNullOrEmpty(gold.City) && !string.IsNullOrEmpty(found.Place?.City) ? 1 : 0.5;
        return date + place + SharedNames(gold, found) + (gold.Primary ?? false ? 0.25 : 0);
    }

    private static string Merged(string type) => type == "convict" ? "sentence" : type;

    private static bool Contradicts(GoldEvent gold, EventPlace? place) =>
        (!string.IsNullOrEmpty(gold.City) && !string.IsNullOrEmpty(place?.City) && !Likeness.Alike(gold.City, place.City))
        || (!string.IsNullOrEmpty(gold.Country) && !string.IsNullOrEmpty(place?.Country) && gold.Country != place.Country);

    /// <summary>Whether the two spans of dates have a day in common; a coarse date covers all that begins with it.</summary>
    private static bool Overlap(GoldEvent gold, EventDate? date) =>
        gold.DateStart is { Length: > 0 } start && start[0] != '-' && date is not null
        && string.CompareOrdinal(start, date.End + "~") <= 0
        && string.CompareOrdinal(date.Start, (string.IsNullOrEmpty(gold.DateEnd) ? start : gold.DateEnd) + "~") <= 0;

    private static double SharedNames(GoldEvent gold, EventMention found)
    {
        string[] wanted = [.. gold.Actors, .. gold.Targets];
        if (wanted.Length == 0) return 0.5;
        string[] names = [.. found.Actors.Concat(found.Targets).Select(each => each.Name)];
        return (double)wanted.Count(name => names.Any(each => Likeness.Alike(name, each))) / wanted.Length;
    }
}
