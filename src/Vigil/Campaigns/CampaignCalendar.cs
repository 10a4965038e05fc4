using System.Collections.Immutable;
using Vigil.Events;

namespace Vigil.Campaigns;

/// <summary>The days of a campaign and the gaps between its protests.</summary>
internal static class CampaignCalendar
{
    private const int LongestEvent = 14;
    private const int MostDays = 3660;

    /// <summary>
    /// Each day from the first protest to the last, and on to the end of the span of the log that the last lies in. Days of a protest told as a campaign count
    /// only where the report says that it went on without a break.
    /// </summary>
    public static ImmutableArray<CampaignDay> Days(ImmutableArray<Event> protests, ImmutableArray<Event> aftermath, HashSet<string> published, CollectionLog log)
    {
        var single = protests.Where(each => !each.IsCampaign).SelectMany(each => Each(each, LongestEvent)).ToHashSet(StringComparer.Ordinal);
        var told = protests.Where(each => each.IsCampaign && each.Members.Any(member => member.Mention.Duration?.Consecutive == true))
            .SelectMany(each => Each(each, MostDays)).ToHashSet(StringComparer.Ordinal);
        var all = single.Concat(told).Order(StringComparer.Ordinal).ToList();
        if (all.Count == 0) return [];
        var repressed = Repressed(protests, aftermath).SelectMany(each => Each(each, LongestEvent)).ToHashSet(StringComparer.Ordinal);
        var end = log.Spans.Where(span => log.Covers(all[^1])).Select(span => span.Last).Append(all[^1]).Max(StringComparer.Ordinal)!;
        var (first, last) = (Linkage.Days.Number(all[0])!.Value, Linkage.Days.Number(end) ?? Linkage.Days.Number(all[^1])!.Value);
        return
        [
            .. Enumerable.Range(first, Math.Min(MostDays, last - first + 1)).Select(Linkage.Days.Text).Select(day => new CampaignDay(day,
                single.Contains(day) || told.Contains(day) ? CampaignDayKind.Protest : published.Contains(day) ? CampaignDayKind.Reports
                : log.Covers(day) ? CampaignDayKind.Silent : CampaignDayKind.Outside,
                !single.Contains(day) && told.Contains(day), repressed.Contains(day))),
        ];
    }

    /// <summary>The gaps: a row for each time without protest, and one for the time after the last if it was observed.</summary>
    public static ImmutableArray<CampaignGap> Gaps(ImmutableArray<CampaignDay> days)
    {
        var gaps = ImmutableArray.CreateBuilder<CampaignGap>();
        for (var i = 0; i < days.Length;)
        {
            var next = i + 1;
            while (next < days.Length && days[next].Kind != CampaignDayKind.Protest) next++;
            var between = days[(i + 1)..next];
            var observed = between.TakeWhile(day => day.Kind != CampaignDayKind.Outside).Count();
            if (between.Length > 0) gaps.Add(new CampaignGap(days[i].Date, observed, next == days.Length || observed < between.Length));
            i = next;
        }

        return gaps.ToImmutable();
    }

    /// <summary>The protests that were dispersed or met with detentions or violence.</summary>
    public static IEnumerable<Event> Repressed(ImmutableArray<Event> protests, ImmutableArray<Event> aftermath) => protests.Where(each => !each.IsCampaign
        && (each.Responses.Any(told => told.Value is "dispersed" or "detained" or "violent")
            || aftermath.Any(after => after.Type is "detain" or "disperse" or "ill-treat" or "violence" && after.Follows.Contains(each.Id))));

    private static IEnumerable<string> Each(Event each, int most)
    {
        if (Linkage.Days.Number(each.Date?.Start) is not { } first) return [];
        var last = Linkage.Days.Number(each.Date!.End) ?? first;
        return last - first >= most ? [each.Date.Start] : Enumerable.Range(first, Math.Max(1, last - first + 1)).Select(Linkage.Days.Text);
    }
}
