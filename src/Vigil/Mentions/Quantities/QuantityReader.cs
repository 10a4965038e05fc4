using Vigil.Mentions.Numbers;

namespace Vigil.Mentions.Quantities;

/// <summary>A quantity as read from pieces.</summary>
/// <param name="End">Index after its last piece.</param>
/// <param name="Number">Index of the first piece of its (first) number.</param>
/// <param name="NumberEnd">Index after the last piece of its (last) number.</param>
/// <param name="Form">How the first number is written.</param>
/// <param name="Range">Whether two numbers bound it.</param>
/// <param name="Low">Lowest number meant.</param>
/// <param name="High">Highest number meant.</param>
/// <param name="Bound">The strongest of the words that bound it.</param>
/// <param name="Approximate">Whether the words call it approximate.</param>
internal readonly record struct QuantityReading(
    int End, int Number, int NumberEnd, NumeralForm Form, bool Range, long? Low, long? High, Bound Bound, bool Approximate);

/// <summary>Reads a quantity with the words that bound it: "about 200", "between 20 and 30", "at least two dozen", "100 or more", "three to five hundred".</summary>
internal static class QuantityReader
{
    private const int MostModifiers = 4;

    private static NumberLexicon Lexicon => NumberLexicon.Instance;

    /// <summary>Reads the quantity that begins at a piece, its modifiers included.</summary>
    public static QuantityReading? Read(PieceList pieces, int at, CountProfile profile)
    {
        var (start, bound, about) = Before(pieces, at);
        var between = pieces.Word(start) is "between" or "from";
        if (between && start == at) start++;
        else if (pieces.Is(start, "between")) start++;
        else between = false;
        if (between) (start, bound, about) = Merge(Before(pieces, start), bound, about);
        if (pieces.Is(start, "the") && start > at && !between) start++;
        if (start > at && pieces.Is(start, "a") && pieces.IsNumber(start + 1)) start++;
        if (!NumeralReader.TryRead(pieces, start, out var first)) return null;
        var second = first.Form == NumeralForm.Ordinal ? null : Second(pieces, first, between && pieces.Is(start - 1, "between"));
        if (between && second is null) return null;
        if (second is { } last) first = ShareScale(first, last);
        var end = second?.End ?? first.End;
        (end, bound, about) = After(pieces, end, bound, about);
        return Bounded(first, second, profile, bound, about) with { End = end, Number = start, NumberEnd = second?.End ?? first.End };
    }

    private static (int At, Bound Bound, bool About) Merge((int At, Bound Bound, bool About) read, Bound bound, bool about) =>
        (read.At, Stronger(bound, read.Bound), about || read.About);

    private static (int At, Bound Bound, bool About) Before(PieceList pieces, int at)
    {
        var (bound, about) = (Bound.None, false);
        for (var words = 0; words < MostModifiers && Lexicon.Before.TryMatch(pieces, at, out var end, out var found); words++)
        {
            at = end;
            about |= found is Bound.About or Bound.Nearly;
            bound = Stronger(bound, found);
        }
        return (at, bound, about);
    }

    private static (int End, Bound Bound, bool About) After(PieceList pieces, int at, Bound bound, bool about)
    {
        while (Lexicon.After.TryMatch(pieces, at, out var end, out var found) && !Opens(pieces, end))
        {
            at = end;
            about |= found == Bound.About;
            bound = Stronger(bound, found);
        }
        return (at, bound, about);
    }

    /// <summary>Whether a number follows, so that "plus" and "at least" belong to it.</summary>
    private static bool Opens(PieceList pieces, int at) =>
        NumeralReader.TryRead(pieces, at, out _) || Lexicon.Before.Matches(pieces, at) || (pieces.Word(at) is "\"" or "“");

    private static Bound Stronger(Bound one, Bound other) => (Bound)Math.Max((byte)one, (byte)other);

    /// <summary>The second number of a range, which must be the higher one.</summary>
    private static Numeral? Second(PieceList pieces, Numeral first, bool between)
    {
        var at = first.End;
        if (!pieces.IsDash(at) && pieces.Word(at) is not ("to" or "or") && !(between && pieces.Is(at, "and"))) return null;
        at++;
        while (pieces.IsDash(at)) at++;
        if (Lexicon.Before.TryMatch(pieces, at, out var end, out _)) at = end;
        if (!NumeralReader.TryRead(pieces, at, out var second) || second.Form == NumeralForm.Ordinal) return null;
        if (first.Vague is not null || second.Vague is not null) return null;
        return second.Value > ShareScale(first, second).Value ? second : null;
    }

    /// <summary>In "three to five hundred" and "50-60,000" the first number has the scale of the second.</summary>
    private static Numeral ShareScale(Numeral first, Numeral second)
    {
        var scale = second.Scale > 1 ? second.Scale : second.Form == NumeralForm.Figures && second.Value % 1000 == 0 ? 1000 : 1;
        var shares = first.Scale == 1 && scale > 1 && first.Definite && second.Definite && first.Value < second.Value / scale;
        return shares && (second.Scale > 1 || first.Value >= 10) ? first with { Value = first.Value * scale, Scale = scale } : first;
    }

    private static QuantityReading Bounded(Numeral first, Numeral? second, CountProfile profile, Bound bound, bool about)
    {
        var (low, high) = first.Vague is { } word ? profile.Of(word, first.Value) : (Whole(first.Value), Whole(first.Value));
        if (second is { } last) high = Whole(last.Value);
        if (!profile.ClosesBounds && second is null)
        {
            if (bound == Bound.AtLeast) high = null;
            if (bound is Bound.AtMost or Bound.Nearly && first.Definite) low = null;
        }
        return new QuantityReading(0, 0, 0, first.Form, second is not null, low, high, bound, about);
    }

    private static long Whole(decimal value) => (long)Math.Floor(value);
}
