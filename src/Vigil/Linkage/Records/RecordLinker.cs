using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Vigil.Linkage.Records;

/// <summary>What linking records gives.</summary>
/// <param name="Clusters">For each record the smallest record of its cluster.</param>
/// <param name="Compared">Number of pairs compared.</param>
/// <param name="Held">Number of pairs held to be one before clustering.</param>
/// <param name="Notes">What was not compared in full, and why.</param>
public sealed record RecordLinks(ImmutableArray<int> Clusters, long Compared, int Held, ImmutableArray<string> Notes);

/// <summary>
/// Finds the records of one person in a table, for tables of up to some millions: several blocking passes over sorted keys, Fellegi–Sunter weights with
/// parameters learnt from the table, weights by rarity of the value, average linkage within each connected component.
/// </summary>
public static class RecordLinker
{
    private const int MostOfGroup = 40;

    /// <summary>Links the records of a table. The same table gives the same clusters, however many threads run.</summary>
    public static RecordLinks Link(RecordTable table)
    {
        if (table.Count < 2) return new RecordLinks([.. Enumerable.Range(0, table.Count)], 0, 0, []);
        var comparers = table.Columns.Select((column, field) => new FieldComparer(table.Schema.Fields[field].Kind, column)).ToArray();
        var blocks = new RecordBlocks(table);
        var scorer = new RecordScorer(table, comparers, LinkModel.Learn(table, blocks, comparers));
        var (pairs, compared) = Compare(blocks, scorer);
        return new RecordLinks([.. Cluster(table.Count, pairs, scorer)], compared, pairs.Count, [.. Notes(table, blocks)]);
    }

    private static IEnumerable<string> Notes(RecordTable table, RecordBlocks blocks)
    {
        for (var pass = 0; pass < blocks.Passes; pass++)
        {
            if (blocks.Large(pass) is > 0 and var large)
                yield return $"pass {string.Join('+', table.Schema.Blocks[pass].Select(part => table.Schema.Fields[part.Field].Name))}: {large} blocks of more than {RecordBlocks.FullBlock} records, each record compared with the {RecordBlocks.FullBlock} after it";
        }
    }

    private static (List<(int Weight, int A, int B)> Pairs, long Compared) Compare(RecordBlocks blocks, RecordScorer scorer)
    {
        var found = new List<(int Weight, int A, int B)>();
        var compared = 0L;
        for (var pass = 0; pass < blocks.Passes; pass++)
        {
            var parts = new ConcurrentBag<List<(int, int, int)>>();
            var number = pass;
            Parallel.ForEach(Partitioner.Create(0, Math.Max(1, blocks.Length(pass)), 20_000), range =>
            {
                var own = new List<(int, int, int)>();
                var count = 0L;
                blocks.Pairs(number, range.Item1, Math.Min(range.Item2, blocks.Length(number)), onlyNew: true, (a, b) =>
                {
                    count++;
                    if (scorer.Weight(a, b) is var weight && weight >= scorer.Threshold) own.Add((-weight, a, b));
                });
                parts.Add(own);
                Interlocked.Add(ref compared, count);
            });
            foreach (var part in parts) found.AddRange(part);
        }

        found.Sort();
        return (found, compared);
    }

    /// <summary>
    /// Groups grow pair by pair, the likeliest first; two groups are joined where the mean weight between all their records (of large groups, the first
    /// <see cref="MostOfGroup"/>) reaches the threshold.
    /// </summary>
    private static int[] Cluster(int count, List<(int Weight, int A, int B)> pairs, RecordScorer scorer)
    {
        var groups = new Components(count);
        var members = new Dictionary<int, List<int>>();
        var refused = new Dictionary<(int, int), int>();
        foreach (var (_, a, b) in pairs)
        {
            var (x, y) = (groups.Root(a), groups.Root(b));
            if (x == y) continue;
            if (x > y) (x, y) = (y, x);
            var (own, other) = (Members(members, x), Members(members, y));
            if (own.Count + other.Count > 2)
            {
                if (refused.TryGetValue((x, y), out var size) && size == own.Count + other.Count) continue;
                if (!scorer.Joins(own, other, MostOfGroup))
                {
                    refused[(x, y)] = own.Count + other.Count;
                    continue;
                }
            }

            groups.Join(x, y);
            own.AddRange(other);
            members[x] = own;
            members.Remove(y);
        }

        return [.. Enumerable.Range(0, count).Select(groups.Root)];
    }

    private static List<int> Members(Dictionary<int, List<int>> members, int root) => members.TryGetValue(root, out var list) ? list : [root];
}
