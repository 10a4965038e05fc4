namespace Vigil.Text.Tokens;

/// <summary>Tells the full stop of an abbreviation from the end of a sentence.</summary>
internal static class Abbreviations
{
    /// <summary>What kind of abbreviation the full stop at <paramref name="stop"/> makes of the word before it; null where it makes none.</summary>
    public static TokenMarks? Find(TokenLexicon lexicon, ReadOnlySpan<char> text, int start, int stop)
    {
        if (stop + 1 < text.Length && text[stop + 1] == '.' && !IsLastStop(text, stop + 1))
            return null;
        var word = text[start..(stop + 1)];
        var next = NextVisible(text, stop + 1);
        if (Listed(lexicon.Titles, word) && next is not '\0')
            return TokenMarks.Title;
        if (Listed(lexicon.Numbered, word) && Chars.IsDigit(next))
            return TokenMarks.Title;
        if (Listed(lexicon.Abbreviations, word))
            return TokenMarks.Stop;
        if (word[..^1].Contains('.') && word.Length <= 12)
            return TokenMarks.Stop;
        return IsInitial(text, word, start, stop, next) ? TokenMarks.Stop : null;
    }

    // "Inc.." holds the stop of the abbreviation and that of the sentence; three are an ellipsis.
    private static bool IsLastStop(ReadOnlySpan<char> text, int stop) => stop + 1 == text.Length || Chars.IsBlank(text[stop + 1]);

    // A single capital before a name, not "I" and not the last word of a sentence.
    private static bool IsInitial(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int start, int stop, char next)
    {
        if (word.Length != 2 || !Chars.IsUpper(word[0]) || !(Chars.IsUpper(next) || next == '\0' || next is ',' or ')'))
            return false;
        if (stop + 1 < text.Length && Chars.IsUpper(text[stop + 1]))
            return true;
        return word[0] != 'I' || (start > 1 && text[start - 1] == '.');
    }

    private static bool Listed(System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> list, ReadOnlySpan<char> word)
    {
        if (list.Contains(word))
            return true;
        if (word.Length is < 2 or > 8 || !Chars.IsUpper(word[0]))
            return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        if (word.Length > 2 && Chars.IsUpper(word[1]))
            lower[0] = word[0];
        return list.Contains(lower);
    }

    /// <summary>The next character that is no blank, at most one line and a few blanks away; U+0000 where there is none.</summary>
    private static char NextVisible(ReadOnlySpan<char> text, int at)
    {
        var lines = 0;
        for (var limit = Math.Min(text.Length, at + 8); at < limit; at++)
        {
            if (!Chars.IsBlank(text[at]))
                return text[at];
            if (text[at] == '\n' && ++lines > 1)
                break;
        }
        return '\0';
    }
}
