namespace Vigil.Text.Tokens;

/// <summary>Cuts one chunk, text without blanks, into tokens from left to right.</summary>
internal ref struct ChunkScanner(TokenLexicon lexicon, ReadOnlySpan<char> text, int textEnd, TokenBuffer tokens)
{
    // Longer words are cut, so that no later stage meets one without bound.
    private const int LongestWord = 200;

    private readonly ReadOnlySpan<char> text = text;
    private TokenMarks marks;
    private int end;
    private int addressesTriedTo;
    private bool openQuote;

    /// <summary>Appends the tokens of the chunk from <paramref name="start"/> to <paramref name="chunkEnd"/>.</summary>
    public void Scan(int start, int chunkEnd, TokenMarks firstMarks)
    {
        (marks, end) = (firstMarks, chunkEnd);
        addressesTriedTo = start;
        if ((firstMarks & TokenMarks.Paragraph) != 0)
            openQuote = false;
        for (var at = start; at < end;)
            at = Next(start, at);
    }

    private int Next(int start, int at)
    {
        var c = text[at];
        if (AddressAt(at) is var address && address > at)
            return Emit(at, address);
        if (Chars.IsDigit(c) || (c is '.' or '+' && at + 1 < end && Chars.IsDigit(text[at + 1]) && !AfterWord(start, at)))
            return Number(at);
        if (Chars.IsUnspaced(c))
            return Emit(at, at + 1);
        if (Chars.IsLetter(c))
            return Word(at);
        if (Chars.IsApostrophe(c))
            return Apostrophe(start, at);
        return Emit(at, SymbolScanner.End(lexicon, text[..end], start, at));
    }

    private int Word(int at)
    {
        var stop = WordScanner.End(lexicon, text[..end], at, Math.Min(end, at + LongestWord));
        var mark = TokenMarks.None;
        if (stop < end && text[stop] == '.' && Abbreviations.Find(lexicon, text[..textEnd], at, stop) is { } kind)
            (mark, stop) = (kind, stop + 1);
        var word = text[at..stop];
        if (lexicon.Splits.TryGetValue(word, out var cut))
        {
            Emit(at, at + cut);
            return Join(at + cut, stop, mark);
        }
        var clitic = Clitics.Start(lexicon, word);
        if (clitic <= 0)
            return Emit(at, stop, mark);
        var second = Clitics.Start(lexicon, word[..clitic]);
        if (second > 0)
        {
            Emit(at, at + second);
            Join(at + second, at + clitic, mark);
        }
        else
        {
            Emit(at, at + clitic);
        }
        return Join(at + clitic, stop, mark);
    }

    private int Number(int at)
    {
        var stop = NumberScanner.End(lexicon, text[..end], at, Math.Min(end, at + LongestWord));
        return Emit(at, stop);
    }

    private int Apostrophe(int start, int at)
    {
        var stop = at + 1;
        while (stop < end && stop - at < LongestWord && Chars.IsWord(text[stop]))
            stop++;
        var alone = at == start || !Chars.IsWord(text[at - 1]);
        if (stop > at + 1 && alone && Clitics.IsWordWithApostrophe(lexicon, text[at..stop], at == start))
            return Emit(at, stop);
        if (at == start || !Chars.IsWord(text[at - 1]))
        {
            openQuote = stop > at + 1;
            return Emit(at, SymbolScanner.End(lexicon, text[..end], start, at));
        }
        var possessive = !openQuote && text[at] is not '‘' && text[at - 1] is 's' or 'S' or 'x' or 'z' && !(at + 1 < end && Chars.IsWord(text[at + 1]));
        openQuote = false;
        return possessive ? Join(at, at + 1) : Emit(at, SymbolScanner.End(lexicon, text[..end], start, at));
    }

    /// <summary>The end of a web address, an e-mail address or a file name that starts here, or the offset itself.</summary>
    private int AddressAt(int at)
    {
        if (at < addressesTriedTo || end - at < 4)
            return at;
        var stop = AddressScanner.End(lexicon, text[..end], at, out addressesTriedTo);
        return stop;
    }

    private readonly bool AfterWord(int start, int at) => at > start && (Chars.IsWord(text[at - 1]) || Chars.IsClosing(text[at - 1]));

    private int Emit(int at, int stop, TokenMarks more = TokenMarks.None)
    {
        tokens.Add(at, stop, marks | more);
        marks = TokenMarks.None;
        return stop;
    }

    private int Join(int at, int stop, TokenMarks more = TokenMarks.None)
    {
        marks = TokenMarks.Joined;
        return Emit(at, stop, more);
    }
}
