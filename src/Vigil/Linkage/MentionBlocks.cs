using System.Collections.Immutable;

namespace Vigil.Linkage;

/// <summary>The pairs of mentions that share a blocking key: keys are hashed and sorted rather than held in tables.</summary>
/// <typeparam name="T">Kind of mention.</typeparam>
internal sealed class MentionBlocks<T>(T[] items, Func<T, IEnumerable<string>> keysOf, Func<T, string> sortKey, Func<T, string> source)
{
    /// <summary>Mentions of one block that are all compared with each other; larger blocks are compared within a window.</summary>
    private const int FullBlock = 150;

    /// <summary>In larger blocks, each mention is compared with this many after it in the order of its sorting key.</summary>
    private const int Window = 15;

    /// <summary>What was not compared in full, and why.</summary>
    public ImmutableArray<string> Notes { get; private set; } = [];

    /// <summary>The pairs, each once, sorted; with those of decisions.</summary>
    public (int A, int B)[] Pairs(IEnumerable<(int A, int B)> decided)
    {
        var hashes = new ulong[items.Length][];
        Fan.Out(items.Length, i => hashes[i] = [.. keysOf(items[i]).Select(Hash).Distinct()]);
        var keys = new ulong[hashes.Sum(own => own.Length)];
        var owners = new int[keys.Length];
        for (int i = 0, n = 0; i < items.Length; i++)
        {
            foreach (var key in hashes[i]) (keys[n], owners[n++]) = (key, i);
        }

        Array.Sort(keys, owners);
        var pairs = decided.Select(pair => Packed(pair.A, pair.B)).ToList();
        var notes = new List<string>();
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            if (end - start > 1)
            {
                Array.Sort(owners, start, end - start);
                Add(pairs, notes, owners[start..end], keys[start]);
            }

            start = end;
        }

        Notes = [.. notes.Order(StringComparer.Ordinal)];
        pairs.Sort();
        var all = new List<(int, int)>(pairs.Count);
        for (var i = 0; i < pairs.Count; i++)
        {
            if (i == 0 || pairs[i] != pairs[i - 1]) all.Add(((int)(pairs[i] >> 32), (int)pairs[i]));
        }

        return [.. all];
    }

    private void Add(List<long> pairs, List<string> notes, int[] block, ulong key)
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
                if (source(items[block[i]]) != source(items[block[j]])) pairs.Add(Packed(Math.Min(block[i], block[j]), Math.Max(block[i], block[j])));
            }
        }
    }

    private static long Packed(int a, int b) => ((long)a << 32) | (uint)b;

    private static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in key) hash = unchecked((hash ^ unit) * 1099511628211UL);
        return hash;
    }
}
