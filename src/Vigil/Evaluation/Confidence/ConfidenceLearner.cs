using System.Collections.Immutable;

namespace Vigil.Evaluation.Confidence;

/// <summary>
/// Learns what raw evidence is worth: isotonic regression by pooling adjacent violators (Ayer and others, 1955), the right answers of a pool told as
/// (right + 1) / (count + 2) so that small pools claim no certainty. Integers throughout: the same proposals give the same table everywhere.
/// </summary>
public static class ConfidenceLearner
{
    /// <summary>Fewest proposals that a step of the table rests on.</summary>
    private const int FewestInStep = 12;

    /// <summary>The steps, by rising evidence: from this evidence on, in hundredths, this share is right, in hundredths.</summary>
    public static ImmutableArray<(int Evidence, int Share)> Learn(IEnumerable<Proposal> proposals)
    {
        var pools = new List<Pool>();
        foreach (var same in proposals.GroupBy(p => p.Confidence).OrderBy(g => g.Key))
        {
            pools.Add(new Pool(same.Key, same.Count(p => p.Right), same.Count()));
            while (pools.Count > 1 && MustJoin(pools[^2], pools[^1])) Join(pools);
        }
        if (pools.Count > 1 && pools[^1].Count < FewestInStep) Join(pools);
        return [.. pools.Select((pool, i) => (i == 0 ? 0 : pool.From, pool.Share))];
    }

    private static bool MustJoin(Pool before, Pool last) => before.Count < FewestInStep || before.Share >= last.Share;

    private static void Join(List<Pool> pools)
    {
        var (before, last) = (pools[^2], pools[^1]);
        pools.RemoveRange(pools.Count - 2, 2);
        pools.Add(new Pool(before.From, before.Right + last.Right, before.Count + last.Count));
    }

    private readonly record struct Pool(int From, int Right, int Count)
    {
        /// <summary>(right + 1) / (count + 2) in hundredths, rounded.</summary>
        public int Share => (((Right + 1) * 200) + Count + 2) / (2 * (Count + 2));
    }
}
