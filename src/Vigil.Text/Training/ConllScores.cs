using System.Collections.Immutable;

namespace Vigil.Text.Training;

/// <summary>Precision and recall of one metric, as counts.</summary>
/// <param name="Gold">Items in the gold standard.</param>
/// <param name="System">Items in the output.</param>
/// <param name="Correct">Items of the output that are right.</param>
/// <param name="Aligned">Words of the output that have a gold counterpart; 0 for spans.</param>
public readonly record struct ConllScore(int Gold, int System, int Correct, int Aligned)
{
    /// <summary>The F1 score, from 0 to 1.</summary>
    public double F1 => Gold + System == 0 ? 0 : 2.0 * Correct / (Gold + System);

    /// <summary>The part of the aligned words that is right, from 0 to 1.</summary>
    public double AlignedAccuracy => Aligned == 0 ? 0 : (double)Correct / Aligned;
}

/// <summary>
/// The metrics of the CoNLL 2018 shared task (Zeman et al. 2018, "Multilingual Parsing from Raw Text to Universal Dependencies"), defined
/// as its evaluation script defines them: words are aligned by their characters, relations compared without subtypes, and of the
/// features the universal ones are compared.
/// </summary>
public static class ConllScores
{
    /// <summary>The names of the metrics, in the order of the shared task.</summary>
    public static readonly ImmutableArray<string> Metrics =
        ["Tokens", "Sentences", "Words", "UPOS", "XPOS", "UFeats", "AllTags", "Lemmas", "UAS", "LAS", "CLAS", "MLAS", "BLEX"];

    /// <summary>Compares the output of a system with the gold standard of the same text.</summary>
    /// <returns>A score for each of <see cref="Metrics"/>.</returns>
    /// <exception cref="FormatException">The two are not of the same text (VT121).</exception>
    public static ImmutableDictionary<string, ConllScore> Compute(IEnumerable<ConlluSentence> gold, IEnumerable<ConlluSentence> system)
    {
        var (g, s) = (new ConllText(gold), new ConllText(system));
        RequireSameCharacters(g.Characters, s.Characters);
        var words = ConllAlignment.Align(g.Words, s.Words);
        return new Dictionary<string, ConllScore>(StringComparer.Ordinal)
        {
            ["Tokens"] = Spans(g.Tokens, s.Tokens),
            ["Sentences"] = Spans(g.Sentences, s.Sentences),
            ["Words"] = words.Score(Any, (_, _) => true),
            ["UPOS"] = words.Score(Any, SameUpos),
            ["XPOS"] = words.Score(Any, (a, b) => a.Xpos == b.Xpos),
            ["UFeats"] = words.Score(Any, (a, b) => a.Feats == b.Feats),
            ["AllTags"] = words.Score(Any, (a, b) => SameTags(a, b) && a.Xpos == b.Xpos),
            ["Lemmas"] = words.Score(Any, SameLemma),
            ["UAS"] = words.Score(Any, words.SameHead),
            ["LAS"] = words.Score(Any, SameArc),
            ["CLAS"] = words.Score(ConllText.IsContent, SameArc),
            ["MLAS"] = words.Score(ConllText.IsContent, (a, b) => SameArc(a, b) && SameTags(a, b) && SameFunctionWords(a, b)),
            ["BLEX"] = words.Score(ConllText.IsContent, (a, b) => SameArc(a, b) && SameLemma(a, b)),
        }.ToImmutableDictionary(StringComparer.Ordinal);

        bool SameArc(ConllWord a, ConllWord b) => a.Relation == b.Relation && words.SameHead(a, b);

        bool SameFunctionWords(ConllWord a, ConllWord b) => a.FunctionWords.Count == b.FunctionWords.Count
            && a.FunctionWords.Zip(b.FunctionWords).All(c => words.AreAligned(c.First, c.Second) && c.First.Relation == c.Second.Relation && SameTags(c.First, c.Second));
    }

    private static bool Any(ConllWord word) => true;

    private static bool SameUpos(ConllWord a, ConllWord b) => a.Upos == b.Upos;

    private static bool SameTags(ConllWord a, ConllWord b) => a.Upos == b.Upos && a.Feats == b.Feats;

    // Where the gold standard has no lemma, every lemma is right.
    private static bool SameLemma(ConllWord gold, ConllWord system) => gold.Lemma == "_" || gold.Lemma == system.Lemma;

    private static ConllScore Spans(List<(int Start, int End)> gold, List<(int Start, int End)> system)
    {
        var correct = 0;
        for (int g = 0, s = 0; g < gold.Count && s < system.Count;)
        {
            if (system[s].Start < gold[g].Start)
            {
                s++;
            }
            else if (gold[g].Start < system[s].Start)
            {
                g++;
            }
            else
            {
                correct += gold[g++].End == system[s++].End ? 1 : 0;
            }
        }
        return new(gold.Count, system.Count, correct, 0);
    }

    private static void RequireSameCharacters(string gold, string system)
    {
        var at = gold.AsSpan().CommonPrefixLength(system);
        if (at < gold.Length || at < system.Length)
            throw new FormatException($"VT121: gold standard and output are not of the same text; they part at '{Around(gold, at)}' and '{Around(system, at)}'.");
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 20)..Math.Min(text.Length, at + 20)];
}
