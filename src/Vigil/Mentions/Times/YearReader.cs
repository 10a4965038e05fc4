using Vigil.Mentions.Numbers;
using Vigil.Text.Tagging;

namespace Vigil.Mentions.Times;

/// <summary>Tells whether four figures are a year and not a count: "in 2019", "the 2019 protests", but not "2000 people".</summary>
internal static class YearReader
{
    private static DateLexicon Lexicon => DateLexicon.Instance;

    /// <summary>Reads a year that stands alone.</summary>
    /// <param name="pieces">The pieces of the sentence.</param>
    /// <param name="at">Where to read.</param>
    /// <param name="listed">Whether a year stands right before it in a list.</param>
    public static DateReading? Read(PieceList pieces, int at, bool listed)
    {
        if (!DayAndYear.TryYear(pieces, at, out var year) || year < 1500 || IsBound(pieces, at)) return null;
        if (!listed && !IsPlaced(pieces, at, year)) return null;
        return ShortRange(pieces, at, year) ?? DateReading.Of(at + 1, new DateParts(year, null, null));
    }

    /// <summary>"2019-20", "2019/20".</summary>
    private static DateReading? ShortRange(PieceList pieces, int at, int year)
    {
        if (!(pieces.IsDash(at + 1) || pieces.Is(at + 1, "/")) || !pieces.Joined(at + 2) || pieces.Word(at + 2).Length != 2) return null;
        if (!pieces.TryInteger(at + 2, out var last) || last <= year % 100) return null;
        return new DateReading(at + 3, DateReading.Named(new DateParts(year, null, null)), DateReading.Named(new DateParts(year / 100 * 100 + last, null, null)));
    }

    /// <summary>Whether the figures are part of a sum, a measure, a name or a longer number.</summary>
    private static bool IsBound(PieceList pieces, int at)
    {
        if (pieces.Joined(at) && pieces.Word(at - 1) is not ("(" or "[" or "-" or "–" or "—" or "/" or "\"" or "“" or "‘" or "'")) return true;
        if (pieces.Joined(at) && pieces.Word(at - 1) is "-" or "/" && pieces.IsLetters(at - 2) && pieces.Joined(at - 1)) return true;
        if (pieces.Word(at + 1) is "%" or "percent" or "per") return true;
        return NumberLexicon.Instance.Scales.ContainsKey(pieces.Word(at + 1)) || NumberLexicon.Instance.Measures.Contains(pieces.Word(at + 1));
    }

    private static bool IsPlaced(PieceList pieces, int at, int year)
    {
        var before = pieces.Word(at - 1);
        var counts = DayAndYear.QuantityFollows(pieces, at + 1);
        if (counts) return !IsRound(year) && (before is "the" or "s" or "in" or "since" || pieces.Upos(at - 1) == Upos.Adj);
        if (IsCounted(pieces, at) || (IsRound(year) && before is "a" or "an" or "his" or "her" or "its" or "their" or "our" or "my")) return false;
        if (Lexicon.YearBefore.Contains(before)) return year >= 1800 || before is "in" or "since" or "of";
        if (before is "(" or "s" or "[") return true;
        if (before == "," && !IsRound(year) && year >= 1900 && !pieces.IsLetters(at + 1)) return true;
        if (pieces.IsDash(at - 1) || pieces.IsDash(at + 1)) return DayAndYear.TryYear(pieces, at - 2, out _) || DayAndYear.TryYear(pieces, at + 2, out _);
        return year >= 1900 && !IsRound(year) && (at == 0 || pieces.Upos(at - 1) is Upos.Noun or Upos.Propn or Upos.Adj);
    }

    private static bool IsRound(int year) => year % 50 == 0 || (year < 1900 && year % 10 == 0);

    /// <summary>"about 2000", "more than 2000", "some 1500 of them".</summary>
    private static bool IsCounted(PieceList pieces, int at) =>
        pieces.Word(at - 1) is "about" or "than" or "some" or "over" or "nearly" or "almost" or "least" or "roughly" or "approximately" or "estimated"
        || (pieces.Word(at - 1) is "around" or "to" && CountsHundreds(pieces, at));

    private static bool CountsHundreds(PieceList pieces, int at) => pieces.TryInteger(at, out var year) && year % 100 == 0 && pieces.IsLetters(at + 1);
}
