using NodaTime;
using Vigil.Reports;

namespace Vigil.Mentions.Times;

/// <summary>Resolves one end of a date.</summary>
internal static class ExpressionResolver
{
    /// <summary>Resolves an expression; null where the context does not tell enough.</summary>
    public static ResolvedDate? Resolve(DateExpression date, DateContext context)
    {
        var reference = date.Anchor == DateAnchor.Narrative ? context.Narrative ?? context.Published : context.Published ?? context.Narrative;
        var resolved = date switch
        {
            { Parts: { Year: not null } parts } => One(PartialDate.TryOf(parts.Year, parts.Month, parts.Day)),
            { Parts: { Month: not null } } => One(YearlessDate.Resolve(date, reference, context)),
            { Parts: { Day: { } day } } => One(DayOfMonth(day, reference, context.Future)),
            { Weekday: { } weekday } => One(Weekday(date, weekday, reference, context)),
            _ => Shift(date, reference, context.Future),
        };
        return date.Loose && resolved is { } exact ? Loosened(exact) : resolved;
    }

    private static ResolvedDate? One(PartialDate? date) => date is { } d
        ? new ResolvedDate(d, d, d switch { { Day: not null } => DatePrecision.Day, { Month: not null } => DatePrecision.Month, _ => DatePrecision.Year })
        : null;

    /// <summary>A date that is told only as near another keeps all but its last part.</summary>
    private static ResolvedDate? Loosened(ResolvedDate exact) =>
        One(PartialDate.TryOf(exact.Start.Year, exact.Start.Day is null ? null : exact.Start.Month, null));

    private static PartialDate? DayOfMonth(int day, PartialDate? reference, bool future)
    {
        if (reference is not { Year: { } year, Month: { } month }) return null;
        if (reference.Value.AsDay is not { } near) return PartialDate.TryOf(year, month, day);
        var candidate = new LocalDate(year, month, 1);
        if (future ? day < near.Day : day > near.Day + 1) candidate = candidate.PlusMonths(future ? 1 : -1);
        return PartialDate.TryOf(candidate.Year, candidate.Month, day);
    }

    private static PartialDate? Weekday(DateExpression date, IsoDayOfWeek weekday, PartialDate? reference, DateContext context)
    {
        if (reference?.AsDay is not { } near) return null;
        if (date.Calendar) return PartialDate.Of(Monday(near).PlusWeeks(date.Offset).PlusDays((int)weekday - 1));
        if (date.Offset > 0) return PartialDate.Of(near.Next(weekday));
        if (date.Offset < 0) return PartialDate.Of(near.Previous(weekday));
        if (near.DayOfWeek == weekday) return PartialDate.Of(near);
        if (date.Anchor == DateAnchor.Narrative || context.Published is null) return PartialDate.Of(Nearest(near, weekday));
        return PartialDate.Of(context.Future ? near.Next(weekday) : near.Previous(weekday));
    }

    private static LocalDate Nearest(LocalDate near, IsoDayOfWeek weekday)
    {
        var (next, previous) = (near.Next(weekday), near.Previous(weekday));
        return Period.DaysBetween(near, next) < Period.DaysBetween(previous, near) ? next : previous;
    }

    /// <summary>So many units from the reference; days and weeks give a day, months a month, years a year, calendar weeks and weekends a span.</summary>
    private static ResolvedDate? Shift(DateExpression date, PartialDate? reference, bool future)
    {
        if (reference is not { } from || from.Year is < 300 or > 9700) return null;
        if (date.Offset == 0 && date.Unit <= TimeUnit.Day) return One(from);
        return date.Unit switch
        {
            TimeUnit.Year => from.Year is { } year ? One(PartialDate.TryOf(year + date.Offset, null, null)) : null,
            TimeUnit.Month => from is { Year: { } year, Month: { } month } ? Month(year, month, date.Offset) : null,
            TimeUnit.Weekend => from.AsDay is { } day ? Weekend(day, date.Offset, future) : null,
            TimeUnit.Week when date.Calendar => from.AsDay is { } day ? Days(Monday(day).PlusWeeks(date.Offset), 6) : null,
            TimeUnit.Week => from.AsDay is { } day ? One(PartialDate.Of(day.PlusWeeks(date.Offset))) : null,
            _ => from.AsDay is { } day ? One(PartialDate.Of(day.PlusDays(date.Offset))) : null,
        };
    }

    private static ResolvedDate? Month(int year, int month, int offset)
    {
        var months = (year * 12) + month - 1 + offset;
        return One(PartialDate.TryOf(months / 12, (months % 12) + 1, null));
    }

    /// <summary>The weekend that has begun last, or the one offset from it; on a weekend "last weekend" is the one before.</summary>
    private static ResolvedDate? Weekend(LocalDate day, int offset, bool future)
    {
        var onWeekend = day.DayOfWeek >= IsoDayOfWeek.Saturday;
        var current = Monday(day).PlusDays(5);
        var saturday = offset switch
        {
            0 => onWeekend || future ? current : current.PlusWeeks(-1),
            > 0 => onWeekend ? current.PlusWeeks(1) : current,
            _ => current.PlusWeeks(-1),
        };
        return Days(saturday, 1);
    }

    private static ResolvedDate Days(LocalDate first, int more) =>
        new(PartialDate.Of(first), PartialDate.Of(first.PlusDays(more)), DatePrecision.Span);

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);
}
