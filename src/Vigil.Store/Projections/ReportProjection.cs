using Vigil.Linkage;
using Vigil.Store.Dialects;
using Vigil.Store.Ledger;

namespace Vigil.Store.Projections;

/// <summary>The rows that one report gives by itself: report, mentions, people as it names them, claims, search document.</summary>
internal sealed class ReportProjection(
    Session session, CodedReports reports, SearchIndex search, LineageProjection lineages, PersonProjection people, EventProjection events)
{
    private const string Columns = "id, seq, path, sha256, text_sha256, url, outlet, published, title, byline, language, fiction, extractor, previous, lineage";
    private readonly Dictionary<string, ReportStep> _added = new(StringComparer.Ordinal);
    private readonly List<ClaimsStep> _claims = [];
    private static readonly string[] Tables = ["mention", "person_mention", "claim"];

    /// <summary>A report was added.</summary>
    public void Add(ReportStep step)
    {
        var r = step.Report;
        var previous = r.Url is null ? null : PreviousVersion(r.Url);
        _added[r.Id] = step;
        session.Rows("report", Columns).Add(r.Id, step.Seq, r.Path, r.Sha256, r.TextSha256, r.Url, r.Outlet, r.Published, r.Title, r.Byline, r.Language,
            r.Fiction ? 1L : 0L, r.Extractor, previous, r.Id);
        search.Put("report", r.Id, false, step.Text.Folded, step.Text.Han);
        lineages.Add(r.Id, step.Text.Codes);
    }

    /// <summary>A coder recorded claims.</summary>
    public void Record(ClaimsStep step) => _claims.Add(step);

    /// <summary>Writes what waits.</summary>
    public void Flush()
    {
        session.Flush();
        foreach (var step in _claims) Write(step);
        session.Flush();
        _added.Clear();
        _claims.Clear();
    }

    private string? PreviousVersion(string url)
    {
        var waiting = _added.Values.Where(step => step.Report.Url == url).MaxBy(step => step.Seq);
        return waiting?.Report.Id ?? session.Strings("SELECT id FROM report WHERE url = @p0 ORDER BY seq DESC LIMIT 1", url).FirstOrDefault();
    }

    private void Write(ClaimsStep step)
    {
        var c = step.Claims;
        if (session.Number("SELECT claims_seq FROM report WHERE id = @p0", c.Report) > 0) Supersede(c.Report);
        session.Run("UPDATE report SET claims_seq = @p0, coder = @p1, relevant = @p2, reason = @p3 WHERE id = @p4",
            step.Seq, c.Coder, c.Relevant is { } relevant ? relevant ? 1L : 0L : null, c.Reason, c.Report);
        reports.Forget(c.Report);
        Write(reports[c.Report], step.Seq, c.Coder);
    }

    /// <summary>Takes out what a report tells, before a decision about it changes that.</summary>
    public void TakeOut(string report)
    {
        session.Flush();
        if (session.Number("SELECT count(*) FROM report WHERE id = @p0", report) == 0) return;
        Unlink(report);
        foreach (var table in Tables) session.Run($"DELETE FROM {table} WHERE report = @p0 AND present = 1", report);
        reports.Forget(report);
    }

    /// <summary>Puts back what a report tells, as decisions now have it.</summary>
    public void PutBack(string report)
    {
        if (session.List("SELECT claims_seq, coder FROM report WHERE id = @p0 AND claims_seq IS NOT NULL", row => (row.Number(0), row.Text(1)), report) is not [var (seq, coder)]) return;
        Write(reports[report], seq, coder);
        session.Flush();
    }

    /// <summary>Takes a report out with all it told; its decisions go with it.</summary>
    public void Remove(string report)
    {
        session.Flush();
        if (session.Number("SELECT count(*) FROM report WHERE id = @p0", report) == 0) return;
        Unlink(report);
        foreach (var table in Tables) session.Run($"DELETE FROM {table} WHERE report = @p0", report);
        lineages.Remove(report);
        search.Remove("report", report);
        session.Run("UPDATE decision_subject SET member = NULL WHERE report = @p0", report);
        session.Run("UPDATE report SET previous = (SELECT previous FROM report WHERE id = @p0) WHERE previous = @p0", report);
        session.Run("DELETE FROM report WHERE id = @p0", report);
        reports.Forget(report);
    }

    private void Write(LinkedReport report, long seq, string coder)
    {
        var id = report.Coded.Report.Id;
        var fresh = session.Number("SELECT count(*) FROM mention WHERE report = @p0", id) + session.Number("SELECT count(*) FROM person_mention WHERE report = @p0", id) == 0;
        for (var n = 0; n < report.Events.Length; n++) Mention(report.Events[n], n, seq, fresh);
        foreach (var member in report.Persons) Person(member, coder, seq, fresh);
        var claims = session.Rows("claim", "report, subject, field, value, span_start, span_end, claimant, coder, seq, present");
        foreach (var claim in ClaimRows.Of(report.Coded, report.Events.Select(each => each.Coded), report.Persons.Select(each => each.Coded)))
            claims.Add(id, claim.Subject, claim.Field, claim.Value, (long?)claim.Evidence?.Start, (long?)claim.Evidence?.End, claim.Claimant, coder, seq, 1L);
        foreach (var (subject, rulings) in report.Events.Select(each => (each.Coded.Id, each.Rulings)).Concat(report.Persons.Select(each => (each.Coded.Id, each.Rulings))))
        {
            foreach (var ruling in rulings.Where(each => each.Action == DecisionAction.Correct))
                claims.Add(id, subject, ruling.Field, ruling.Value, null, null, null, "person:" + ruling.Author, ruling.Seq, 1L);
        }

        Attach(report);
    }

    private void Mention(Decided<EventMember> each, int n, long seq, bool fresh)
    {
        var (member, m) = (each.Current, each.Current.Mention);
        var trigger = m.Evidence.FirstOrDefault(evidence => evidence.Slot == "trigger") ?? m.Evidence.FirstOrDefault();
        if (!fresh) session.Run("DELETE FROM mention WHERE id = @p0", member.Id);
        session.Rows("mention", "id, report, n, local, type, form, scope, date_start, date_end, country, city, site, modality, background, disputed, span_start, span_end, coder, seq, present, status, decided, withheld")
            .Add(member.Id, member.Report.Id, (long)n, m.Id, m.Type, m.Form, m.Scope, m.Date?.Start, m.Date?.End, m.Place?.Country, m.Place?.City, m.Place?.Site, m.Modality,
                m.Background ? 1L : 0L, m.Disputed ? 1L : 0L, (long?)trigger?.Start, (long?)trigger?.End, m.Coder, seq, 1L, each.Status, each.DecidedBy, each.Withheld ? 1L : 0L);
        if (each.Status != "rejected") events.Add(member);
    }

    private void Person(Decided<PersonMember> each, string coder, long seq, bool fresh)
    {
        var member = each.Current;
        if (!fresh) session.Run("DELETE FROM person_mention WHERE id = @p0", member.Id);
        session.Rows("person_mention", "id, report, local, name, coder, seq, present, status, decided, consent, withheld").Add(
            member.Id, member.Report.Id, member.Person.Id, member.Person.Name, coder, seq, 1L, each.Status, each.DecidedBy, each.Consent, each.Withheld ? 1L : 0L);
        if (each.Status != "rejected") people.Add(member);
    }

    /// <summary>Notes which mention each decision about the report is attached to now.</summary>
    private void Attach(LinkedReport report)
    {
        var (events, persons) = (report.Events.Select(each => each.Coded).ToList(), report.Persons.Select(each => each.Coded).ToList());
        foreach (var ruling in reports.Rulings(report.Coded.Report.Id))
        {
            session.Run("UPDATE decision_subject SET member = @p0 WHERE seq = @p1 AND n = @p2",
                Overlay.Attach(ruling, events) ?? Overlay.Attach(ruling, persons) ?? (ruling.Subject.Kind == "report" ? ruling.Subject.Report : null), ruling.Seq, ruling.N);
        }
    }

    /// <summary>Marks what an earlier coder found as no longer present; it stays in the record.</summary>
    private void Supersede(string report)
    {
        Unlink(report);
        session.Run("UPDATE mention SET present = 0, event = NULL WHERE report = @p0", report);
        session.Run("UPDATE person_mention SET present = 0, person = NULL WHERE report = @p0", report);
        session.Run("UPDATE claim SET present = 0 WHERE report = @p0", report);
    }

    private void Unlink(string report)
    {
        var known = reports[report];
        foreach (var member in known.Mentions) events.Remove(member);
        foreach (var member in known.People) people.Remove(member);
    }
}
