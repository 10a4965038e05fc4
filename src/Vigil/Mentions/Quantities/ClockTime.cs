using Vigil.Mentions.Numbers;

namespace Vigil.Mentions.Quantities;

/// <summary>Tells hours of the day from counts: "at eleven", "until four in the morning", "nine o'clock", but not "by ten students".</summary>
internal static class ClockTime
{
    private const int Reach = 8;

    private static NumberLexicon Lexicon => NumberLexicon.Instance;

    /// <summary>Whether the number is an hour.</summary>
    /// <param name="pieces">The pieces of the sentence.</param>
    /// <param name="at">Index of the first piece of the quantity, its modifiers included.</param>
    /// <param name="read">The quantity.</param>
    public static bool Is(PieceList pieces, int at, QuantityReading read)
    {
        if (read.Form is not (NumeralForm.Figures or NumeralForm.Words) || read.High is not (>= 1 and <= 24)) return false;
        var next = read.NumberEnd;
        if (pieces.Is(next, "o") && pieces.Is(next + 2, "clock")) return true;
        if (pieces.Is(next, "in") && pieces.Is(next + 1, "the") && pieces.Word(next + 2) is "morning" or "afternoon" or "evening") return true;
        return Lexicon.ClockBefore.Contains(pieces.Word(at - 1)) && !pieces.IsDash(next) && !QuantityExclusions.CountsNoun(pieces, next) && !IsSaidOfCount(pieces, at);
    }

    /// <summary>"put the number of arrests at eight".</summary>
    private static bool IsSaidOfCount(PieceList pieces, int at)
    {
        for (var i = at - 2; i >= at - Reach; i--)
        {
            if (Lexicon.CountSaid.Contains(pieces.Word(i))) return true;
        }
        return false;
    }
}
