using System.Collections.Immutable;
using Vigil.Linkage.Names;
using Vigil.Reports;

namespace Vigil.Linkage.Texts;

/// <summary>
/// Groups reports that go back to one text, so that a story and its reprints count as one source. Two texts are one lineage when they are the same, or when
/// at least half of the shorter one's runs of five words stand in the other (shingling after Broder, "On the resemblance and containment of documents", 1997).
/// Candidates are found by one shingle in eight, chosen by its hash alone, sorted rather than held in tables; only candidates are compared in full.
/// </summary>
public static class Lineages
{
    private const int ShingleWords = 5;
    private const int FewestShingles = 15;
    private const int MostReportsPerShingle = 50;
    private const ulong OneIn = 8;

    /// <summary>For each report id, the id of its lineage: the smallest report id in it.</summary>
    public static ImmutableSortedDictionary<string, string> Of(IEnumerable<Report> reports)
    {
        var sorted = reports.DistinctBy(report => report.Id).OrderBy(report => report.Id, StringComparer.Ordinal).ToList();
        var components = new Components(sorted.Count);
        JoinSameTexts(sorted, components);
        JoinOverlaps(sorted, components);
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

    private static void JoinOverlaps(List<Report> reports, Components components)
    {
        var sample = new List<(ulong Hash, int Report)>();
        for (var i = 0; i < reports.Count; i++)
            sample.AddRange(Shingles(reports[i].Text) is { Count: >= FewestShingles } shingles ? shingles.Where(hash => hash % OneIn == 0).Select(hash => (hash, i)) : []);
        sample.Sort();
        var full = new Dictionary<int, HashSet<ulong>>();
        HashSet<ulong> Full(int report) => full.TryGetValue(report, out var set) ? set : full[report] = Shingles(reports[report].Text);
        foreach (var (a, b) in Candidates(sample))
        {
            if (components.Root(a) == components.Root(b)) continue;
            var (shorter, longer) = Full(a).Count <= Full(b).Count ? (Full(a), Full(b)) : (Full(b), Full(a));
            if (shorter.Count(longer.Contains) * 2 >= shorter.Count) components.Join(a, b);
        }
    }

    /// <summary>Pairs of reports that share a sampled shingle; a shingle of very many reports is a set phrase and says nothing.</summary>
    private static IEnumerable<(int A, int B)> Candidates(List<(ulong Hash, int Report)> sample)
    {
        var pairs = new List<(int, int)>();
        for (var start = 0; start < sample.Count;)
        {
            var end = start + 1;
            while (end < sample.Count && sample[end].Hash == sample[start].Hash) end++;
            for (var i = start; end - start <= MostReportsPerShingle && i < end; i++)
            {
                for (var j = i + 1; j < end; j++) pairs.Add((sample[i].Report, sample[j].Report));
            }

            start = end;
        }

        pairs.Sort();
        return pairs.Distinct();
    }

    private static HashSet<ulong> Shingles(string text)
    {
        var words = Folding.Words(text);
        var shingles = new HashSet<ulong>();
        for (var i = 0; i + ShingleWords <= words.Count; i++) shingles.Add(Hash(words, i));
        return shingles;
    }

    /// <summary>64-bit FNV-1a over the UTF-16 code units of the words, each followed by a space, mixed at the end so that its low bits are fit for sampling.</summary>
    private static ulong Hash(IReadOnlyList<string> words, int first)
    {
        var hash = 14695981039346656037UL;
        for (var i = first; i < first + ShingleWords; i++)
        {
            foreach (var unit in words[i]) hash = unchecked((hash ^ unit) * 1099511628211UL);
            hash = unchecked((hash ^ ' ') * 1099511628211UL);
        }

        hash = unchecked((hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL);
        return hash ^ (hash >> 33);
    }
}
