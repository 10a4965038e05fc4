using Xunit;

namespace Vigil.Integration.Tests;

public sealed class DeterminismTests
{
    [Fact]
    public void The_same_input_gives_the_same_bytes_in_any_locale_and_time_zone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt");
        folder.Write("in/b/İstanbul.txt", TemporaryFolder.Story.Replace("Almaty", "ISTANBUL", StringComparison.Ordinal));
        folder.Write("in/c.html", "<html><head><meta name='date' content='2021-02-10T23:59:00Z'></head><body><article><p>Police detained 1,500 people in Izmir on Monday. III women were hurt.</p></article></body></html>");
        folder.Write("in/d.txt", "");
        (string, string)[][] places =
        [
            [],
            [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0"), ("TZ", "Asia/Almaty")],
            [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"), ("TZ", "America/Los_Angeles")],
            [("LANG", "C"), ("LC_ALL", "C"), ("COLUMNS", "200"), ("TZ", "UTC")],
        ];
        var runs = places.Select((place, i) => (Run: Tool.Run(folder.Path, "", place, "code", "in", "--with-text", "--out", $"out{i}"), Files: folder.Contents($"out{i}"))).ToList();
        Assert.NotEmpty(runs[0].Files);
        Assert.All(runs, run => Assert.Equal(runs[0].Files, run.Files));
        Assert.All(runs, run => Assert.Equal((1, runs[0].Run.Output), (run.Run.ExitCode, run.Run.Output)));
        Assert.All(runs, (run, i) => Assert.Equal(runs[0].Run.Error, run.Run.Error.Replace($"out{i}", "out0", StringComparison.Ordinal)));
    }
}
