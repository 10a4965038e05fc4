using Vigil.Mentions.Numbers;

namespace Vigil.Mentions.Times;

/// <summary>Reads a date or a range of dates: "from February 8 to 10", "8–10 February 2021", "between March and June", "Monday through Wednesday".</summary>
internal static class DateRangeReader
{
    private static DateLexicon Lexicon => DateLexicon.Instance;

    /// <summary>Reads the range, or the single date, that begins at a piece.</summary>
    /// <param name="pieces">The pieces of the sentence.</param>
    /// <param name="at">Where to read.</param>
    /// <param name="listed">Whether a year stands right before it in a list.</param>
    public static DateReading? Read(PieceList pieces, int at, bool listed)
    {
        if (DaysOfMonth(pieces, at) is { } days) return days;
        if (Single(pieces, at, listed) is not { } first) return null;
        if (first.Through is not null) return first;
        if (Connector(pieces, at, first) is not { } next) return Apposition(pieces, first) ?? first;
        return DayThrough(pieces, first, next) ?? Through(pieces, first, next) ?? first;
    }

    /// <summary>Reads one date of any kind.</summary>
    public static DateReading? Single(PieceList pieces, int at, bool listed) =>
        RelativeDateReader.Read(pieces, at) ?? WeekdayReader.Read(pieces, at) ?? NamedDateReader.Read(pieces, at)
        ?? YearReader.Read(pieces, at, listed) ?? DayOfMonth(pieces, at);

    /// <summary>"8 to 10 February 2021", "between 8 and 10 February".</summary>
    private static DateReading? DaysOfMonth(PieceList pieces, int at)
    {
        if (!DayAndYear.TryDay(pieces, at, out var day, out var end)) return null;
        if (!pieces.IsDash(end) && !pieces.Is(end, "to") && !(pieces.Is(end, "and") && pieces.Is(at - 1, "between"))) return null;
        if (NamedDateReader.Read(pieces, end + 1) is not { From: { Parts: { Month: not null, Day: { } last } } through } read || last <= day) return null;
        return read with { From = through with { Parts = through.Parts with { Day = day } }, Through = through };
    }

    /// <summary>Where the second date of a range would begin; null where no range is told.</summary>
    private static int? Connector(PieceList pieces, int at, DateReading first)
    {
        var end = first.End;
        if (pieces.IsDash(end)) return end + 1;
        var before = pieces.Word(at - 1);
        if (pieces.Is(end, "and")) return before == "between" ? end + 1 : null;
        if (pieces.Word(end) is not ("to" or "through" or "until" or "till" or "thru")) return null;
        var named = first.From.Weekday is not null || first.From.Parts.Month is not null;
        return before == "from" || (named && !pieces.Is(end + 1, "the")) || pieces.Word(end) != "to" ? end + 1 : null;
    }

    /// <summary>"February 8 to 10, 2021".</summary>
    private static DateReading? DayThrough(PieceList pieces, DateReading first, int at)
    {
        if (first.From.Parts is not { Month: { } month, Day: { } day } parts || !DayAndYear.TryDay(pieces, at, out var last, out var end)) return null;
        if (last <= day || NamedDateReader.TryMonth(pieces, end, beside: true, out _, out _)) return null;
        if (pieces.Is(end, "of") && NamedDateReader.TryMonth(pieces, end + 1, beside: true, out _, out _)) return null;
        var through = NamedDateReader.WithYear(pieces, end, month, last);
        var year = parts.Year ?? through.From.Parts.Year;
        return new DateReading(through.End,
            through.From with { Parts = parts with { Year = year } },
            through.From with { Parts = new DateParts(year, month, last) });
    }

    /// <summary>"February 8 – March 2", "from Monday to Wednesday", "from 2015 to 2019".</summary>
    private static DateReading? Through(PieceList pieces, DateReading first, int at)
    {
        if (Single(pieces, at, listed: first.From.Parts is { Year: not null, Month: null }) is not { Through: null } second) return null;
        var alike = Depth(first.From) == Depth(second.From) && (first.From.Weekday is null) == (second.From.Weekday is null);
        if (!alike && (pieces.IsDash(first.End) || (Depth(first.From) > 0 && Depth(second.From) > 0))) return null;
        return new DateReading(second.End, WithYearOf(first.From, second.From.Parts), second.From);
    }

    private static int Depth(DateExpression date) => date.Parts switch
    {
        { Day: not null } => 3,
        { Month: not null } => 2,
        { Year: not null } => 1,
        _ => 0,
    };

    /// <summary>In "February 8 – March 2, 2021" the first date has the year of the second.</summary>
    private static DateExpression WithYearOf(DateExpression first, DateParts second)
    {
        if (first.Parts is not { Year: null, Month: { } month } || second is not { Year: { } year, Month: { } last }) return first;
        return DateReading.Named(first.Parts with { Year = month <= last ? year : year - 1 }) with { Weekday = first.Weekday };
    }

    /// <summary>"a year ago, in late January 2020" is the date that is named.</summary>
    private static DateReading? Apposition(PieceList pieces, DateReading first)
    {
        if (first.From.Parts != default || !(pieces.Is(first.End, ",") || pieces.Is(first.End, "("))) return null;
        var bracket = pieces.Is(first.End, "(");
        var at = first.End + 1;
        if (pieces.Word(at) is "in" or "on") at++;
        if (NamedDateReader.Read(pieces, at) is not { Through: null } named || named.From.Parts.Month is null) return null;
        var end = bracket && pieces.Is(named.End, ")") ? named.End + 1 : named.End;
        if (named.From.Parts.Year is not null || first.From.Unit != TimeUnit.Year) return named with { End = end };
        return new DateReading(end, first.From with { Parts = named.From.Parts, Calendar = true });
    }

    /// <summary>"on the 10th".</summary>
    private static DateReading? DayOfMonth(PieceList pieces, int at)
    {
        if (!pieces.Is(at - 1, "on") || !pieces.Is(at, "the") || !DayAndYear.IsOrdinalSuffix(pieces, at + 2)) return null;
        if (!DayAndYear.TryDay(pieces, at + 1, out var day, out var end)) return null;
        var noun = pieces.IsLetters(end) && pieces.Upos(end) is Text.Tagging.Upos.Noun or Text.Tagging.Upos.Propn or Text.Tagging.Upos.Adj or Text.Tagging.Upos.X
            or Text.Tagging.Upos.Num && pieces.IsLetters(end);
        return noun || Lexicon.Units.ContainsKey(pieces.Word(end)) ? null : DateReading.Of(end, new DateParts(null, null, day));
    }
}
