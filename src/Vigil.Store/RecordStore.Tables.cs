using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Store;

/// <content>Rows of tables.</content>
public sealed partial class RecordStore
{
    /// <summary>Coder id under which an earlier version of a row is recorded as telling nothing any more.</summary>
    private const string Superseded = "table/superseded";

    /// <summary>The last report of an address with its text; null where there is none.</summary>
    public (string Id, string Text)? Latest(string url) =>
        Query<string>("SELECT id FROM report WHERE url = @url ORDER BY seq DESC LIMIT 1", new { url }) is [var id] ? (id, Text(id) ?? "") : null;

    /// <summary>
    /// What has to be recorded so that an earlier version of a row tells nothing any more: its claims stay in the record, and the newer version, which took over
    /// what stands in cells that are blank now, tells all of it.
    /// </summary>
    public static PreparedReport Supersede(string report) => PreparedReport.Of(
        new CodedReport(new Report { Id = report, Path = report, Sha256 = "", TextSha256 = "", Text = "" }, true, "an earlier version of a row", [], [], [], [], [], []), [], Superseded);
}
