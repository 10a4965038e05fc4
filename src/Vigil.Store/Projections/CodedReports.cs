using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Vigil.Coding;
using Vigil.Linkage;
using Vigil.Store.Dialects;
using Vigil.Store.Ledger;

namespace Vigil.Store.Projections;

/// <summary>A report as the projections see it now: what was coded, as decisions left it, with its lineage and its people.</summary>
/// <param name="Coded">What was coded; without the text.</param>
/// <param name="Events">All mentions of events with what was decided about them.</param>
/// <param name="Persons">All mentions of people with what was decided about them.</param>
/// <param name="PersonOf">For each local id ("p1"), the person.</param>
internal sealed record LinkedReport(
    CodedReport Coded, ImmutableArray<Decided<EventMember>> Events, ImmutableArray<Decided<PersonMember>> Persons, FrozenDictionary<string, string> PersonOf)
{
    /// <summary>The mentions of events that are not rejected.</summary>
    public ImmutableArray<EventMember> Mentions { get; } = [.. Events.Where(each => each.Status != "rejected").Select(each => each.Current)];

    /// <summary>The mentions of people that are not rejected.</summary>
    public ImmutableArray<PersonMember> People { get; } = [.. Persons.Where(each => each.Status != "rejected").Select(each => each.Current)];
}

/// <summary>The reports read last, kept from one transaction to the next as long as nobody else has written between them.</summary>
internal sealed class ReportCache
{
    private const int Kept = 4000;
    private Dictionary<string, LinkedReport> _young = new(StringComparer.Ordinal);
    private Dictionary<string, LinkedReport> _old = new(StringComparer.Ordinal);

    /// <summary>A report, read by <paramref name="load"/> where it is not kept.</summary>
    public LinkedReport Get(string id, Func<string, LinkedReport> load)
    {
        if (_young.TryGetValue(id, out var known)) return known;
        if (_young.Count >= Kept) (_old, _young) = (_young, new(StringComparer.Ordinal));
        return _young[id] = _old.TryGetValue(id, out known) ? known : load(id);
    }

    /// <summary>Forgets a report, because something about it has changed.</summary>
    public void Forget(string id)
    {
        _young.Remove(id);
        _old.Remove(id);
    }
}

/// <summary>Reads coded reports back from the ledger.</summary>
/// <param name="session">The transaction that holds the projections.</param>
/// <param name="ledger">Where payloads and originals are read from.</param>
/// <param name="cache">Reports read before.</param>
internal sealed class CodedReports(Session session, ILedgerSource ledger, ReportCache cache)
{
    private const string Row = "SELECT seq, claims_seq, lineage FROM report WHERE id = @p0";
    private readonly Dictionary<long, object> _steps = [];

    /// <summary>The report.</summary>
    public LinkedReport this[string id] => cache.Get(id, Load);

    /// <summary>Holds what was read of entries already, so that it is not read again; nothing is held after the last call, with none.</summary>
    public void Hold(IEnumerable<Step> steps)
    {
        _steps.Clear();
        foreach (var step in steps) _steps[step.Seq] = step switch { ReportStep added => added.Report, ClaimsStep claims => claims.Claims, _ => step };
    }

    /// <summary>The text of a report, which is read each time; empty where it was erased.</summary>
    public string Text(string textSha256) => ledger.Original(textSha256) is { } bytes ? Encoding.UTF8.GetString(bytes) : "";

    /// <summary>Forgets a report, because something about it has changed.</summary>
    public void Forget(string id) => cache.Forget(id);

    private LinkedReport Load(string id)
    {
        var (seq, claims, lineage) = session.List(Row, row => (row.Number(0), row.NumberOrNull(1), row.Text(2)), id)[0];
        var report = Entry<ReportAdded>(seq).ToReport("");
        var coded = claims is { } at ? Entry<ClaimsRecorded>(at).ToCodedReport(report) : new CodedReport(report, null, null, [], [], [], [], [], []);
        var people = session.List("SELECT local, person FROM person_mention WHERE report = @p0 AND present = 1 AND person IS NOT NULL",
            row => KeyValuePair.Create(row.Text(0), row.Text(1)), id);
        var rulings = Rulings(id);
        return new LinkedReport(coded, Overlay.Events(coded, lineage, rulings), Overlay.People(coded, rulings), people.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The decisions about a report that stand.</summary>
    public IReadOnlyList<Ruling> Rulings(string report) => session.List(
        """
        SELECT d.seq, s.n, d.author, d.action, d.field, d.value, s.kind, s.named, s.type, s.span_start, s.span_end, s.name
        FROM decision_subject s JOIN decision d ON d.seq = s.seq WHERE s.report = @p0 AND d.active = 1 ORDER BY d.seq, s.n
        """, row => new Ruling(row.Number(0), row.Number(1), row.Text(2), row.Text(3), row.TextOrNull(4), row.TextOrNull(5),
            new Anchor(row.Text(6), report, row.TextOrNull(7), row.TextOrNull(8), (int?)row.NumberOrNull(9), (int?)row.NumberOrNull(10), row.TextOrNull(11))), report);

    private T Entry<T>(long seq) => _steps.TryGetValue(seq, out var known) ? (T)known : CanonicalJson.Read<T>(ledger.Payload(seq));
}

/// <summary>Where projections read the ledger: the database they stand in, or another one when they are computed apart to be compared.</summary>
internal interface ILedgerSource
{
    /// <summary>The payload of an entry that is not erased.</summary>
    byte[] Payload(long seq);

    /// <summary>The bytes of an original, or null where it was erased.</summary>
    byte[]? Original(string sha256);
}
