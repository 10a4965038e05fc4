using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.AspNetCore.Http;
using Vigil.Store;
using Vigil.Views.Words;
using Vigil.Web.Frame;

namespace Vigil.Web.Reader;

/// <summary>Reads a report with what is coded in it, in a fixed number of queries.</summary>
internal static class ReaderQuery
{
    private const string Head = """
        SELECT id, seq, title, path, url, outlet, published, byline, language, coder, reason, lineage, previous, (SELECT count(*) FROM report o WHERE o.lineage = r.lineage) AS copies
        FROM report r WHERE id = @id
        """;

    private const string Mentions = """
        SELECT m.id, m.type, m.form, m.date_start AS date, coalesce(m.city, m.country) AS place, m.modality, m.background, m.status, m.decided, m.span_start AS start,
          m.span_end AS finish, m.event, coalesce(e.reports, 0) AS reports, coalesce(e.conflicts, 0) AS conflicts
        FROM mention m LEFT JOIN event e ON e.id = m.event WHERE m.report = @id AND m.present = 1 ORDER BY m.span_start, m.n
        """;

    /// <summary>The model; null where there is no such report.</summary>
    public static ReaderModel? Read(RecordStore store, HttpContext context)
    {
        var id = context.Route("id");
        var (text, at) = (store.Text(id) ?? "", context.Asked("at"));
        return store.Read(connection =>
        {
            if (connection.QueryFirstOrDefault<ReportHead>(Head, new { id }) is not { } head) return null;
            var events = Events(connection, id);
            var claims = connection.Query<ClaimLine>("SELECT subject, field, value, span_start AS start, span_end AS finish, claimant, coder FROM claim WHERE report = @id AND present = 1", new { id })
                .ToLookup(claim => claim.Subject, StringComparer.Ordinal);
            var people = connection.Query<(string Id, string Name, string Status)>("SELECT id, name, status FROM person_mention WHERE report = @id AND present = 1 ORDER BY local", new { id })
                .Select(row => Person(row.Id, row.Name, row.Status, claims[row.Id])).ToImmutableArray();
            var history = connection.Query<DecisionLine>(DecisionLine.OfReport, new { id }).ToImmutableArray();
            var chosen = events.Find(each => each.Id == at) ?? (at == "none" ? null : events.Find(each => each.Status == "proposed") ?? events.FirstOrDefault());
            var marks = Marks(text, id, events, people, claims, chosen);
            var from = int.TryParse(context.Asked("from"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : FarOff(chosen);
            return new ReaderModel(head, TextMarks.Cut(text, marks, from), [.. events], chosen is null ? null : Choose(connection, text, head.Outlet, events, chosen, claims, context.Asked("edit")),
                people, history, Decisions.LatestOf(history), history.Any(each => each is { Action: "accept", Active: 1 } && IsOfReport(connection, each.Seq)));
        });
    }

    private static List<ReaderEvent> Events(DbConnection connection, string id)
    {
        var events = connection.Query<ReaderEvent>(Mentions, new { id }).ToList();
        var ids = events.Select(each => each.Id).ToList();
        var questions = connection.Query<(string A, string B)>("SELECT a, b FROM question WHERE a IN @ids UNION ALL SELECT b, a FROM question WHERE b IN @ids", new { ids }).ToLookup(row => row.A, row => row.B);
        foreach (var each in events) each.Question = questions[each.Id].FirstOrDefault();
        return events;
    }

    private static ChosenEvent Choose(DbConnection connection, string text, string? outlet, List<ReaderEvent> events, ReaderEvent chosen, ILookup<string, ClaimLine> claims, string? edit)
    {
        var at = events.IndexOf(chosen);
        var seen = connection.ExecuteScalar<long?>("SELECT max(d.seq) FROM decision_subject s JOIN decision d ON d.seq = s.seq WHERE s.member = @Id AND d.active = 1", new { chosen.Id }) ?? 0;
        var open = events.Skip(at + 1).Concat(events.Take(at)).FirstOrDefault(each => each.Status == "proposed");
        return new ChosenEvent(chosen, Values(text, outlet, [.. claims[chosen.Id]]), seen, events.ElementAtOrDefault(at + 1)?.Id, at > 0 ? events[at - 1].Id : null, open?.Id, edit, CodebookWords.Fields(chosen.Type));
    }

    private static ImmutableArray<ReaderValue> Values(string text, string? outlet, ImmutableArray<ClaimLine> claims)
    {
        var given = claims.Where(claim => claim.By is not null).Select(claim => CodebookWords.ClaimField(claim.Field)).ToHashSet(StringComparer.Ordinal);
        return [.. claims.OrderBy(claim => claim.By is null).Select(claim => new ReaderValue(
            claim.Field, claim.Value, Words(text, claim), claim.Claimant == outlet ? null : claim.Claimant, claim.By, claim.By is null && given.Contains(claim.Field)))];
    }

    private static string? Words(string text, ClaimLine claim) =>
        claim is { Start: { } start, Finish: { } finish } && start >= 0 && finish <= text.Length && start < finish ? text[(int)start..(int)finish].ReplaceLineEndings(" ") : null;

    private static ReaderPerson Person(string id, string name, string status, IEnumerable<ClaimLine> claims) => new(id, name, status, string.Join("; ",
        claims.Where(claim => claim.Field is "role" or "status").Select(claim => string.Join(", ", claim.Value.Split(", ").Select(DateWords.Of))).Distinct()));

    private static List<Mark> Marks(
        string text, string report, List<ReaderEvent> events, ImmutableArray<ReaderPerson> people, ILookup<string, ClaimLine> claims, ReaderEvent? chosen)
    {
        var marks = new List<Mark>();
        void Add(long? start, long? end, string name, string of)
        {
            if (start is >= 0 && end <= text.Length && start < end) marks.Add(new Mark((int)start, (int)end, name, of));
        }

        foreach (var each in events.Where(each => each.Status != "rejected"))
            Add(each.Start, each.Finish, $"{Families.Of(each.Type).Name()} {(each.Status == "accepted" ? "confirmed" : "proposed")}{(each == chosen ? " at" : "")}", each.Id);
        foreach (var claim in chosen is null ? [] : claims[chosen.Id].DistinctBy(claim => (claim.Start, claim.Finish))) Add(claim.Start, claim.Finish, "slot", chosen!.Id);
        foreach (var claim in claims[report].Where(claim => claim.Field.StartsWith("statement.", StringComparison.Ordinal))) Add(claim.Start, claim.Finish, "said", "");
        foreach (var person in people.Where(each => each.Status != "rejected")) marks.AddRange(Named(text, person));
        return marks;
    }

    private static IEnumerable<Mark> Named(string text, ReaderPerson person)
    {
        for (var at = text.IndexOf(person.Name, StringComparison.Ordinal); at >= 0 && person.Name.Length > 1; at = text.IndexOf(person.Name, at + 1, StringComparison.Ordinal))
            yield return new Mark(at, at + person.Name.Length, "person", person.Id);
    }

    private static int FarOff(ReaderEvent? chosen) => chosen?.Start is > 35_000 and var start ? (int)start - 2000 : 0;

    private static bool IsOfReport(DbConnection connection, long seq) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM decision_subject WHERE seq = @seq AND kind = 'report'", new { seq }) > 0;

    private sealed class ClaimLine
    {
        public string Subject { get; init; } = "";
        public string Field { get; init; } = "";
        public string Value { get; init; } = "";
        public long? Start { get; init; }
        public long? Finish { get; init; }
        public string? Claimant { get; init; }
        public string Coder { get; init; } = "";

        /// <summary>Who gave it; null for a machine.</summary>
        public string? By => Coder.StartsWith("person:", StringComparison.Ordinal) ? Coder["person:".Length..] : null;
    }
}
