using System.Collections.Immutable;
using Vigil.Coding;

namespace Vigil.Campaigns;

/// <summary>On which days reports were looked for, so that "no report" can be told from "nobody looked".</summary>
/// <param name="Spans">First and last day of each span, as ISO dates.</param>
public sealed record CollectionLog(ImmutableArray<(string First, string Last)> Spans)
{
    /// <summary>Whether reports were looked for on a day.</summary>
    public bool Covers(string day) =>
        Spans.Any(span => string.CompareOrdinal(span.First, day) <= 0 && string.CompareOrdinal(day, span.Last) <= 0);

    /// <summary>Where no log was kept: from the first to the last day on which a report was published.</summary>
    public static CollectionLog Of(IEnumerable<CodedReport> reports)
    {
        var days = reports.Select(coded => coded.Report.Published?.AsDay is null ? null : coded.Report.Published.Value.ToString()).OfType<string>()
            .Order(StringComparer.Ordinal).ToList();
        return new CollectionLog(days.Count == 0 ? [] : [(days[0], days[^1])]);
    }
}
