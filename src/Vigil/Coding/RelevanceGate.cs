using System.Globalization;
using Vigil.Mentions;

namespace Vigil.Coding;

/// <summary>
/// Decides whether a report is about protest or repression at all, by its words: those of the list <c>relevance</c> weigh for it or, as words of sport,
/// markets and plain crime, against it; each counts once.
/// </summary>
internal sealed class RelevanceGate(WordLists lists)
{
    private const int Enough = 1;

    /// <summary>Sentences that a report of news seldom has more of; a longer text must weigh more, for it gathers words of every kind.</summary>
    private const int Usual = 20;
    private const int SentencesPerPoint = 4;

    /// <summary>Sentences of a text too short to weigh: it passes unless its words speak loudly against it.</summary>
    private const int Short = 3;
    private const int Against = -5;

    /// <summary>Whether a report of this weight is worth coding.</summary>
    public static bool Passes(Document document, int weight) => weight >= (document.Sentences.Length <= Short ? Against : Enough + (Math.Max(0, document.Sentences.Length - Usual) / SentencesPerPoint));

    /// <summary>What the words of a report weigh, for (above 0) and against (below 0).</summary>
    public int Weigh(Document document)
    {
        var weights = lists["relevance"];
        var words = document.Sentences.SelectMany(s => Enumerable.Range(0, s.Tree.Count).SelectMany(i => Keys(s, i))).Distinct(StringComparer.Ordinal);
        return words.Sum(w => weights.TryGetValue(w, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : 0);
    }

    /// <summary>A word, and the phrase of it and the next.</summary>
    private static IEnumerable<string> Keys(MentionedSentence sentence, int i)
    {
        var lemma = sentence.Tree.Lemma(i);
        yield return lemma;
        if (i + 1 < sentence.Tree.Count) yield return lemma + " " + sentence.Tree.Lemma(i + 1);
    }
}
