using Vigil.Events;
using Vigil.Linkage;
using Vigil.Views.Words;

namespace Vigil.Views.Csv;

/// <summary>One row for each pair of an event and a report that tells of it.</summary>
internal static class CrosswalkTable
{
    public static CsvTable<(Event Event, EventMember Member)> Table { get; } = new("event_report",
    [
        new("event_id", "Event.", row => row.Event.Id),
        new("report_id", "Report that tells of it.", row => row.Member.Report.Id),
        new("lineage_id", "Text that the report goes back to.", row => row.Member.Lineage),
        new("mention_id", "Mention by which it does.", row => row.Member.Id),
        new("outlet", "Who published the report.", row => row.Member.Report.Outlet),
        new("published", "When.", row => row.Member.Report.Published?.ToString()),
    ], run => run.Events.SelectMany(each => Outlets.InOrder(each.Members).Select(member => (each, member))));
}
