namespace Vigil.Mentions.Times;

/// <summary>A length of time as told, in whole units and in days.</summary>
/// <param name="Value">How many units.</param>
/// <param name="Unit">Of which unit.</param>
/// <param name="Days">The same in days.</param>
internal readonly record struct DurationLength(int Value, TimeUnit Unit, int Days)
{
    private const int Largest = 100_000;

    /// <summary>A length of so many units, perhaps with a half; null beyond what is told of people's lives.</summary>
    public static DurationLength? Of(decimal value, TimeUnit unit)
    {
        if (value is <= 0 or > Largest) return null;
        var whole = (int)value;
        if (whole == value) return new DurationLength(whole, unit, DurationMention.ToDays(whole, unit));
        return unit switch
        {
            TimeUnit.Year => Months(value),
            TimeUnit.Month => InDays(value * 30),
            TimeUnit.Week => InDays(value * 7),
            TimeUnit.Day => Of(Math.Round(value * 24), TimeUnit.Hour),
            _ => Of(Math.Ceiling(value), unit),
        };
    }

    /// <summary>"two years and six months": both lengths together, in the smaller unit.</summary>
    public DurationLength? Plus(DurationLength other) => (Unit, other.Unit) switch
    {
        (TimeUnit.Year, TimeUnit.Month) => new DurationLength((Value * 12) + other.Value, TimeUnit.Month, Days + other.Days),
        (TimeUnit.Month or TimeUnit.Week or TimeUnit.Year, TimeUnit.Day) => new DurationLength(Days + other.Days, TimeUnit.Day, Days + other.Days),
        _ => null,
    };

    private static DurationLength? Months(decimal years)
    {
        var months = (int)Math.Round(years * 12);
        return new DurationLength(months, TimeUnit.Month, (months / 12 * 365) + (months % 12 * 30));
    }

    private static DurationLength? InDays(decimal days) => Of(Math.Round(days, MidpointRounding.AwayFromZero), TimeUnit.Day);
}
