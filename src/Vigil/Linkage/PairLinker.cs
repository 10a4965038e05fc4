using System.Collections.Immutable;

namespace Vigil.Linkage;

/// <summary>Compares the mentions that share a blocking key and groups them: what the linkers of events and of people have in common.</summary>
/// <typeparam name="T">Kind of mention.</typeparam>
/// <typeparam name="TForm">What of a mention is compared, made ready once.</typeparam>
internal sealed class PairLinker<T, TForm>
{
    /// <summary>A mention that tells little joins a cluster only if no other comes as near as this to it, in hundredths of a bit.</summary>
    private const int ClearlyBest = 90;

    /// <summary>Weight of a pair that contradicts itself, and of one that is not worth comparing.</summary>
    private const int Contradiction = int.MinValue, Incomparable = int.MinValue + 1;

    /// <summary>Id of a mention.</summary>
    public required Func<T, string> Id { get; init; }

    /// <summary>Report of a mention: two mentions of one report are never joined but by decision.</summary>
    public required Func<T, string> Source { get; init; }

    /// <summary>Blocking keys of a mention.</summary>
    public required Func<T, IEnumerable<string>> Keys { get; init; }

    /// <summary>In large blocks mentions are sorted by this first, so that those alike stand near each other.</summary>
    public required Func<T, string> SortKey { get; init; }

    /// <summary>Makes a mention ready for comparison.</summary>
    public required Func<T, TForm> Prepare { get; init; }

    /// <summary>The parts of a pair's weight; empty where the pair is not worth comparing.</summary>
    public required Func<TForm, TForm, ImmutableArray<WeightPart>> Compare { get; init; }

    /// <summary>Whether a mention tells so little that it may fit several clusters: it joins only where one fits clearly best.</summary>
    public required Func<T, bool> IsPartial { get; init; }

    /// <summary>From this weight on, in hundredths of a bit, a pair is held to be the same.</summary>
    public required int Threshold { get; init; }

    /// <summary>From this weight on a pair below the threshold is a question.</summary>
    public required int Question { get; init; }

    /// <summary>Least mean weight between groups that are joined.</summary>
    public required int Mean { get; init; }

    /// <summary>Groups mentions; their order changes nothing.</summary>
    public Linked<T> Link(IEnumerable<T> mentions, LinkDecisions decisions)
    {
        var items = mentions.DistinctBy(Id, StringComparer.Ordinal).OrderBy(Id, StringComparer.Ordinal).ToArray();
        var index = items.Index().ToDictionary(each => Id(each.Item), each => each.Index, StringComparer.Ordinal);
        var (same, different) = (Known(decisions.Same, index), Known(decisions.Different, index));
        var forms = new TForm[items.Length];
        Fan.Out(items.Length, i => forms[i] = Prepare(items[i]));
        var blocks = new MentionBlocks<T>(items, Keys, SortKey, Source);
        var pairs = blocks.Pairs(same.Concat(different));
        var weights = new int[pairs.Length];
        Fan.Out(pairs.Length, i => weights[i] = Weight(Compare(forms[pairs[i].A], forms[pairs[i].B])));
        var roots = Group(items, pairs, weights, same, different);
        return Explained(items, forms, pairs, weights, roots, same.ToHashSet(), different.ToHashSet(), blocks.Notes);
    }

    /// <summary>The pairs of one mention with others that reach the question threshold and do not contradict.</summary>
    public IEnumerable<Link> Neighbours(T mention, IEnumerable<T> others)
    {
        var keys = Keys(mention).ToHashSet(StringComparer.Ordinal);
        var form = Prepare(mention);
        return others.Where(other => Source(other) != Source(mention) && Keys(other).Any(keys.Contains)).Select(other => Compared(mention, form, other, Prepare(other)))
            .Where(link => Weight(link.Parts) >= Question);
    }

    /// <summary>What comparing two mentions gives.</summary>
    public Link Compared(T a, T b) => Compared(a, Prepare(a), b, Prepare(b));

    private Link Compared(T a, TForm one, T b, TForm other) =>
        string.CompareOrdinal(Id(a), Id(b)) < 0 ? Explain(a, b, Compare(one, other)) : Explain(b, a, Compare(other, one));

    private Link Explain(T a, T b, ImmutableArray<WeightPart> parts) => new(Id(a), Id(b), parts.Sum(part => part.Weight), parts);

    private static int Weight(ImmutableArray<WeightPart> parts)
    {
        var sum = 0;
        foreach (var part in parts)
        {
            if (part.Contradicts) return Contradiction;
            sum += part.Weight;
        }

        return parts.IsEmpty ? Incomparable : sum;
    }

    private static List<(int A, int B)> Known(ImmutableArray<(string A, string B)> decisions, Dictionary<string, int> index) =>
    [
        .. decisions.Where(pair => pair.A != pair.B && index.ContainsKey(pair.A) && index.ContainsKey(pair.B))
            .Select(pair => (A: Math.Min(index[pair.A], index[pair.B]), B: Math.Max(index[pair.A], index[pair.B]))),
    ];

