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
    /// <summary>Weeks.</summary>
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

/// <summary>A date as told in a sentence, not resolved yet. Which fields are set depends on the expression.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Anchor">What it is counted from.</param>
/// <param name="Date">The parts that are named; the year may be missing.</param>
/// <param name="Through">For a range, the parts of its last date.</param>
/// <param name="Offset">For a relative date, how many units from the anchor; negative is before.</param>
/// <param name="Unit">Unit of the offset.</param>
/// <param name="Weekday">Day of the week, if one is named.</param>
/// <param name="Since">Whether it opens a stretch that lasts until the anchor ("since early February").</param>
public sealed record DateMention(
    int First, int End, TextSpan Span, DateAnchor Anchor, PartialDate? Date = null, PartialDate? Through = null,
    int Offset = 0, TimeUnit Unit = TimeUnit.Day, IsoDayOfWeek? Weekday = null, bool Since = false);

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
