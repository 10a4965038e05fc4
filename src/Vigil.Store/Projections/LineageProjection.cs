using Vigil.Linkage;
using Vigil.Linkage.Texts;
using Vigil.Reports;
using Vigil.Store.Dialects;

namespace Vigil.Store.Projections;

/// <summary>
/// Which reports go back to one text. Only texts with a sampled run of words in common are compared (<see cref="ReportText"/>), or the same ones; of those,
/// <see cref="Lineages"/> tells which are reprints.
/// </summary>
internal sealed class LineageProjection(Session session, CodedReports reports)
{
    private const int MostPerRun = 100;
    private readonly LinkGraph _graph = new(session, "t", MostPerRun);
    private readonly Dictionary<string, string> _dirty = new(StringComparer.Ordinal);

    /// <summary>A report has come.</summary>
    public void Add(string report, string textSha256, IEnumerable<long> codes)
    {
        _graph.Add(report, report, codes);
        _dirty[report] = textSha256;
    }

    /// <summary>Computes the lineages that may have changed; gives the reports whose lineage has.</summary>
    public List<string> Relink()
    {
        foreach (var holder in _graph.Overfull()) _dirty.TryAdd(holder.Member, TextOf(holder.Member));
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (report, text) in _dirty.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            touched.Add(report);
            touched.UnionWith(_graph.Unlink(report).Select(holder => holder.Member));
            foreach (var other in _graph.Candidates(report).Select(holder => holder.Member).Concat(SameText(report, text)).Distinct())
                _graph.Link(new Holder(report, report), new Holder(other, other));
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
        var lineages = component.Count == 1 ? null : Lineages.Of(component.Select(WithText));
        foreach (var report in component)
        {
            var lineage = lineages?[report] ?? report;
            if (session.Run("UPDATE report SET lineage = @p0 WHERE id = @p1 AND lineage <> @p0", lineage, report) == 0) continue;
            reports.Forget(report);
            changed.Add(report);
        }
    }

    private Report WithText(string id)
    {
        var sha256 = TextOf(id);
        return new Report { Id = id, Path = "", Sha256 = "", TextSha256 = sha256, Text = reports.Text(sha256) };
    }

    private string TextOf(string report) => session.Strings("SELECT text_sha256 FROM report WHERE id = @p0", report)[0];

    private List<string> SameText(string report, string text) => session.Strings("SELECT id FROM report WHERE text_sha256 = @p0 AND id <> @p1", text, report);
}
