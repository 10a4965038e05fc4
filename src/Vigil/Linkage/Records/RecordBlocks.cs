using System.Collections.Immutable;
using Vigil.Linkage.Names;

namespace Vigil.Linkage.Records;

/// <summary>Blocking: for each pass a 64-bit key for each record, and the records sorted by it. Key 0 stands for an unknown part.</summary>
internal sealed class RecordBlocks
{
    /// <summary>Records of a block that are all compared; in larger ones each is compared with the next of this number.</summary>
    public const int FullBlock = 200;

    private readonly ulong[][] _keys;
    private readonly int[][] _order;

    public RecordBlocks(RecordTable table)
    {
        var passes = table.Schema.Blocks;
        _keys = new ulong[passes.Length][];
        _order = new int[passes.Length][];
        Parallel.For(0, passes.Length, pass =>
        {
            _keys[pass] = Keys(table, passes[pass]);
            _order[pass] = Sorted(_keys[pass]);
        });
    }

    /// <summary>Number of passes.</summary>
    public int Passes => _keys.Length;

    /// <summary>Number of records of a pass whose key is known.</summary>
    public int Length(int pass) => _order[pass].Length;

    /// <summary>Number of blocks that were too large to be compared in full.</summary>
    public int Large(int pass) => Runs(pass).Count(run => run.End - run.Start > FullBlock);

    /// <summary>The pairs of a pass whose first record stands between two places of its order; a pair that an earlier pass has is left out on demand.</summary>
    public void Pairs(int pass, int from, int to, bool onlyNew, Action<int, int> use)
    {
        var (order, keys) = (_order[pass], _keys[pass]);
        for (var i = from; i < to; i++)
        {
            var key = keys[order[i]];
            var last = Math.Min(order.Length, i + 1 + FullBlock);
            for (var j = i + 1; j < last && keys[order[j]] == key; j++)
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
            if (_keys[earlier][a] != 0 && _keys[earlier][a] == _keys[earlier][b]) return false;
        }

        return true;
    }

    private IEnumerable<(int Start, int End)> Runs(int pass)
    {
        var (order, keys) = (_order[pass], _keys[pass]);
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && keys[order[end]] == keys[order[start]]) end++;
            yield return (start, end);
            start = end;
        }
    }

    private static int[] Sorted(ulong[] keys)
    {
        var known = new int[keys.Count(key => key != 0)];
        var sorted = new ulong[known.Length];
        for (int i = 0, n = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0) continue;
            sorted[n] = keys[i];
            known[n++] = i;
        }

        Array.Sort(sorted, known);
        for (var start = 0; start < known.Length;)
        {
            var end = start + 1;
            while (end < known.Length && sorted[end] == sorted[start]) end++;
            Array.Sort(known, start, end - start);
            start = end;
        }

        return known;
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
                "sounds" => Rough(value),
                "start" => value.Length < 3 ? "" : value[..3],
                "year" => value.Length < 4 ? "" : value[..4],
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

    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text) hash = unchecked((hash ^ unit) * 1099511628211UL);
        return hash == 0 ? 1 : hash;
    }
}
