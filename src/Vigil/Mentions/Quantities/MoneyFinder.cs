using System.Collections.Immutable;
using Vigil.Mentions.Numbers;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Quantities;

/// <summary>Finds sums of money: "$5 million", "KZT 42,000", "1.5 million tenge". A sum and its conversion in brackets are two mentions.</summary>
public static class MoneyFinder
{
    private static CurrencyLexicon Lexicon => CurrencyLexicon.Instance;

    /// <summary>The sums in a sentence, in order, not overlapping.</summary>
    /// <param name="sentence">The sentence; its tokens' spans are offsets into <paramref name="text"/>.</param>
    /// <param name="text">The report's text.</param>
    public static ImmutableArray<MoneyMention> Find(Sentence sentence, string text) => Find(PieceList.Of(sentence, text));

    internal static ImmutableArray<MoneyMention> Find(PieceList pieces)
    {
        var mentions = ImmutableArray.CreateBuilder<MoneyMention>();
        for (var at = 0; at < pieces.Count;)
        {
            if (!pieces.Opens(at, Lexicon.Openers) || (SignFirst(pieces, at) ?? NumberFirst(pieces, at)) is not { } read)
            {
                at++;
                continue;
            }
            mentions.Add(new MoneyMention(pieces.Token(at), pieces.Token(read.End - 1) + 1, pieces.Span(at, read.End), read.Amount, read.Currency));
            at = read.End;
        }
        return mentions.ToImmutable();
    }

    /// <summary>Whether a currency is named at a piece, so that the number before it counts no things ("hundreds of dollars").</summary>
    internal static bool IsCurrency(PieceList pieces, int at) => Lexicon.Names.Matches(pieces, at);

    /// <summary>"$5 million", "US$20k", "KZT 42,000".</summary>
    private static Read? SignFirst(PieceList pieces, int at)
    {
        if (!Lexicon.Symbols.TryMatch(pieces, at, out var end, out var currency))
        {
            if (!IsCode(pieces, at)) return null;
            (end, currency) = (at + 1, Code(pieces.Word(at)));
        }
        else if (pieces.IsLetters(at) && !IsPrefix(pieces, at, end)) return null;
        return pieces.IsNumber(end) && Amount(pieces, end) is { } sum ? new Read(sum.End, sum.Amount, currency) : null;
    }

    /// <summary>Letters before a sign are capitals, and a single one is joined to it: "NZ $", "A$", but not "a $5 fine".</summary>
    private static bool IsPrefix(PieceList pieces, int at, int end) =>
        pieces.Capital(at) && (pieces.IsLetters(end - 1) || pieces.Joined(end - 1) || pieces.Word(at).Length > 1 || end - at > 2);

    /// <summary>"42,000 tenge", "100 €", "two million rubles", "5,000 KZT".</summary>
    private static Read? NumberFirst(PieceList pieces, int at)
    {
        if (Amount(pieces, at) is not { } sum) return null;
        var next = pieces.IsDash(sum.End) ? sum.End + 1 : sum.End;
        if (pieces.Is(next, "of") && pieces.Is(sum.End - 1, "million")) next++;
        if (Lexicon.Names.TryMatch(pieces, next, out var end, out var currency))
            return IsOtherwise(pieces, at, next, end) ? null : new Read(end, sum.Amount, currency);
        if (IsCode(pieces, next)) return new Read(next + 1, sum.Amount, Code(pieces.Word(next)));
        return !pieces.IsLetters(next) && Lexicon.Symbols.TryMatch(pieces, next, out end, out currency) && !pieces.IsNumber(end)
            ? new Read(end, sum.Amount, currency)
            : null;
    }

    /// <summary>"ten pounds of flour", "15 won medals": words that are also something else.</summary>
    private static bool IsOtherwise(PieceList pieces, int at, int name, int end) => pieces.Word(name) switch
    {
        "pound" or "pounds" => pieces.Is(end, "of"),
        "won" => !pieces.IsNumber(at) || pieces.Upos(name) == Text.Tagging.Upos.Verb || (pieces.IsLetters(end) && pieces.Upos(name) == Text.Tagging.Upos.X && !pieces.Is(end, "and")),
        "real" or "sum" or "dong" or "rand" => pieces.Upos(name) is Text.Tagging.Upos.Adj or Text.Tagging.Upos.Propn,
        _ => false,
    };

    /// <summary>The amount, with the letters for millions that only sums have ("5m", "3bn").</summary>
    private static (decimal Amount, int End)? Amount(PieceList pieces, int at)
    {
        if (!NumeralReader.TryRead(pieces, at, out var numeral) || numeral.Form is NumeralForm.Ordinal || numeral.Vague is not null) return null;
        var end = numeral.End;
        var suffixed = numeral.Form == NumeralForm.Figures && pieces.Joined(end)
            && NumberLexicon.Instance.MoneySuffixes.TryGetValue(pieces.Word(end), out _);
        return suffixed ? (numeral.Value * NumberLexicon.Instance.MoneySuffixes[pieces.Word(end)], end + 1) : (numeral.Value, end);
    }

    private static bool IsCode(PieceList pieces, int at) =>
        pieces.Word(at).Length == 3 && pieces.Capitals(at) && Lexicon.Codes.Contains(pieces.Word(at)) && !(pieces.Joined(at) && pieces.IsLetters(at - 1));

    private static string Code(string word) => word == "rmb" ? "CNY" : word.ToUpperInvariant();

    private readonly record struct Read(int End, decimal Amount, string? Currency);
}
