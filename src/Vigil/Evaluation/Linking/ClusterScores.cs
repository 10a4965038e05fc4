using System.Collections.Immutable;

namespace Vigil.Evaluation.Linking;

/// <summary>Precision and recall, from 0 to 1.</summary>
/// <param name="Precision">Share of what was found that is right.</param>
/// <param name="Recall">Share of what is right that was found.</param>
public readonly record struct Agreement(double Precision, double Recall)
{
    /// <summary>Harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>
/// How well a grouping of items agrees with the right one: over pairs; B-cubed (Bagga and Baldwin, 1998); CEAF with the similarity of Luo's φ4 (Luo, "On
/// coreference resolution performance metrics", 2005), clusters aligned by the Hungarian method.
/// </summary>
/// <param name="Pairwise">Over pairs of items; 1 where there are none.</param>
/// <param name="BCubed">Over items.</param>
/// <param name="Ceaf">Over clusters.</param>
/// <param name="Wrong">Pairs wrongly joined.</param>
/// <param name="Missed">Pairs wrongly kept apart.</param>
public sealed record ClusterScores(Agreement Pairwise, Agreement BCubed, Agreement Ceaf,
    ImmutableArray<(string A, string B)> Wrong, ImmutableArray<(string A, string B)> Missed)
{
    /// <summary>Compares two groupings; items that only one of them has are left out of both.</summary>
    public static ClusterScores Of(IEnumerable<IEnumerable<string>> gold, IEnumerable<IEnumerable<string>> found)
    {
        var (right, own) = (Numbered(gold), Numbered(found));
        var items = right.Keys.Where(own.ContainsKey).Order(StringComparer.Ordinal).ToList();
        var golds = items.GroupBy(item => right[item]).Select(group => group.ToHashSet(StringComparer.Ordinal)).ToList();
        var founds = items.GroupBy(item => own[item]).Select(group => group.ToHashSet(StringComparer.Ordinal)).ToList();
        var pairs = items.SelectMany((a, i) => items.Skip(i + 1).Select(b => (A: a, B: b, Gold: right[a] == right[b], Found: own[a] == own[b])))
            .Where(pair => pair.Gold || pair.Found).ToList();
        var both = pairs.Count(pair => pair.Gold && pair.Found);
        return new ClusterScores(
            new Agreement(Share(both, pairs.Count(pair => pair.Found)), Share(both, pairs.Count(pair => pair.Gold))),
            new Agreement(Cubed(items, founds, golds), Cubed(items, golds, founds)), Ceafs(golds, founds),
            [.. pairs.Where(pair => !pair.Gold).Select(pair => (pair.A, pair.B))], [.. pairs.Where(pair => !pair.Found).Select(pair => (pair.A, pair.B))]);
    }

    private static double Share(double part, double whole) => whole == 0 ? 1 : part / whole;

    private static Dictionary<string, int> Numbered(IEnumerable<IEnumerable<string>> groups)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, group) in groups.Index())
        {
            foreach (var item in group) numbers[item] = number;
        }

        return numbers;
    }

    private static double Cubed(List<string> items, List<HashSet<string>> own, List<HashSet<string>> other)
    {
        var ofOwn = own.SelectMany(group => group.Select(item => (item, group))).ToDictionary(each => each.item, each => each.group, StringComparer.Ordinal);
        var ofOther = other.SelectMany(group => group.Select(item => (item, group))).ToDictionary(each => each.item, each => each.group, StringComparer.Ordinal);
        return items.Count == 0 ? 1 : items.Average(item => (double)ofOwn[item].Count(ofOther[item].Contains) / ofOwn[item].Count);
    }

    private static Agreement Ceafs(List<HashSet<string>> golds, List<HashSet<string>> founds)
    {
        if (golds.Count == 0) return new Agreement(1, 1);
        var size = Math.Max(golds.Count, founds.Count);
        var likeness = new double[size, size];
        for (var i = 0; i < golds.Count; i++)
        {
            for (var j = 0; j < founds.Count; j++) likeness[i, j] = 2.0 * golds[i].Count(founds[j].Contains) / (golds[i].Count + founds[j].Count);
        }

        var best = Assignment.Best(likeness, size);
        return new Agreement(best / founds.Count, best / golds.Count);
    }
}
