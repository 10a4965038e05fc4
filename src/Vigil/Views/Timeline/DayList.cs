using NodaTime;
using Vigil.Reports;
using Vigil.Views.Words;

namespace Vigil.Views.Timeline;

/// <summary>The events of the page day by day, with what lies between: days whose reports tell of nothing, and days without a report.</summary>
internal sealed class DayList(LinkedRun run, EventRow rows)
{
    private readonly HashSet<LocalDate> _published = [.. run.Reports.Select(coded => coded.Report.Published?.AsDay).OfType<LocalDate>()];

    public List<Fields> All()
    {
        var days = new List<Fields>();
        LocalDate? before = null;
        foreach (var group in run.Events.Where(each => !each.IsCampaign).GroupBy(each => each.Date?.Start))
        {
            var day = PartialDate.TryParse(group.Key, out var date) ? date.Value.AsDay : null;
            var silence = before is { } last && day is { } next ? Silence(last.PlusDays(1), next.PlusDays(-1)) : null;
            days.Add(new Fields { ["day"] = group.Key ?? "undated", ["heading"] = DateWords.Heading(group.Key),
                ["silence"] = silence, ["events"] = group.Select(rows.Of).ToList() });
            before = day ?? before;
        }

        return days;
    }

    /// <summary>What is known of the days from one to another, on which no event is told; null where there are none.</summary>
    private string? Silence(LocalDate first, LocalDate last)
    {
        var length = Period.DaysBetween(first, last) + 1;
        if (length < 1) return null;
        var reports = _published.Count(day => day >= first && day <= last);
        var span = DateWords.Of(new Coding.EventDate(PartialDate.Of(first).ToString(), PartialDate.Of(last).ToString(), "span", null));
        var with = reports == 0 ? null : $"reports on {CountWords.Plural(reports, "day")}, no event told for {(reports == 1 ? "it" : "them")}";
        var without = length == reports ? null : $"no report on {CountWords.Plural(length - reports, "day")}";
        return $"{span}: {string.Join("; ", new[] { with, without }.OfType<string>())}";
    }
}
