using System.Collections.Immutable;
using Vigil.Text.Tokens;

namespace Vigil.Text.Training;

/// <summary>
/// Trains the classifier of sentence ends: an averaged perceptron with a margin (Freund and Schapire 1999) over the places between the words that the
/// tokenizer finds in the raw text of treebanks. Integers throughout, so that every machine gets the same weights.
/// </summary>
internal static class SentenceTrainer
{
    private const int Epochs = 12, Margin = 40, Bound = 3000, CommonFrom = 3;

    /// <summary>A splitter with the weights learnt from the treebanks.</summary>
    /// <param name="lexicon">Word lists of the tokenizer.</param>
    /// <param name="treebanks">The treebanks, each in document order.</param>
    /// <param name="random">Order of training.</param>
    public static SentenceSplitter Train(TokenLexicon lexicon, IEnumerable<ImmutableArray<ConlluSentence>> treebanks, Random random)
    {
        var texts = treebanks.SelectMany(Documents).Select(d => new Document(lexicon, TreebankText.Build(d))).ToArray();
        var common = Common(texts);
        var weights = new int[1 << BoundaryFeatures.Bits];
        var sums = new long[weights.Length];
        long step = 1;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(texts);
            foreach (var text in texts)
                text.Learn(common, weights, sums, ref step);
        }
        return new(lexicon, common, Average(weights, sums, step));
    }

    private static IEnumerable<IEnumerable<ConlluSentence>> Documents(ImmutableArray<ConlluSentence> treebank)
    {
        var start = 0;
        for (var i = 1; i <= treebank.Length; i++)
        {
            if (i < treebank.Length && treebank[i].NewDocument is null)
                continue;
            yield return treebank[start..i];
            start = i;
        }
    }

    private static CommonWords Common(IEnumerable<Document> texts)
    {
        var common = new CommonWords();
        foreach (var (hash, _) in texts.SelectMany(t => t.SmallWords()).CountBy(h => h).Where(h => h.Value >= CommonFrom))
            common.Add(hash);
        return common;
    }

    private static short[] Average(int[] weights, long[] sums, long step)
    {
        var averages = weights.Select((w, i) => (double)w - (double)sums[i] / step).ToArray();
        var scale = Bound / Math.Max(1, averages.Max(Math.Abs));
        return [.. averages.Select(a => (short)Math.Round(a * scale))];
    }

    private sealed class Document
    {
        private readonly TokenBuffer tokens = new();
        private readonly string text;
        private readonly bool[] ends;

        public Document(TokenLexicon lexicon, TreebankText treebank)
        {
            text = treebank.Text;
            new Tokenizer(lexicon).Tokenize(text, new(0, text.Length), tokens);
            var gold = treebank.Sentences.Select(s => s.Span.End).ToHashSet();
            ends = [.. Enumerable.Range(0, tokens.Count).Select(i => gold.Contains(tokens.Spans[i].End))];
        }

        public IEnumerable<uint> SmallWords() => Enumerable.Range(0, tokens.Count).Select(i => tokens.Spans[i])
            .Where(s => TokenKinds.Of(text.AsSpan(s.Start, s.Length), TokenMarks.None) == TokenKind.Lower).Select(s => BoundaryFeatures.Hash(text.AsSpan(s.Start, s.Length)));

        public void Learn(CommonWords common, int[] weights, long[] sums, ref long step)
        {
            var features = new BoundaryFeatures();
            features.Prepare(text, tokens, common);
            Span<int> indices = stackalloc int[BoundaryFeatures.Count];
            for (var i = 0; i + 1 < tokens.Count; i++)
            {
                features.Pass(i);
                if ((tokens.Marks[i + 1] & TokenMarks.Paragraph) == 0 && features.IsCandidate(i))
                {
                    features.Extract(i, indices);
                    Update(weights, sums, indices, ends[i], step++);
                }
                if (ends[i])
                    features.Start(i + 1);
            }
        }

        private static void Update(int[] weights, long[] sums, ReadOnlySpan<int> indices, bool end, long step)
        {
            var score = 0;
            foreach (var index in indices)
                score += weights[index];
            if (end ? score > Margin : score <= -Margin)
                return;
            var change = end ? 1 : -1;
            foreach (var index in indices)
            {
                weights[index] += change;
                sums[index] += change * step;
            }
        }
    }
}
