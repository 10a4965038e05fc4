using System.Collections.Immutable;
using Vigil.Text.Tokens;

namespace Vigil.Mentions;

/// <summary>Finds direct quotations in a passage. A quotation may run over several sentences; one that is never closed ends with its passage.</summary>
public static class QuoteFinder
{
    private const int ShortestQuotation = 3;

    /// <summary>Stretches between quotation marks, marks included. A word or two in marks ("vocational centers") are no quotation.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="passage">The passage to look in.</param>
    public static ImmutableArray<TextSpan> Find(string text, TextSpan passage)
    {
        var quotes = ImmutableArray.CreateBuilder<TextSpan>();
        var open = -1;
        for (var i = passage.Start; i < passage.End; i++)
        {
            if (open < 0 && Opens(text, i, passage)) open = i;
            else if (open >= 0 && Closes(text, i, text[open]))
            {
                Add(quotes, text, new TextSpan(open, i + 1));
                open = -1;
            }
        }
        if (open >= 0 && text[open] != '\'') Add(quotes, text, new TextSpan(open, passage.End));
        return quotes.ToImmutable();
    }

    private static void Add(ImmutableArray<TextSpan>.Builder quotes, string text, TextSpan span)
    {
        var words = 0;
        for (var i = span.Start + 1; i < span.End; i++)
            if (char.IsLetter(text[i]) && !char.IsLetter(text[i - 1]) && text[i - 1] is not ('\'' or '’')) words++;
        if (words >= ShortestQuotation) quotes.Add(span);
    }

    private static bool Opens(string text, int i, TextSpan passage) => text[i] switch
    {
        '“' or '«' or '„' => true,
        '"' => true,
        '‘' => i == passage.Start || !char.IsLetterOrDigit(text[i - 1]),
        _ => false,
    };

    private static bool Closes(string text, int i, char opening) => opening switch
    {
        '“' => text[i] is '”' or '"',
        '«' => text[i] == '»',
        '„' => text[i] is '“' or '”',
        '"' => text[i] is '"' or '”',
        _ => text[i] == '’' && (i + 1 >= text.Length || !char.IsLetter(text[i + 1])),
    };
}
