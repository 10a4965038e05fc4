using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace Vigil.Integration.Tests;

/// <summary>Outputs appear whole or not at all, and a stream of any length passes through bounded memory.</summary>
public sealed class WholeOutputTests
{
    private const long MostMemory = 500_000;

    [Fact]
    public void Files_replace_those_of_an_earlier_run_and_leave_the_others()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt");
        folder.Write("out/notes.txt", "mine");
        folder.Write("out/events.jsonl", "old");
        Assert.Equal(0, Tool.Run(folder.Path, "code", "a.txt", "--out", "out").ExitCode);
        var files = folder.Contents("out");
        Assert.Equal(Convert.ToHexString("mine"u8), files["notes.txt"]);
        Assert.StartsWith(Convert.ToHexString("{\"report\":"u8), files["events.jsonl"], StringComparison.Ordinal);
        Assert.DoesNotContain(files.Keys, k => k.Contains("draft", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_in_which_nothing_could_be_read_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "");
        Assert.Equal(1, Tool.Run(folder.Path, "code", "a.txt").ExitCode);
        Assert.Equal(["a.txt"], folder.Contents().Keys);
        Assert.False(Directory.Exists(folder["vigil-out"]));
    }

    [Fact]
    public void An_interrupted_run_leaves_nothing_half_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs signals");
        using var folder = new TemporaryFolder();
        using var process = Tool.Start(folder.Path, [], "code", "-", "--format", "jsonl", "--out", "out");
        process.StandardInput.WriteLine("""{"text":"Police detained three women in Almaty.","language":"en","published":"2021"}""");
        process.StandardInput.Flush();
        while (!Directory.Exists(folder["out"])) Thread.Sleep(20);
        Thread.Sleep(500);
        // Not INT: a shell makes programs that it runs in the background ignore that.
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(130, process.ExitCode);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void A_reader_that_has_had_enough_ends_the_run_quietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell");
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 300; i++) folder.Write($"in/{i:000}.txt");
        var start = new ProcessStartInfo("bash", ["-c", $"set -o pipefail; dotnet '{Tool.Path}' code in --format jsonl --with-text | head -c 10"])
        {
            WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        Assert.Equal("{\"report\":", process.StandardOutput.ReadToEnd());
        Assert.Equal("", process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void Memory_does_not_grow_with_the_number_of_reports()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc");
        long few = Peak(200), many = Peak(2000);
        Assert.InRange(many, 1, MostMemory);
        Assert.True(many < few + 150_000, $"{few} kB for 200 reports, {many} kB for 2,000");
    }

    /// <summary>Peak resident memory in kB of coding so many short reports from standard input.</summary>
    private static long Peak(int reports)
    {
        using var folder = new TemporaryFolder();
        using var process = Tool.Start(folder.Path, [], "code", "-", "--format", "jsonl");
        var lines = Task.Run(() =>
        {
            var count = 0;
            while (process.StandardOutput.ReadLine() is not null) count++;
            return count;
        });
        var errors = Task.Run(process.StandardError.ReadToEnd);
        var peak = 0L;
        for (var i = 0; i < reports; i++)
        {
            var padding = new StringBuilder().Insert(0, $"Report {i} has more to say about the weather in the city. ", 2);
            process.StandardInput.WriteLine($$"""{"id":"r{{i}}","language":"en","published":"2021-02-10","text":"Police detained {{i}} women in Almaty on Monday. {{padding}}"}""");
            if (i % 20 == 0) peak = Math.Max(peak, HighWaterMark(process.Id));
        }
        process.StandardInput.Close();
        while (!process.HasExited)
        {
            peak = Math.Max(peak, HighWaterMark(process.Id));
            Thread.Sleep(20);
        }
        Assert.Equal((reports, ""), (lines.Result, errors.Result));
        return peak;
    }

    private static long HighWaterMark(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
