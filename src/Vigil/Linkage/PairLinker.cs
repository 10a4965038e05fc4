using System.Collections.Immutable;

namespace Vigil.Linkage;

/// <summary>Compares the mentions that share a blocking key and groups them: what the linkers of events and of people have in common.</summary>
/// <typeparam name="T">Kind of mention.</typeparam>
internal sealed class PairLinker<T>
{
    /// <summary>A mention that tells little joins a cluster only if no other comes as near as this to it, in hundredths of a bit.</summary>
    public const int ClearlyBest = 150;

    /// <summary>Mentions of one block that are all compared with each other; larger blocks are compared within a window.</summary>
    public const int FullBlock = 400;

    /// <summary>In larger blocks, each mention is compared with this many after it in the order of its sorting key.</summary>
    public const int Window = 50;

    /// <summary>Id of a mention.</summary>
    public required Func<T, string> Id { get; init; }

    /// <summary>Report of a mention: two mentions of one report are never joined but by decision.</summary>
    public required Func<T, string> Source { get; init; }

    /// <summary>Blocking keys of a mention.</summary>
    public required Func<T, IEnumerable<string>> Keys { get; init; }

    /// <summary>In large blocks mentions are sorted by this first, so that those alike stand near each other.</summary>
    public required Func<T, string> SortKey { get; init; }

    /// <summary>The parts of a pair's weight; empty where the pair is not worth comparing.</summary>
    public required Func<T, T, ImmutableArray<WeightPart>> Compare { get; init; }

    /// <summary>Whether a mention tells so little that it may fit several clusters: it joins only where one fits clearly best.</summary>
    public required Func<T, bool> IsPartial { get; init; }

    /// <summary>From this weight on, in hundredths of a bit, a pair is held to be the same.</summary>
    public required int Threshold { get; init; }

    /// <summary>From this weight on a pair below the threshold is a question.</summary>
    public required int Question { get; init; }

