using System.Collections.Immutable;

namespace Vigil.Evaluation.Confidence;

/// <summary>One line of a reliability table.</summary>
/// <param name="From">Least confidence of the bin, in hundredths.</param>
/// <param name="To">Confidence that the bin ends before, in hundredths.</param>
/// <param name="Count">Proposals in it.</param>
/// <param name="Right">How many of them the gold has.</param>
/// <param name="Mean">Mean confidence of them, 0 to 1.</param>
public sealed record ReliabilityBin(int From, int To, int Count, int Right, double Mean)
{
    /// <summary>Share of the proposals that are right.</summary>
    public double Accuracy => (double)Right / Math.Max(1, Count);
}

/// <summary>Whether confidence means something: of events proposed with confidence 0.7, seven in ten should be right.</summary>
/// <param name="Bins">Bins that hold proposals, by confidence.</param>
/// <param name="Error">Expected calibration error: mean distance of confidence and accuracy over the bins, weighted by their size (Naeini and others, 2015).</param>
/// <param name="Brier">Mean squared distance of confidence and outcome (Brier, 1950).</param>
public sealed record Reliability(ImmutableArray<ReliabilityBin> Bins, double Error, double Brier)
{
    private static readonly ImmutableArray<int> Edges = [0, 30, 40, 50, 60, 70, 80, 90, 101];

    /// <summary>The table of some proposals.</summary>
    public static Reliability Of(IReadOnlyCollection<Proposal> proposals)
    {
        var bins = Edges.Zip(Edges.Skip(1), (from, to) => Bin(from, to, [.. proposals.Where(p => p.Confidence >= from && p.Confidence < to)]));
        var filled = bins.Where(bin => bin.Count > 0).ToImmutableArray();
        var count = Math.Max(1, proposals.Count);
        return new Reliability(filled, filled.Sum(bin => bin.Count * Math.Abs(bin.Mean - bin.Accuracy)) / count, proposals.Sum(Distance) / count);
    }

    private static double Distance(Proposal proposal)
    {
        var distance = (proposal.Confidence / 100.0) - (proposal.Right ? 1 : 0);
        return distance * distance;
    }

    private static ReliabilityBin Bin(int from, int to, Proposal[] within) =>
        new(from, to, within.Length, within.Count(p => p.Right), within.Length == 0 ? 0 : within.Average(p => p.Confidence) / 100);
}
