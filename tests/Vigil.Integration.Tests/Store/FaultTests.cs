using System.Diagnostics;
using Vigil.Reports;
using Vigil.Store;
using Xunit;

namespace Vigil.Integration.Tests.Store;

/// <summary>Kills, full disks, two writers, servers that stop: nothing acknowledged is lost, and the next start works.</summary>
public sealed class FaultTests
{
    private static readonly int Kills = Environment.GetEnvironmentVariable("VIGIL_LONG") == "1" ? 200 : 20;

    [Fact]
    public void Killed_at_any_moment_nothing_acknowledged_is_lost()
    {
        using var folder = new TemporaryFolder();
        Stories(folder, 400);
        var random = new Random(7);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
        {
            string[] verb = kill % 4 < 2 || kill < 3 ? ["import", "in", "--list"] : kill % 4 == 2 ? ["rebuild"] : ["backup", $"backup{kill}.db"];
            acknowledged.UnionWith(RunAndKill(folder.Path, TimeSpan.FromMilliseconds(random.Next(verb[0] == "import" ? 1200 : 250, verb[0] == "import" ? 4000 : 1200)), verb));
            if (!File.Exists(folder["vigil.db"])) continue;
            var watch = Stopwatch.StartNew();
            using var store = RecordStore.Open(folder["vigil.db"]);
            var held = store.Query<string>("SELECT id FROM report").ToHashSet(StringComparer.Ordinal);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"reopening took {watch.Elapsed}");
            Assert.Empty(acknowledged.Except(held));
            Assert.Empty(store.Verify().Broken);
            if (File.Exists(folder[$"backup{kill}.db"])) AssertWhole(folder[$"backup{kill}.db"]);
        }

        Assert.NotEmpty(acknowledged);
        Assert.Equal(0, Tool.Run(folder.Path, "import", "in").ExitCode);
        AssertWhole(folder["vigil.db"]);
    }

    [Fact]
    public async Task Two_programs_on_one_store_take_turns()
    {
        using var folder = new TemporaryFolder();
        Stories(folder, 60);
        var runs = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Tool.Run(folder.Path, "import", "in"))));
        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        using var store = RecordStore.Open(folder["vigil.db"], StoreAccess.Read);
        Assert.Equal(60, store.Query<long>("SELECT count(*) FROM report")[0]);
        Assert.Empty(store.Verify().Broken);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void Two_writers_share_one_chain(string kind)
    {
        using var store = TestStore.Open(kind);
        var reports = TestStore.Reports(80);
        Parallel.ForEach(new[] { reports.Take(50), reports.Skip(30) }, part =>
        {
            using var writer = RecordStore.Open(store.Location);
            foreach (var batch in part.Chunk(5)) writer.Add("two", batch.Select(coded => TestStore.Prepared(coded)));
        });
        Assert.Equal(160, store.Store.Head.Seq);
        store.AssertWhole();
    }

    [Fact]
    public void A_full_disk_is_told_in_one_line_and_nothing_is_lost()
    {
        using var disk = SmallDisk.TryMount("size=3m");
        Assert.SkipUnless(disk is not null, "no right to mount a small disk");
        var written = new List<string>();
        var fault = Assert.Throws<InputException>(() =>
        {
            using var store = RecordStore.Open(disk["vigil.db"], StoreAccess.Create);
            foreach (var batch in TestStore.Reports(2000).Chunk(20))
                written.AddRange(store.Add("full", batch.Select(coded => TestStore.Prepared(coded))).Select(added => added.Id));
        });
        Assert.Equal("VG502", fault.Problem.Code);
        Assert.Contains("the disk is full", fault.Problem.What, StringComparison.Ordinal);
        disk.Remount("size=64m");
        using var again = RecordStore.Open(disk["vigil.db"]);
        Assert.Equal(written.Count, again.Query<long>("SELECT count(*) FROM report")[0]);
        again.Add("full", TestStore.Reports(written.Count + 20).Select(coded => TestStore.Prepared(coded)));
        Assert.Empty(again.Verify().Broken);
    }

    [Fact]
    public void On_a_disk_that_may_only_be_read_the_store_can_be_read()
    {
        using var disk = SmallDisk.TryMount("size=16m");
        Assert.SkipUnless(disk is not null, "no right to mount a small disk");
        using (var store = RecordStore.Open(disk["vigil.db"], StoreAccess.Create)) store.Add("ro", TestStore.Reports(5).Select(coded => TestStore.Prepared(coded)));
        disk.Remount("ro");
        AssertWhole(disk["vigil.db"]);
        Assert.Equal("VG502", Assert.Throws<InputException>(() =>
        {
            using var store = RecordStore.Open(disk["vigil.db"]);
            store.Add("ro", TestStore.Reports(8).Select(coded => TestStore.Prepared(coded)));
        }).Problem.Code);
        Assert.Equal("VG502", Assert.Throws<InputException>(() => RecordStore.Open(disk["new.db"], StoreAccess.Create)).Problem.Code);
    }

    [Fact]
    public void A_server_that_stops_midway_loses_nothing()
    {
        var server = PostgresServer.StartAnother();
        Assert.SkipUnless(server is not null, "PostgreSQL is not installed");
        var location = server.NewDatabase();
        var reports = TestStore.Reports(60);
        using var store = RecordStore.Open(location, StoreAccess.Create);
        store.Add("pg", reports.Take(20).Select(coded => TestStore.Prepared(coded)));
        server.Stop();
        Assert.Equal("VG504", Assert.Throws<InputException>(() => store.Add("pg", reports.Select(coded => TestStore.Prepared(coded)))).Problem.Code);
        server.Go();
        Assert.Equal(40, store.Head.Seq);
        store.Add("pg", reports.Select(coded => TestStore.Prepared(coded)));
        Assert.Equal(120, store.Head.Seq);
        Assert.Empty(store.Verify().Broken);
        server.Stop();
    }

    private static void AssertWhole(string file)
    {
        using var store = RecordStore.Open(file, StoreAccess.Read);
        Assert.Empty(store.Verify().Broken);
    }

    private static void Stories(TemporaryFolder folder, int count)
    {
        string[] cities = ["Almaty", "Astana", "Bishkek", "Osh", "Tashkent", "Baku", "Tbilisi"];
        for (var i = 0; i < count; i++)
            folder.Write($"in/{i:000}.txt", TemporaryFolder.Story.Replace("Almaty", cities[i % cities.Length], StringComparison.Ordinal)
                .Replace("2021-02-10", new DateOnly(2021, 1, 1).AddDays(i).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
                + $"It was report {i} of the day.\n");
    }

    /// <summary>Runs the tool, kills it, and gives the reports it said were safe.</summary>
    private static IEnumerable<string> RunAndKill(string folder, TimeSpan after, string[] arguments)
    {
        using var process = Tool.Start(folder, [], arguments);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(after)) process.Kill();
        process.WaitForExit();
        Assert.DoesNotContain("VG", error.Result, StringComparison.Ordinal);
        var lines = output.Result.Split('\n');
        return arguments[0] != "import" ? [] : lines[..^1].Select(line => line.Split('\t')[1]);
    }
}
