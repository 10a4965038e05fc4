using System.Text;

namespace Vigil.Passages;

/// <summary>What can be told of a line or paragraph from its letters alone.</summary>
internal static class LineShape
{
    private const string Closers = "\"'”’»›)]}*_ ";
    private const string Openers = "\"'“‘„«‹([{*_#>";

    /// <summary>Whether it ends as a sentence ends.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text) => text.TrimEnd(Closers) is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।'];

    /// <summary>Whether it ends with a colon, as what comes before a list does.</summary>
    public static bool EndsWithColon(ReadOnlySpan<char> text) => text.TrimEnd(Closers) is [.., ':'];

    /// <summary>Whether it begins with a lower-case letter.</summary>
    public static bool BeginsLower(ReadOnlySpan<char> text) => text.TrimStart(Openers) is [var first, ..] && char.IsLower(first);

    /// <summary>Whether it is an item of a list: a bullet, or a number or letter with a stop or bracket, then a space.</summary>
    public static bool IsItem(ReadOnlySpan<char> text)
    {
        if (text is ['-' or '*' or '•' or '·' or '–' or '—' or '▪' or '●' or '■' or '>' or '+', ' ' or '\t', ..]) return true;
        var digits = 0;
        while (digits < text.Length && digits < 3 && char.IsAsciiDigit(text[digits])) digits++;
        if (digits == 0 && text is [>= 'a' and <= 'z', ')', ..]) digits = 1;
        return digits > 0 && text[digits..] is ['.' or ')', ' ' or '\t', ..];
    }

    /// <summary>Whether it is "Key: value" with a short key.</summary>
    public static bool IsField(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon is > 2 and <= 30 && colon + 2 < text.Length && text[colon + 1] == ' ' && char.IsUpper(text[0]) && text[..colon].Count(' ') <= 3
            && !text[..colon].ContainsAny("\"“,.;");
    }

    /// <summary>Whether parts of it are set off from each other as in a path of sections: "World | Asia", "Home &gt; News".</summary>
    public static bool IsTrail(ReadOnlySpan<char> text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is '|' or '>' or '»' or '›' or '/' or '•' or '·' && char.IsWhiteSpace(text[i - 1]) && char.IsWhiteSpace(text[i + 1])) return true;
        }
        return false;
    }

    /// <summary>Number of words: stretches between white space that hold a letter or digit.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        int words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) inWord = false;
            else if (!inWord && char.IsLetterOrDigit(c))
            {
                inWord = true;
                words++;
            }
        }
        return words;
    }

    /// <summary>Whether most of its longer words begin with a capital, or all its letters are capitals.</summary>
    public static bool IsTitleCase(ReadOnlySpan<char> text)
    {
        int upper = 0, lower = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(Openers).Trim(Closers).Trim(".,;:!?");
            if (word.Length < 4 || !char.IsLetter(word[0])) continue;
            if (char.IsUpper(word[0])) upper++;
            else lower++;
        }
        return upper >= 2 && upper * 10 >= (upper + lower) * 7;
    }

    /// <summary>Share of its visible characters that are letters, in per cent.</summary>
    public static int LetterShare(ReadOnlySpan<char> text)
    {
        int letters = 0, visible = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            visible++;
            if (char.IsLetter(c)) letters++;
        }
        return visible == 0 ? 0 : letters * 100 / visible;
    }

    /// <summary>Sentence ends inside it, that is, a stop and a space before a capital.</summary>
    public static int InnerStops(ReadOnlySpan<char> text)
    {
        var stops = 0;
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' && char.IsLower(text[i - 1]) && text[i + 1] == ' ' && char.IsUpper(text[i + 2])) stops++;
        }
        return stops;
    }

    /// <summary>The form for comparing: lower case, straight quotes, single spaces, no marks at its ends.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.TrimStart("([{*_#>-•–—«» "))
        {
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else folded.Append(c switch { '’' or '‘' => '\'', '“' or '”' => '"', _ => char.ToLowerInvariant(c) });
        }
        return folded.ToString().TrimEnd();
    }
}
