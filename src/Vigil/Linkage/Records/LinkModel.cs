using System.Collections.Immutable;

namespace Vigil.Linkage.Records;

/// <summary>
/// How often each level of each field is found on pairs that are one (m) and on pairs that are not (u), and how many pairs are one: the parameters of Fellegi
/// and Sunter, learnt without any pair being judged, by expectation and maximisation (Winkler, "Using the EM algorithm for weight computation in the
/// Fellegi-Sunter model of record linkage", 1988). The fields of a blocking pass are left out when learning from its pairs.
/// </summary>
internal sealed class LinkModel
{
    private const int Rounds = 25;
    private const int RandomPairs = 60_000;
    private const int PairsPerPass = 100_000;
    private const int Stretches = 400;
    private const double Least = 1e-7;

    private readonly double[][] _m;
    private readonly double[][] _u;

    private LinkModel(double[][] m, double[][] u, double matches)
    {
        _m = m;
        _u = u;
        Matches = matches;
        Weights = [.. m.Select((levels, field) => levels.Select((_, level) => level == 0 ? 0 : RecordColumn.Bits(m[field][level] / u[field][level])).ToArray())];
        Agreement = [.. m.Select(levels => levels.Select(share => RecordColumn.Bits(share)).ToArray())];
    }

    /// <summary>Number of pairs held to be one.</summary>
    public double Matches { get; }

    /// <summary>For each field and level its weight in hundredths of a bit.</summary>
    public int[][] Weights { get; }

    /// <summary>For each field and level 100·log2 of m, from which the weight of a value of known rarity follows.</summary>
    public int[][] Agreement { get; }

    /// <summary>Learns from the pairs of the blocks.</summary>
    public static LinkModel Learn(RecordTable table, RecordBlocks blocks, FieldComparer[] comparers)
    {
        var u = Chance(table, comparers);
        var m = u.Select((_, field) => comparers[field].ByRarity ? new[] { 0, .75, .1, .05, .05, .05 } : [0, .8, .08, .04, .08, Least]).ToArray();
        var learnt = u.Select(levels => new double[levels.Length]).ToArray();
        var matches = 0.0;
        var passes = new (double[][] Found, double Pairs, double Matches)[blocks.Passes];
        Parallel.For(0, blocks.Passes, pass =>
        {
            var (patterns, scale) = Patterns(table, blocks, comparers, pass);
            var (found, share) = Maximize(patterns, [.. m.Select(levels => levels.ToArray())], u, Used(table, pass));
            var pairs = patterns.Values.Sum() * share;
            passes[pass] = (found, pairs, pairs * scale);
        });
        for (var pass = 0; pass < blocks.Passes; pass++)
        {
            matches = Math.Max(matches, passes[pass].Matches);
            foreach (var field in Used(table, pass))
            {
                for (var level = 1; level < FieldComparer.Levels; level++) learnt[field][level] += passes[pass].Found[field][level] * passes[pass].Pairs;
            }
        }

        return new LinkModel([.. learnt.Select((levels, field) => Shares(levels, m[field]))], u, Math.Max(1, matches * 1.15));
    }

    /// <summary>The fields that a pass says nothing of.</summary>
    private static int[] Used(RecordTable table, int pass) =>
        [.. Enumerable.Range(0, table.Columns.Length).Except(table.Schema.Blocks[pass].Select(part => part.Field))];

    private static double[] Shares(double[] counts, double[] prior)
    {
        var sum = counts.Sum() + 20;
        return [.. counts.Select((count, level) => level == 0 ? 0 : Math.Max(Least, (count + (20 * prior[level])) / sum))];
    }

    /// <summary>Shares of the levels on pairs drawn by a fixed sequence: nearly all of them are of two.</summary>
    private static double[][] Chance(RecordTable table, FieldComparer[] comparers)
    {
        var counts = comparers.Select(_ => new double[FieldComparer.Levels]).ToArray();
        var state = 88172645463325252UL;
        for (var i = 0; i < RandomPairs; i++)
        {
            var a = (int)(Next(ref state) % (ulong)table.Count);
            var b = (int)(Next(ref state) % (ulong)table.Count);
            if (a == b) continue;
            for (var field = 0; field < comparers.Length; field++) counts[field][comparers[field].Level(table.Columns[field][a], table.Columns[field][b])]++;
        }

        var shares = counts.Select(levels => levels.Select((count, level) => level == 0 ? 0 : Math.Max(Least, (count + .5) / (levels.Skip(1).Sum() + 2.5))).ToArray()).ToArray();
        for (var field = 0; field < comparers.Length; field++) shares[field][1] = Math.Max(Least, comparers[field].ChanceOfSame());
        return shares;
    }

    private static ulong Next(ref ulong state)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return state >> 11;
    }

    /// <summary>How often each combination of levels occurs on the pairs of a pass, and how many pairs each counted one stands for.</summary>
    private static (Dictionary<long, int> Counts, double Scale) Patterns(RecordTable table, RecordBlocks blocks, FieldComparer[] comparers, int pass)
    {
        var counts = new Dictionary<long, int>();
        var (stretch, taken, all) = (Math.Max(1, blocks.Length(pass) / Stretches), 0, 0);
        for (var part = 0; part < Stretches && taken < PairsPerPass; part++)
        {
            var from = (int)((long)part * 7919 % Stretches) * stretch;
            all += stretch;
            blocks.Pairs(pass, Math.Min(from, blocks.Length(pass)), Math.Min(from + stretch, blocks.Length(pass)), onlyNew: false, (a, b) =>
            {
                var pattern = 0L;
                for (var field = comparers.Length - 1; field >= 0; field--) pattern = (pattern << 3) | (uint)comparers[field].Level(table.Columns[field][a], table.Columns[field][b]);
                counts[pattern] = counts.GetValueOrDefault(pattern) + 1;
                taken++;
            });
        }

        return (counts, Math.Max(1, (double)blocks.Length(pass) / Math.Max(1, all)));
    }

    private static (double[][] M, double Share) Maximize(Dictionary<long, int> patterns, double[][] m, double[][] u, int[] used)
    {
        var share = .3;
        var sorted = patterns.OrderBy(each => each.Key).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var sums = m.Select(levels => new double[levels.Length]).ToArray();
            double matches = 0, all = 0;
            foreach (var (pattern, count) in sorted)
            {
                var (one, two) = (share, 1 - share);
                foreach (var field in used)
                {
                    var level = (int)(pattern >> (3 * field)) & 7;
                    if (level == 0) continue;
                    one *= m[field][level];
                    two *= u[field][level];
                }

                var likely = count * (one / (one + two));
                matches += likely;
                all += count;
                foreach (var field in used)
                {
                    var level = (int)(pattern >> (3 * field)) & 7;
                    if (level != 0) sums[field][level] += likely;
                }
            }

            share = Math.Clamp(matches / Math.Max(1, all), 1e-6, 1 - 1e-6);
            foreach (var field in used) m[field] = Shares(sums[field], m[field]);
        }

        return (m, share);
    }
}
