using Vigil.Mentions.Numbers;
using Vigil.Text.Tagging;

namespace Vigil.Mentions.Quantities;

/// <summary>Tells numbers that count nothing: names, measures, ages, addresses, results, telephone numbers, years.</summary>
internal static class QuantityExclusions
{
    private const int LongestNumber = 12;

    private static NumberLexicon Lexicon => NumberLexicon.Instance;

    /// <summary>Whether the number counts neither people nor things.</summary>
    /// <param name="pieces">The pieces of the sentence.</param>
    /// <param name="at">Index of the first piece of the quantity, its modifiers included.</param>
    /// <param name="read">The quantity.</param>
    public static bool IsNoCount(PieceList pieces, int at, QuantityReading read) =>
        IsLabelled(pieces, read) || IsMeasure(pieces, read) || IsPartOfName(pieces, read) || IsAge(pieces, read)
        || IsResult(pieces, read) || IsAddress(pieces, read) || IsFraction(pieces, read) || ClockTime.Is(pieces, at, read);

    /// <summary>"Article 488", "Room 12", "No. 5", "aged 19".</summary>
    public static bool IsLabelled(PieceList pieces, QuantityReading read)
    {
        var before = read.Number - 1;
        if (pieces.Is(before, ".") && pieces.Joined(before)) before--;
        if (pieces.Word(before) is "#" or "№" or "§") return true;
        var plain = read.Bound == Bound.None && read.Form is NumeralForm.Figures or NumeralForm.Words;
        return plain && Lexicon.Labels.Contains(pieces.Word(before)) && !IsPlainNoun(pieces, before, read);
    }

    /// <summary>"10 percent", "5 km", "19 degrees", "7:30", "3 a.m.", "five times", "hundreds of years".</summary>
    public static bool IsMeasure(PieceList pieces, QuantityReading read)
    {
        var next = read.End;
        if (pieces.IsDash(next)) next++;
        if (read.Form == NumeralForm.Vague && pieces.Is(next, "of")) next++;
        if (pieces.Word(next) is "more" or "consecutive" or "straight" or "square" or "cubic" or "calendar" or "working" && read.Form != NumeralForm.Ordinal) next++;
        if (pieces.Word(next) is "%" or "‰" or "°") return true;
        if (pieces.Word(next) is "a" or "p" && pieces.Is(next + 1, ".") && pieces.Is(next + 2, "m")) return true;
        if (pieces.Word(next) is "am" or "pm") return pieces.Upos(next) != Upos.Aux;
        return Lexicon.Measures.Contains(pieces.Word(next)) && pieces.Word(next) is not ("second" or "points" or "point");
    }

    /// <summary>A label word is a mere noun before "the group 20 people", and a name before "Group 20".</summary>
    private static bool IsPlainNoun(PieceList pieces, int label, QuantityReading read) =>
        pieces.Word(label) is "group" or "form" or "point" or "line" or "building" or "level" or "no" or "part" or "square" or "case" or "law"
        && !pieces.Capital(label) && pieces.IsLetters(read.NumberEnd);

    /// <summary>"G20", "Covid-19", "MH370", "Boeing 737": the number belongs to the name before it.</summary>
    private static bool IsPartOfName(PieceList pieces, QuantityReading read)
    {
        var at = read.Number;
        if (pieces.Joined(at) && pieces.IsDash(at - 1) && pieces.Joined(at - 1)) return true;
        if (read.Form != NumeralForm.Figures) return false;
        if (pieces.Joined(at) && pieces.IsLetters(at - 1)) return true;
        if (pieces.Joined(read.NumberEnd) && pieces.IsLetters(read.NumberEnd)) return true;
        if (pieces.Joined(at) && pieces.Word(at - 1) is "." or "/" or ":" or "@" or "_" && pieces.Joined(at - 1)) return true;
        return pieces.Capital(at - 1) && at - 1 > 0 && read.Bound == Bound.None && !pieces.IsLetters(read.NumberEnd) && !Lexicon.Units.ContainsKey(pieces.Word(at - 1))
            && pieces.Upos(at - 1) is Upos.Propn or Upos.X;
    }

    /// <summary>Whether what follows a number may be what it counts.</summary>
    public static bool CountsNoun(PieceList pieces, int next) =>
        pieces.IsLetters(next) && pieces.Upos(next) is Upos.Noun or Upos.Adj or Upos.Propn or Upos.Num or Upos.X;

