using System.Collections.Immutable;
using Vigil.Mentions.Numbers;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Quantities;

/// <summary>
/// Finds numbers of people and things. Dates, lengths of time, ages, sums of money, measures, percentages, clock times, results, addresses and
/// numbers that name something ("Article 488") are none.
/// </summary>
public static class QuantityFinder
{
    private static NumberLexicon Lexicon => NumberLexicon.Instance;

    /// <summary>The quantities of a sentence, in order, not overlapping.</summary>
    /// <param name="sentence">The sentence; its tokens' spans are offsets into <paramref name="text"/>.</param>
    /// <param name="text">The report's text.</param>
    /// <param name="profile">What words of number stand for.</param>
    public static ImmutableArray<QuantityMention> Find(Sentence sentence, string text, CountProfile profile) =>
        NumericMentions.Find(sentence, text, profile).Quantities;

    internal static ImmutableArray<QuantityMention> Find(PieceList pieces, CountProfile profile, bool[] taken)
    {
        var mentions = ImmutableArray.CreateBuilder<QuantityMention>();
        for (var at = 0; at < pieces.Count;)
        {
            if (taken[at] || !pieces.Opens(at, Lexicon.Openers) || QuantityReader.Read(pieces, at, profile) is not { } read)
            {
                at++;
                continue;
            }
            if (IsTaken(taken, read))
            {
                at++;
            }
            else
            {
                if (Counts(pieces, at, read)) mentions.Add(Mention(pieces, at, read));
                at = read.End;
            }
        }
        return mentions.ToImmutable();
    }

    private static bool IsTaken(bool[] taken, QuantityReading read)
    {
        for (var i = read.Number; i < read.NumberEnd; i++)
        {
            if (taken[i]) return true;
        }
        return false;
    }

    private static bool Counts(PieceList pieces, int at, QuantityReading read)
    {
        if (QuantityExclusions.IsNoCount(pieces, at, read)) return false;
        var of = pieces.Is(read.NumberEnd, "of") ? read.NumberEnd + 1 : read.NumberEnd;
        if (MoneyFinder.IsCurrency(pieces, of)) return false;
        var word = pieces.Word(read.Number);
        if (read.NumberEnd == read.Number + 1 && word == "one") return IsOne(pieces, read.Number);
        return read.Form switch
        {
            NumeralForm.Figures => IsWhole(pieces, read.Number),
            NumeralForm.Ordinal => IsOrdinal(pieces, read.Number),
            NumeralForm.Vague => IsVagueCount(pieces, read),
            _ => word is not ("dozen" or "hundred" or "thousand" or "million") || !read.Bound.Equals(Bound.None) || !pieces.IsLetters(read.Number - 1)
                || pieces.Word(read.Number - 1) is "the" or "those" or "these" or "with",
        };
    }

    private static bool IsWhole(PieceList pieces, int at) => NumeralReader.ValueOf(pieces, at) is { } value && value % 1 == 0 && pieces.Word(at)[0] != '0';

    /// <summary>"one" counts before a noun or "of", and is a pronoun after "no", "every", "the" or before "another".</summary>
    private static bool IsOne(PieceList pieces, int at)
    {
        if (Lexicon.NotOne.Contains(pieces.Word(at - 1)) || pieces.Word(at + 1) is "another" or "'" or "’" or "by" or "day" or "time" or "thing") return false;
        if (pieces.IsDash(at + 1)) return pieces.Word(at + 2) is "man" or "woman" or "person" or "member";
        return pieces.Is(at + 1, "of") || (pieces.Upos(at) == Upos.Num || pieces.Upos(at) == Upos.X) && pieces.IsLetters(at + 1);
    }

    private static bool IsOrdinal(PieceList pieces, int at) => pieces.Upos(at) switch
    {
        Upos.Adv or Upos.Verb => false,
        Upos.Noun => pieces.Word(at) != "second",
        Upos.Propn => pieces.IsNumber(at) || at == 0,
        _ => at == 0 || !pieces.Capital(at),
    };

    /// <summary>"scores" counts before "of" or as a subject; "couple" and "pair" need what they count.</summary>
    private static bool IsVagueCount(PieceList pieces, QuantityReading read)
    {
        var last = pieces.Word(read.NumberEnd - 1);
        var next = pieces.Word(read.NumberEnd);
        if (pieces.Is(read.Number, "scores"))
            return pieces.Upos(read.Number) != Upos.Verb && (next is "of" or "more" or "were" or "have" or "others" || read.Number == 0);
        if (last is "couple" or "handful") return Times.DayAndYear.QuantityFollows(pieces, read.NumberEnd) || (last == "handful" && !pieces.IsLetters(read.NumberEnd));
        return true;
    }

    private static QuantityMention Mention(PieceList pieces, int at, QuantityReading read) => new(
        pieces.Token(at), pieces.Token(read.End - 1) + 1, pieces.Span(at, read.End), read.Low, read.High, read.Approximate, read.Form == NumeralForm.Ordinal);
}
