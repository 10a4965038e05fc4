using System.Collections.Immutable;
using Dapper;
using Vigil.Store.Ledger;
using Vigil.Store.Projections;

namespace Vigil.Store;

/// <summary>What is shown of a report, an event or a person.</summary>
/// <param name="Kind">report, event or person.</param>
/// <param name="Id">Its id now; another than was asked for where that was an older id, or the id of a mention.</param>
/// <param name="Fields">Its row, by column.</param>
/// <param name="Values">Its values with all who tell them, the one shown first.</param>
/// <param name="Members">Its mentions: id, report, outlet, published, lineage, words, who decided.</param>
/// <param name="Decisions">Decisions about it, the latest first.</param>
public sealed record Shown(
    string Kind, string Id, ImmutableArray<KeyValuePair<string, string>> Fields, ImmutableArray<FieldValue> Values, ImmutableArray<ShownMember> Members,
    ImmutableArray<ShownDecision> Decisions)
{
    /// <summary>For a report that is a newer version of another: what was changed, as lines that begin with + or -.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];
}

/// <summary>One mention.</summary>
public sealed class ShownMember
{
    /// <summary>Id of the mention.</summary>
    public string Id { get; init; } = "";

    /// <summary>Report.</summary>
    public string Report { get; init; } = "";

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>When.</summary>
    public string? Published { get; init; }

    /// <summary>Text that the report goes back to.</summary>
    public string Lineage { get; init; } = "";

    /// <summary>proposed, accepted or rejected.</summary>
    public string Status { get; init; } = "";

    /// <summary>machine, or who decided.</summary>
    public string Decided { get; init; } = "";
}

/// <summary>One decision.</summary>
public sealed class ShownDecision
{
    /// <summary>Place in the ledger.</summary>
    public long Seq { get; init; }

    /// <summary>When, UTC.</summary>
    public string Time { get; init; } = "";

    /// <summary>Who.</summary>
    public string Author { get; init; } = "";

    /// <summary>What.</summary>
    public string Action { get; init; } = "";

    /// <summary>Field.</summary>
    public string? Field { get; init; }

    /// <summary>Value.</summary>
    public string? Value { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>0 where it was taken back.</summary>
    public long Active { get; init; }
}

/// <content>Showing one thing.</content>
public sealed partial class RecordStore
{
    /// <summary>What an id names: an event, a person or a report, also by an older id or the id of a mention; null for none.</summary>
    public Shown? Show(string id)
    {
        var found = Query<string>("""
            SELECT 'event ' || event FROM mention WHERE id = @id AND event IS NOT NULL UNION ALL SELECT 'person ' || person FROM person_mention WHERE id = @id AND person IS NOT NULL
            UNION ALL SELECT 'event ' || id FROM event WHERE id = @id UNION ALL SELECT 'person ' || id FROM person WHERE id = @id UNION ALL SELECT 'report ' || id FROM report WHERE id = @id
            """, new { id });
        if (found.Count == 0) return null;
        var (kind, now) = (found[0].Split(' ')[0], found[0].Split(' ')[1]);
        return Read(connection =>
        {
            var row = (IDictionary<string, object?>)connection.QueryFirst($"SELECT * FROM {kind} WHERE id = @now", new { now });
            var members = Members(kind);
            return new Shown(kind, now, [.. row.Where(cell => cell.Value is not null).Select(cell => KeyValuePair.Create(cell.Key, Convert.ToString(cell.Value, System.Globalization.CultureInfo.InvariantCulture)!))],
                kind == "report" ? [] : Values.Of(connection.Query<ValueRow>(ClaimsOf(members), new { now }).Select(each => each.ToClaim())),
                [.. connection.Query<ShownMember>($"SELECT m.id, m.report, r.outlet, r.published, r.lineage, m.status, m.decided {members} ORDER BY r.published, m.id", new { now })],
                [.. connection.Query<ShownDecision>(DecisionsOf(kind, members), new { now })])
            {
                Changes = kind == "report" && row["previous"] is string previous ? [.. Differences.Between(TextOf(connection, previous), TextOf(connection, now))] : [],
            };
        });
    }

    private static string Members(string kind) => kind switch
    {
        "event" => "FROM mention m JOIN report r ON r.id = m.report WHERE m.event = @now",
        "person" => "FROM person_mention m JOIN report r ON r.id = m.report WHERE m.person = @now",
        _ => "FROM mention m JOIN report r ON r.id = m.report WHERE m.report = @now AND m.present = 1",
    };

    private static string ClaimsOf(string members) => $"""
        SELECT c.field, c.value, c.report, r.lineage, r.published, c.claimant, c.seq, c.coder
        {members.Replace("WHERE", "JOIN claim c ON c.report = m.report AND c.subject = m.id AND c.present = 1 WHERE", StringComparison.Ordinal)}
        """;

    private static string DecisionsOf(string kind, string members) =>
        $"SELECT DISTINCT d.seq, d.time, d.author, d.action, d.field, d.value, d.reason, d.active FROM decision d JOIN decision_subject s ON s.seq = d.seq "
        + (kind == "report" ? "WHERE s.report = @now" : $"WHERE s.member IN (SELECT m.id {members}) OR s.named IN (SELECT m.id {members})") + " ORDER BY d.seq DESC";

    private static string TextOf(System.Data.Common.DbConnection connection, string report) =>
        connection.QueryFirstOrDefault<string>("SELECT text_sha256 FROM report WHERE id = @report", new { report }) is { } sha256
        && LedgerTable.Original(connection, sha256) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : "";

    private sealed class ValueRow
    {
        public string Field { get; init; } = "";
        public string Value { get; init; } = "";
        public string Report { get; init; } = "";
        public string Lineage { get; init; } = "";
        public string? Published { get; init; }
        public string? Claimant { get; init; }
        public long Seq { get; init; }
        public string Coder { get; init; } = "";

        public ValueClaim ToClaim()
        {
            var author = Coder.StartsWith("person:", StringComparison.Ordinal) ? Coder["person:".Length..] : null;
            return new ValueClaim(author is null ? Field : FieldOf(Field), Value, Report, Lineage, Published, Claimant, author is null ? 0 : Seq, author);
        }

        /// <summary>The field of claims that a corrected field belongs to.</summary>
        private static string FieldOf(string corrected) => corrected switch
        {
            "form" => "type", "site" or "city" or "admin" or "country" => "place", "verdict" => "legal.verdict", "term_days" => "legal.term", _ => corrected,
        };
    }
}
