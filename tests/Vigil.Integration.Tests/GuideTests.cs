using System.Diagnostics;
using System.Text;
using Xunit;

namespace Vigil.Integration.Tests;

/// <summary>
/// Runs what the guide shows: on each page, blocks marked "sh" line by line in one folder that holds the samples, after blocks marked "file NAME" were written there.
/// </summary>
public sealed class GuideTests
{
    public static TheoryData<string> Pages => ["search.md", "collection-log.md", "tables.md", "export.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_command_of_a_page_runs(string page)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "commands of the guide are run by sh");
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder["samples"], Path.Combine(Approved.Root, "samples"));
        var script = new StringBuilder($"set -e\nvigil() {{ dotnet '{Tool.Path}' \"$@\"; }}\n");
        foreach (var (kind, text) in Blocks(File.ReadAllText(Path.Combine(Approved.Root, "docs", "guide", page))))
        {
            if (kind.StartsWith("file ", StringComparison.Ordinal)) folder.Write(kind["file ".Length..], text);
            else if (kind == "sh") script.Append(text);
        }

        Assert.Contains("\nvigil ", script.ToString(), StringComparison.Ordinal);
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", script.ToString()]) { WorkingDirectory = folder.Path, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{page}: {error}{await output}");
        File.Delete(folder["samples"]);
    }

    private static IEnumerable<(string Kind, string Text)> Blocks(string page)
    {
        var parts = page.ReplaceLineEndings("\n").Split("```");
        for (var i = 1; i < parts.Length; i += 2) yield return (parts[i][..parts[i].IndexOf('\n', StringComparison.Ordinal)], parts[i][(parts[i].IndexOf('\n', StringComparison.Ordinal) + 1)..]);
    }
}
