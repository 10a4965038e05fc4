using System.Globalization;

namespace Vigil.Linkage;

/// <summary>Reads ISO dates as numbers; reduced ones, and those without a year, have none.</summary>
internal static class Days
{
    /// <summary>Day number of <c>2021-02-10</c>, or null.</summary>
    public static int? Number(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;

    /// <summary>The ISO date of a day number.</summary>
    public static string Text(int number) => DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The month of a date of at least that precision, moved by some months, as <c>2021-02</c>; null where there is none.</summary>
    public static string? Month(string? date, int months) =>
        date is { Length: >= 7 } && DateOnly.TryParseExact(date[..7], "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.AddMonths(months).ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;
}
