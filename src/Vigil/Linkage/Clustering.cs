namespace Vigil.Linkage;

/// <summary>
/// Groups items by the weights of their pairs. Groups grow pair by pair, the likeliest first, and two groups are joined only where no pair of them
/// contradicts and the mean weight between them, over the pairs that were compared, is high enough (average linkage with cannot-link constraints;
/// Wagstaff and Cardie, "Clustering with instance-level constraints", 2000). A pure function of the set of items, pairs and decisions.
/// </summary>
internal static class Clustering
{
    /// <summary>For each item the smallest item of its group.</summary>
    /// <param name="sources">For each item, in the order of ids, its report: no two items of one are joined but by decision.</param>
    /// <param name="pairs">Weights of the pairs that were compared; a null weight is a contradiction.</param>
    /// <param name="same">Pairs that are one by decision.</param>
    /// <param name="different">Pairs that are different by decision.</param>
    /// <param name="threshold">Least weight of a pair that joins two groups.</param>
    /// <param name="mean">Least mean weight between groups that are joined.</param>
    public static int[] Group(
        IReadOnlyList<string> sources, IEnumerable<(int A, int B, int? Weight)> pairs, IEnumerable<(int A, int B)> same, IEnumerable<(int A, int B)> different, int threshold, int mean)
    {
        var groups = new Groups(sources);
        foreach (var (a, b) in different) groups.Forbid(a, b);
        foreach (var (a, b) in same.Order()) groups.Join(a, b);
        var sorted = pairs.ToArray();
        Array.Sort(sorted, static (x, y) => (y.Weight ?? int.MinValue, x.A, x.B).CompareTo((x.Weight ?? int.MinValue, y.A, y.B)));
        foreach (var (a, b, weight) in sorted) groups.Weigh(a, b, weight);
        foreach (var (a, b, weight) in sorted)
        {
            if (weight is null || weight < threshold) break;
            groups.JoinIfMean(a, b, mean);
        }

        return groups.Smallest();
    }

    /// <summary>The groups while they grow: for each its neighbours with the sum and number of the weights between them. The larger group takes in the smaller.</summary>
    private sealed class Groups(IReadOnlyList<string> sources)
    {
        private readonly int[] _parent = [.. Enumerable.Range(0, sources.Count)];
        private readonly Dictionary<int, Bond>[] _bonds = [.. sources.Select(_ => new Dictionary<int, Bond>())];
        private readonly HashSet<string>[] _sources = [.. sources.Select(source => new HashSet<string>(StringComparer.Ordinal) { source })];

        public void Forbid(int a, int b) => Change(a, b, new Bond(0, 0, false, true));

        public void Weigh(int a, int b, int? weight) => Change(a, b, new Bond(weight ?? 0, weight is null ? 0 : 1, weight is null, false));

        /// <summary>Joins by decision: only a decision that they are different stands against it.</summary>
        public void Join(int a, int b)
        {
            var (x, y) = (Root(a), Root(b));
            if (x != y && !_bonds[x].GetValueOrDefault(y).Decided) Merge(x, y);
        }

        public void JoinIfMean(int a, int b, int mean)
        {
            var (x, y) = (Root(a), Root(b));
            if (x == y) return;
            var bond = _bonds[x].GetValueOrDefault(y);
            if (bond.Decided || bond.Contradicted || bond.Sum < (long)mean * bond.Pairs) return;
            var (more, fewer) = _sources[x].Count >= _sources[y].Count ? (_sources[x], _sources[y]) : (_sources[y], _sources[x]);
            if (!more.Overlaps(fewer)) Merge(x, y);
        }

        /// <summary>For each item the smallest item of its group.</summary>
        public int[] Smallest()
        {
            var smallest = new Dictionary<int, int>();
            return [.. Enumerable.Range(0, _parent.Length).Select(i => smallest.TryGetValue(Root(i), out var first) ? first : smallest[Root(i)] = i)];
        }

        private int Root(int item)
        {
            while (_parent[item] != item) item = _parent[item] = _parent[_parent[item]];
            return item;
        }

        private void Change(int a, int b, Bond more)
        {
            var (x, y) = (Root(a), Root(b));
            if (x != y) _bonds[x][y] = _bonds[y][x] = _bonds[x].GetValueOrDefault(y).Plus(more);
        }

        private void Merge(int x, int y)
        {
            var (kept, gone) = _bonds[x].Count + _sources[x].Count >= _bonds[y].Count + _sources[y].Count ? (x, y) : (y, x);
            _parent[gone] = kept;
            _sources[kept].UnionWith(_sources[gone]);
            _bonds[kept].Remove(gone);
            foreach (var (other, bond) in _bonds[gone])
            {
                if (other == kept) continue;
                _bonds[other].Remove(gone);
                _bonds[kept][other] = _bonds[other][kept] = _bonds[kept].GetValueOrDefault(other).Plus(bond);
            }

            _bonds[gone].Clear();
        }
    }

    private readonly record struct Bond(long Sum, int Pairs, bool Contradicted, bool Decided)
    {
        public Bond Plus(Bond other) =>
            new(Sum + other.Sum, Pairs + other.Pairs, Contradicted || other.Contradicted, Decided || other.Decided);
    }
}
