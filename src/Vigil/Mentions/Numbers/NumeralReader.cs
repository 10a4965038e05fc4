using System.Globalization;

namespace Vigil.Mentions.Numbers;

/// <summary>Reads a number that begins at a piece: figures, words, ordinals, and words that leave the number open.</summary>
internal static class NumeralReader
{
    private const decimal Largest = 1_000_000_000_000_000m;

    private static NumberLexicon Lexicon => NumberLexicon.Instance;

    /// <summary>Reads the longest numeral that begins at a piece.</summary>
    public static bool TryRead(PieceList pieces, int at, out Numeral numeral)
    {
        var found = Vague(pieces, at) ?? Figures(pieces, at) ?? WordNumeralReader.Read(pieces, at) ?? Plural(pieces, at);
        numeral = found ?? default;
        return found is not null;
    }

    /// <summary>Reads the value of a number piece, or null when its separators fit no number ("10.02.2021").</summary>
    public static decimal? ValueOf(PieceList pieces, int at) =>
        pieces.IsNumber(at) && decimal.TryParse(pieces.Word(at).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) && value < Largest ? value : null;

    private static Numeral? Figures(PieceList pieces, int at)
    {
        if (ValueOf(pieces, at) is not { } value) return null;
        var end = at + 1;
        while (pieces.Is(end, "000") && value is > 0 and < 1_000_000 && value % 1 == 0 && !pieces.Joined(end)) (value, end) = (value * 1000, end + 1);
        if (pieces.Joined(end) && pieces.Word(end) is "st" or "nd" or "rd" or "th") return new Numeral(end + 1, value, 1, NumeralForm.Ordinal);
        if (pieces.Joined(end) && pieces.Is(end, "s")) return RoundPlural(value, end + 1);
        return WithScale(pieces, new Numeral(end, value, 1, NumeralForm.Figures));
    }

    /// <summary>"100s" is as open as "hundreds".</summary>
    private static Numeral? RoundPlural(decimal value, int end) => value switch
    {
        10 => new Numeral(end, 1, 1, NumeralForm.Vague, "tens"),
        100 => new Numeral(end, 1, 1, NumeralForm.Vague, "hundreds"),
        1000 => new Numeral(end, 1, 1, NumeralForm.Vague, "thousands"),
        _ => null,
    };

    /// <summary>Adds the half and the scale words that follow: "1.5 million", "two and a half million", "2-hundred", "10k", "20 thousand".</summary>
    internal static Numeral WithScale(PieceList pieces, Numeral numeral)
    {
        numeral = WithHalf(pieces, numeral);
        var end = numeral.End;
        if (pieces.Joined(end) && Lexicon.Suffixes.TryGetValue(pieces.Word(end), out var suffix) && numeral.Form == NumeralForm.Figures)
            return Times(numeral, suffix, end + 1);
        for (var steps = 0; steps < 2; steps++)
        {
            end = pieces.IsDash(numeral.End) ? numeral.End + 1 : numeral.End;
            var word = pieces.Word(end);
            if (!Lexicon.Scales.TryGetValue(word, out var scale) && !(Lexicon.PluralScales.TryGetValue(word, out scale) && numeral.Value < 100)) break;
            if (numeral.Value * scale >= Largest) break;
            numeral = Times(numeral, scale, end + 1);
        }
        return WithHalf(pieces, numeral);
    }

    private static Numeral Times(Numeral numeral, long scale, int end) =>
        new(end, numeral.Value * scale, scale, NumeralForm.Words);

    private static Numeral WithHalf(PieceList pieces, Numeral numeral)
    {
        var at = numeral.End;
        var hyphens = pieces.IsDash(at);
        if (hyphens) at++;
        if (!pieces.Is(at, "and")) return numeral;
        at += pieces.IsDash(at + 1) ? 2 : 1;
        if (!pieces.Is(at, "a")) return numeral;
        at += pieces.IsDash(at + 1) ? 2 : 1;
        return pieces.Is(at, "half") ? numeral with { End = at + 1, Value = numeral.Value + (numeral.Scale / 2) } : numeral;
    }

    /// <summary>"several", "a few dozen", "a couple of hundred".</summary>
    private static Numeral? Vague(PieceList pieces, int at)
    {
        if (!Lexicon.Indefinite.TryMatch(pieces, at, out var end, out var word)) return null;
        var of = pieces.Is(end, "of") ? end + 1 : end;
        var next = pieces.Word(of);
        if (Lexicon.Scales.TryGetValue(next, out var scale) || Lexicon.PluralScales.TryGetValue(next, out scale))
        {
            var numeral = WithScale(pieces, new Numeral(of + 1, scale, scale, NumeralForm.Vague));
            return numeral with { Form = NumeralForm.Vague, Vague = word + " *" };
        }
        return new Numeral(end, 1, 1, NumeralForm.Vague, word);
    }

    /// <summary>"dozens", "tens of thousands", "hundreds of thousands", "dozens upon dozens".</summary>
    private static Numeral? Plural(PieceList pieces, int at)
    {
        if (!Lexicon.Plurals.Contains(pieces.Word(at))) return null;
        var (end, value) = (at + 1, 1m);
        while (pieces.Word(end) is "upon" or "and" && pieces.Is(end + 1, pieces.Word(at))) end += 2;
        while (pieces.Is(end, "of") && Lexicon.PluralScales.TryGetValue(pieces.Word(end + 1), out var scale) && value * scale < Largest)
            (end, value) = (end + 2, value * scale);
        return pieces.Is(at, "tens") && value == 1 ? null : new Numeral(end, value, 1, NumeralForm.Vague, pieces.Word(at));
    }
}
