namespace Vigil.Text.Tokens;

/// <summary>Finds where a word that starts with a letter ends.</summary>
internal static class WordScanner
{
    /// <summary>The end of the word that starts at <paramref name="start"/>, not counting the full stop of an abbreviation.</summary>
    /// <param name="lexicon">Word lists of the language.</param>
    /// <param name="text">The text up to the end of the chunk.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="limit">Where it must end at the latest.</param>
    public static int End(TokenLexicon lexicon, ReadOnlySpan<char> text, int start, int limit)
    {
        var at = start;
        while (at < limit)
        {
            var c = text[at];
            if (Chars.IsWord(c) && !Chars.IsUnspaced(c))
            {
                at++;
                continue;
            }
            if (c == '$')
                return at + 1 - start <= 3 && IsUpper(text[start..at]) ? at + 1 : at;
            if (at + 1 >= limit || !Chars.IsWord(text[at + 1]) || !Continues(lexicon, text, start, at))
                break;
            at++;
        }
        return at;
    }

    private static bool Continues(TokenLexicon lexicon, ReadOnlySpan<char> text, int start, int at) => text[at] switch
    {
        '\'' or '’' or '‘' or 'ʼ' or '＇' or '_' => true,
        '`' => text[at + 1] is 's' && (at + 2 == text.Length || !Chars.IsWord(text[at + 2])),
        '.' => ContinuesInitials(text, start, at),
        '-' or '‑' or '‐' => KeepsHyphen(lexicon, text, start, at),
        '&' => at - start <= 3 && IsUpper(text[start..at]) && Chars.IsUpper(text[at + 1]),
        '/' => lexicon.Slashed.Contains(text[start..RunEnd(text, at + 1)]),
        '*' or '$' or '@' => Chars.IsLower(text[at - 1]) && Chars.IsLower(text[at + 1]),
        _ => false,
    };

    /// <summary>Whether the letters so far are initials that go on after this full stop: U.S, Ph.D, a.k.a.</summary>
    private static bool ContinuesInitials(ReadOnlySpan<char> text, int start, int at)
    {
        var before = text[start..at];
        var last = before.LastIndexOf('.') + 1;
        var next = RunEnd(text, at + 1) - at - 1;
        return before.Length - last <= 2 && next <= 2 && !Chars.IsDigit(text[at + 1])
            && (before.Length - last == 1 || next == 1) && (Chars.IsUpper(before[last]) || Chars.IsLower(text[at + 1]));
    }

    private static bool KeepsHyphen(TokenLexicon lexicon, ReadOnlySpan<char> text, int start, int at)
    {
        if (lexicon.Prefixes.Contains(text[start..at]))
            return true;
        var end = RunEnd(text, at + 1);
        return lexicon.Suffixes.Contains(text[(at + 1)..end]) && !(end < text.Length && text[end] == '-');
    }

    private static int RunEnd(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + 16);
        while (at < limit && Chars.IsWord(text[at]))
            at++;
        return at;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!Chars.IsUpper(c))
                return false;
        }
        return true;
    }
}
