namespace Vigil.Text.Tokens;

/// <summary>Finds the words that lean on the word before them: n't, 's, 'll.</summary>
internal static class Clitics
{
    private const int Longest = 3;

    /// <summary>Offset in <paramref name="word"/> where a clitic at its end starts, or 0.</summary>
    public static int Start(TokenLexicon lexicon, ReadOnlySpan<char> word)
    {
        var from = Math.Max(1, word.Length - Longest);
        for (var at = from; at < word.Length; at++)
        {
            var c = word[at];
            if (!Chars.IsApostrophe(c) && c != '`')
                continue;
            if (at + 2 == word.Length && word[^1] is 't' or 'T' && at > 1 && word[at - 1] is 'n' or 'N')
                return at - 1;
            return Chars.IsLetter(word[at - 1]) && IsClitic(lexicon, word[at..]) ? at : 0;
        }
        return 0;
    }

    /// <summary>Whether the chunk with an apostrophe at its start is one word: 'em, '90s, or a clitic written apart.</summary>
    public static bool IsWordWithApostrophe(TokenLexicon lexicon, ReadOnlySpan<char> word, bool startsChunk)
    {
        if (word.Length > 8)
            return false;
        Span<char> plain = stackalloc char[word.Length];
        word.CopyTo(plain);
        plain[0] = '\'';
        return lexicon.Apostrophes.Contains(plain) || (startsChunk && lexicon.Clitics.Contains(plain))
            || (word.Length is 3 or 4 && Chars.IsDigit(word[1]) && Chars.IsDigit(word[2]) && (word.Length == 3 || word[3] == 's'));
    }

    private static bool IsClitic(TokenLexicon lexicon, ReadOnlySpan<char> ending)
    {
        if (ending.Length > Longest)
            return false;
        Span<char> plain = stackalloc char[ending.Length];
        ending.CopyTo(plain);
        plain[0] = '\'';
        return lexicon.Clitics.Contains(plain);
    }
}
