namespace Vigil.Text.Tokens;

/// <summary>Finds where a number, a date, a time, a telephone number or a code that starts with a digit ends.</summary>
internal static class NumberScanner
{
    /// <summary>The end of the token that starts with a digit, or a sign or a point before one, at <paramref name="start"/>.</summary>
    public static int End(TokenLexicon lexicon, ReadOnlySpan<char> text, int start, int limit)
    {
        var at = Chars.IsDigit(text[start]) ? start : start + 1;
        var hyphens = 0;
        while (at < limit)
        {
            var c = text[at];
            if (Chars.IsDigit(c))
                at++;
            else if (at + 1 < limit && Chars.IsDigit(text[at + 1]) && c is '.' or ',' or ':' or '/' && !(c == ',' && !IsGroup(text, at + 1)))
                at++;
            else if (c == '-' && at + 1 < limit && Chars.IsDigit(text[at + 1]) && IsCode(text, start, at, ref hyphens))
                at++;
            else
                break;
        }
        if (IsPlural(text, at))
            return at + 2;
        return at < limit && Chars.IsLetter(text[at]) && !Chars.IsUnspaced(text[at]) ? Suffix(lexicon, text, at, limit) : at;
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at) => DigitsEnd(text, at) - at is 3 or 2;

    // A hyphen stays inside telephone numbers, postcodes and dates in digits, and parts ranges and scores.
    private static bool IsCode(ReadOnlySpan<char> text, int start, int at, ref int hyphens)
    {
        if (hyphens++ > 0)
            return true;
        var before = at - DigitsStart(text, start, at);
        var next = DigitsEnd(text, at + 1);
        var after = next - at - 1;
        var another = next + 1 < text.Length && text[next] == '-' && Chars.IsDigit(text[next + 1]);
        return another ? after <= 4 : (before, after) is (3, 4) or (5, 4) or (1, 4) or (3, 7);
    }

    /// <summary>A unit after the digits is a word of its own; an ordinal ending or a letter of a code is not.</summary>
    private static int Suffix(TokenLexicon lexicon, ReadOnlySpan<char> text, int at, int limit)
    {
        var end = at;
        while (end < limit && (Chars.IsWord(text[end]) || (text[end] == '.' && end + 1 < limit && Chars.IsLetter(text[end + 1]))))
            end++;
        var unit = text[at..end];
        if (lexicon.Units.Contains(unit))
            return at;
        var dot = unit.IndexOf('.');
        end = dot < 0 ? end : at + dot;
        return IsPlural(text, end) ? end + 2 : end;
    }

    // The 1960's, AK47's.
    private static bool IsPlural(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && Chars.IsApostrophe(text[at]) && text[at + 1] is 's' && !(at + 2 < text.Length && Chars.IsWord(text[at + 2]));

    private static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + 16);
        while (at < limit && Chars.IsDigit(text[at]))
            at++;
        return at;
    }

    private static int DigitsStart(ReadOnlySpan<char> text, int start, int at)
    {
        while (at > start && Chars.IsDigit(text[at - 1]))
            at--;
        return at;
    }
}
