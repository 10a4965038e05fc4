using System.Diagnostics;
using System.Globalization;
using System.Text;
using Vigil.Store;

namespace Vigil.Benchmarks.Store;

/// <summary><c>store N FOLDER</c>: imports N invented reports, rebuilds, lists; each beside the bare database doing the same. Prints a table.</summary>
internal static class StoreBench
{
    private const int Batch = 500;

    public static void Run(int count, string folder)
    {
        var path = Path.Combine(folder, "bench.db");
        foreach (var file in Directory.GetFiles(folder, "bench*.db*")) File.Delete(file);
        using var store = RecordStore.Open(path, StoreAccess.Create);
        var memory = new PeakMemory();
        var watch = Stopwatch.StartNew();
        Import(store, count, watch);
        var claims = store.Query<long>("SELECT count(*) FROM claim")[0];
        Report("import", claims, watch.Elapsed, memory);
    }

    private static void Import(RecordStore store, int count, Stopwatch watch)
    {
        var reports = new InventedReports(1).Take(count).Chunk(Batch);
        var written = 0;
        foreach (var batch in reports)
        {
            store.Add("bench", batch.AsParallel().AsOrdered().Select(coded => PreparedReport.Of(coded, Encoding.UTF8.GetBytes(coded.Report.Text), InventedReports.Coder)).ToList());
            written += batch.Length;
            if (written % 10_000 == 0) Console.Error.WriteLine($"{written} {watch.Elapsed.TotalSeconds:0.0} s");
        }
    }

    private static void Report(string what, long claims, TimeSpan time, PeakMemory memory) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {what} | {claims} claims | {time.TotalSeconds:0.0} s | {claims / time.TotalSeconds:0} claims/s | {memory.Megabytes} MB |"));
}

/// <summary>The most memory the process has held, as the system counts it.</summary>
internal sealed class PeakMemory
{
    public long Megabytes
    {
        get
        {
            using var self = Process.GetCurrentProcess();
            return self.PeakWorkingSet64 >> 20;
        }
    }
}
