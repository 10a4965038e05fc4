using Vigil.Store.Dialects;
using Vigil.Store.Ledger;
using Vigil.Store.Projections;

namespace Vigil.Store;

/// <summary>Appends entries to the ledger and applies them to the projections, within one transaction.</summary>
internal sealed class EntryWriter(Session session, Dialect dialect, string author, string time, ReportCache cache)
{
    private readonly List<LedgerEntry> _entries = [];
    private readonly List<Original> _originals = [];
    private readonly List<Step> _steps = [];
    private readonly Dictionary<string, string> _versions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reports = new(StringComparer.Ordinal);
    private Head _head = LedgerTable.Head(session.Connection, session.Transaction);

    /// <summary>How far the ledger goes with what was appended.</summary>
    public Head Head => _head;

    /// <summary>The time of its entries.</summary>
    public string Time => time;

    /// <summary>Whether this transaction adds the report.</summary>
    public bool Adds(string report) => _reports.Contains(report);

    /// <summary>The last report of an address that this transaction adds.</summary>
    public string? Version(string url) => _versions.GetValueOrDefault(url);

    /// <summary>Keeps originals.</summary>
    public void Keep(IEnumerable<Original> originals) => _originals.AddRange(originals);

    /// <summary>Appends an entry.</summary>
    public long Append(string kind, byte[] payload, Func<long, Step> step)
    {
        var entry = LedgerEntry.After(_head, time, author, kind, payload);
        _head = new Head(entry.Seq, entry.Hash);
        _entries.Add(entry);
        _steps.Add(step(entry.Seq));
        if (_steps[^1] is not ReportStep { Report: var report }) return entry.Seq;
        _reports.Add(report.Id);
        if (report.Url is { } url) _versions[url] = report.Id;
        return entry.Seq;
    }

    /// <summary>Writes everything, and links anew what it touches.</summary>
    public void Finish()
    {
        if (_entries.Count == 0) return;
        LedgerTable.Keep(dialect, session.Transaction, _originals);
        LedgerTable.Append(dialect, session.Transaction, _entries);
        var projector = new Projector(session, new SessionLedger(session), cache);
        projector.Apply(_steps);
        projector.Relink();
    }
}

/// <summary>The ledger in the same database as the projections.</summary>
internal sealed class SessionLedger(Session session) : ILedgerSource
{
    public byte[] Payload(long seq) => session.List("SELECT payload FROM ledger WHERE seq = @p0", row => row.Bytes(0), seq)[0];

    public byte[]? Original(string sha256) =>
        session.List("SELECT packed, size FROM original WHERE sha256 = @p0 AND packed IS NOT NULL", row => Originals.Unpack(row.Bytes(0), row.Number(1)), sha256)
            .FirstOrDefault();
}
