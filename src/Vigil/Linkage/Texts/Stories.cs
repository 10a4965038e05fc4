using System.Collections.Immutable;
using Vigil.Linkage.Names;

namespace Vigil.Linkage.Texts;

/// <summary>
/// Groups texts by the story they tell: by the words they share, each weighed by how often a text has it and how few texts do (TF-IDF; Salton and Buckley,
/// "Term-weighting approaches in automatic text retrieval", 1988), names counting double, joined by average linkage of cosines. What
/// makes up one group is then looked at by itself, where the words of its subject say nothing, and parted where it falls into two stories. Unlike a lineage, a
/// story is told in other words by each text. A pure function of the set of texts; the frequencies are those of the set, so a few texts alone say less.
/// </summary>
public static class Stories
{
    /// <summary>Share of the mean cosine, in hundredths, from which two groups of texts tell one story. Set on ECB+ topics 3, 8 and 35.</summary>
    private const int Share = 60;

    /// <summary>The same among the texts of one subject, where what they have in common is already left out.</summary>
    private const int SubjectShare = 70;

    private const int NameWeight = 2;
    private const int FewestTold = 3;
    private const int ShortestWord = 3;
    private const int StemLetters = 6;

    /// <summary>For each text, by its id, the smallest id of its story.</summary>
    public static ImmutableSortedDictionary<string, string> Group(IEnumerable<(string Id, string Text)> texts)
    {
        var sorted = texts.DistinctBy(text => text.Id).OrderBy(text => text.Id, StringComparer.Ordinal).ToList();
        var terms = sorted.ConvertAll(text => Terms(text.Text));
        return Parts(terms, Enumerable.Range(0, sorted.Count).ToList(), Share).SelectMany(part => Split(terms, part))
            .SelectMany(part => part.Select(text => (text, First: part[0])))
            .ToImmutableSortedDictionary(each => sorted[each.text].Id, each => sorted[each.First].Id, StringComparer.Ordinal);
    }

    /// <summary>Groups texts by what tells them apart among themselves.</summary>
    private static List<List<int>> Parts(List<Dictionary<string, int>> terms, List<int> texts, int share)
    {
        var pairs = Cosines(terms, texts);
        var threshold = (int)(share * pairs.Sum(pair => (long)pair.Cosine) / Math.Max(1, pairs.Count) / 100);
        var roots = Clustering.Group(texts.ConvertAll(text => $"{text}"), pairs.Select(pair => (pair.A, pair.B, (int?)pair.Cosine)), [], [], threshold, threshold);
        return [.. Enumerable.Range(0, texts.Count).GroupBy(i => roots[i]).Select(group => group.Select(i => texts[i]).ToList())];
    }

    /// <summary>Two stories on one subject: the words of the subject say nothing among its texts, and what is left falls into parts that have little in common.</summary>
    private static List<List<int>> Split(List<Dictionary<string, int>> terms, List<int> texts)
    {
        if (texts.Count < 2 * FewestTold) return [texts];
        var parts = Parts(terms, texts, SubjectShare);
        var stories = parts.Where(part => part.Count >= Math.Max(FewestTold, texts.Count / 4)).ToList();
        if (stories.Count < 2) return [texts];
        var vectors = Vectors(texts.ConvertAll(text => terms[text]));
        foreach (var text in parts.Except(stories).SelectMany(part => part))
        {
            stories.MaxBy(story => story.Average(other => Cosine(vectors[texts.IndexOf(text)], vectors[texts.IndexOf(other)])))!.Add(text);
        }

        return stories.ConvertAll(story => story.Order().ToList());
    }

    private static List<(int A, int B, int Cosine)> Cosines(List<Dictionary<string, int>> terms, List<int> texts)
    {
        var vectors = Vectors(texts.ConvertAll(text => terms[text]));
        return [.. from a in Enumerable.Range(0, texts.Count) from b in Enumerable.Range(a + 1, texts.Count - a - 1) select (a, b, Cosine(vectors[a], vectors[b]))];
    }

    /// <summary>How often each stem stands in a text; those of words written with a capital begin with ^.</summary>
    private static Dictionary<string, int> Terms(string text)
    {
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var folded in Folding.Words(word))
            {
                if (folded.Length < ShortestWord) continue;
                var stem = (char.IsUpper(word[0]) ? "^" : "") + (folded.Length > StemLetters ? folded[..StemLetters] : folded);
                terms[stem] = terms.GetValueOrDefault(stem) + 1;
            }
        }

        return terms;
    }

    private static List<Dictionary<string, double>> Vectors(List<Dictionary<string, int>> texts)
    {
        var holders = texts.SelectMany(terms => terms.Keys).CountBy(term => term).ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal);
        return texts.ConvertAll(terms =>
        {
            var weights = terms.ToDictionary(each => each.Key,
                each => (each.Key[0] == '^' ? NameWeight : 1) * (1 + Math.Log2(each.Value)) * Math.Log2((double)texts.Count / holders[each.Key]), StringComparer.Ordinal);
            var length = Math.Sqrt(weights.Values.Sum(weight => weight * weight));
            return weights.ToDictionary(each => each.Key, each => length == 0 ? 0 : each.Value / length, StringComparer.Ordinal);
        });
    }

    private static int Cosine(Dictionary<string, double> a, Dictionary<string, double> b)
    {
        var (fewer, more) = a.Count <= b.Count ? (a, b) : (b, a);
        return (int)Math.Round(1000 * fewer.Sum(each => each.Value * more.GetValueOrDefault(each.Key)));
    }
}
