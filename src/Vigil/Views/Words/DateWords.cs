using System.Globalization;
using NodaTime;
using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Views.Words;

/// <summary>Writes dates out: "10 Feb 2021", "January 2020", "2019", "2–11 Oct 2023".</summary>
public static class DateWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>An event's date, or "date not told".</summary>
    public static string Of(EventDate? date)
    {
        if (date is null) return "date not told";
        return date.End == date.Start || date.End.Length == 0 ? Of(date.Start) : Span(date.Start, date.End);
    }

    /// <summary>An ISO date of reduced precision; text that is none is given back.</summary>
    public static string Of(string iso)
    {
        if (!PartialDate.TryParse(iso, out var date)) return iso;
        return (date.Value.Year, date.Value.Month, date.Value.Day) switch
        {
            ({ } y, { } m, { } d) => $"{d} {Short(m)} {y}",
            ({ } y, { } m, null) => $"{Months[m - 1]} {y}",
            (null, { } m, { } d) => $"{d} {Short(m)}, year not told",
            ({ } y, _, _) => $"{y}",
            _ => iso,
        };
    }

    /// <summary>A day with its weekday, "Monday 4 March 2024"; less precise dates as they are, with "day not told".</summary>
    public static string Heading(string? iso)
    {
        if (iso is null || !PartialDate.TryParse(iso, out var date)) return "Date not told";
        return date.Value.AsDay is { } day ? $"{day.DayOfWeek} {day.Day} {Months[day.Month - 1]} {day.Year}" : date.Value.Year is null
            ? Of(iso) : $"{Of(iso)}, day not told";
    }

    /// <summary>Month and year: "March 2024".</summary>
    public static string Month(YearMonth month) => $"{Months[month.Month - 1]} {month.Year.ToString(CultureInfo.InvariantCulture)}";

    private static string Span(string start, string end)
    {
        if (start.Length != 10 || end.Length != 10 || start[..4] != end[..4]) return $"{Of(start)} – {Of(end)}";
        var (first, last) = (Of(start).Split(' '), Of(end));
        return start[..7] == end[..7] ? $"{first[0]}–{last}" : $"{first[0]} {first[1]} – {last}";
    }

    private static string Short(int month) => Months[month - 1][..3];
}
