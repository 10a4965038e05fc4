using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Vigil.Coding;
using Vigil.Evaluation;
using Vigil.Views.Json;
using Xunit;

namespace Vigil.Tests.Evaluation;

/// <summary>Our figures are those of the reference scorer on the same gold and output.</summary>
public sealed partial class ReferenceScorerTests
{
    [Theory]
    [InlineData(1, 3, ScoreGrouping.None)]
    [InlineData(2, 60, ScoreGrouping.None)]
    [InlineData(3, 150, ScoreGrouping.Group)]
    [InlineData(4, 1, ScoreGrouping.Language)]
    public void FiguresAgreeWithTheReferenceScorer(int seed, int reports, ScoreGrouping by)
    {
        var script = SharedFolder.Require("tools", "score-coding");
        var folder = Directory.CreateTempSubdirectory("vigil-score-");
        try
        {
            var outputs = Write(folder.FullName, new RandomCoding(seed), reports);
            var gold = Path.Combine(folder.FullName, "gold");
            var ours = new StringWriter();
            ScoreText.Write(ours, Scorer.Score(gold, outputs, by));
            var theirs = RunReference([script, gold, Path.Combine(folder.FullName, "out.jsonl"), .. by == ScoreGrouping.None
                ? Array.Empty<string>() : ["--by", $"{by}".ToLowerInvariant()]]);
            AssertSameFigures(theirs, ours.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<CodedReport> Write(string folder, RandomCoding random, int reports)
    {
        Directory.CreateDirectory(Path.Combine(folder, "gold"));
        using var lines = File.Create(Path.Combine(folder, "out.jsonl"));
        var outputs = new List<CodedReport>();
        for (var n = 0; n < reports; n++)
        {
            File.WriteAllText(Path.Combine(folder, "gold", $"r{n}.json"), random.Gold().ToJsonString());
            var output = random.Output($"some/folder/r{n}.txt");
            if (n % 10 == 9) continue;
            outputs.Add(output);
            JsonLines.Write(lines, output);
        }

        return outputs;
    }

    private static string RunReference(string[] arguments)
    {
        var start = new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true };
        start.Environment["PYTHONUTF8"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return text;
        }
        catch (Win32Exception)
        {
            Assert.Skip("needs python3");
            throw;
        }
    }

    /// <summary>The lines of groups and slots hold the same words and numbers; ratios may round a tie to either side.</summary>
    private static void AssertSameFigures(string theirs, string ours)
    {
        var expected = theirs.Split('\n').TakeWhile(line => !line.StartsWith("no output", StringComparison.Ordinal) && line.Length > 0).ToList();
        var actual = ours.Split('\n').Where(line => !line.StartsWith(' ')).Take(expected.Count).ToList();
        Assert.Equal(expected.Select(line => Number().Replace(line, "#")), actual.Select(line => Number().Replace(line, "#")));
        foreach (var (want, have) in Numbers(expected).Zip(Numbers(actual)))
        {
            var tie = want.Contains('.', StringComparison.Ordinal)
                ? 1.02 * Math.Pow(10, want.IndexOf('.', StringComparison.Ordinal) + 1 - want.Length) : 0;
            Assert.InRange(Math.Abs(Value(want) - Value(have)), 0, tie);
        }
    }

    private static IEnumerable<string> Numbers(List<string> lines) => lines.SelectMany(line => Number().Matches(line).Select(match => match.Value));

    private static double Value(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![A-Za-z])\d+(\.\d+)?")]
    private static partial Regex Number();
}
