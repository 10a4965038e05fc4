using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Vigil.Mentions;
using Vigil.Store;
using Vigil.Store.Ledger;

namespace Vigil.Benchmarks.Store;

/// <summary>
/// <c>store N FOLDER</c>: imports N invented reports and rebuilds, beside bare inserts of the same rows and texts into the same tables. Times are told twice: as
/// they passed, and as processor time, which other programs on the machine change less.
/// </summary>
internal static class StoreBench
{
    private const int Batch = 500;

    public static void Run(int count, string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "bench*.db*")) File.Delete(file);
        using var store = RecordStore.Open(Path.Combine(folder, "bench.db"), StoreAccess.Create);
        Console.WriteLine("| | claims | passed | processor | claims/s | claims/processor s | most memory |\n|---|---|---|---|---|---|---|");
        var import = Measured.Of(() => Import(store, count));
        var claims = store.Query<long>("SELECT count(*) FROM claim")[0];
        import.Tell("import of coded reports", claims);
        BareInserts.Run(store, Path.Combine(folder, "bench-bare.db")).Tell("bare inserts of the same rows and texts", claims);
        Measured.Of(() => store.Rebuild()).Tell("rebuild", claims);
        Console.WriteLine($"\n{new FileInfo(Path.Combine(folder, "bench.db")).Length >> 20} MB, {store.Query<long>("SELECT count(*) FROM event")[0]} events, {store.Query<long>("SELECT count(*) FROM person")[0]} people");
    }

    /// <summary>Prepares one batch while the one before is written, as <c>vigil import</c> does.</summary>
    private static void Import(RecordStore store, int count)
    {
        Task<IReadOnlyList<Added>>? writing = null;
        foreach (var batch in new InventedReports(1).Take(count).Chunk(Batch))
        {
            var prepared = batch.AsParallel().AsOrdered().Select(coded => PreparedReport.Of(coded, Encoding.UTF8.GetBytes(coded.Report.Text), InventedReports.Coder)).ToList();
            writing?.Wait();
            writing = Task.Run(() => store.Add("bench", prepared));
        }

        writing?.Wait();
    }
}

/// <summary>What a piece of work took.</summary>
internal sealed record Measured(TimeSpan Passed, TimeSpan Processor)
{
    public static Measured Of(Action work)
    {
        using var self = Process.GetCurrentProcess();
        var (before, watch) = (self.TotalProcessorTime, Stopwatch.StartNew());
        work();
        self.Refresh();
        return new Measured(watch.Elapsed, self.TotalProcessorTime - before);
    }

    public static Measured operator +(Measured a, Measured b) => new(a.Passed + b.Passed, a.Processor + b.Processor);

    public void Tell(string what, long claims) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {what} | {claims:N0} | {Passed.TotalSeconds:0.0} s | {Processor.TotalSeconds:0.0} s | {claims / Passed.TotalSeconds:N0} | {claims / Processor.TotalSeconds:N0} | {PeakMemory.Megabytes} MB |"));
}

/// <summary>The same rows into the same tables with the same indexes, and the same texts into the same search index, by nothing but prepared statements.</summary>
internal static class BareInserts
{
    private const int Chunk = 20_000;

    private static readonly string[] Tables = ["ledger", "original", "report", "mention", "person_mention", "claim", "event", "person", "event_person", "link_key", "link_edge", "search_doc"];

    public static Measured Run(RecordStore store, string path)
    {
        using (RecordStore.Open(path, StoreAccess.Create))
        {
        }

        using var bare = new SqliteConnection($"Data Source={path};Pooling=false");
        bare.Open();
        bare.Execute("PRAGMA synchronous = FULL; PRAGMA cache_size = -64000; PRAGMA secure_delete = ON");
        var total = new Measured(default, default);
        foreach (var table in Tables) store.Read(source => total = Copy(source, bare, $"SELECT * FROM {table}", table, total));
        return store.Read(source => Copy(source, bare, "SELECT d.no AS rowid, o.packed AS body, o.size FROM search_doc d JOIN report r ON r.id = d.ref JOIN original o ON o.sha256 = r.text_sha256", "search_text", total));
    }

    private static Measured Copy(DbConnection source, SqliteConnection bare, string query, string table, Measured total)
    {
        foreach (var rows in source.Query(query, buffered: false).Cast<IDictionary<string, object?>>().Chunk(Chunk))
        {
            var ready = table == "search_text" ? rows.Select(Text).ToList() : rows.Select(row => row.ToArray()).ToList();
            total += Measured.Of(() => Insert(bare, table, ready));
        }

        return total;
    }

    private static KeyValuePair<string, object?>[] Text(IDictionary<string, object?> row) =>
        [new("rowid", row["rowid"]), new("body", TextFolding.Fold(Encoding.UTF8.GetString(Originals.Unpack((byte[])row["body"]!, (long)row["size"]!))))];

    private static void Insert(SqliteConnection bare, string table, List<KeyValuePair<string, object?>[]> rows)
    {
        using var transaction = bare.BeginTransaction();
        using var command = bare.CreateCommand();
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", rows[0].Select(cell => cell.Key))}) VALUES ({string.Join(", ", rows[0].Select((_, i) => $"@p{i}"))})";
        foreach (var (_, i) in rows[0].Select((cell, i) => (cell, i))) command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) command.Parameters[i].Value = row[i].Value ?? DBNull.Value;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}

/// <summary>The most memory the process has held, as the system counts it.</summary>
internal static class PeakMemory
{
    public static long Megabytes
    {
        get
        {
            using var self = Process.GetCurrentProcess();
            return self.PeakWorkingSet64 >> 20;
        }
    }
}
