using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vigil.Store;
using Vigil.Web.Frame;

namespace Vigil.Web.Audit;

/// <summary>The ledger as a history that can be read, and the check that nobody has changed it.</summary>
internal static class AuditScreen
{
    private const int Page = 100;

    private const string Entries = """
        SELECT l.seq, l.time, l.author, l.kind, l.hash, d.action, d.field, d.value, d.reason, d.reverses, coalesce(d.active, 0) AS active, s.member, s.kind AS about,
          coalesce(a.id, c.id, s.report) AS report, coalesce(a.title, c.title, b.title) AS title, CASE WHEN l.payload IS NULL THEN 1 ELSE 0 END AS erased
        FROM ledger l LEFT JOIN decision d ON d.seq = l.seq LEFT JOIN decision_subject s ON s.seq = l.seq AND s.n = 0
          LEFT JOIN report a ON a.seq = l.seq LEFT JOIN report c ON c.claims_seq = l.seq LEFT JOIN report b ON b.id = s.report
        """;

    /// <summary>Adds its addresses.</summary>
    public static IEndpointRouteBuilder MapAudit(this IEndpointRouteBuilder routes)
    {
        var store = (RecordStore)routes.ServiceProvider.GetService(typeof(RecordStore))!;
        routes.MapScreen<AuditPage, AuditModel>("/audit", context => Read(store, context));
        routes.MapPost("/audit/verify", context => Screens.Page<VerifiedPage>(context, ("Model", store.Verify())));
        return routes;
    }

    private static AuditModel Read(RecordStore store, HttpContext context)
    {
        var (kind, author, at) = (context.Asked("kind"), context.Asked("author"), Number(context.Asked("at")));
        var before = Number(context.Asked("before")) ?? (at is { } seq ? seq + 5 : long.MaxValue);
        return store.Read(connection =>
        {
            var where = $"WHERE l.seq < @before {(kind is null ? "" : "AND l.kind = @kind")} {(author is null ? "" : "AND l.author = @author")}";
            var entries = connection.Query<AuditEntry>($"{Entries} {where} ORDER BY l.seq DESC LIMIT @limit", new { before, kind, author, limit = Page + 1 }).ToImmutableArray();
            var next = entries.Length > Page ? $"?before={entries[Page - 1].Seq}&kind={kind}&author={Uri.EscapeDataString(author ?? "")}" : null;
            return new AuditModel([.. entries.Take(Page)], kind, author, at, next);
        });
    }

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
