using Vigil.Coding;

namespace Vigil.Views.Csv;

/// <summary>One row for each report.</summary>
internal static class SourceTable
{
    public static CsvTable<(LinkedRun Run, CodedReport Coded)> Table { get; } = new("sources",
    [
        new("report_id", "Id of the report.", row => row.Coded.Report.Id),
        new("lineage_id", "Id of the first report with the same text: reprints share it.", row => row.Run.Lineages[row.Coded.Report.Id]),
        new("path", "Where it was read from.", row => row.Coded.Report.Path),
        new("outlet", "Who published it.", row => row.Coded.Report.Outlet),
        new("published", "When.", row => row.Coded.Report.Published?.ToString()),
        new("title", "Headline.", row => row.Coded.Report.Title),
        new("url", "Address it was published at.", row => row.Coded.Report.Url),
        new("language", "ISO 639-1 code.", row => row.Coded.Report.Language),
        new("relevant", "Whether it tells of events of the codebook; empty when it could not be read.",
            row => row.Coded.Relevant is { } relevant ? Cells.YesNo(relevant) : null),
        new("reason", "Why it is held relevant or not.", row => row.Coded.Reason),
        new("events", "Number of events it tells of.", row => Cells.Number<int>(row.Coded.Events.Length)),
        new("problems", "What went wrong with it.", row => Cells.List(row.Coded.Problems.Select(problem => $"{problem.Code}: {problem.What}"))),
        new("sha256", "SHA-256 of the bytes as read.", row => row.Coded.Report.Sha256),
        new("text_sha256", "SHA-256 of the text in UTF-8.", row => row.Coded.Report.TextSha256),
    ], run => run.Reports.Select(coded => (run, coded)));
}
