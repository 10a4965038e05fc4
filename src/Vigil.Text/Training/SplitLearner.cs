using System.Collections.Immutable;

namespace Vigil.Text.Training;

/// <summary>Learns which words written as one, without an apostrophe, are two words in most of their places: <c>gon|na</c>, <c>thats</c>.</summary>
internal static class SplitLearner
{
    private const int Fewest = 2;

    /// <summary>The words in lower case with "|" at the cut, in ordinal order.</summary>
    public static IEnumerable<string> Learn(ImmutableArray<ConlluSentence> sentences)
    {
        var whole = sentences.SelectMany(s => s.Words).CountBy(w => w.Form.ToLowerInvariant()).ToDictionary(StringComparer.Ordinal);
        return sentences.SelectMany(Cuts).CountBy(c => c)
            .Where(c => c.Value >= Fewest && c.Value > whole.GetValueOrDefault(c.Key.Replace("|", "", StringComparison.Ordinal)))
            .GroupBy(c => c.Key.Replace("|", "", StringComparison.Ordinal), StringComparer.Ordinal)
            .Select(g => g.MaxBy(c => (c.Value, c.Key)).Key).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Cuts(ConlluSentence sentence) => sentence.Ranges
        .Where(r => r.End - r.First == 2 && r.Form.All(char.IsLetter))
        .Select(r => (sentence.Words[r.First].Form + "|" + sentence.Words[r.First + 1].Form).ToLowerInvariant());
}
