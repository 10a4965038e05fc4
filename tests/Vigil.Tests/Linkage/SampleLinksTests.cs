using Vigil.Evaluation.Linking;
using Xunit;

namespace Vigil.Tests.Linkage;

/// <summary>Linking the sample campaigns, their mentions as people found them, against the links that people made.</summary>
public sealed class SampleLinksTests
{
    /// <summary>Floors: what must hold for picket, and a little under what is reached for those that came later and are harder.</summary>
    [Theory]
    [InlineData("picket", 0.95, 0.95)]
    [InlineData("phosphate", 0.88, 0.95)]
    [InlineData("shipyard", 0.85, 0.95)]
    public void EventsPeopleAndSourcesAreThoseThatPeopleSaw(string sample, double events, double people)
    {
        var score = LinkEvaluation.Score(Path.Combine(Repository.Root, "eval", "gold", sample), SampleCoding.Read(sample));
        AssertAgree(score.Events, events);
        AssertAgree(score.People, people);
        AssertAgree(score.Lineages, 1);
    }

    private static void AssertAgree(ClusterScores scores, double least) => Assert.True(scores.Pairwise.F1 >= least,
        $"F1 {scores.Pairwise.F1:F3}; wrong: {string.Join("; ", scores.Wrong)}; missed: {string.Join("; ", scores.Missed)}");
}
