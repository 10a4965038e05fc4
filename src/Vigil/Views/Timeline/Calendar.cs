using NodaTime;
using Vigil.Events;
using Vigil.Reports;
using Vigil.Views.Words;

namespace Vigil.Views.Timeline;

/// <summary>
/// Months of the run day by day: a day with a protest, with another event, with reports that tell of none, and without a report all differ.
/// </summary>
internal sealed class Calendar
{
    private const int MostMonths = 24, MostDays = 62;

    private readonly ILookup<LocalDate, Event> _events;
    private readonly ILookup<LocalDate, Report> _reports;

    public Calendar(LinkedRun run)
    {
        _events = run.Events.Where(each => !each.IsCampaign && !each.Background).SelectMany(each => Days(each).Select(day => (day, each)))
            .ToLookup(pair => pair.day, pair => pair.each);
        _reports = run.Reports.Where(coded => coded.Report.Published?.AsDay is not null)
            .ToLookup(coded => coded.Report.Published!.Value.AsDay!.Value, coded => coded.Report);
    }

    /// <summary>The months that hold an event or a report, by date.</summary>
    public List<Fields> Months() =>
        [.. _events.Select(day => day.Key.ToYearMonth()).Concat(_reports.Select(day => day.Key.ToYearMonth()))
            .Distinct().Order().TakeLast(MostMonths).Select(Month)];

    private Fields Month(YearMonth month)
    {
        var days = month.ToDateInterval();
        var blanks = Enumerable.Repeat(new Fields { ["blank"] = true }, (int)days.Start.DayOfWeek - 1);
        return new Fields { ["month"] = DateWords.Month(month), ["cells"] = blanks.Concat(days.Select(Day)).ToList() };
    }

    private Fields Day(LocalDate day)
    {
        var events = _events[day].ToList();
        var protests = events.Count(each => each.Type == "protest" && each.Modalities[0].Value == "reported");
        var reports = _reports[day].Count();
        var state = protests > 0 ? "protest" : events.Count > 0 ? "event" : reports > 0 ? "report" : "none";
        var told = new[]
        {
            protests > 0 ? CountWords.Plural(protests, "protest") : null, events.Count > protests
                ? CountWords.Plural(events.Count - protests, "other event") : null,
            reports > 0 ? CountWords.Plural(reports, "report") + " published" : null,
        };
        var iso = PartialDate.Of(day).ToString();
        return new Fields
        {
            ["number"] = day.Day, ["state"] = state, ["label"] = $"{DateWords.Of(iso)}: {(state == "none" ? "no report" : string.Join(", ", told.OfType<string>()))}",
            ["target"] = events.Count > 0 ? events[0].Date!.Start : null, ["marked"] = state == "none" ? null : state,
        };
    }

    private static IEnumerable<LocalDate> Days(Event each)
    {
        if (!PartialDate.TryParse(each.Date?.Start, out var start) || start.Value.AsDay is not { } first) yield break;
        var last = PartialDate.TryParse(each.Date?.End, out var end) && end.Value.AsDay is { } until
            && until >= first && Period.DaysBetween(first, until) < MostDays ? until : first;
        foreach (var day in new DateInterval(first, last)) yield return day;
    }
}
