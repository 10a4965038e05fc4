using System.Globalization;
using Vigil.Mentions.Numbers;
using Vigil.Reports;

namespace Vigil.Mentions.Times;

/// <summary>Reads dates in figures: "2021-02-10", "10.02.2021", "10/02/2021", "2020-01".</summary>
internal static class NumericDateReader
{
    /// <summary>Reads a date in figures that begins at a piece.</summary>
    public static DateReading? Read(PieceList pieces, int at)
    {
        if (!pieces.IsNumber(at) || (pieces.Joined(at) && pieces.Word(at - 1) is "-" or "/" or "." or "+")) return null;
        return Dotted(pieces, at) ?? Iso(pieces, at) ?? Slashed(pieces, at);
    }

    private static DateReading? Dotted(PieceList pieces, int at)
    {
        var parts = pieces.Word(at).Split('.');
        if (parts is not [{ Length: 1 or 2 }, { Length: 1 or 2 }, { Length: 2 or 4 }]) return null;
        return DayMonthYear(Number(parts[0]), Number(parts[1]), Year(parts[2]), dayFirst: true) is { } date ? DateReading.Of(at + 1, date) : null;
    }

    private static DateReading? Iso(PieceList pieces, int at)
    {
        if (!DayAndYear.TryYear(pieces, at, out var year) || !Follows(pieces, at + 1, "-") && !Follows(pieces, at + 1, "/")) return null;
        var separator = pieces.Word(at + 1);
        if (!pieces.TryInteger(at + 2, out var month) || month is < 1 or > 12 || pieces.Word(at + 2).Length != 2) return null;
        if (Follows(pieces, at + 3, separator) && pieces.TryInteger(at + 4, out var day) && IsDate(year, month, day))
            return DateReading.Of(at + 5, new DateParts(year, month, day));
        return separator == "-" && month != (year + 1) % 100 && !Follows(pieces, at + 3, "-") ? DateReading.Of(at + 3, new DateParts(year, month, null)) : null;
    }

    /// <summary>Day and month are told apart only where one is above 12 or both are the same; otherwise the year is what is sure.</summary>
    private static DateReading? Slashed(PieceList pieces, int at)
    {
        if (!Follows(pieces, at + 1, "/") || !Follows(pieces, at + 3, "/") || !pieces.TryInteger(at, out var first)) return null;
        if (!pieces.TryInteger(at + 2, out var second) || !pieces.IsNumber(at + 4)) return null;
        if (Year(pieces.Word(at + 4)) is not { } year || DayMonthYear(first, second, year, first > 12) is not { } date) return null;
        return DateReading.Of(at + 5, first <= 12 && second <= 12 && first != second ? new DateParts(year, null, null) : date);
    }

    private static DateParts? DayMonthYear(int? first, int? second, int? year, bool dayFirst)
    {
        if (first is not { } a || second is not { } b || year is not { } y) return null;
        var (day, month) = dayFirst && b <= 12 ? (a, b) : (b, a);
        return IsDate(y, month, day) ? new DateParts(y, month, day) : null;
    }

    private static bool IsDate(int year, int month, int day) => PartialDate.TryOf(year, month, day) is not null;

    private static bool Follows(PieceList pieces, int at, string separator) =>
        pieces.Is(at, separator) && pieces.Joined(at) && pieces.Joined(at + 1);

    private static int? Number(string figures) =>
        int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int? Year(string figures) => (figures.Length, Number(figures)) switch
    {
        (4, { } year) when year is >= 1000 and < 2100 => year,
        (2, { } year) => year < 70 ? 2000 + year : 1900 + year,
        _ => null,
    };
}
