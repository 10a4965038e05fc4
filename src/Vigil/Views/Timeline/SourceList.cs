using System.Globalization;
using Vigil.Coding;
using Vigil.Reports;
using Vigil.Views.Words;

namespace Vigil.Views.Timeline;

/// <summary>The reports of the page, numbered by date: what footnotes point to.</summary>
internal sealed class SourceList
{
    private readonly LinkedRun _run;
    private readonly Dictionary<string, int> _numbers;

    public SourceList(LinkedRun run)
    {
        _run = run;
        _numbers = run.Reports.Select((coded, i) => (coded.Report.Id, Number: i + 1)).ToDictionary(each => each.Id,
            each => each.Number, StringComparer.Ordinal);
    }

    /// <summary>Fields of a footnote: number, outlet, date.</summary>
    public Fields Note(Report report) => new()
    {
        ["number"] = _numbers[report.Id].ToString(CultureInfo.InvariantCulture), ["outlet"] = report.Outlet ?? report.Path,
        ["published"] = report.Published is { } date ? DateWords.Of(date.ToString()) : null, ["lang"] = report.Language ?? "und",
    };

    /// <summary>Fields of the list.</summary>
    public List<Fields> All() => [.. _run.Reports.Select(Row)];

    private Fields Row(CodedReport coded)
    {
        var fields = Note(coded.Report);
        var lineage = _run.Reports.First(other => _run.Lineages[other.Report.Id] == _run.Lineages[coded.Report.Id]);
        fields["headline"] = coded.Report.Title ?? coded.Report.Path;
        fields["href"] = IsWeb(coded.Report.Url) ? coded.Report.Url : null;
        fields["reprint"] = lineage == coded ? null : $"same text as {_numbers[lineage.Report.Id]}";
        fields["holds"] = coded.Relevant == false ? "no event of the codebook" : CountWords.Plural(coded.Events.Length, "event");
        fields["fiction"] = coded.Report.Fiction;
        return fields;
    }

    private static bool IsWeb(string? url) =>
        url is not null && (url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal));
}
