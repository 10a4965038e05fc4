using System.Data.Common;
using Dapper;
using Vigil.Store.Dialects;

namespace Vigil.Store.Ledger;

/// <summary>Reads and writes the tables of the ledger.</summary>
internal static class LedgerTable
{
    private const string Columns = "seq, time, author, kind, payload, payload_sha256, previous, hash";

    /// <summary>How far the ledger goes.</summary>
    public static Head Head(DbConnection connection, DbTransaction? transaction = null)
    {
        var (seq, hash) = connection.QueryFirstOrDefault<(long, string?)>("SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1", transaction: transaction);
        return new Head(seq, hash ?? LedgerEntry.Beginning);
    }

    /// <summary>Appends entries, whose places follow the head.</summary>
    public static void Append(Dialect dialect, DbTransaction transaction, IEnumerable<LedgerEntry> entries)
    {
        using var rows = dialect.Rows(transaction, "ledger", Columns.Split(", "));
        foreach (var e in entries) rows.Add(e.Seq, e.Time, e.Author, e.Kind, e.Payload?.ToArray(), e.PayloadSha256, e.Previous, e.Hash);
        rows.Flush();
    }

    /// <summary>Keeps originals that are not kept yet, or were erased.</summary>
    public static void Keep(Dialect dialect, DbTransaction transaction, IEnumerable<Original> originals)
    {
        using var rows = dialect.Rows(transaction, "original", "sha256", "size", "packed");
        foreach (var original in originals.DistinctBy(each => each.Sha256))
        {
            var packed = original.Packed.ToArray();
            var known = transaction.Connection!.ExecuteScalar<long>("SELECT count(*) FROM original WHERE sha256 = @Sha256", new { original.Sha256 }, transaction);
            if (known == 0) rows.Add(original.Sha256, original.Size, packed);
            else transaction.Connection!.Execute("UPDATE original SET packed = @packed WHERE sha256 = @Sha256 AND packed IS NULL", new { original.Sha256, packed }, transaction);
        }

        rows.Flush();
    }

    /// <summary>The entries from one place on, in order, read as they are taken.</summary>
    public static IEnumerable<LedgerEntry> Read(DbConnection connection, long from = 1, DbTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {Columns} FROM ledger WHERE seq >= {from} ORDER BY seq";
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return Entry(reader);
    }

    /// <summary>The payload of one entry, or null where it was erased or there is no such entry.</summary>
    public static byte[]? Payload(DbConnection connection, long seq, DbTransaction? transaction = null) =>
        connection.QueryFirstOrDefault<byte[]?>("SELECT payload FROM ledger WHERE seq = @seq", new { seq }, transaction);

    /// <summary>The bytes of an original; null where it was erased or never kept.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static byte[]? Original(DbConnection connection, string sha256, DbTransaction? transaction = null)
    {
        var (size, packed) = connection.QueryFirstOrDefault<(long, byte[]?)>("SELECT size, packed FROM original WHERE sha256 = @sha256", new { sha256 }, transaction);
        return packed is null ? null : Originals.Unpack(packed, size);
    }

    private static LedgerEntry Entry(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? (ReadOnlyMemory<byte>?)null : (byte[])row.GetValue(4), row.GetString(5),
        row.GetString(6), row.GetString(7));
}
