using NodaTime;
using Vigil.Reports;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Times;

/// <summary>Unit of time.</summary>
public enum TimeUnit
{
    /// <summary>Hours.</summary>
    Hour,
    /// <summary>Days.</summary>
    Day,
    /// <summary>Saturday and Sunday; in dates only.</summary>
    Weekend,
    /// <summary>Weeks, from Monday.</summary>
    Week,
    /// <summary>Months.</summary>
    Month,
    /// <summary>Years.</summary>
    Year,
}

/// <summary>How exact a date is.</summary>
public enum DatePrecision
{
    /// <summary>One day.</summary>
    Day,
    /// <summary>One month.</summary>
    Month,
    /// <summary>One year.</summary>
    Year,
    /// <summary>From one date to another.</summary>
    Span,
}

/// <summary>What a date expression is counted from.</summary>
public enum DateAnchor
{
    /// <summary>Nothing: it names its own date ("February 10, 2021", "2019").</summary>
    None,
    /// <summary>The day of publication ("today", "on Tuesday", "February 10", "last week").</summary>
    Publication,
    /// <summary>The date last told of in the narrative ("the previous day", "two days later", "the same day").</summary>
    Narrative,
}

/// <summary>The parts of a date that are named; any may be missing ("February": month only; "the 10th": day only).</summary>
/// <param name="Year">Year of the Gregorian calendar.</param>
/// <param name="Month">Month, 1 to 12.</param>
/// <param name="Day">Day of the month.</param>
public readonly record struct DateParts(int? Year, int? Month, int? Day);

/// <summary>One end of a date as told, not resolved yet. Which fields are set depends on the words.</summary>
/// <param name="Anchor">What it is counted from.</param>
/// <param name="Parts">The parts that are named.</param>
/// <param name="Offset">
/// How many units from the anchor, negative before it. Beside a weekday or a month, -1 is the last one before the anchor ("last Friday") and 1 the next.
/// </param>
/// <param name="Unit">Unit of the offset.</param>
/// <param name="Weekday">Day of the week, if one is named.</param>
/// <param name="Calendar">
/// Whether the offset counts whole calendar units: "last week" is the week from Monday; "Friday last week" and "March of last year" lie in such a unit.
/// </param>
/// <param name="Loose">Whether it is told only as near ("soon after March 2019"), which costs one step of precision.</param>
public readonly record struct DateExpression(
    DateAnchor Anchor, DateParts Parts = default, int Offset = 0, TimeUnit Unit = TimeUnit.Day, IsoDayOfWeek? Weekday = null,
    bool Calendar = false, bool Loose = false);

/// <summary>A date as told in a sentence, not resolved yet.</summary>
/// <param name="First">Index of its first token; a preposition before it is not part of it.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="From">The date, or the first one of a range.</param>
/// <param name="Through">The last date of a range ("from February 8 to 10"), or null.</param>
/// <param name="Since">Whether it opens a stretch that lasts until publication ("since early February").</param>
public sealed record DateMention(
    int First, int End, TextSpan Span, DateExpression From, DateExpression? Through = null, bool Since = false);

/// <summary>A resolved date: from <paramref name="Start"/> to <paramref name="End"/>, which are equal unless the precision is a span.</summary>
/// <param name="Start">First date.</param>
/// <param name="End">Last date.</param>
/// <param name="Precision">How exact it is.</param>
public readonly record struct ResolvedDate(PartialDate Start, PartialDate End, DatePrecision Precision);

/// <summary>What relative dates are counted from.</summary>
/// <param name="Published">Date of publication, in the outlet's local calendar.</param>
/// <param name="Narrative">The date that the text last told of.</param>
/// <param name="Future">Whether the clause speaks of the future, which turns a bare weekday forward.</param>
public readonly record struct DateContext(PartialDate? Published, PartialDate? Narrative, bool Future = false);
