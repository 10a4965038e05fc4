using System.Collections.Immutable;
using Vigil.Linkage.Names;
using Vigil.Reports;

namespace Vigil.Linkage.Texts;

/// <summary>
/// Groups reports that go back to one text, so that a story and its reprints count as one source. Two texts are one lineage when they are the same, or when
/// at least half of the shorter one's runs of five words stand in the other (shingling after Broder, "On the resemblance and containment of documents", 1997).
/// </summary>
public static class Lineages
{
    private const int ShingleWords = 5;
    private const int FewestShingles = 15;
    private const int MostReportsPerShingle = 100;

    /// <summary>For each report id, the id of its lineage: the smallest report id in it.</summary>
    public static ImmutableSortedDictionary<string, string> Of(IEnumerable<Report> reports)
    {
        var sorted = reports.DistinctBy(report => report.Id).OrderBy(report => report.Id, StringComparer.Ordinal).ToList();
        var components = new Components(sorted.Count);
        JoinSameTexts(sorted, components);
        JoinOverlaps([.. sorted.Select(report => Shingles(report.Text))], components);
        return Enumerable.Range(0, sorted.Count)
            .ToImmutableSortedDictionary(i => sorted[i].Id, i => sorted[components.Root(i)].Id, StringComparer.Ordinal);
    }

    private static void JoinSameTexts(List<Report> sorted, Components components)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < sorted.Count; i++)
        {
            if (!first.TryAdd(sorted[i].TextSha256, i)) components.Join(first[sorted[i].TextSha256], i);
        }
    }

    private static void JoinOverlaps(List<HashSet<ulong>> shingles, Components components)
    {
        var holders = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < shingles.Count; i++)
        {
            foreach (var shingle in shingles[i])
            {
                if (!holders.TryGetValue(shingle, out var list)) holders[shingle] = list = [];
                list.Add(i);
            }
        }

        foreach (var ((a, b), common) in CommonCounts(holders.Values))
        {
            var shorter = Math.Min(shingles[a].Count, shingles[b].Count);
            if (shorter >= FewestShingles && common * 2 >= shorter) components.Join(a, b);
        }
    }

    private static Dictionary<(int, int), int> CommonCounts(IEnumerable<List<int>> holders)
    {
        var common = new Dictionary<(int, int), int>();
        foreach (var list in holders.Where(list => list.Count is > 1 and <= MostReportsPerShingle))
        {
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count; j++) common[(list[i], list[j])] = common.GetValueOrDefault((list[i], list[j])) + 1;
            }
        }

        return common;
    }

    private static HashSet<ulong> Shingles(string text)
    {
        var words = Folding.Words(text);
        var shingles = new HashSet<ulong>();
        for (var i = 0; i + ShingleWords <= words.Count; i++) shingles.Add(Hash(words, i));
        return shingles;
    }

    /// <summary>64-bit FNV-1a over the UTF-16 code units of the words, each followed by a space.</summary>
    private static ulong Hash(IReadOnlyList<string> words, int first)
    {
        var hash = 14695981039346656037UL;
        for (var i = first; i < first + ShingleWords; i++)
        {
            foreach (var unit in words[i]) hash = unchecked((hash ^ unit) * 1099511628211UL);
            hash = unchecked((hash ^ ' ') * 1099511628211UL);
        }

        return hash;
    }
}
