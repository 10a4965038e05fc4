using System.Collections.Immutable;
using Vigil.Mentions.Quantities;
using Vigil.Mentions.Syntax;
using Vigil.Text.Tokens;

namespace Vigil.Mentions;

/// <summary>Finds what is mentioned in the parsed sentences of a report.</summary>
/// <param name="profile">What words of number stand for.</param>
/// <param name="verbs">Forms of the verbs that patterns and word lists name.</param>
public sealed class MentionFinder(CountProfile profile, VerbForms verbs)
{
    /// <summary>A sentence with its dates, durations, numbers, sums and quotations; places are settled for the whole report afterwards.</summary>
    /// <param name="index">Index of the sentence in the report.</param>
    /// <param name="passage">Index of its passage.</param>
    /// <param name="headline">Whether it stands in a headline or standfirst.</param>
    /// <param name="sentence">The parsed sentence.</param>
    /// <param name="text">The report's text.</param>
    /// <param name="quotes">Quotations of its passage.</param>
    public MentionedSentence Find(int index, int passage, bool headline, Sentence sentence, string text, ImmutableArray<TextSpan> quotes)
    {
        var numbers = NumericMentions.Find(sentence, text, profile);
        return new MentionedSentence
        {
            Index = index,
            Passage = passage,
            Headline = headline,
            Tree = new Tree(SyntaxRepair.Mend(sentence), verbs),
            Dates = numbers.Dates,
            Durations = numbers.Durations,
            Money = numbers.Money,
            Quantities = numbers.Quantities,
            Quotes = [.. quotes.Where(q => q.Overlaps(sentence.Span)).Select(q => new TextSpan(Math.Max(q.Start, sentence.Span.Start), Math.Min(q.End, sentence.Span.End)))],
        };
    }
}
