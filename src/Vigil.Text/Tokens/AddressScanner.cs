namespace Vigil.Text.Tokens;

/// <summary>Finds web addresses, e-mail addresses, handles, host names and file names.</summary>
internal static class AddressScanner
{
    private static readonly string[] Schemes = ["http://", "https://", "ftp://", "www.", "mailto:", "doi:", "ymsgr:"];

    /// <summary>The end of the address that starts at <paramref name="at"/>, or <paramref name="at"/> itself.</summary>
    /// <param name="lexicon">Word lists of the language.</param>
    /// <param name="text">The text up to the end of the chunk.</param>
    /// <param name="at">Where it may start.</param>
    /// <param name="tried">Offset before which no further attempt is worth while, which keeps the search linear.</param>
    public static int End(TokenLexicon lexicon, ReadOnlySpan<char> text, int at, out int tried)
    {
        tried = at;
        var first = text[at];
        if (!Chars.IsWord(first) && first is not ('@' or '#' or '_' or '-'))
            return at;
        if (StartsWithScheme(text[at..]))
            return TrimEnd(text, at, text.Length);
        var stop = at;
        var (dots, sign) = (false, false);
        for (; stop < text.Length && IsAddressPart(text[stop]); stop++)
        {
            dots |= text[stop] == '.';
            sign |= text[stop] is '@' or '_' or '#';
        }
        tried = stop;
        if (!dots && !sign)
            return at;
        while (stop > at && !Chars.IsWord(text[stop - 1]) && text[stop - 1] != '_')
            stop--;
        return stop > at + 2 && IsAddress(lexicon, text[at..stop]) ? WithPath(text, stop) : at;
    }

    private static bool IsAddress(TokenLexicon lexicon, ReadOnlySpan<char> run)
    {
        var at = run.IndexOf('@');
        if (at > 0)
            return at + 2 < run.Length && Chars.IsLetter(run[at + 1]) && run[(at + 1)..].IndexOfAny('@', '#') < 0;
        if (at == 0 || run[0] == '#')
            return run.Length > 2 && Chars.IsLetter(run[1]) && !run[1..].ContainsAny('.', '-', '@');
        var dot = run.LastIndexOf('.');
        if (dot <= 0)
            return run.Contains('_') && !run.Contains('-') && run.IndexOfAnyExcept('_') >= 0 && !run.Contains('#');
        var ending = run[(dot + 1)..];
        return Chars.IsWord(run[dot - 1])
            && (IsDottedName(run) || (lexicon.Extensions.Contains(ending) && !run[..dot].Contains('.'))
                || (lexicon.Domains.Contains(ending) && IsHost(run[..dot], ending)));
    }

    // Three small words or more with points between: a newsgroup, a package.
    private static bool IsDottedName(ReadOnlySpan<char> run)
    {
        var length = 0;
        foreach (var c in run)
        {
            if (c == '.' ? length < 3 : !(Chars.IsLower(c) || c == '-'))
                return false;
            length = c == '.' ? 0 : length + 1;
        }
        return length >= 3 && run.Count('.') >= 2;
    }

    // Two-letter endings are words too often to make a host name of two parts with capitals in the middle ("Monday.It").
    private static bool IsHost(ReadOnlySpan<char> name, ReadOnlySpan<char> ending) =>
        Chars.IsLower(ending[0]) && !name.ContainsAny('@', '#', '_') && (ending.Length > 2 || (name.Length > 2 && !name.StartsWith("u.", StringComparison.OrdinalIgnoreCase)))
        && !name.Contains("..", StringComparison.Ordinal);

    private static int WithPath(ReadOnlySpan<char> text, int stop) =>
        stop + 1 < text.Length && text[stop] == '/' && Chars.IsWord(text[stop + 1]) && text[..stop].LastIndexOf('.') > 0 ? TrimEnd(text, stop, text.Length) : stop;

    private static bool StartsWithScheme(ReadOnlySpan<char> rest)
    {
        foreach (var scheme in Schemes)
        {
            if (rest.Length > scheme.Length + 2 && rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool IsAddressPart(char c) => Chars.IsWord(c) || c is '.' or '-' or '_' or '@' or '%' or '#';

    private static int TrimEnd(ReadOnlySpan<char> text, int start, int stop)
    {
        var opened = text[start..stop].Contains('(');
        while (stop > start + 1 && (text[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '>' or '"' or '\'' or '”' or '’' or ']' or '*'
            || (text[stop - 1] == ')' && !opened)))
        {
            stop--;
        }
        return stop;
    }
}
