using System.Collections.Immutable;
using System.Text;
using Vigil.Text.Tokens;

namespace Vigil.Text.Training;

/// <summary>
/// A text rebuilt from treebank sentences with the gold words marked in it: what the CoNLL shared tasks gave as raw text. A blank line
/// parts documents and paragraphs; within a paragraph a space parts what <c>SpaceAfter=No</c> does not join.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Sentences">For each treebank sentence, in order, its place in the text and its words.</param>
public sealed record TreebankText(string Text, ImmutableArray<RawSentence> Sentences)
{
    /// <summary>Rebuilds the text of consecutive sentences.</summary>
    public static TreebankText Build(IEnumerable<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        var raw = ImmutableArray.CreateBuilder<RawSentence>();
        foreach (var sentence in sentences)
        {
            if (text.Length > 0 && (sentence.NewDocument is not null || sentence.NewParagraph))
                text.Append("\n\n");
            raw.Add(Append(text, sentence));
        }
        return new(text.ToString(), raw.ToImmutable());
    }

    private static RawSentence Append(StringBuilder text, ConlluSentence sentence)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>(sentence.Words.Length);
        var joined = ImmutableArray.CreateBuilder<bool>(sentence.Words.Length);
        var range = 0;
        for (var i = 0; i < sentence.Words.Length;)
        {
            var (end, form, space) = (i + 1, sentence.Words[i].Form, sentence.Words[i].SpaceAfter);
            if (range < sentence.Ranges.Length && sentence.Ranges[range].First == i)
                (end, form, space) = (sentence.Ranges[range].End, sentence.Ranges[range].Form, sentence.Ranges[range++].SpaceAfter);
            var start = text.Length;
            text.Append(form);
            for (var first = i; i < end; i++)
            {
                var stop = i == end - 1 ? text.Length : Math.Min(text.Length, start + sentence.Words[i].Form.Length);
                words.Add(new(start, stop));
                joined.Add(i > first);
                start = stop;
            }
            if (space)
                text.Append(' ');
        }
        return new(new(words[0].Start, words[^1].End), words.MoveToImmutable(), joined.MoveToImmutable());
    }
}
