using Vigil.Reports;

namespace Vigil.Mentions.Times;

/// <summary>Finds the year of a date of which only the month, or the month and day, are named.</summary>
internal static class YearlessDate
{
    /// <summary>The date in the year meant; <c>--MM-DD</c> or null where that cannot be known.</summary>
    public static PartialDate? Resolve(DateExpression date, PartialDate? reference, DateContext context)
    {
        var (month, day) = (date.Parts.Month!.Value, date.Parts.Day);
        var year = reference is { Year: { } near } from ? Year(date, from, near, context) : null;
        return PartialDate.TryOf(year, month, day) ?? (day is null ? null : PartialDate.TryOf(null, month, day));
    }

    private static int? Year(DateExpression date, PartialDate reference, int year, DateContext context)
    {
        if (date.Calendar && date.Unit == TimeUnit.Year) return year + date.Offset;
        if (ByWeekday(date, year) is { } fitting) return fitting;
        var relative = date.Unit == TimeUnit.Year && date.Offset != 0;
        if (!relative && (context.Published is null || date.Anchor == DateAnchor.Narrative)) return year;
        if (reference.Month is not { } month) return null;
        var order = Order(date.Parts, reference, month);
        if (relative) return date.Offset < 0 ? (order < 0 ? year : year - 1) : (order > 0 ? year : year + 1);
        if (context.Future) return order >= 0 ? year : year + 1;
        return order <= 0 ? year : year - 1;
    }

    /// <summary>Whether the date falls before, on or after the reference in its year; a day after it still counts as on it.</summary>
    private static int Order(DateParts parts, PartialDate reference, int month)
    {
        if (parts.Day is not { } day || reference.AsDay is not { } near) return parts.Month!.Value.CompareTo(month);
        if (PartialDate.TryOf(near.Year, parts.Month, day)?.AsDay is not { } same) return parts.Month!.Value.CompareTo(month);
        return same == near.PlusDays(1) ? 0 : same.CompareTo(near);
    }

    /// <summary>The year, nearest to the reference, in which the date falls on the weekday named with it.</summary>
    private static int? ByWeekday(DateExpression date, int year)
    {
        if (date is not { Weekday: { } weekday, Parts: { Month: { } month, Day: { } day } }) return null;
        for (var back = 0; back <= 6; back++)
        {
            if (Falls(year - back)) return year - back;
            if (back == 1 && Falls(year + 1)) return year + 1;
        }
        return null;

        bool Falls(int candidate) => PartialDate.TryOf(candidate, month, day)?.AsDay?.DayOfWeek == weekday;
    }
}
