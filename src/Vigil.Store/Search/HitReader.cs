using System.Collections.Immutable;
using Vigil.Mentions;
using Vigil.Store.Dialects;

namespace Vigil.Store.Search;

/// <summary>
/// Goes once through all rows that a query finds: counts the values of each facet and keeps the rows of one page. Rows are in the order of a key that falls
/// (date, or number of reports), then of their ids.
/// </summary>
internal sealed class HitReader(Session session, Dialect dialect, SearchQuery query)
{
    private const int MostValues = 50;
    private readonly string? _place = query.Place is { } place ? TextFolding.Fold(place) : null;

    /// <summary>Column of the order, columns of the facets, column of the id.</summary>
    private static readonly Dictionary<SearchKind, (string Key, string[] Facets, string Id)> Shapes = new()
    {
        [SearchKind.Event] = ("coalesce(e.date_start, '')",
            ["type e.type", "form e.form", "year substr(e.date_start, 1, 4)", "country e.country", "city e.city", "status e.modality", "conflicted e.conflicts", "unreviewed e.reviewed"], "e.id"),
        [SearchKind.Report] = ("coalesce(r.published, '')", ["source r.outlet", "language r.language", "year substr(r.published, 1, 4)"], "r.id"),
        [SearchKind.Person] = ("p.reports", ["status p.status", "conflicted p.conflicts", "unreviewed p.reviewed"], "p.id"),
    };

    /// <summary>The page and the facets.</summary>
    public SearchPage Read()
    {
        var (key, facets, id) = Shapes[query.Kind];
        var sql = new SearchSql(query, dialect);
        var counts = facets.Select(facet => new Counts(facet.Split(' ')[0])).ToArray();
        var top = new TopRows(query.Limit + 1, query.After);
        var total = 0L;
        var numeric = query.Kind == SearchKind.Person;
        var place = _place is not null && query.Kind == SearchKind.Event;
        session.List(
            $"SELECT {id}, {key}, {string.Join(", ", facets.Select(facet => facet[(facet.IndexOf(' ', StringComparison.Ordinal) + 1)..]))}{(place ? ", e.site, e.admin" : "")} FROM {sql.From}",
            row =>
            {
                if (place && !InPlace(row, facets)) return false;
                total++;
                for (var i = 0; i < counts.Length; i++) counts[i].Add(row, i + 2);
                top.Add(numeric ? row.Number(1).ToString("D10", System.Globalization.CultureInfo.InvariantCulture) : row.Text(1), row, 0);
                return true;
            }, [.. sql.Values]);
        var page = top.Rows;
        var hits = Hits(page.Take(query.Limit).Select(row => row.Id).ToList());
        return new SearchPage(hits, total, [.. counts.Select(count => count.Facet(MostValues)).Where(facet => !facet.Values.IsEmpty)],
            page.Count > query.Limit ? $"{page[query.Limit - 1].Key}|{page[query.Limit - 1].Id}" : null);
    }

    /// <summary>The ids of all rows, whatever page they are on.</summary>
    public List<string> Ids()
    {
        var (_, facets, id) = Shapes[query.Kind];
        var sql = new SearchSql(query, dialect);
        var place = _place is not null && query.Kind == SearchKind.Event;
        return [.. session.List(
            $"SELECT {id}, {(place ? "1, 1, 1, 1, 1, e.city, 1, 1, 1, e.site, e.admin" : "1")} FROM {sql.From}",
            row => place && !InPlace(row, facets) ? null : row.Text(0), [.. sql.Values]).OfType<string>()];
    }

    private bool InPlace(IRow row, string[] facets)
    {
        var last = facets.Length + 2;
        return new[] { row.TextOrNull(6), row.TextOrNull(last), row.TextOrNull(last + 1) }.OfType<string>().Any(name => TextFolding.Fold(name).Contains(_place!, StringComparison.Ordinal));
    }

    private ImmutableArray<Hit> Hits(List<string> ids)
    {
        var sql = query.Kind switch
        {
            SearchKind.Event => "SELECT id, type, form, date_start, city, country, reports, sources, conflicts, reviewed FROM event WHERE id = @p0",
            SearchKind.Report => """
                SELECT id, coalesce(title, path), NULL, published, outlet, NULL, 1, 1,
                  (SELECT count(*) FROM mention m JOIN event e ON e.id = m.event WHERE m.report = r.id AND e.conflicts > 0),
                  CASE WHEN EXISTS (SELECT 1 FROM mention m WHERE m.report = r.id AND m.present = 1 AND m.status <> 'proposed') THEN 1 ELSE 0 END
                FROM report r WHERE id = @p0
                """,
            _ => "SELECT id, name, NULL, status_date, status, NULL, reports, sources, conflicts, reviewed FROM person WHERE id = @p0",
        };
        var kind = query.Kind.ToString().ToLowerInvariant();
        return [.. ids.SelectMany(id => session.List(sql, row => new Hit(kind, row.Text(0), Joined(" / ", row, 1, 2), row.TextOrNull(3), Joined(", ", row, 4, 5),
            row.Number(6), row.Number(7), row.Number(8), row.Number(9) > 0), id))];
    }

    private static string? Joined(string with, IRow row, int a, int b) =>
        row.IsNull(a) ? row.TextOrNull(b) : row.IsNull(b) ? row.Text(a) : row.Text(a) + with + row.Text(b);

    /// <summary>How often each value of a facet occurs.</summary>
    private sealed class Counts(string field)
    {
        private readonly Dictionary<string, long> _of = new(StringComparer.Ordinal);
        private readonly bool _flag = field is "conflicted" or "unreviewed";

        public void Add(IRow row, int column)
        {
            var value = _flag ? (row.Number(column) > 0) == (field == "conflicted") ? "yes" : null : row.TextOrNull(column);
            if (value is { Length: > 0 }) System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_of, value, out _)++;
        }

        public Facet Facet(int most) => new(field,
            [.. _of.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(most).Select(pair => new FacetValue(pair.Key, pair.Value))]);
    }
}

/// <summary>The first rows after a place in a list: by key, the greatest first, then by id.</summary>
internal sealed class TopRows
{
    private static readonly Comparer<(string Key, string Id)> Order = Comparer<(string Key, string Id)>.Create((a, b) =>
        string.CompareOrdinal(b.Key, a.Key) is var byKey and not 0 ? byKey : string.CompareOrdinal(a.Id, b.Id));

    private readonly SortedSet<(string Key, string Id)> _rows = new(Order);
    private readonly int _most;
    private readonly (string Key, string Id)? _after;

    /// <summary>The first <paramref name="most"/> rows after a cursor "key|id", or of all.</summary>
    public TopRows(int most, string? after)
    {
        _most = most;
        var bar = after?.IndexOf('|', StringComparison.Ordinal) ?? -1;
        if (after is not null) _after = (after[..Math.Max(bar, 0)], after[(bar + 1)..]);
    }

    /// <summary>The rows, in order.</summary>
    public List<(string Key, string Id)> Rows => [.. _rows];

    /// <summary>Takes a row where it belongs to them; its id is read only then.</summary>
    public void Add(string key, IRow row, int idColumn)
    {
        if (_rows.Count == _most && string.CompareOrdinal(key, _rows.Max.Key) < 0) return;
        var candidate = (key, row.Text(idColumn));
        if (_after is { } after && Order.Compare(candidate, after) <= 0) return;
        if (_rows.Count == _most && Order.Compare(candidate, _rows.Max) >= 0) return;
        _rows.Add(candidate);
        if (_rows.Count > _most) _rows.Remove(_rows.Max);
    }
}