    /// <summary>Groups mentions; their order changes nothing.</summary>
    public Linked<T> Link(IEnumerable<T> mentions, LinkDecisions decisions)
    {
        var items = mentions.DistinctBy(Id).OrderBy(Id, StringComparer.Ordinal).ToList();
        var index = items.Select((item, i) => (Id: Id(item), i)).ToDictionary(each => each.Id, each => each.i, StringComparer.Ordinal);
        var notes = new List<string>();
        var pairs = Pairs(items, notes).Concat(Known(decisions.Same, index)).Concat(Known(decisions.Different, index)).Distinct().Order()
            .Select(pair => (pair.A, pair.B, Link: Compared(items[pair.A], items[pair.B]))).Where(pair => pair.Link.Parts.Length > 0).ToList();
        var roots = Group(items, pairs, decisions, index);
        return new Linked<T>(Clusters(items, roots, pairs, Known(decisions.Same, index).ToHashSet()),
            Questions(roots, pairs, Known(decisions.Different, index).ToHashSet()), [.. notes.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The pairs of one mention with others that reach the question threshold and do not contradict.</summary>
    public IEnumerable<Link> Neighbours(T mention, IEnumerable<T> others)
    {
        var keys = Keys(mention).ToHashSet(StringComparer.Ordinal);
        return others.Where(other => Source(other) != Source(mention) && Keys(other).Any(keys.Contains))
            .Select(other => Compared(mention, other))
            .Where(link => link.Parts.Length > 0 && link.Weight >= Question && !Contradicted(link));
    }

    /// <summary>Groups the mentions that tell enough, then all; a mention that tells little and fits two of the groups alike joins neither.</summary>
    private int[] Group(List<T> items, List<(int A, int B, Link Link)> pairs, LinkDecisions decisions, Dictionary<string, int> index)
    {
        var partial = items.ConvertAll(item => IsPartial(item));
        var sources = items.ConvertAll(item => Source(item));
        var (same, different) = (Known(decisions.Same, index).ToList(), Known(decisions.Different, index).ToList());
        var weights = pairs.ConvertAll(pair => (pair.A, pair.B, Weight: Contradicted(pair.Link) ? (int?)null : pair.Link.Weight));
        if (!partial.Contains(true)) return Clustering.Group(sources, weights, same, different, Threshold, Question);
        var full = Clustering.Group(sources, weights.Where(pair => !partial[pair.A] && !partial[pair.B]), same, different, Threshold, Question);
        var torn = Torn(weights, full, partial);
        return Clustering.Group(sources, weights.Select(pair => pair.Weight >= Threshold && (torn.Contains(pair.A) || torn.Contains(pair.B))
            ? (pair.A, pair.B, Threshold - 1) : pair), same, different, Threshold, Question);
    }

    private HashSet<int> Torn(List<(int A, int B, int? Weight)> weights, int[] full, List<bool> partial)
    {
        var torn = new HashSet<int>();
        var candidates = weights.Where(pair => pair.Weight >= Question && partial[pair.A] != partial[pair.B])
            .Select(pair => partial[pair.A] ? (Item: pair.A, Group: full[pair.B], pair.Weight) : (Item: pair.B, Group: full[pair.A], pair.Weight))
            .GroupBy(each => each.Item);
        foreach (var item in candidates)
        {
            var best = item.GroupBy(each => each.Group).Select(group => group.Max(each => each.Weight!.Value)).OrderDescending().Take(2).ToList();
            if (best.Count == 2 && best[0] - best[1] < ClearlyBest) torn.Add(item.Key);
        }

        return torn;
    }

    private ImmutableArray<Cluster<T>> Clusters(List<T> items, int[] roots, List<(int A, int B, Link Link)> pairs, HashSet<(int, int)> decided)
    {
        var links = pairs.Where(pair => roots[pair.A] == roots[pair.B] && (pair.Link.Weight >= Question || decided.Contains((pair.A, pair.B))))
            .Select(pair => (Root: roots[pair.A], Link: pair.Link with { ByDecision = decided.Contains((pair.A, pair.B)) }))
            .ToLookup(each => each.Root, each => each.Link);
        return
        [
            .. Enumerable.Range(0, items.Count).GroupBy(i => roots[i]).Select(group =>
                new Cluster<T>([.. group.Select(i => items[i])], [.. links[group.Key].OrderByDescending(link => link.Weight)])),
        ];
    }

    private ImmutableArray<Link> Questions(int[] roots, List<(int A, int B, Link Link)> pairs, HashSet<(int, int)> decided) =>
    [
        .. pairs.Where(pair => roots[pair.A] != roots[pair.B] && pair.Link.Weight >= Question && !Contradicted(pair.Link) && !decided.Contains((pair.A, pair.B)))
            .Select(pair => pair.Link).OrderByDescending(link => link.Weight),
    ];

    private static bool Contradicted(Link link) => link.Parts.Any(part => part.Contradicts);

    /// <summary>What comparing two mentions gives.</summary>
    public Link Compared(T a, T b)
    {
        if (string.CompareOrdinal(Id(a), Id(b)) > 0) (a, b) = (b, a);
        var parts = Compare(a, b);
        return new Link(Id(a), Id(b), parts.Sum(part => part.Weight), parts);
    }

    private static IEnumerable<(int A, int B)> Known(ImmutableArray<(string A, string B)> decisions, Dictionary<string, int> index)
    {
        foreach (var (one, other) in decisions)
        {
            if (index.TryGetValue(one, out var a) && index.TryGetValue(other, out var b) && a != b) yield return (Math.Min(a, b), Math.Max(a, b));
        }
    }

    private IEnumerable<(int A, int B)> Pairs(List<T> items, List<string> notes)
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var key in Keys(items[i]).Distinct(StringComparer.Ordinal))
            {
                if (!blocks.TryGetValue(key, out var block)) blocks[key] = block = [];
                block.Add(i);
            }
        }

        foreach (var (key, block) in blocks)
        {
            var window = block.Count;
            if (block.Count > FullBlock)
            {
                window = Window;
                notes.Add($"block \"{key}\" holds {block.Count} mentions: each was compared with the {Window} after it in the order of its details, not with all");
                block.Sort((a, b) => string.CompareOrdinal(SortKey(items[a]), SortKey(items[b])) is not 0 and var order ? order : a.CompareTo(b));
            }

            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < block.Count && j <= i + window; j++)
                {
                    if (Source(items[block[i]]) != Source(items[block[j]])) yield return (Math.Min(block[i], block[j]), Math.Max(block[i], block[j]));
                }
            }
        }
    }
}
