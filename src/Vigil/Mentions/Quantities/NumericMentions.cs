using System.Collections.Immutable;
using Vigil.Mentions.Numbers;
using Vigil.Mentions.Times;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Quantities;

/// <summary>The dates, lengths of time, sums and quantities of a sentence: one reading of the sentence for all four.</summary>
/// <param name="Dates">Dates, in order.</param>
/// <param name="Durations">Lengths of time, in order.</param>
/// <param name="Money">Sums of money, in order.</param>
/// <param name="Quantities">Numbers of people and things that are none of the above, in order.</param>
public sealed record NumericMentions(
    ImmutableArray<DateMention> Dates, ImmutableArray<DurationMention> Durations, ImmutableArray<MoneyMention> Money,
    ImmutableArray<QuantityMention> Quantities)
{
    /// <summary>Finds them.</summary>
    /// <param name="sentence">The sentence; its tokens' spans are offsets into <paramref name="text"/>.</param>
    /// <param name="text">The report's text.</param>
    /// <param name="profile">What words of number stand for.</param>
    public static NumericMentions Find(Sentence sentence, string text, CountProfile profile)
    {
        var pieces = PieceList.Of(sentence, text);
        var dates = DateFinder.Find(pieces);
        var durations = DurationFinder.Find(pieces);
        var money = MoneyFinder.Find(pieces);
        return new NumericMentions(dates, durations, money, QuantityFinder.Find(pieces, profile, Taken(pieces, dates, durations, money)));
    }

    private static bool[] Taken(
        PieceList pieces, ImmutableArray<DateMention> dates, ImmutableArray<DurationMention> durations, ImmutableArray<MoneyMention> money)
    {
        var taken = new bool[pieces.Count];
        foreach (var date in dates) Take(date.Span);
        foreach (var duration in durations) Take(duration.Span);
        foreach (var sum in money) Take(sum.Span);
        return taken;

        void Take(TextSpan span)
        {
            for (var i = pieces.FirstAt(span.Start); i < pieces.Count && pieces.Span(i, i + 1).End <= span.End; i++) taken[i] = true;
        }
    }
}
