namespace Vigil.Text.Tokens;

/// <summary>Finds where a token that starts with neither letter nor digit ends.</summary>
internal static class SymbolScanner
{
    private const int LongestEmoticon = 3, LongestRun = 200;

    /// <summary>The end of the token at <paramref name="at"/> in the chunk that starts at <paramref name="start"/>.</summary>
    public static int End(TokenLexicon lexicon, ReadOnlySpan<char> text, int start, int at)
    {
        var c = text[at];
        if (Emoticon(lexicon, text, start, at) is var emoticon && emoticon > at)
            return emoticon;
        if (c is '.' or '!' or '?' or '…')
            return Stops(text, at);
        if (Chars.IsArt(c) && c is not ('$' or '#'))
            return Run(text, at, Chars.IsArt);
        if (c is '#' or '$' or ',' or '`' or '\'' or '/' or '’' or '‘' && Same(text, at) is var same && same > at + 1)
            return same;
        return c < 128 ? at + 1 : Emoji(text, at);
    }

    private static int Emoticon(TokenLexicon lexicon, ReadOnlySpan<char> text, int start, int at)
    {
        if (at > start && Chars.IsDigit(text[at - 1]))
            return at;
        for (var length = Math.Min(LongestEmoticon, text.Length - at); length > 1; length--)
        {
            var face = text.Slice(at, length);
            if (lexicon.Emoticons.Contains(face) && !(Chars.IsWord(face[^1]) && at + length < text.Length && Chars.IsWord(text[at + length])))
                return at + length;
        }
        return at;
    }

    // "..." is one token and "?!" another; a single full stop goes with the signs after it.
    private static int Stops(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] is '.' or '…' && end - at < LongestRun)
            end++;
        if (end - at > 1)
            return end;
        while (end < text.Length && text[end] is '!' or '?' && end - at < LongestRun)
            end++;
        return end + 1 == text.Length && text[end] == '.' && end > at + 1 ? end + 1 : Math.Max(end, at + 1);
    }

    private static int Same(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] == text[at] && end - at < LongestRun)
            end++;
        return end;
    }

    private static int Run(ReadOnlySpan<char> text, int at, Func<char, bool> belongs)
    {
        var end = at + 1;
        while (end < text.Length && belongs(text[end]) && text[end] is not ('$' or '#') && end - at < LongestRun)
            end++;
        return end;
    }

    // A pictograph with its variation selectors, skin tones and whatever zero-width joiners tie to it.
    private static int Emoji(ReadOnlySpan<char> text, int at)
    {
        var end = at + Length(text, at);
        while (end < text.Length && end - at < LongestRun)
        {
            if (text[end] is '\uFE0E' or '\uFE0F' or '\u20E3')
                end++;
            else if (text[end] == '\u200D' && end + 1 < text.Length && !Chars.IsWord(text[end + 1]))
                end += 1 + Length(text, end + 1);
            else if (text[end] == '\uD83C' && end + 1 < text.Length && text[end + 1] is >= '\uDFFB' and <= '\uDFFF')
                end += 2;
            else
                break;
        }
        return end;
    }

    private static int Length(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
