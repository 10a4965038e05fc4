using System.Text.RegularExpressions;
using Xunit;

namespace Vigil.Integration.Tests.Store;

/// <summary>The verbs of the store as a user runs them, on both stores.</summary>
public sealed class StoreVerbsTests
{
    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void From_import_to_restore(string kind)
    {
        using var folder = new TemporaryFolder();
        if (kind == "postgres") Assert.SkipUnless(PostgresServer.Instance is not null, "PostgreSQL is not installed");
        string[] store = ["--store", kind == "sqlite" ? "cases.db" : PostgresServer.Instance!.NewDatabase()];
        folder.Write("in/a.txt");
        folder.Write("in/b.txt", TemporaryFolder.Story.Replace("three", "four", StringComparison.Ordinal).Replace("The Example", "Another", StringComparison.Ordinal));

        var imported = Run(folder, ["import", "in", "--list", .. store]);
        Assert.Matches("^new\t[0-9a-f]{20}\ta.txt\nnew\t[0-9a-f]{20}\tb.txt\n$", imported);
        Assert.Contains("whole: 4 entries, 0 erased; head ", Run(folder, ["verify", .. store]), StringComparison.Ordinal);
        var report = imported.Split('\t')[1];
        var mention = Regex.Match(Run(folder, ["show", "report", report, .. store]), "Told by\n  ([0-9a-f]{20})").Groups[1].Value;
        Assert.StartsWith("Working copy: names people\nevent ", Run(folder, ["show", "event", mention, .. store]), StringComparison.Ordinal);

        Assert.StartsWith("decision 5;", Run(folder, ["decide", "correct", mention, "--field", "city", "--value", "Astana", "--reason", "read it", .. store]), StringComparison.Ordinal);
        Assert.Contains("  city: Astana\n", Run(folder, ["show", "event", mention, .. store]), StringComparison.Ordinal);
        Run(folder, ["decide", "reverse", "5", .. store]);
        Assert.DoesNotContain("  city: Astana\n", Run(folder, ["show", "event", mention, .. store]), StringComparison.Ordinal);

        var head = Regex.Match(Run(folder, ["backup", "copy.db", .. store]), "^6 entries; head ([0-9a-f]{64})\n$").Groups[1].Value;
        Run(folder, ["erase", "report", report, "--reason", "asked", .. store]);
        Assert.Contains("whole: 7 entries, 4 erased", Run(folder, ["verify", "--head", head, .. store]), StringComparison.Ordinal);
        Assert.Equal("rebuilt from 7 entries\n", Run(folder, ["rebuild", .. store]));
        Run(folder, ["restore", "copy.db", "--store", "again.db"]);
        Assert.Contains($"whole: 6 entries, 0 erased; head {head}", Run(folder, ["verify", "--store", "again.db"]), StringComparison.Ordinal);

        var missing = Tool.Run(folder.Path, ["show", "report", report, .. store]);
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("VG510", missing.Error, StringComparison.Ordinal);
        Assert.Contains("VG509", Tool.Run(folder.Path, ["backup", "copy.db", .. store]).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("vigil@", Tool.Run(folder.Path, ["import", "in", .. store]).Error, StringComparison.Ordinal);
    }

    private static string Run(TemporaryFolder folder, string[] arguments)
    {
        var run = Tool.Run(folder.Path, arguments);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)}: {run.Error}");
        return run.Output;
    }
}
