using System.Globalization;
using Vigil.Mentions;

namespace Vigil.Coding;

/// <summary>
/// Decides whether a report is about protest or repression at all, by its words: those of the list <c>relevance</c> weigh for it or, as words of sport,
/// markets and plain crime, against it; each counts once.
/// </summary>
internal sealed class RelevanceGate(WordLists lists)
{
    private const int Enough = 0;

    /// <summary>Sentences of a text too short to weigh: it passes unless its words speak against it.</summary>
    private const int Short = 3;

    /// <summary>Whether the report is worth coding.</summary>
    public bool Passes(Document document)
    {
        var weights = lists["relevance"];
        var words = document.Sentences.SelectMany(s => Enumerable.Range(0, s.Tree.Count).SelectMany(i => Keys(s, i))).Distinct(StringComparer.Ordinal);
        var weight = words.Sum(w => weights.TryGetValue(w, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : 0);
        return weight >= (document.Sentences.Length <= Short ? 0 : Enough);
    }

    /// <summary>A word, and the phrase of it and the next.</summary>
    private static IEnumerable<string> Keys(MentionedSentence sentence, int i)
    {
        var lemma = sentence.Tree.Lemma(i);
        yield return lemma;
        if (i + 1 < sentence.Tree.Count) yield return lemma + " " + sentence.Tree.Lemma(i + 1);
    }
}
