using System.Collections.Immutable;

namespace Vigil.Text.Training;

/// <summary>Scores a <see cref="LanguageEngine"/> on a treebank with the metrics of the CoNLL 2018 shared task.</summary>
public static class EngineEvaluation
{
    /// <summary>Scores what the engine makes of the raw text of the treebank.</summary>
    public static ImmutableDictionary<string, ConllScore> FromRawText(LanguageEngine engine, IReadOnlyCollection<ConlluSentence> gold)
    {
        var text = TreebankText.Build(gold).Text;
        return ConllScores.Compute(gold, engine.Split(text, new(0, text.Length)).Select(raw => ConlluWriter.FromSentence(text, engine.Analyze(text, raw), "")));
    }

    /// <summary>Scores what the engine makes of the gold sentences and words of the treebank.</summary>
    public static ImmutableDictionary<string, ConllScore> FromGoldTokens(LanguageEngine engine, IReadOnlyCollection<ConlluSentence> gold)
    {
        var treebank = TreebankText.Build(gold);
        return ConllScores.Compute(gold, treebank.Sentences.Select(raw => ConlluWriter.FromSentence(treebank.Text, engine.Analyze(treebank.Text, raw), "")));
    }
}