    /// <summary>Groups the connected components of the pairs that may be one, each by itself.</summary>
    private int[] Group(T[] items, (int A, int B)[] pairs, int[] weights, List<(int A, int B)> same, List<(int A, int B)> different)
    {
        var components = new Components(items.Length);
        for (var i = 0; i < pairs.Length; i++)
        {
            if (weights[i] >= Question) components.Join(pairs[i].A, pairs[i].B);
        }

        foreach (var (a, b) in same) components.Join(a, b);
        var roots = Enumerable.Range(0, items.Length).Select(components.Root).ToArray();
        var inside = Enumerable.Range(0, pairs.Length).Where(i => roots[pairs[i].A] == roots[pairs[i].B] && weights[i] != Incomparable).ToArray();
        Array.Sort(Array.ConvertAll(inside, i => roots[pairs[i].A]), inside);
        var (ones, others) = (same.ToLookup(pair => roots[pair.A]), different.ToLookup(pair => roots[pair.A]));
        var grouped = roots.ToArray();
        for (var start = 0; start < inside.Length;)
        {
            var end = start + 1;
            var root = roots[pairs[inside[start]].A];
            while (end < inside.Length && roots[pairs[inside[end]].A] == root) end++;
            var own = inside[start..end];
            var local = new LocalPairs([.. own.SelectMany(i => new[] { pairs[i].A, pairs[i].B }).Distinct().Order()]);
            var groups = Group([.. local.Items.Select(i => items[i])], local.Of(own.Select(i => (pairs[i].A, pairs[i].B, weights[i] == Contradiction ? (int?)null : weights[i]))),
                local.Of(ones[root]), local.Of(others[root].Where(pair => roots[pair.B] == root)));
            for (var i = 0; i < groups.Length; i++) grouped[local.Items[i]] = local.Items[groups[i]];
            start = end;
        }

        return grouped;
    }

    /// <summary>Groups the mentions that tell enough, then all; a mention that tells little and fits two of the groups alike joins neither.</summary>
    private int[] Group(T[] items, List<(int A, int B, int? Weight)> pairs, List<(int A, int B)> same, List<(int A, int B)> different)
    {
        var sources = items.Select(Source).ToArray();
        var partial = items.Select(IsPartial).ToArray();
        if (!partial.Contains(true)) return Clustering.Group(sources, pairs, same, different, Threshold, Mean);
        var full = Clustering.Group(sources, pairs.Where(pair => !partial[pair.A] && !partial[pair.B]), same, different, Threshold, Mean);
        var torn = Torn(pairs, full, partial);
        return Clustering.Group(sources, pairs.Select(pair => pair.Weight >= Threshold && partial[pair.A] != partial[pair.B] && (torn.Contains(pair.A) || torn.Contains(pair.B))
            ? (pair.A, pair.B, Threshold - 1) : pair), same, different, Threshold, Mean);
    }

    private HashSet<int> Torn(List<(int A, int B, int? Weight)> pairs, int[] full, bool[] partial)
    {
        var torn = new HashSet<int>();
        var candidates = pairs.Where(pair => pair.Weight >= Question && partial[pair.A] != partial[pair.B])
            .Select(pair => partial[pair.A] ? (Item: pair.A, Group: full[pair.B], pair.Weight) : (Item: pair.B, Group: full[pair.A], pair.Weight))
            .GroupBy(each => each.Item);
        foreach (var item in candidates)
        {
            var best = item.GroupBy(each => each.Group).Select(group => group.Max(each => each.Weight!.Value)).OrderDescending().Take(2).ToList();
            if (best.Count == 2 && best[0] >= Threshold && best[0] - best[1] < ClearlyBest) torn.Add(item.Key);
        }

        return torn;
    }

    /// <summary>The clusters with their links, and the questions; the parts of the weights are told for these pairs only.</summary>
    private Linked<T> Explained(T[] items, TForm[] forms, (int A, int B)[] pairs, int[] weights, int[] roots, HashSet<(int, int)> same, HashSet<(int, int)> different, ImmutableArray<string> notes)
    {
        var links = new Dictionary<int, List<Link>>();
        var questions = new List<Link>();
        for (var i = 0; i < pairs.Length; i++)
        {
            var (a, b) = pairs[i];
            var (one, decided) = (roots[a] == roots[b], same.Contains(pairs[i]));
            if (!(one && decided) && (weights[i] < Question || (!one && different.Contains(pairs[i])))) continue;
            var link = Explain(items[a], items[b], Compare(forms[a], forms[b])) with { ByDecision = one && decided };
            if (!one) questions.Add(link);
            else if (links.TryGetValue(roots[a], out var list)) list.Add(link);
            else links[roots[a]] = [link];
        }

        return new Linked<T>(
            [.. Enumerable.Range(0, items.Length).GroupBy(i => roots[i]).Select(group => new Cluster<T>([.. group.Select(i => items[i])],
                links.TryGetValue(group.Key, out var list) ? [.. list.OrderByDescending(link => link.Weight)] : []))],
            [.. questions.OrderByDescending(link => link.Weight)], notes);
    }

    /// <summary>The items of a component numbered from 0.</summary>
    private sealed class LocalPairs(int[] items)
    {
        private readonly Dictionary<int, int> _numbers = items.Index().ToDictionary(each => each.Item, each => each.Index);

        public int[] Items => items;

        public List<(int A, int B, int? Weight)> Of(IEnumerable<(int A, int B, int? Weight)> pairs) => [.. pairs.Select(pair => (_numbers[pair.A], _numbers[pair.B], pair.Weight))];

        public List<(int A, int B)> Of(IEnumerable<(int A, int B)> pairs) => [.. pairs.Select(pair => (_numbers[pair.A], _numbers[pair.B]))];
    }
}
