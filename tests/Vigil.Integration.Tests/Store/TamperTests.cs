using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Vigil.Reports;
using Vigil.Store;
using Xunit;

namespace Vigil.Integration.Tests.Store;

/// <summary>Whatever is changed behind the store's back is found, and the first broken row named.</summary>
public sealed class TamperTests
{
    public static TheoryData<string, string, string> Changes
    {
        get
        {
            var changes = new TheoryData<string, string, string>();
            foreach (var kind in new[] { "sqlite", "postgres" })
            {
                changes.Add(kind, "UPDATE ledger SET author = 'other' WHERE seq = 7", "ledger entry 7: its hash is not that of its fields");
                changes.Add(kind, "UPDATE ledger SET payload = NULL WHERE seq = 9", "ledger entry 9: its payload is missing, and no decision erased it");
                changes.Add(kind, "DELETE FROM ledger WHERE seq = 5", "ledger entry 6: entry 5 is missing before it");
                changes.Add(kind, "UPDATE ledger SET seq = CASE seq WHEN 3 THEN -4 ELSE -3 END WHERE seq IN (3, 4); UPDATE ledger SET seq = -seq WHERE seq < 0", "ledger entry 3: it does not follow");
                changes.Add(kind, "UPDATE event SET city = 'Elsewhere' WHERE id = (SELECT min(id) FROM event)", "projection event: is ");
                changes.Add(kind, "DELETE FROM claim WHERE field = 'type'", "projection claim: ");
                changes.Add(kind, "DELETE FROM original WHERE sha256 = (SELECT min(sha256) FROM original)", "original ");
                changes.Add(kind, "UPDATE original SET packed = NULL WHERE sha256 = (SELECT max(sha256) FROM original)", "original ");
            }

            changes.Add("sqlite", "UPDATE ledger SET payload = CAST(replace(CAST(payload AS TEXT), 'police', 'polise') || ' ' AS BLOB) WHERE seq = 8", "ledger entry 8: its payload was changed");
            changes.Add("sqlite", "UPDATE original SET packed = CAST(substr(packed, 1, 100) || x'00' || substr(packed, 102) AS BLOB) WHERE sha256 = (SELECT min(sha256) FROM original)", "original ");
            changes.Add("postgres", "UPDATE ledger SET payload = set_byte(payload, 20, 66) WHERE seq = 8", "ledger entry 8: its payload was changed");
            changes.Add("postgres", "UPDATE original SET packed = set_byte(packed, 40, get_byte(packed, 40) # 1) WHERE sha256 = (SELECT min(sha256) FROM original)", "original ");
            return changes;
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_found_and_named(string kind, string change, string finding)
    {
        using var store = TestStore.Open(kind);
        store.Add(TestStore.Reports(8));
        store.AssertWhole();
        Execute(store.Location, change);
        Assert.StartsWith(finding, store.Store.Verify().Broken[0], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void A_cut_tail_shows_against_a_head_noted_before(string kind)
    {
        using var store = TestStore.Open(kind);
        store.Add(TestStore.Reports(8));
        var head = store.Store.Head.Hash;
        Assert.Empty(store.Store.Verify(head).Broken);
        Execute(store.Location, "DELETE FROM ledger WHERE seq > 12");
        store.Store.Rebuild();
        Assert.StartsWith("ledger: no entry has the hash", Assert.Single(store.Store.Verify(head).Broken, fault => fault.StartsWith("ledger:", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flipped_byte_and_a_cut_file_are_told_as_damage()
    {
        using var store = TestStore.Open("sqlite");
        store.Add(TestStore.Reports(60));
        store.Store.Dispose();
        var bytes = File.ReadAllBytes(store.Location);
        var text = PreparedReportOf(store);
        foreach (var words in new[] { "\"path\":\"17.txt\""u8.ToArray(), text })
        {
            var changed = bytes.ToArray();
            changed[changed.AsSpan().IndexOf(words) + (words.Length / 2)] ^= 0x15;
            File.WriteAllBytes(store["flipped.db"], changed);
            Assert.True(Broken(store["flipped.db"]));
        }

        // Anywhere else a flipped byte may lie in unused space: it must be found or do no harm.
        for (var i = 1; i < 12; i++)
        {
            var changed = bytes.ToArray();
            changed[bytes.Length * i / 12] ^= 0x55;
            File.WriteAllBytes(store["flipped.db"], changed);
            _ = Broken(store["flipped.db"]);
        }

        File.WriteAllBytes(store["cut.db"], bytes[..(bytes.Length / 2)]);
        Assert.True(Broken(store["cut.db"]));
    }

    /// <summary>The packed bytes of an original, as they lie in one page of the file.</summary>
    private static byte[] PreparedReportOf(TestStore store)
    {
        using var connection = new SqliteConnection($"Data Source={store.Location};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT substr(packed, 1, 60) FROM original ORDER BY sha256 LIMIT 1";
        return (byte[])command.ExecuteScalar()!;
    }

    private static bool Broken(string file)
    {
        try
        {
            using var store = RecordStore.Open(file, StoreAccess.Read);
            return !store.Verify().Broken.IsEmpty;
        }
        catch (InputException e) when (e.Problem.Code == "VG505")
        {
            return true;
        }
    }

    private static void Execute(string location, string sql)
    {
        using DbConnection connection = location.StartsWith("postgres", StringComparison.Ordinal)
            ? new NpgsqlConnection($"Host=127.0.0.1;Port={new Uri(location).Port};Username=vigil;Database={new Uri(location).AbsolutePath[1..]};Pooling=false")
            : new SqliteConnection($"Data Source={location};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}
