using System.Text;
using Vigil.Store.Dialects;
using Vigil.Store.Ledger;

namespace Vigil.Store.Projections;

/// <summary>Decisions and what they are about; each makes the reports concerned be written anew.</summary>
internal sealed class DecisionProjection(Session session, ReportProjection reports)
{
    private const string Columns = "seq, time, author, action, field, value, reason, reverses, active";

    /// <summary>A person decided something. The reports concerned are taken out as they stood before it and put back as they stand after it.</summary>
    public void Add(DecisionStep step)
    {
        var d = step.Decision;
        var erases = d.Action == DecisionAction.Erase;
        var concerned = d.Reverses is { } reversed ? Reports(Root(reversed)) : [.. d.Subjects.Select(subject => subject.Report).Distinct(StringComparer.Ordinal)];
        foreach (var report in concerned)
        {
            if (erases) reports.Remove(report);
            else reports.TakeOut(report);
        }

        Insert(step);
        if (erases) Erase(step);
        else if (d.Reverses is { } target) SetActive(target, false);
        else
        {
            for (var n = 0; n < d.Subjects.Length; n++) Subject(step.Seq, n, d.Subjects[n]);
        }

        foreach (var report in concerned) reports.PutBack(report);
    }

    private void Insert(DecisionStep step)
    {
        var d = step.Decision;
        var value = d.Event is null ? d.Value : Encoding.UTF8.GetString(CanonicalJson.Write(d.Event));
        session.Run($"INSERT INTO decision ({Columns}) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, 1)",
            step.Seq, step.Time, step.Author, d.Action, d.Field, value, d.Reason, d.Reverses);
    }

    private void Subject(long seq, int n, Anchor s) => session.Run(
        "INSERT INTO decision_subject (seq, n, kind, report, named, type, span_start, span_end, name) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)",
        seq, (long)n, s.Kind, s.Report, s.Member, s.Type, (long?)s.Start, (long?)s.End, s.Name);

    /// <summary>Switches a decision on or off; taking back what took something back switches that on again.</summary>
    private void SetActive(long seq, bool active)
    {
        session.Run("UPDATE decision SET active = @p0 WHERE seq = @p1", active ? 1L : 0L, seq);
        if (!active) session.Run("UPDATE decision_subject SET member = NULL WHERE seq = @p0", seq);
        if (Reversed(seq) is > 0 and var reversed) SetActive(reversed, !active);
    }

    /// <summary>The decision at the end of a row of reversals.</summary>
    private long Root(long seq) => Reversed(seq) is > 0 and var reversed ? Root(reversed) : seq;

    private long Reversed(long seq) => session.Number("SELECT reverses FROM decision WHERE seq = @p0 AND reverses IS NOT NULL", seq);

    private List<string> Reports(long seq) => session.Strings("SELECT DISTINCT report FROM decision_subject WHERE seq = @p0 ORDER BY report", seq);

    private void Erase(DecisionStep step)
    {
        var report = step.Decision.Subjects is [{ Kind: "report" } subject] ? subject.Report : null;
        foreach (var seq in step.Decision.Entries!)
        {
            session.Run("INSERT INTO erased (seq, decision, report) VALUES (@p0, @p1, @p2)", seq, step.Seq, report);
            session.Run("DELETE FROM decision_subject WHERE seq = @p0", seq);
            session.Run("DELETE FROM decision WHERE seq = @p0", seq);
        }
    }
}
