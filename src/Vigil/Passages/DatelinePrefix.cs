using System.Buffers;

namespace Vigil.Passages;

/// <summary>
/// Finds the dateline that a paragraph begins with: "ALMATY, Kazakhstan (AP) — ", "ALMATY, Feb 10 (Reuters) - ", "(Berlin, February 10, 2021) – ".
/// Names, numbers and brackets only, then a dash; one of capitals, brackets or a date must stand in it, since "Tursyn — the mother of two" is none.
/// </summary>
internal static class DatelinePrefix
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\n\r,/");
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".!?\"“”");
    private const int Longest = 90;
    private const int MostWords = 12;

    /// <summary>Length of the dateline and of dateline with dash; zeros if the paragraph has none.</summary>
    public static (int Length, int Total) Find(ReadOnlySpan<char> paragraph)
    {
        var limit = Math.Min(paragraph.Length, Longest);
        for (var i = 2; i < limit; i++)
        {
            if (DashAt(paragraph, i) is not (var end and > 0)) continue;
            var prefix = paragraph[..i].TrimEnd();
            return IsDateline(prefix) && end < paragraph.Length && !char.IsLower(paragraph[end]) ? (prefix.Length, end) : default;
        }
        return default;
    }

    /// <summary>End of the dash and white space at <paramref name="at"/>, or 0 if there is none: a dash between spaces, or a long dash.</summary>
    private static int DashAt(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('-' or '–' or '—' or '―')) return 0;
        var spaced = char.IsWhiteSpace(text[at - 1]) || text[at - 1] == ')';
        var end = at;
        while (end < text.Length && text[end] is '-' or '–' or '—' or '―') end++;
        if (end == text.Length || (!(spaced && char.IsWhiteSpace(text[end])) && text[at] != '—')) return 0;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        return end;
    }

    private static bool IsDateline(ReadOnlySpan<char> prefix)
    {
        int words = 0, capitals = 0;
        foreach (var range in prefix.SplitAny(Separators))
        {
            var word = prefix[range].Trim("().,;:");
            if (word.IsEmpty) continue;
            words++;
            if (char.IsLower(word[0]) && word is not ("of" or "and" or "de" or "la" or "al" or "the" or "p.m" or "a.m")) return false;
            if (word.Length > 2 && !word.ContainsAnyInRange('a', 'z') && char.IsLetter(word[0])) capitals++;
        }
        var digits = prefix.ContainsAnyInRange('0', '9');
        var bracketed = prefix[^1] == ')' && prefix.Contains('(');
        return words is > 0 and <= MostWords && (bracketed || !prefix.ContainsAny(SentenceMarks)) && (digits || bracketed || (capitals > 0 && IsCapitals(FirstWord(prefix))));
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> prefix) => prefix[..(prefix.IndexOfAny(" ,") is var at and > 0 ? at : prefix.Length)];

    private static bool IsCapitals(ReadOnlySpan<char> word) => word.Length > 2 && !word.ContainsAnyInRange('a', 'z');
}
