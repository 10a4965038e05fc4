using System.Collections.Immutable;
using System.Text;
using Vigil.Reports;
using Vigil.Store.Dialects;
using Vigil.Store.Ledger;

namespace Vigil.Store;

/// <content>Erasing: payloads and originals go, their hashes stay.</content>
public sealed partial class RecordStore
{
    /// <summary>Erases a report: what was read, what was coded, and what was decided about it alone.</summary>
    /// <returns>The place of the erasure in the ledger.</returns>
    /// <exception cref="InputException">There is no such report.</exception>
    public long EraseReport(string author, string report, string reason)
    {
        var erased = Write(session =>
        {
            if (session.Number("SELECT count(*) FROM report WHERE id = @p0", report) == 0) throw new InputException(ProblemCodes.NothingToErase.At(Where, report));
            var writer = Writer(session, author);
            var (seq, remove) = Erase(session, writer, author, "report", [report], reason, []);
            Finish(writer);
            remove();
            _dialect.ForgetDeleted(session);
            return seq;
        });
        Guard(() => _dialect.Scrub(_writer!));
        return erased;
    }

    /// <summary>
    /// Erases a person: the reports that name her are recorded anew with her names blanked (each letter a full block, so that offsets stay) and without what was
    /// coded about her; the old payloads and originals are erased.
    /// </summary>
    /// <returns>The reports that were recorded anew.</returns>
    /// <exception cref="InputException">There is no such person.</exception>
    public IReadOnlyList<string> ErasePerson(string author, string person, string reason)
    {
        var changed = Write<IReadOnlyList<string>>(session =>
        {
            var members = session.List("SELECT report, local FROM person_mention WHERE (person = @p0 OR id = @p0) AND present = 1 ORDER BY id", row => (Report: row.Text(0), Local: row.Text(1)), person);
            if (members.Count == 0) throw new InputException(ProblemCodes.NothingToErase.At(Where, person));
            var ledger = new SessionLedger(session);
            var blanks = members.GroupBy(each => each.Report).Select(group => Blanking.Of(session, ledger, group.Key, [.. group.Select(each => each.Local)])).ToList();
            var names = blanks.SelectMany(each => each.Names).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var writer = Writer(session, author);
            foreach (var blank in blanks) blank.Blank(names);
            var (_, remove) = Erase(session, writer, author, "person", [.. blanks.Select(each => each.Id)], reason, [.. blanks.Select(each => each.Text.Sha256)]);
            foreach (var blank in blanks) blank.Append(writer);
            Finish(writer);
            remove();
            _dialect.ForgetDeleted(session);
            return [.. blanks.Select(each => each.Id)];
        });
        Guard(() => _dialect.Scrub(_writer!));
        return changed;
    }

    /// <summary>Appends the erasure. What it names is removed by the action given back, once the projections have let go of it.</summary>
    private static (long Seq, Action Remove) Erase(
        Session session, EntryWriter writer, string author, string kind, ImmutableArray<string> reports, string reason, ImmutableArray<string> keep)
    {
        var entries = EntriesOf(session, reports);
        var originals = reports.SelectMany(report => session.List("SELECT sha256, text_sha256 FROM report WHERE id = @p0", row => new[] { row.Text(0), row.Text(1) }, report))
            .SelectMany(each => each).Except(keep, StringComparer.Ordinal).Where(sha256 => OnlyOf(session, sha256, reports)).Order(StringComparer.Ordinal).ToImmutableArray();
        var erasure = Append(writer, author, new Decision(DecisionAction.Erase, [.. reports.Select(report => new Anchor(kind, report))], reason) { Entries = entries, Originals = originals });
        return (erasure, () =>
        {
            foreach (var seq in entries) session.Run("UPDATE ledger SET payload = NULL WHERE seq = @p0", seq);
            foreach (var sha256 in originals) session.Run("UPDATE original SET packed = NULL WHERE sha256 = @p0", sha256);
        });
    }

    /// <summary>The entries about these reports: added, coded, and decided where a decision is about them alone.</summary>
    private static ImmutableArray<long> EntriesOf(Session session, ImmutableArray<string> reports)
    {
        var found = new SortedSet<long>();
        var ids = reports.Select(report => $"\"report\":\"{report}\"").Concat(reports.Select(report => $"\"id\":\"{report}\"")).Select(Encoding.UTF8.GetBytes).ToList();
        foreach (var (seq, kind, payload) in session.List(
            "SELECT seq, kind, payload FROM ledger WHERE payload IS NOT NULL ORDER BY seq", row => About(row, ids)).OfType<(long, string, byte[])>())
        {
            if (kind is EntryKind.ReportAdded or EntryKind.ClaimsRecorded) found.Add(seq);
            else if (kind == EntryKind.Decision && CanonicalJson.Read<Decision>(payload) is { Action: not DecisionAction.Erase } decision
                && decision.Subjects.All(subject => reports.Contains(subject.Report))) found.Add(seq);
        }

        return [.. found];
    }

    private static (long, string, byte[])? About(IRow row, List<byte[]> ids)
    {
        var payload = row.Bytes(2);
        return ids.Exists(id => payload.AsSpan().IndexOf(id) >= 0) ? (row.Number(0), row.Text(1), payload) : null;
    }

    private static bool OnlyOf(Session session, string sha256, ImmutableArray<string> reports) =>
        session.Strings("SELECT id FROM report WHERE sha256 = @p0 OR text_sha256 = @p0", sha256).TrueForAll(reports.Contains);
}
