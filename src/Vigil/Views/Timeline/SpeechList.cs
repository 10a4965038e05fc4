using Vigil.Coding;
using Vigil.Reports;
using Vigil.Views.Words;

namespace Vigil.Views.Timeline;

/// <summary>Statements and positions of the page; those of a reprint are left to the text it reprints.</summary>
internal sealed class SpeechList(LinkedRun run, SourceList sources)
{
    public List<Fields> Statements() => [.. Originals().SelectMany(coded => coded.Statements.Select(each => Statement(coded.Report, each)))];

    public List<Fields> Positions() => [.. Originals().SelectMany(coded => coded.Positions.Select(each => Position(coded.Report, each)))];

    private IEnumerable<CodedReport> Originals() => run.Reports.DistinctBy(coded => run.Lineages[coded.Report.Id]);

    private Fields Statement(Report report, Statement each)
    {
        var fields = Row(report, each.Evidence, each.Speaker ?? "Speaker not named", each.Kind, each.About);
        fields["date"] = each.Date is null ? null : DateWords.Of(each.Date);
        fields["quantity"] = each.Quantity is { } quantity ? CountWords.Digits(quantity) : null;
        return fields;
    }

    private Fields Position(Report report, Position each) => Row(report, each.Evidence, each.Actor, each.Stance, each.Proposition);

    private Fields Row(Report report, Evidence evidence, string who, string kind, string about)
    {
        var fields = sources.Note(report);
        fields["who"] = who;
        fields["kind"] = kind;
        fields["about"] = about;
        fields["html"] = Passage.Html(report.Text, [evidence]);
        return fields;
    }
}
