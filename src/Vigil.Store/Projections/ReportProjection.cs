using Vigil.Linkage;
using Vigil.Store.Dialects;

namespace Vigil.Store.Projections;

/// <summary>The rows that one report gives by itself: report, mentions, people as it names them, claims, search document.</summary>
internal sealed class ReportProjection(
    Session session, CodedReports reports, SearchIndex search, LineageProjection lineages, PersonProjection people, EventProjection events)
{
    private const string Columns = "id, seq, path, sha256, text_sha256, url, outlet, published, title, byline, language, fiction, extractor, previous, lineage";
    private readonly Dictionary<string, ReportStep> _added = new(StringComparer.Ordinal);
    private readonly List<ClaimsStep> _claims = [];

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
        var recoded = session.Number("SELECT claims_seq FROM report WHERE id = @p0", c.Report) > 0;
        if (recoded) Supersede(c.Report);
        session.Run("UPDATE report SET claims_seq = @p0, coder = @p1, relevant = @p2, reason = @p3 WHERE id = @p4",
            step.Seq, c.Coder, c.Relevant is { } relevant ? relevant ? 1L : 0L : null, c.Reason, c.Report);
        reports.Forget(c.Report);
        var report = reports[c.Report];
        for (var n = 0; n < report.Mentions.Length; n++) Mention(step, report.Mentions[n], n, recoded);
        foreach (var member in report.People)
        {
            if (recoded) session.Run("DELETE FROM person_mention WHERE id = @p0", member.Id);
            session.Rows("person_mention", "id, report, local, name, coder, seq, present, decided")
                .Add(member.Id, c.Report, member.Person.Id, member.Person.Name, c.Coder, step.Seq, 1L, "machine");
            people.Add(member);
        }

        var rows = session.Rows("claim", "report, subject, field, value, span_start, span_end, claimant, coder, seq, present");
        foreach (var claim in ClaimRows.Of(report.Coded, report.Mentions, report.People))
            rows.Add(c.Report, claim.Subject, claim.Field, claim.Value, (long?)claim.Evidence?.Start, (long?)claim.Evidence?.End, claim.Claimant, c.Coder, step.Seq, 1L);
    }

    private void Mention(ClaimsStep step, EventMember member, int n, bool recoded)
    {
        var m = member.Mention;
        var trigger = m.Evidence.FirstOrDefault(each => each.Slot == "trigger") ?? m.Evidence.FirstOrDefault();
        if (recoded) session.Run("DELETE FROM mention WHERE id = @p0", member.Id);
        session.Rows("mention", "id, report, n, local, type, form, scope, date_start, date_end, country, city, site, modality, background, disputed, span_start, span_end, coder, seq, present, status, decided")
            .Add(member.Id, member.Report.Id, (long)n, m.Id, m.Type, m.Form, m.Scope, m.Date?.Start, m.Date?.End, m.Place?.Country, m.Place?.City, m.Place?.Site, m.Modality,
                m.Background ? 1L : 0L, m.Disputed ? 1L : 0L, (long?)trigger?.Start, (long?)trigger?.End, step.Claims.Coder, step.Seq, 1L, "proposed", "machine");
        events.Add(member);
    }

    /// <summary>Marks what an earlier coder found as no longer present; it stays in the record.</summary>
    private void Supersede(string report)
    {
        var known = reports[report];
        foreach (var member in known.Mentions) events.Remove(member);
        foreach (var member in known.People) people.Remove(member);
        session.Run("UPDATE mention SET present = 0, event = NULL WHERE report = @p0", report);
        session.Run("UPDATE person_mention SET present = 0, person = NULL WHERE report = @p0", report);
        session.Run("UPDATE claim SET present = 0 WHERE report = @p0", report);
    }
}
