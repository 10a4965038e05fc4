using Vigil.Mentions.Numbers;

namespace Vigil.Mentions.Times;

/// <summary>A date as read from pieces.</summary>
/// <param name="End">Index after its last piece.</param>
/// <param name="From">The date, or the first one of a range.</param>
/// <param name="Through">The last date of a range, or null.</param>
internal readonly record struct DateReading(int End, DateExpression From, DateExpression? Through = null)
{
    /// <summary>A date of named parts, counted from publication where the year is missing.</summary>
    public static DateReading Of(int end, DateParts parts) => new(end, Named(parts));

    /// <summary>The expression for named parts.</summary>
    public static DateExpression Named(DateParts parts) => new(parts.Year is null ? DateAnchor.Publication : DateAnchor.None, parts);
}

/// <summary>Reads days of the month and years.</summary>
internal static class DayAndYear
{
    /// <summary>Reads a day of the month in figures: "10", "10th".</summary>
    public static bool TryDay(PieceList pieces, int at, out int day, out int end)
    {
        end = at + 1;
        if (!pieces.TryInteger(at, out day) || day is < 1 or > 31 || pieces.Word(at).Length > 2) return false;
        if (pieces.Joined(at) && pieces.Word(at - 1) is not ("-" or "–" or "(" or "," or "." or "/" or "[" or "\"" or "“")) return false;
        if (IsOrdinalSuffix(pieces, end)) end++;
        return !(pieces.Joined(end) && (pieces.IsLetters(end) || pieces.Word(end) is "%" or ":" or "/")) && !pieces.Is(end, "%");
    }

    /// <summary>Whether the piece is the ending of an ordinal in figures.</summary>
    public static bool IsOrdinalSuffix(PieceList pieces, int at) => pieces.Joined(at) && pieces.Word(at) is "st" or "nd" or "rd" or "th";

    /// <summary>Reads a number of four figures that can be a year.</summary>
    public static bool TryYear(PieceList pieces, int at, out int year) =>
        pieces.TryInteger(at, out year) && year is >= 1000 and < 2100 && pieces.Word(at).Length == 4
        && !(pieces.Joined(at + 1) && pieces.IsLetters(at + 1));

    /// <summary>Reads the year after a month or a day: "2021", ", 2021", "of 2021".</summary>
    public static int? YearAfter(PieceList pieces, ref int at)
    {
        var start = pieces.Word(at) is "," or "of" ? at + 1 : at;
        if (!TryYear(pieces, start, out var year)) return null;
        if (pieces.Is(at, ",") && pieces.IsLetters(start + 1) && QuantityFollows(pieces, start + 1)) return null;
        at = start + 1;
        return year;
    }

    /// <summary>Whether a noun in the plural follows, so that the number before it counts.</summary>
    public static bool QuantityFollows(PieceList pieces, int at)
    {
        var word = pieces.Word(at);
        if (!pieces.IsLetters(at) || pieces.Capital(at)) return false;
        if (word is "people" or "women" or "men" or "children" or "police") return true;
        if (pieces.IsPlural(at)) return true;
        return word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
            && pieces.Upos(at) == Text.Tagging.Upos.X && word is not ("was" or "has" or "this");
    }
}
