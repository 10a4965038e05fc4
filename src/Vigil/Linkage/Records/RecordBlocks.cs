using System.Collections.Immutable;
using Vigil.Linkage.Names;

namespace Vigil.Linkage.Records;

/// <summary>Blocking: for each pass the records of its blocks, block after block, and for each record the number of its block.</summary>
internal sealed class RecordBlocks
{
    /// <summary>Records of a block that are all compared; in larger ones each is compared with the next of this number.</summary>
    public const int FullBlock = 200;

    private readonly int[][] _blockOf;
    private readonly int[][] _order;

    public RecordBlocks(RecordTable table)
    {
        var passes = table.Schema.Blocks;
        _blockOf = new int[passes.Length][];
        _order = new int[passes.Length][];
        Parallel.For(0, passes.Length, pass => (_order[pass], _blockOf[pass]) = Grouped(Keys(table, passes[pass])));
    }

    /// <summary>Number of passes.</summary>
    public int Passes => _order.Length;

    /// <summary>Number of records of a pass that share a block with another.</summary>
    public int Length(int pass) => _order[pass].Length;

    /// <summary>Number of blocks that were too large to be compared in full.</summary>
    public int Large(int pass) => _order[pass].CountBy(record => _blockOf[pass][record]).Count(block => block.Value > FullBlock);

    /// <summary>The pairs of a pass whose first record stands between two places of its order; a pair that an earlier pass has is left out on demand.</summary>
    public void Pairs(int pass, int from, int to, bool onlyNew, Action<int, int> use)
    {
        var (order, blockOf) = (_order[pass], _blockOf[pass]);
        for (var i = from; i < to; i++)
        {
            var block = blockOf[order[i]];
            var last = Math.Min(order.Length, i + 1 + FullBlock);
            for (var j = i + 1; j < last && blockOf[order[j]] == block; j++)
            {
                var (a, b) = order[i] < order[j] ? (order[i], order[j]) : (order[j], order[i]);
                if (!onlyNew || IsNew(pass, a, b)) use(a, b);
            }
        }
    }

    private bool IsNew(int pass, int a, int b)
    {
        for (var earlier = 0; earlier < pass; earlier++)
        {
            if (_blockOf[earlier][a] != 0 && _blockOf[earlier][a] == _blockOf[earlier][b]) return false;
        }

        return true;
    }

    /// <summary>Sorts records by key and keeps those whose key another has; block 0 stands for none.</summary>
    private static (int[] Order, int[] BlockOf) Grouped(ulong[] keys)
    {
        var blockOf = new int[keys.Length];
        var records = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, records);
        var order = new List<int>();
        var block = 0;
        for (var start = 0; start < records.Length;)
        {
            var end = start + 1;
            while (end < records.Length && keys[end] == keys[start]) end++;
            if (keys[start] != 0 && end - start > 1)
            {
                block++;
                Array.Sort(records, start, end - start);
                for (var i = start; i < end; i++) blockOf[records[i]] = block;
                order.AddRange(records.AsSpan(start, end - start));
            }

            start = end;
        }

        return ([.. order], blockOf);
    }

    private static ulong[] Keys(RecordTable table, ImmutableArray<BlockPart> parts)
    {
        var hashes = parts.Select(part => Hashes(table.Columns[part.Field], part.Form)).ToList();
        var keys = new ulong[table.Count];
        for (var record = 0; record < keys.Length; record++)
        {
            var key = 14695981039346656037UL;
            for (var i = 0; i < hashes.Count && key != 0; i++)
            {
                var hash = hashes[i][table.Columns[parts[i].Field][record]];
                key = hash == 0 ? 0 : unchecked(((key ^ hash) * 1099511628211UL) ^ (key >> 29));
            }

            keys[record] = key;
        }

        return keys;
    }

    /// <summary>A hash for each value of a column, folded; 0 where nothing is left.</summary>
    private static ulong[] Hashes(RecordColumn column, string form)
    {
        var hashes = new ulong[column.Distinct];
        for (var code = 1; code < hashes.Length; code++)
        {
            var value = column.Value(code);
            var folded = form switch
            {
                "sounds" => Rough(value.ToString()),
                "start" => value.Length < 3 ? [] : value[..3],
                "year" => value.Length < 4 ? [] : value[..4],
                _ => value,
            };
            hashes[code] = folded.Length == 0 ? 0 : Hash(folded);
        }

        return hashes;
    }

    /// <summary>The first sound and the consonants after it, at most four.</summary>
    private static string Rough(string value)
    {
        var sounds = LatinName.Sounds(LatinName.Latin(value));
        return sounds.Length == 0 ? "" : sounds[0] + LatinName.Skeleton(sounds[1..])[..Math.Min(3, LatinName.Skeleton(sounds[1..]).Length)];
    }

    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text) hash = unchecked((hash ^ unit) * 1099511628211UL);
        return hash == 0 ? 1 : hash;
    }
}
