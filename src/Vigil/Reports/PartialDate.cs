using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Vigil.Reports;

/// <summary>
/// A calendar date of reduced precision, as in ISO 8601: <c>2021-02-10</c>, <c>2020-01</c>, <c>2019</c>, or <c>--02-10</c> when the year is unknown.
/// </summary>
public readonly record struct PartialDate
{
    private PartialDate(int? year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    /// <summary>Year of the Gregorian calendar, or null when unknown.</summary>
    public int? Year { get; }

    /// <summary>Month, 1 to 12, or null when unknown.</summary>
    public int? Month { get; }

    /// <summary>Day of the month, or null when unknown.</summary>
    public int? Day { get; }

    /// <summary>The date as a day, or null when it is less precise.</summary>
    public LocalDate? AsDay => Year is { } y && Month is { } m && Day is { } d ? new LocalDate(y, m, d) : null;

    /// <summary>First day that the date may mean; null when the year is unknown.</summary>
    public LocalDate? Earliest => Year is { } y ? new LocalDate(y, Month ?? 1, Day ?? 1) : null;

    /// <summary>Last day that the date may mean; null when the year is unknown.</summary>
    public LocalDate? Latest => Year is { } y
        ? new LocalDate(y, Month ?? 12, Day ?? CalendarSystem.Iso.GetDaysInMonth(y, Month ?? 12))
        : null;

    /// <summary>A whole day.</summary>
    public static PartialDate Of(LocalDate day) => new(day.Year, day.Month, day.Day);

    /// <summary>Makes a date of the given parts; null if no such date exists (month 13, 30 February, a day without a month).</summary>
    public static PartialDate? TryOf(int? year, int? month, int? day)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || (day is not null && month is null) || (year is null && (month is null || day is null)))
            return null;
        if (day is { } d && (d < 1 || d > CalendarSystem.Iso.GetDaysInMonth(year ?? 2000, month!.Value)))
            return null;
        return new PartialDate(year, month, day);
    }

    /// <summary>Reads <c>2021-02-10</c>, <c>2021-02</c>, <c>2021</c> or <c>--02-10</c>; a time of day after <c>T</c> or a space is passed over.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PartialDate? date)
    {
        date = null;
        var day = text?.Trim() ?? "";
        if (day.Length > 10 && day[10] is 'T' or ' ') day = day[..10];
        date = day.Length switch
        {
            4 => TryOf(Number(day, 0, 4), null, null),
            7 when day.StartsWith("--", StringComparison.Ordinal) && day[4] == '-' => TryOf(null, Number(day, 2, 2), Number(day, 5, 2)),
            7 when day[4] == '-' => Checked(Number(day, 0, 4), Number(day, 5, 2), null, needs: 2),
            10 when day[4] == '-' && day[7] == '-' => Checked(Number(day, 0, 4), Number(day, 5, 2), Number(day, 8, 2), needs: 3),
            _ => null,
        };
        return date is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => (Year, Month, Day) switch
    {
        (null, { } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"--{m:00}-{d:00}"),
        ({ } y, { } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}-{d:00}"),
        ({ } y, { } m, null) => string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}"),
        ({ } y, null, null) => string.Create(CultureInfo.InvariantCulture, $"{y:0000}"),
        _ => "",
    };

    private static PartialDate? Checked(int? year, int? month, int? day, int needs) =>
        year is null || month is null || (needs == 3 && day is null) ? null : TryOf(year, month, day);

    private static int? Number(string text, int start, int length) =>
        int.TryParse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
