using Vigil.Reports;

namespace Vigil.Mentions.Times;

/// <summary>
/// Resolves dates as told into calendar dates. A month or day without its year, and a weekday, is the nearest on or before publication unless the
/// clause speaks of the future; a date one day after publication still counts as on it, since time zones differ. What cannot be known stays open.
/// </summary>
public static class DateResolver
{
    /// <summary>Resolves a date; null where the context does not tell enough.</summary>
    public static ResolvedDate? Resolve(DateMention mention, DateContext context)
    {
        if (ExpressionResolver.Resolve(mention.From, context) is not { } from) return null;
        if (mention.Since) return Since(from, context);
        if (mention.Through is not { } last) return from;
        return Through(from, last, context) is { } through ? Span(from.Start, through) : from;
    }

    private static ResolvedDate Since(ResolvedDate from, DateContext context) =>
        context.Published is { Year: not null } published && IsBefore(from.Start, published) ? Span(from.Start, published) : from;

    /// <summary>The end of a range, at or after its start.</summary>
    private static PartialDate? Through(ResolvedDate from, DateExpression last, DateContext context)
    {
        if (last.Parts is { Year: null, Month: { } month } parts && last.Anchor == DateAnchor.Publication && !last.Calendar)
            return WithYearFrom(from.Start, month, parts.Day);
        if (last.Weekday is { } weekday && last.Parts == default && from.Start.AsDay is { } start)
            return PartialDate.Of(start.DayOfWeek == weekday ? start : start.Next(weekday));
        return ExpressionResolver.Resolve(last, context)?.End is { } end && !IsBefore(end, from.Start) ? end : null;
    }

    private static PartialDate? WithYearFrom(PartialDate start, int month, int? day)
    {
        if (start.Year is not { } year) return day is null ? null : PartialDate.TryOf(null, month, day);
        var same = PartialDate.TryOf(year, month, day);
        return same is { } date && !IsBefore(date, start) ? date : PartialDate.TryOf(year + 1, month, day);
    }

    private static bool IsBefore(PartialDate date, PartialDate other) =>
        date.Latest is { } latest && other.Earliest is { } earliest && latest < earliest;

    private static ResolvedDate Span(PartialDate start, PartialDate end) => new(start, end, DatePrecision.Span);
}
