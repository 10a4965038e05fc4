using Vigil.Text.Tokens;

namespace Vigil.Passages;

/// <summary>A line that is not blank.</summary>
/// <param name="Span">Where it stands, without white space at its ends.</param>
/// <param name="Indent">White space before it, in code units.</param>
/// <param name="Block">Number of the block it belongs to: lines without a blank line between them share one.</param>
internal readonly record struct TextLine(TextSpan Span, int Indent, int Block)
{
    /// <summary>Length without white space at its ends.</summary>
    public int Length => Span.Length;

    /// <summary>The lines of a text; LF, CR LF, CR, form feed and the Unicode separators end a line.</summary>
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        var block = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny("\n\r\f\u2028\u2029") is var at and >= 0 ? start + at : text.Length;
            int first = start, last = end;
            while (first < last && IsSpace(text[first])) first++;
            while (last > first && IsSpace(text[last - 1])) last--;
            if (last > first) lines.Add(new TextLine(new TextSpan(first, last), first - start, block));
            else if (lines.Count > 0) block = lines[^1].Block + 1;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';
}
