using Vigil.Store.Dialects;
using Vigil.Store.Ledger;
using Vigil.Store.Projections;

namespace Vigil.Store;

/// <content>Adding reports.</content>
public sealed partial class RecordStore
{
    /// <summary>Whether a report is held with the claims of a coder, so that it need not be coded again.</summary>
    public bool Holds(string report, string coder) => Read(connection =>
        Dapper.SqlMapper.ExecuteScalar<long>(connection, "SELECT count(*) FROM report WHERE id = @report AND coder = @coder", new { report, coder }) > 0);

    /// <summary>Adds coded reports, all in one transaction: when it returns they are safe on the disk.</summary>
    /// <param name="author">Pseudonym of who adds them.</param>
    /// <param name="reports">Reports; one that is held already is passed over.</param>
    /// <returns>What became of each, in their order.</returns>
    public IReadOnlyList<Added> Add(string author, IEnumerable<PreparedReport> reports) => Write<IReadOnlyList<Added>>(session =>
    {
        var writer = Writer(session, author);
        var results = reports.Select(report => Add(session, writer, report)).ToList();
        Finish(writer);
        return results;
    });

    private static Added Add(Session session, EntryWriter writer, PreparedReport report)
    {
        var r = report.Report;
        if (session.Number("SELECT count(*) FROM erased WHERE report = @p0", r.Id) > 0) return new Added(r.Id, AddedKind.Erased);
        if (writer.Adds(r.Id)) return new Added(r.Id, AddedKind.Known);
        var coder = session.List("SELECT coder FROM report WHERE id = @p0", row => row.TextOrNull(0) ?? "", r.Id);
        if (coder is [var known])
        {
            if (known == report.Claims.Coder) return new Added(r.Id, AddedKind.Known);
            writer.Append(EntryKind.ClaimsRecorded, report.ClaimsPayload, seq => new ClaimsStep(seq, report.Claims));
            return new Added(r.Id, AddedKind.Recoded);
        }

        var previous = r.Url is null ? null : writer.Version(r.Url)
            ?? session.Strings("SELECT id FROM report WHERE url = @p0 ORDER BY seq DESC LIMIT 1", r.Url).FirstOrDefault();
        writer.Keep(report.Originals);
        writer.Append(EntryKind.ReportAdded, report.ReportPayload, seq => new ReportStep(seq, r, report.Text));
        writer.Append(EntryKind.ClaimsRecorded, report.ClaimsPayload, seq => new ClaimsStep(seq, report.Claims));
        return new Added(r.Id, previous is null ? AddedKind.New : AddedKind.NewVersion, previous);
    }
}
