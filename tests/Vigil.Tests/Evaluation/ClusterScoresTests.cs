using CsCheck;
using Vigil.Evaluation.Linking;
using Xunit;

namespace Vigil.Tests.Evaluation;

public sealed class ClusterScoresTests
{
    [Fact]
    public void TheExampleOfTheLiterature()
    {
        var scores = ClusterScores.Of([["1", "2", "3", "4", "5"], ["6", "7"], ["8", "9", "A", "B", "C"]], [["1", "2", "3", "4", "5"], ["6", "7", "8", "9", "A", "B", "C"]]);
        Assert.Equal(0.762, scores.BCubed.Precision, 3);
        Assert.Equal(1, scores.BCubed.Recall, 3);
        Assert.Equal(21.0 / 31, scores.Pairwise.Precision, 3);
        Assert.Equal((1 + (10.0 / 12)) / 2, scores.Ceaf.Precision, 3);
        Assert.Equal((1 + (10.0 / 12)) / 3, scores.Ceaf.Recall, 3);
    }

    [Fact]
    public void TheBestAssignmentIsTheBestOfAll() => Gen.Double[0, 1].Array[16].Sample(values =>
    {
        var table = new double[4, 4];
        for (var i = 0; i < 16; i++) table[i / 4, i % 4] = values[i];
        Assert.Equal(Permutations([0, 1, 2, 3]).Max(order => Enumerable.Range(0, 4).Sum(row => table[row, order[row]])), Assignment.Best(table, 4), 9);
    }, iter: 200);

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length == 1 ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => new[] { first }.Concat(rest).ToArray()));
}
