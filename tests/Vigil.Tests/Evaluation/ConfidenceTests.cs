using System.Globalization;
using Vigil.Coding;
using Vigil.Evaluation.Confidence;
using Xunit;

namespace Vigil.Tests.Evaluation;

/// <summary>What evidence is worth, learnt and looked up.</summary>
public sealed class ConfidenceTests
{
    [Fact]
    public void SharesRiseWithTheEvidenceAndPoolsThatFallAreJoined()
    {
        var steps = ConfidenceLearner.Learn([.. Proposals(50, right: 6, wrong: 14), .. Proposals(60, right: 15, wrong: 5), .. Proposals(70, right: 11, wrong: 9), .. Proposals(90, right: 19, wrong: 1)]);
        Assert.Equal([(0, 32), (60, 64), (90, 91)], steps);
    }

    [Fact]
    public void StepsOnFewProposalsAreJoinedToTheirNeighbours()
    {
        var steps = ConfidenceLearner.Learn([.. Proposals(50, right: 10, wrong: 10), .. Proposals(80, right: 5, wrong: 0), .. Proposals(81, right: 9, wrong: 0), .. Proposals(99, right: 1, wrong: 0)]);
        Assert.Equal([(0, 50), (80, 94)], steps);
        Assert.Empty(ConfidenceLearner.Learn([]));
    }

    [Theory]
    [InlineData(0, 32)]
    [InlineData(59, 32)]
    [InlineData(60, 64)]
    [InlineData(100, 91)]
    public void TheScaleGivesTheShareOfTheStep(int evidence, int share)
    {
        KeyValuePair<string, string>[] entries = [new("90", "91"), new("0", "32"), new("60", "64")];
        Assert.Equal(share, ConfidenceScale.Of(entries).Share(evidence));
        Assert.Equal(evidence, ConfidenceScale.Raw.Share(evidence));
    }

    [Fact]
    public void AnEntryThatIsNoNumberIsNamed() =>
        Assert.Contains("\"much\"", Assert.Throws<FormatException>(() => ConfidenceScale.Of([new("60", "much")])).Message, StringComparison.Ordinal);

    [Fact]
    public void TheScaleShippedRises()
    {
        var shares = File.ReadLines(Path.Combine(Repository.Root, "data", "lexicons", "confidence.txt")).Where(line => line[0] != '#')
            .Select(line => line.Split('\t').Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)).ToArray()).ToList();
        Assert.NotEmpty(shares);
        Assert.All(shares.Zip(shares.Skip(1)), step => Assert.True(step.First[0] < step.Second[0] && step.First[1] < step.Second[1]));
        Assert.All(shares, step => Assert.InRange(step[1], 1, 99));
    }

    private static IEnumerable<Proposal> Proposals(int confidence, int right, int wrong) =>
        Enumerable.Repeat(new Proposal(confidence, true), right).Concat(Enumerable.Repeat(new Proposal(confidence, false), wrong));
}
