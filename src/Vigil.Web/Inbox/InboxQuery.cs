using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Microsoft.AspNetCore.Http;
using Vigil.Store;
using Vigil.Views.Words;
using Vigil.Web.Frame;

namespace Vigil.Web.Inbox;

/// <summary>Reads the work that waits, in a fixed number of queries.</summary>
internal static class InboxQuery
{
    private const int Page = 50;

    /// <summary>What makes a report wait: it may be relevant, nobody has called it done, and an event is proposed in it or none at all is coded.</summary>
    private const string Waits = """
        FROM report r WHERE (r.relevant IS NULL OR r.relevant = 1)
          AND NOT EXISTS (SELECT 1 FROM decision_subject s JOIN decision d ON d.seq = s.seq WHERE s.report = r.id AND s.kind = 'report' AND d.action = 'accept' AND d.active = 1)
          AND (EXISTS (SELECT 1 FROM mention m WHERE m.report = r.id AND m.present = 1 AND m.status = 'proposed') OR NOT EXISTS (SELECT 1 FROM mention m WHERE m.report = r.id AND m.present = 1))
        """;

    private const string Differs = "FROM event e WHERE e.conflicts > 0 AND e.reviewed = 0";

    /// <summary>The model.</summary>
    public static InboxModel Read(RecordStore store, HttpContext context)
    {
        var show = context.Asked("show") is "questions" or "conflicts" ? context.Asked("show")! : "reports";
        var language = context.Asked("language");
        _ = long.TryParse(context.Asked("after"), System.Globalization.CultureInfo.InvariantCulture, out var after);
        return store.Read(connection =>
        {
            var reports = show == "reports" ? Reports(connection, language, after) : [];
            var conflicts = show == "conflicts" ? connection.Query<Conflict>(
                $"SELECT e.id, e.type, e.form, e.date_start AS date, e.city, e.country, e.conflicts, e.reports, e.sources {Differs} ORDER BY e.sources DESC, e.id DESC LIMIT @limit OFFSET @after", new { limit = Page + 1, after }).ToList() : [];
            var questions = show == "questions" ? Questions(connection, after) : [];
            var rows = reports.Count + conflicts.Count + questions.Count;
            long? next = rows <= Page ? null : show == "reports" ? reports[Page - 1].Seq : after + Page;
            return new InboxModel(show, language, Counts(connection), [.. reports.Take(Page)], [.. questions.Take(Page)], [.. conflicts.Take(Page)], [.. Languages(connection)],
                next is null ? null : $"?show={show}&language={Uri.EscapeDataString(language ?? "")}&after={next}", rows == 0 && connection.ExecuteScalar<long>("SELECT count(*) FROM (SELECT 1 FROM report LIMIT 1) one") == 0);
        });
    }

    /// <summary>The report that waits after a place in the ledger, else the first that waits; null for none.</summary>
    public static string? Next(RecordStore store, string? after)
    {
        _ = long.TryParse(after, System.Globalization.CultureInfo.InvariantCulture, out var seq);
        string? From(string where) => store.Query<string>($"SELECT r.id {Waits} {where} ORDER BY r.seq DESC LIMIT 1", new { seq }) is [var first, ..] ? first : null;
        return From("AND r.seq < @seq") ?? From("AND r.seq <> @seq");
    }

    /// <summary>The proposed events of reports as a decision names them.</summary>
    public static ImmutableArray<string> Proposed(RecordStore store, IEnumerable<string> reports) =>
        [.. store.Query<string>("SELECT id FROM mention WHERE report IN @reports AND present = 1 AND status = 'proposed' ORDER BY report, n", new { reports })];

    private static Waiting Counts(DbConnection connection) => new(
        connection.ExecuteScalar<long>($"SELECT count(*) FROM (SELECT 1 {Waits} LIMIT {InboxModel.Most}) some"),
        connection.ExecuteScalar<long>($"SELECT count(*) FROM (SELECT 1 FROM question LIMIT {InboxModel.Most}) some"),
        connection.ExecuteScalar<long>($"SELECT count(*) FROM (SELECT 1 {Differs} LIMIT {InboxModel.Most}) some"));

    private static List<WaitingReport> Reports(DbConnection connection, string? language, long after)
    {
        var rows = connection.Query<WaitingReport>($"""
            SELECT r.id, r.seq, r.title, r.path, r.outlet, r.published, r.language,
              (SELECT count(*) FROM mention m WHERE m.report = r.id AND m.present = 1 AND m.status <> 'proposed') AS decided
            {Waits} {(language is null ? "" : "AND r.language = @language")} {(after > 0 ? "AND r.seq < @after" : "")} ORDER BY r.seq DESC LIMIT @limit
            """, new { language, after, limit = Page + 1 }).ToList();
        var types = connection.Query<(string Report, string Type)>("SELECT report, type FROM mention WHERE report IN @ids AND present = 1 AND status = 'proposed' ORDER BY n", new { ids = rows.Select(row => row.Id) })
            .ToLookup(row => row.Report, row => row.Type, StringComparer.Ordinal);
        foreach (var row in rows) row.Proposed = [.. types[row.Id]];
        return rows;
    }

    private static List<Question> Questions(DbConnection connection, long after)
    {
        var rows = connection.Query<Question>("SELECT kind, a, b, weight FROM question WHERE a < b ORDER BY weight DESC, a DESC, b DESC LIMIT @limit OFFSET @after", new { limit = Page + 1, after }).ToList();
        var names = Names(connection, rows.SelectMany(row => new[] { row.A, row.B }).Distinct());
        foreach (var row in rows) (row.Left, row.Right) = (names.GetValueOrDefault(row.A, row.A), names.GetValueOrDefault(row.B, row.B));
        return rows;
    }

    private static Dictionary<string, string> Names(DbConnection connection, IEnumerable<string> ids)
    {
        var known = ids.ToList();
        var events = connection.Query<(string Id, string Type, string? Form, string? Date, string? City, string? Outlet)>(
            "SELECT m.id, m.type, m.form, m.date_start, coalesce(m.city, m.country), coalesce(r.outlet, r.path) FROM mention m JOIN report r ON r.id = m.report WHERE m.id IN @known", new { known })
            .Select(row => (row.Id, Words: string.Join(", ", new[] { ClaimWords.Kind(row.Type, row.Form), row.Date is null ? "date not told" : DateWords.Of(row.Date), row.City, row.Outlet }.OfType<string>())));
        var people = connection.Query<(string Id, string Words)>(
            "SELECT m.id, m.name || ', ' || coalesce(r.outlet, r.path) FROM person_mention m JOIN report r ON r.id = m.report WHERE m.id IN @known", new { known });
        return events.Concat(people).ToDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);
    }

    /// <summary>The languages of reports, each found by stepping over the reports of the one before.</summary>
    private static IEnumerable<string> Languages(DbConnection connection) =>
        connection.Query<string>("""
            WITH RECURSIVE step (language) AS (SELECT min(language) FROM report UNION ALL SELECT (SELECT min(language) FROM report WHERE language > step.language) FROM step WHERE step.language IS NOT NULL)
            SELECT language FROM step WHERE language IS NOT NULL ORDER BY language
            """);
}
