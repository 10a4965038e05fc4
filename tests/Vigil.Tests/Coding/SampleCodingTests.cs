using Vigil.Evaluation;
using Vigil.Tests.Evaluation;
using Vigil.Tests.Views;
using Xunit;

namespace Vigil.Tests.Coding;

/// <summary>What the coder makes of the samples: valid output, spans that hold their words, and no worse than what eval/results records.</summary>
public sealed class SampleCodingTests
{
    /// <summary>Floors a little under eval/results/samples.txt, so that a change that loses events is seen.</summary>
    [Theory]
    [InlineData("picket", 0.45)]
    [InlineData("world", 0.40)]
    [InlineData("press", 0.40)]
    [InlineData("phosphate", 0.40)]
    [InlineData("shipyard", 0.35)]
    public void Events_of_the_samples_are_found(string campaign, double least)
    {
        var score = Scorer.Score(Path.Combine(Repository.Root, "eval", "gold", campaign), SharedPipeline.Code(Path.Combine(Repository.Root, "samples", campaign)));
        Assert.True(score.Groups[0].Events.F1 >= least, $"F1 {score.Groups[0].Events.F1:F3}");
    }

    [Theory]
    [MemberData(nameof(SampleGoldTests.Folders), MemberType = typeof(SampleGoldTests))]
    public void Output_is_valid_and_every_piece_of_evidence_is_in_the_text(string campaign)
    {
        foreach (var coded in SharedPipeline.Code(Path.Combine(Repository.Root, "samples", campaign)))
        {
            Assert.Empty(OutputSchema.Violations(SharedPipeline.Line(coded)));
            foreach (var evidence in coded.Events.SelectMany(e => e.Evidence).Concat(coded.Statements.Select(s => s.Evidence)))
                Assert.Equal(evidence.Text, coded.Report.Text[evidence.Start..evidence.End]);
            Assert.All(coded.Events, e => Assert.Contains(e.Evidence, x => x.Slot == "trigger"));
        }
    }

    [Fact]
    public void The_same_report_gives_the_same_line_on_many_threads()
    {
        var reports = SharedPipeline.Code(Path.Combine(Repository.Root, "samples", "picket"));
        var expected = reports.Select(SharedPipeline.Line).ToArray();
        var again = reports.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(r => SharedPipeline.Line(SharedPipeline.Pipeline.Code(r.Report))).ToArray();
        Assert.Equal(expected, again);
    }
}
