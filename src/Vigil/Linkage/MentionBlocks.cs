using System.Collections.Immutable;

namespace Vigil.Linkage;

/// <summary>The pairs of mentions that share a blocking key: keys are hashed and sorted rather than held in tables.</summary>
/// <typeparam name="T">Kind of mention.</typeparam>
internal sealed class MentionBlocks<T>(T[] items, Func<T, IEnumerable<string>> keysOf, Func<T, string> sortKey, Func<T, string> source)
{
    /// <summary>Mentions of one block that are all compared with each other; larger blocks are compared within a window.</summary>
    private const int FullBlock = 300;

    /// <summary>In larger blocks, each mention is compared with this many after it in the order of its sorting key.</summary>
    private const int Window = 40;

    /// <summary>What was not compared in full, and why.</summary>
    public ImmutableArray<string> Notes { get; private set; } = [];

    /// <summary>The pairs, each once, sorted; with those of decisions.</summary>
    public (int A, int B)[] Pairs(IEnumerable<(int A, int B)> decided)
    {
        var keys = new List<(ulong Key, int Item)>();
        for (var i = 0; i < items.Length; i++) keys.AddRange(keysOf(items[i]).Select(Hash).Distinct().Select(key => (key, i)));
        var sorted = keys.ToArray();
        Array.Sort(sorted);
        var (pairs, notes) = (new HashSet<(int, int)>(decided), new List<string>());
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end].Key == sorted[start].Key) end++;
            if (end - start > 1) Add(pairs, notes, [.. sorted[start..end].Select(each => each.Item)], sorted[start].Key);
            start = end;
        }

        Notes = [.. notes.Order(StringComparer.Ordinal)];
        var all = pairs.ToArray();
        Array.Sort(all);
        return all;
    }

    private void Add(HashSet<(int, int)> pairs, List<string> notes, int[] block, ulong key)
    {
        var window = block.Length;
        if (block.Length > FullBlock)
        {
            window = Window;
            var name = keysOf(items[block[0]]).First(each => Hash(each) == key);
            notes.Add($"block \"{name}\" holds {block.Length} mentions: each was compared with the {Window} after it in the order of its details, not with all");
            var order = block.Select(i => sortKey(items[i])).ToArray();
            Array.Sort(order, block, StringComparer.Ordinal);
            for (var start = 0; start < block.Length;)
            {
                var end = start + 1;
                while (end < block.Length && order[end] == order[start]) end++;
                Array.Sort(block, start, end - start);
                start = end;
            }
        }

        for (var i = 0; i < block.Length; i++)
        {
            for (var j = i + 1; j < block.Length && j <= i + window; j++)
            {
                if (source(items[block[i]]) != source(items[block[j]])) pairs.Add((Math.Min(block[i], block[j]), Math.Max(block[i], block[j])));
            }
        }
    }

    private static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in key) hash = unchecked((hash ^ unit) * 1099511628211UL);
        return hash;
    }
}
