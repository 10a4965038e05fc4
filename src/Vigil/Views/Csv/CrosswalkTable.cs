using Vigil.Events;
using Vigil.Linkage;
using Vigil.Views.Words;

namespace Vigil.Views.Csv;

/// <summary>One row for each pair of an event and a report that tells of it.</summary>
internal static class CrosswalkTable
{
    public static CsvTable<(LinkedRun Run, Event Event, EventMember Member)> Table { get; } = new("event_report",
    [
        new("event_id", "Event.", row => row.Event.Id),
        new("report_id", "Report that tells of it.", row => row.Member.Report.Id),
        new("lineage_id", "Text that the report goes back to.", row => row.Member.Lineage),
        new("mention_id", "Mention by which it does.", row => row.Member.Id),
        new("span_start", "Where the words that name it begin in the report's text, in UTF-16 code units.", row => Cells.Number(MentionTable.Trigger(row.Member)?.Start)),
        new("span_end", "Where they end.", row => Cells.Number(MentionTable.Trigger(row.Member)?.End)),
        new("decided_by", "Who decided that the report tells of this event: machine, or a person.", row => row.Run.Judgement.DecidedBy.GetValueOrDefault(row.Member.Id, "machine")),
        new("outlet", "Who published the report.", row => row.Member.Report.Outlet),
        new("published", "When.", row => row.Member.Report.Published?.ToString()),
    ], run => run.Events.SelectMany(each => Outlets.InOrder(each.Members).Select(member => (run, each, member))));
}
