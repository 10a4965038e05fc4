using Xunit;

namespace Vigil.Integration.Tests;

public sealed class EvalTests
{
    [Fact]
    public void Sentences_of_PLOVER_are_coded_and_their_classes_counted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("gsr.json", """
            [{"id": "x-0", "event": "DOCUMENT", "comment": "no sentence"},
             {"id": "x-1", "event": "PROTEST", "date": "2020-01-01", "text": "About 300 teachers marched through Osh on Tuesday to demand higher pay."},
             {"id": "x-2", "event": "AID", "text": "Iceland sent blankets and tents to the victims of the earthquake."}]
            """u8.ToArray());
        var run = Tool.Run(folder.Path, "eval", "--plover", "gsr.json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("PROTEST F1 1.000 (95% ", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("over 2 sentences", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal("  AID          P 0.000 R 0.000 F1 0.000 (found 0, missed 1, extra 0)", run.Lines[1]);
    }

    [Theory]
    [InlineData("VG402", "eval", "--corpus", "nowhere")]
    [InlineData("VG402", "train", "confidence", "--corpus", "nowhere", "--out", "scale.txt")]
    [InlineData("VG401", "eval", "--plover", "bad.json")]
    [InlineData("VG401", "eval", "--plover", "missing.json")]
    public void What_cannot_be_scored_is_one_line(string code, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("bad.json", "[{"u8.ToArray());
        var run = Tool.Run(folder.Path, arguments);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(code, Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.False(File.Exists(folder["scale.txt"]));
    }
}
