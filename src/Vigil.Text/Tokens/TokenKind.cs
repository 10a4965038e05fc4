namespace Vigil.Text.Tokens;

/// <summary>What a token looks like, as far as the end of a sentence depends on it. A common word is one that is written small elsewhere.</summary>
internal enum TokenKind : byte
{
    None, Lower, Capitalized, CapitalizedCommon, AllCaps, Initial, Number, Mixed, Address, SmallAbbreviation, Abbreviation, Title, Clitic,
    FullStop, Mark, Ellipsis, Comma, Semicolon, Colon, Opening, Closing, Quote, OpeningQuote, ClosingQuote, Dash, Bullet, Emoticon, Symbol,
}

/// <summary>Tells the <see cref="TokenKind"/> of a token.</summary>
internal static class TokenKinds
{
    public static TokenKind Of(ReadOnlySpan<char> token, TokenMarks marks)
    {
        if ((marks & TokenMarks.Title) != 0)
            return TokenKind.Title;
        if ((marks & TokenMarks.Stop) != 0)
            return Chars.IsLower(token[0]) ? TokenKind.SmallAbbreviation : token.Length == 2 ? TokenKind.Initial : TokenKind.Abbreviation;
        if ((marks & TokenMarks.Joined) != 0)
            return TokenKind.Clitic;
        return Chars.IsWord(token[0]) ? OfWord(token) : OfSign(token, marks);
    }

    private static TokenKind OfWord(ReadOnlySpan<char> token)
    {
        if (Chars.IsDigit(token[0]))
            return TokenKind.Number;
        var (upper, lower, other) = (0, 0, 0);
        foreach (var c in token.Length > 30 ? token[..30] : token)
        {
            if (Chars.IsUpper(c))
                upper++;
            else if (Chars.IsLetter(c))
                lower++;
            else if (c is '@' or '/' or '.' or '_')
                other++;
        }
        if (other > 0)
            return TokenKind.Address;
        if (upper == 0)
            return TokenKind.Lower;
        if (upper == 1 && Chars.IsUpper(token[0]))
            return token.Length == 1 ? TokenKind.Initial : TokenKind.Capitalized;
        return lower == 0 ? TokenKind.AllCaps : TokenKind.Mixed;
    }

    private static TokenKind OfSign(ReadOnlySpan<char> token, TokenMarks marks)
    {
        var c = token[0];
        if (token.Length > 1)
            return OfLongSign(token, c);
        return c switch
        {
            '.' or '。' or '۔' or '।' => TokenKind.FullStop,
            '!' or '?' or '！' or '？' or '؟' => TokenKind.Mark,
            '…' => TokenKind.Ellipsis,
            ',' or '،' or '，' => TokenKind.Comma,
            ';' or '；' => TokenKind.Semicolon,
            ':' or '：' => TokenKind.Colon,
            '"' or '＂' or '\'' or '`' => (marks & TokenMarks.Space) != 0 ? TokenKind.OpeningQuote : TokenKind.Quote,
            '“' or '„' or '«' or '‘' or '‹' => TokenKind.OpeningQuote,
            '”' or '»' or '’' or '›' => TokenKind.ClosingQuote,
            '*' or '•' or '·' or '●' or '▪' or '◦' or '|' => TokenKind.Bullet,
            _ => Chars.IsOpening(c) ? TokenKind.Opening : Chars.IsClosing(c) ? TokenKind.Closing : Chars.IsDash(c) ? TokenKind.Dash : TokenKind.Symbol,
        };
    }

    private static TokenKind OfLongSign(ReadOnlySpan<char> token, char c)
    {
        if (Chars.IsEnd(token[^1]) && Chars.IsEnd(c))
            return token[^1] is '!' or '?' ? TokenKind.Mark : TokenKind.Ellipsis;
        if (c is ':' or ';' or '(' || (c is '=' && token.Length == 2 && token[1] is ')' or '(' or 'D'))
            return TokenKind.Emoticon;
        if (Chars.IsDash(c))
            return token.IndexOfAnyExcept(c) < 0 && token.Length <= 3 ? TokenKind.Dash : TokenKind.Bullet;
        if (c is '\'' or '`')
            return TokenKind.Quote;
        return c >= 128 ? TokenKind.Emoticon : TokenKind.Bullet;
    }
}
