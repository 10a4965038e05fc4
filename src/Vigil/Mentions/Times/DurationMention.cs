using Vigil.Text.Tokens;

namespace Vigil.Mentions.Times;

/// <summary>A length of time: "10 days", "two weeks", "a three-year", "93 consecutive days", "third day in a row".</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Value">How many units; of a range ("three to five years") the lowest.</param>
/// <param name="Unit">
/// Of which unit. A half is told in the next smaller one: "five and a half years" are 66 months, "a month and a half" 45 days; "two years and six months" are 30 months.
/// </param>
/// <param name="Days">The same in days: a month has 30, a year 365, a half-year 180; hours are rounded up.</param>
/// <param name="Consecutive">True for "in a row", "consecutive", "straight"; null when the words do not say.</param>
/// <param name="Running">Whether it counts the days of something going on ("third day in a row", "for the 93rd day").</param>
/// <param name="Through">The highest value of a range, or null.</param>
public sealed record DurationMention(
    int First, int End, TextSpan Span, int Value, TimeUnit Unit, int Days, bool? Consecutive = null, bool Running = false, int? Through = null)
{
    /// <summary>Days in so many units, as terms are counted: a month has 30 days, a year 365; hours are rounded up to a day.</summary>
    public static int ToDays(int value, TimeUnit unit) => unit switch
    {
        TimeUnit.Hour => (value + 23) / 24,
        TimeUnit.Week => value * 7,
        TimeUnit.Weekend => value * 2,
        TimeUnit.Month => value * 30,
        TimeUnit.Year => value * 365,
        _ => value,
    };
}