    /// <summary>"19-year-old", "Aigul, 67,".</summary>
    private static bool IsAge(PieceList pieces, QuantityReading read)
    {
        if ((read.High ?? read.Low) is not (> 0 and < 120) || read.Range) return false;
        var at = read.Number;
        if (pieces.Is(at - 1, "under") && read.High <= 21) return !CountsNoun(pieces, read.NumberEnd);
        if (pieces.Word(at - 1) is "was" or "is" or "turned" or "turns" or "were" && pieces.Word(at - 2) is "he" or "she" or "i" or "who" or "they")
            return !CountsNoun(pieces, read.NumberEnd);
        var opened = pieces.Word(at - 1) is "," or "(" && pieces.Capital(at - 2);
        return opened && pieces.Word(read.NumberEnd) is "," or ")" or "." or ";";
    }

    /// <summary>"won 3-1", "a 7-2 vote": the first figure is not lower, or a word of winning is near. Chains of figures are no count either.</summary>
    private static bool IsResult(PieceList pieces, QuantityReading read)
    {
        var at = read.Number;
        if (read.Form != NumeralForm.Figures) return false;
        if (pieces.IsDash(read.NumberEnd) && pieces.IsNumber(read.NumberEnd + 1)) return true;
        if (pieces.IsDash(at - 1) && pieces.IsNumber(at - 2)) return true;
        if (pieces.Is(at - 1, "+") && pieces.Joined(at)) return true;
        if (pieces.Word(read.NumberEnd) is "/" or ":" && pieces.IsNumber(read.NumberEnd + 1)) return true;
        if (pieces.Word(at - 1) is "/" or ":" && pieces.IsNumber(at - 2)) return true;
        if (IsDialled(pieces, at - 1, read.NumberEnd)) return true;
        if (!read.Range || !pieces.IsDash(at + 1)) return false;
        if (pieces.Capital(at - 1) && pieces.Capital(read.NumberEnd)) return true;
        for (var i = at - 3; i < read.NumberEnd + 3; i++)
        {
            if (Lexicon.ScoresNear.Contains(pieces.Word(i))) return true;
        }
        return false;
    }

    /// <summary>"8 (727) 273-01-24", "+7 701 1234567": figures in brackets with figures beside them, or after a plus sign and figures.</summary>
    private static bool IsDialled(PieceList pieces, int before, int after)
    {
        if (pieces.Is(after, "(") && pieces.IsNumber(after + 1) && pieces.Is(after + 2, ")") && pieces.IsNumber(after + 3)) return true;
        if (pieces.Is(before, "(") && pieces.Is(after, ")") && pieces.IsNumber(after + 1)) return true;
        var at = before;
        while (before - at < LongestNumber && (pieces.IsNumber(at) || pieces.IsDash(at) || pieces.Word(at) is "(" or ")")) at--;
        return at < before && pieces.Is(at, "+") && pieces.Joined(at + 1);
    }

    /// <summary>"220 Abay Street".</summary>
    private static bool IsAddress(PieceList pieces, QuantityReading read)
    {
        if (read.Form is not (NumeralForm.Figures or NumeralForm.Ordinal)) return false;
        for (var i = read.NumberEnd; i < read.NumberEnd + 4 && pieces.Capital(i); i++)
        {
            if (Lexicon.Streets.Contains(pieces.Word(i))) return true;
        }
        return false;
    }

    /// <summary>"one third", "two-thirds of", "half".</summary>
    private static bool IsFraction(PieceList pieces, QuantityReading read)
    {
        var next = pieces.IsDash(read.NumberEnd) ? read.NumberEnd + 1 : read.NumberEnd;
        if (IsShare(pieces, read)) return true;
        return pieces.Word(next) is "third" or "thirds" or "quarter" or "quarters" or "fifth" or "fifths" or "tenths" or "half" or "halves"
            || (read.Form == NumeralForm.Ordinal && pieces.Word(read.Number - 1) is "a"
                && (pieces.Is(read.NumberEnd, "of") || pieces.Upos(read.Number) == Upos.Noun));
    }

    /// <summary>"one in five", "1 in 3".</summary>
    private static bool IsShare(PieceList pieces, QuantityReading read)
    {
        var after = pieces.Is(read.NumberEnd, "in") && NumeralReader.TryRead(pieces, read.NumberEnd + 1, out var whole) && whole.Value > read.Low && whole.Value <= 100
            && read.Low <= 10 && !pieces.Capital(read.NumberEnd + 1);
        return after || (pieces.Is(read.Number - 1, "in") && IsOneOf(pieces, read.Number - 2) && read.Form is NumeralForm.Figures or NumeralForm.Words);
    }

    private static bool IsOneOf(PieceList pieces, int at) => pieces.Word(at) is "one" or "1" or "two" or "three" or "2" or "3";
}
