using Vigil.Linkage.Texts;
using Vigil.Reports;
using Vigil.Store.Dialects;

namespace Vigil.Store.Projections;

/// <summary>
/// Which reports go back to one text. Only texts with a fifth of their sampled runs of words in common are compared (<see cref="ReportText"/>), or the same ones; of those,
/// <see cref="Lineages"/> tells which are reprints.
/// </summary>
internal sealed class LineageProjection(Session session, CodedReports reports, bool grows)
{
    private const int MostPerRun = 100;

    /// <summary>A fifth of the sampled runs of the shorter text: reprints share half of all runs, by chance a little less of the sample.</summary>
    private const int LeastShare = 5;

    private readonly LinkGraph _graph = new(session, "t", MostPerRun, grows);
    private readonly Dictionary<string, IReadOnlyList<long>> _dirty = new(StringComparer.Ordinal);

    /// <summary>A report has come.</summary>
    public void Add(string report, IReadOnlyList<long> codes)
    {
        _graph.Add(new Holder(report, report, codes.Count), codes);
        _dirty[report] = codes;
    }

    /// <summary>A report has gone.</summary>
    public void Remove(string report)
    {
        foreach (var holder in _graph.Unlink(report)) _dirty.TryAdd(holder.Member, CodesOf(holder.Member));
        _dirty.Remove(report);
        session.Run("DELETE FROM link_key WHERE member = @p0", report);
    }

    /// <summary>Computes the lineages that may have changed; gives the reports whose lineage has.</summary>
    public List<string> Relink()
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string>(_dirty.Keys.Order(StringComparer.Ordinal));
        while (queue.TryDequeue(out var report))
        {
            touched.Add(report);
            touched.UnionWith(_graph.Unlink(report).Select(holder => holder.Member));
            var codes = _dirty[report];
            var others = _graph.Candidates(report, codes, holder => Again(holder.Member))
                .Where(each => each.Shared * LeastShare >= Math.Min(codes.Count, each.Holder.Hint ?? 0)).Select(each => each.Holder.Member);
            foreach (var other in others.Concat(SameText(report)).Distinct()) _graph.Link(new Holder(report, report), new Holder(other, other));
        }

        void Again(string report)
        {
            if (_dirty.TryAdd(report, CodesOf(report))) queue.Enqueue(report);
        }

        _dirty.Clear();
        var changed = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var report in touched.Order(StringComparer.Ordinal).Where(seen.Add))
        {
            var component = _graph.Component(new Holder(report, report)).ConvertAll(holder => holder.Member);
            seen.UnionWith(component);
            Store(component, changed);
        }

        return changed;
    }

    private void Store(List<string> component, List<string> changed)
    {
        var lineages = OneText(component) ? null : Lineages.Of(component.Select(WithText));
        var first = component.Min(StringComparer.Ordinal)!;
        foreach (var report in component)
        {
            var lineage = lineages?[report] ?? first;
            if (session.Run("UPDATE report SET lineage = @p0 WHERE id = @p1 AND lineage <> @p0", lineage, report) == 0) continue;
            reports.Forget(report);
            changed.Add(report);
        }
    }

    private bool OneText(List<string> component) => component.Count == 1 || component.Select(TextOf).Distinct().Take(2).Count() == 1;

    private Report WithText(string id)
    {
        var sha256 = TextOf(id);
        return new Report { Id = id, Path = "", Sha256 = "", TextSha256 = sha256, Text = reports.Text(sha256) };
    }

    private IReadOnlyList<long> CodesOf(string report) => ReportText.Of(null, reports.Text(TextOf(report))).Codes;

    private string TextOf(string report) => session.Strings("SELECT text_sha256 FROM report WHERE id = @p0", report)[0];

    private List<string> SameText(string report) =>
        session.Strings("SELECT b.id FROM report a JOIN report b ON b.text_sha256 = a.text_sha256 AND b.id <> a.id WHERE a.id = @p0", report);
}
