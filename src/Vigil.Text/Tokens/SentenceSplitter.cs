using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Vigil.Text.Training;

namespace Vigil.Text.Tokens;

/// <summary>
/// Cuts text into sentences and words: the words by rules, the sentences by a linear classifier over the places between words. A blank line
/// always ends a sentence, a title never does, and a sentence that grows too long is cut.
/// </summary>
internal sealed class SentenceSplitter
{
    /// <summary>Most words in a sentence; more are cut at a comma or, failing that, anywhere.</summary>
    public const int LongestSentence = 300;

    private const int SafeCutFrom = 200;
    private const string WeightSection = "sentences.weights", WordSection = "sentences.common";

    [ThreadStatic]
    private static Scratch? scratch;

    private readonly Tokenizer tokenizer;
    private readonly CommonWords common;
    private readonly short[] weights;

    /// <summary>Puts together a tokenizer, the words that are also written small and the weights of the classifier.</summary>
    public SentenceSplitter(TokenLexicon lexicon, CommonWords common, short[] weights)
    {
        (tokenizer, this.common, this.weights) = (new(lexicon), common, weights);
        if (weights.Length != 1 << BoundaryFeatures.Bits)
            throw new ModelException("VT203", "The weights of the sentence splitter have the wrong length.");
    }

    /// <summary>Reads a splitter from a model.</summary>
    public static SentenceSplitter Read(ModelFile model) =>
        new(TokenLexicon.Read(model), new(model.Array<ulong>(WordSection)), model.Array<short>(WeightSection));

    /// <summary>Writes the classifier to a model, without the lists of the tokenizer.</summary>
    public void Write(ModelWriter model)
    {
        model.Add(WordSection, common.Bits);
        model.Add<short>(WeightSection, weights);
    }

    /// <summary>Cuts <paramref name="span"/> of <paramref name="text"/> into sentences.</summary>
    public ImmutableArray<RawSentence> Split(string text, TextSpan span)
    {
        var (tokens, features) = scratch ??= new();
        tokens.Clear();
        tokenizer.Tokenize(text, span, tokens);
        features.Prepare(text, tokens, common);
        var sentences = ImmutableArray.CreateBuilder<RawSentence>();
        var start = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            features.Pass(i);
            var last = i + 1 == tokens.Count || EndsAfter(tokens, features, i);
            var cut = last ? i + 1 : i + 1 - start >= LongestSentence ? SafeCut(features, start, i + 1) : 0;
            if (cut == 0)
                continue;
            sentences.Add(Sentence(tokens, start, cut, last));
            start = cut;
            i = cut - 1;
            features.Start(start);
        }
        return sentences.DrainToImmutable();
    }

    private bool EndsAfter(TokenBuffer tokens, BoundaryFeatures features, int i)
    {
        var next = tokens.Marks[i + 1];
        if ((next & TokenMarks.Paragraph) != 0)
            return true;
        if (!features.IsCandidate(i))
            return false;
        if ((next & TokenMarks.Line) != 0 && features.Kind(i + 1) != TokenKind.Lower)
            return true;
        if (features.Kind(i) == TokenKind.SmallAbbreviation && features.Kind(i + 1) == TokenKind.CapitalizedCommon)
            return true;
        Span<int> indices = stackalloc int[BoundaryFeatures.Count];
        features.Extract(i, indices);
        var score = 0;
        foreach (var index in indices)
            score += weights[index];
        return score > 0;
    }

    private static int SafeCut(BoundaryFeatures features, int start, int end)
    {
        for (var cut = end; cut > start + SafeCutFrom; cut--)
        {
            if (features.Kind(cut - 1) is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash or TokenKind.FullStop or TokenKind.Bullet)
                return cut;
        }
        return end;
    }

    // At the end of a sentence the full stop of an abbreviation is a word of its own: it ends the sentence as well.
    private static RawSentence Sentence(TokenBuffer tokens, int start, int end, bool last)
    {
        var stop = last && end - start > 1 && (tokens.Marks[end - 1] & TokenMarks.Stop) != 0 ? 1 : 0;
        var words = new TextSpan[end - start + stop];
        var joined = new bool[words.Length];
        for (var i = start; i < end; i++)
        {
            words[i - start] = tokens.Spans[i];
            joined[i - start] = i > start && (tokens.Marks[i] & TokenMarks.Joined) != 0;
        }
        if (stop > 0)
        {
            var whole = words[^2];
            (words[^2], words[^1]) = (new(whole.Start, whole.End - 1), new(whole.End - 1, whole.End));
        }
        return new(new(words[0].Start, words[^1].End), ImmutableCollectionsMarshal.AsImmutableArray(words), ImmutableCollectionsMarshal.AsImmutableArray(joined));
    }

    private sealed class Scratch
    {
        private readonly TokenBuffer tokens = new();
        private readonly BoundaryFeatures features = new();

        public void Deconstruct(out TokenBuffer buffer, out BoundaryFeatures extractor) => (buffer, extractor) = (tokens, features);
    }
}
