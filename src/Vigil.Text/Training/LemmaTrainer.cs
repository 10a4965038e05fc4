using System.Runtime.InteropServices;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Text.Training;

/// <summary>Learns a <see cref="Lemmatizer"/> from treebanks: the lemma that each word with its tag most often has, and for each ending the most frequent rule.</summary>
internal sealed class LemmaTrainer
{
    private readonly Dictionary<ulong, Dictionary<string, int>> lemmas = [];
    private readonly Dictionary<(string Form, Tag Tag), Dictionary<string, int>> words = [];

    /// <summary>Counts one word.</summary>
    public void Add(string form, Tag tag, string lemma)
    {
        Span<char> buffer = stackalloc char[64];
        var key = WordKey.Word(WordKey.Fold(form, tag.Upos == Upos.Propn, buffer), WordKey.Of(tag));
        Count(lemmas, key, lemma);
        Count(words, (form, tag), lemma);
    }

    /// <summary>The strings that the vocabulary must hold.</summary>
    public IEnumerable<string> Lemmas => lemmas.Values.Select(MostFrequent);

    /// <summary>The finished lemmatizer.</summary>
    public Lemmatizer Build(Vocabulary vocabulary, TagSet tagSet)
    {
        var lexicon = KeyTable.Build(lemmas.Select(l => KeyValuePair.Create(l.Key, vocabulary.Find(MostFrequent(l.Value)))));
        var counts = CountRules();
        var rules = counts.Values.SelectMany(c => c.Keys).Distinct().OrderBy(r => r.Serialize(), StringComparer.Ordinal).ToArray();
        var numbers = rules.Select((r, i) => (r, i)).ToDictionary(r => r.r, r => r.i);
        var endings = KeyTable.Build(counts.Select(c => KeyValuePair.Create(c.Key, numbers[Winner(c.Value)])));
        return new(vocabulary, tagSet, rules, lexicon, endings);
    }

    private Dictionary<ulong, Dictionary<LemmaRule, int>> CountRules()
    {
        var counts = new Dictionary<ulong, Dictionary<LemmaRule, int>>();
        Span<char> buffer = stackalloc char[64];
        foreach (var ((form, tag), seen) in words)
        {
            var lemma = MostFrequent(seen);
            var rule = LemmaRule.Between(form, lemma, tag.Upos == Upos.Propn);
            if (rule.Cut * 2 > form.Length + 2)
                continue;
            var folded = WordKey.Fold(form, tag.Upos == Upos.Propn, buffer);
            for (var length = Math.Min(WordKey.LongestEnding, folded.Length); length >= 0; length--)
                Count(counts, WordKey.Ending(folded, length, WordKey.Of(tag), WordKey.Shape(form)), rule);
        }
        // An ending that one word alone has tells no more than that word, which the lexicon holds.
        return counts.Where(c => c.Value.Values.Sum() > 1).ToDictionary(c => c.Key, c => c.Value);
    }

    private static string MostFrequent(Dictionary<string, int> counts) =>
        counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;

    private static LemmaRule Winner(Dictionary<LemmaRule, int> counts) =>
        counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Serialize(), StringComparer.Ordinal).First().Key;

    private static void Count<TKey, TItem>(Dictionary<TKey, Dictionary<TItem, int>> counts, TKey key, TItem item)
        where TKey : notnull
        where TItem : notnull
    {
        ref var items = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
        CollectionsMarshal.GetValueRefOrAddDefault(items ??= [], item, out _)++;
    }
}
