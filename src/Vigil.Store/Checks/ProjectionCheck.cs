using System.Data.Common;
using System.Globalization;
using Vigil.Store.Dialects;
using Vigil.Store.Ledger;
using Vigil.Store.Projections;

namespace Vigil.Store;

/// <summary>Computes all projections anew in a file beside and compares them row by row.</summary>
internal static class ProjectionCheck
{
    /// <summary>The first row that differs in each table.</summary>
    public static IEnumerable<string> Run(Dialect dialect, DbConnection connection)
    {
        var folder = Directory.CreateTempSubdirectory("vigil-verify-");
        try
        {
            var scratch = new SqliteDialect(Path.Combine(folder.FullName, "scratch.db"));
            using var other = scratch.Connect(create: true, writes: true);
            using (var transaction = scratch.BeginWrite(other))
            {
                using var session = new Session(scratch, transaction);
                session.Script("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT)");
                Schema.MakeProjections(scratch, session);
                using var entries = dialect.Connect(create: false, writes: false);
                Rebuilding.Fill(session, LedgerTable.Read(entries), new ConnectionLedger(connection));
                session.Flush();
                transaction.Commit();
            }

            return Schema.ProjectionTables.Select(table => Compare(connection, other, table)).OfType<string>().ToList();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The rows of a projection, each as one text, in an order that does not depend on when they were written.</summary>
    public static IEnumerable<string> Rows(DbConnection connection, string table)
    {
        var (columns, order) = table switch
        {
            "search_doc" => ("kind, ref, digest, han", "kind, ref"),
            "claim" => ("*", "report, subject, field, value, seq, span_start, claimant"),
            "question" or "event_person" => ("*", "1, 2, 3"),
            "link_key" or "link_edge" or "decision_subject" => ("*", "1, 2"),
            _ => ("*", "1"),
        };
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {columns} FROM {table} ORDER BY {order}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)));
    }

    private static string? Compare(DbConnection live, DbConnection anew, string table)
    {
        using var rows = Rows(anew, table).GetEnumerator();
        foreach (var row in Rows(live, table))
        {
            if (!rows.MoveNext()) return $"projection {table}: a row too many: {row}";
            if (rows.Current != row) return $"projection {table}: is {row}; computed from the ledger it is {rows.Current}";
        }

        return rows.MoveNext() ? $"projection {table}: a row is missing: {rows.Current}" : null;
    }

    private sealed class ConnectionLedger(DbConnection connection) : ILedgerSource
    {
        public byte[] Payload(long seq) => LedgerTable.Payload(connection, seq)!;

        public byte[]? Original(string sha256) => LedgerTable.Original(connection, sha256);
    }
}
