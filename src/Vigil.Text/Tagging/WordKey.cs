using Vigil.Text.Training;

namespace Vigil.Text.Tagging;

/// <summary>Keys of words and of their endings in the tables of lemmas and features.</summary>
internal static class WordKey
{
    /// <summary>Longest ending that is looked up.</summary>
    public const int LongestEnding = 7;

    private const int Longest = 64, WordTemplate = 1, EndingTemplate = 2;

    /// <summary>The key of a tag: the same for a model trained again with the tags in another order.</summary>
    public static ulong Of(Tag tag) => FeatureHash.Of(0, (ulong)tag.Upos, FeatureHash.Of(tag.Xpos));

    /// <summary>Writes <paramref name="form"/> in lower case, unless it is a name, with straight apostrophes; longer words are cut.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> form, bool isName, Span<char> buffer)
    {
        var length = Math.Min(Math.Min(form.Length, Longest), buffer.Length);
        form = form[^length..];
        for (var i = 0; i < length; i++)
            buffer[i] = form[i] is '’' or '‘' ? '\'' : isName ? form[i] : char.ToLowerInvariant(form[i]);
        return buffer[..length];
    }

    /// <summary>The key of a word with a tag.</summary>
    public static ulong Word(ReadOnlySpan<char> folded, ulong tag) => FeatureHash.Of(WordTemplate, FeatureHash.Of(folded), tag);

    /// <summary>The key of an ending with a tag and the way the word is written.</summary>
    public static ulong Ending(ReadOnlySpan<char> folded, int length, ulong tag, int shape) =>
        FeatureHash.Of(EndingTemplate, length == 0 ? 0 : FeatureHash.Of(folded[^length..]), tag, (ulong)shape);

    /// <summary>How a word is written: 0 small, 1 with a capital at the start, 2 in capitals, 3 mixed, 4 with a digit, 5 without letters.</summary>
    public static int Shape(ReadOnlySpan<char> form)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in form)
        {
            if (char.IsDigit(c))
                return 4;
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLetter(c))
                lower++;
        }
        if (upper == 0)
            return lower == 0 ? 5 : 0;
        if (upper == 1 && char.IsUpper(form[0]))
            return 1;
        return lower == 0 ? 2 : 3;
    }
}
