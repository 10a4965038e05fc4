using Vigil.Evaluation.Linking;
using Xunit;

namespace Vigil.Tests.Linkage;

/// <summary>Linking the sample campaigns, their mentions as people found them, against the links that people made.</summary>
public sealed class SampleLinksTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "eval", "gold")).Where(LinkEvaluation.HasLinks).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void EventsPeopleAndSourcesAreThoseThatPeopleSaw(string sample)
    {
        var score = LinkEvaluation.Score(Path.Combine(Repository.Root, "eval", "gold", sample), SampleCoding.Read(sample));
        AssertAgree(score.Events, 0.85);
        AssertAgree(score.People, 0.95);
        AssertAgree(score.Lineages, 1);
    }

    private static void AssertAgree(ClusterScores scores, double least) => Assert.True(scores.Pairwise.F1 >= least,
        $"F1 {scores.Pairwise.F1:F3}; wrong: {string.Join("; ", scores.Wrong)}; missed: {string.Join("; ", scores.Missed)}");
}
