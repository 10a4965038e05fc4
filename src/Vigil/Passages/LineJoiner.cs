namespace Vigil.Passages;

/// <summary>
/// Joins the lines of hard-wrapped paragraphs. A line runs on into the next when the next word would not have fitted into it, or when the next
/// line goes on in lower case; a line that ends early, a list item, a deeper indent and a line of the frame begin a new paragraph.
/// </summary>
internal sealed class LineJoiner(string text, BoilerplateLexicon lexicon)
{
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 120;
    private const int FewestWrapped = 2;
    private const int Tolerance = 6; // the longest line seen may be shorter than the column

    /// <summary>The paragraphs and stand-alone lines of the text.</summary>
    public List<PassageUnit> Units()
    {
        var lines = TextLine.Of(text);
        var units = new List<PassageUnit>();
        var width = Width(lines);
        for (int start = 0, i = 1; i <= lines.Count; i++)
        {
            if (i < lines.Count && lines[i].Block == lines[i - 1].Block && RunsOn(lines, i - 1, width)) continue;
            units.Add(new PassageUnit(text, lines[start].Span.Cover(lines[i - 1].Span), lines[start].Block, lexicon));
            start = i;
        }
        return units;
    }

    private bool RunsOn(List<TextLine> lines, int at, int? width)
    {
        TextLine line = lines[at], next = lines[at + 1];
        ReadOnlySpan<char> words = Words(line), nextWords = Words(next);
        if (LineShape.IsItem(nextWords) || IsFrame(words) || IsFrame(nextWords)) return false;
        var ended = LineShape.EndsSentence(words);
        if (LineShape.BeginsLower(nextWords) && !ended) return true;
        if (width is { } full && line.Length <= full)
            return !(ended && next.Indent > line.Indent) && line.Length + 1 + FirstWord(nextWords) > full - Tolerance;
        var last = at + 2 == lines.Count || lines[at + 2].Block != next.Block;
        return line.Length is >= NarrowestWrap and <= WidestWrap && !ended && last && !LineShape.IsTitleCase(words) && LineShape.EndsSentence(nextWords)
            && !LineShape.IsField(words) && !LineShape.IsField(nextWords);
    }

    /// <summary>The column that the text is wrapped at, or null if it is not wrapped: most lines that another follows are of nearly that length.</summary>
    private int? Width(List<TextLine> lines)
    {
        var followed = new List<TextLine>();
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Block == lines[i + 1].Block && !IsFrame(Words(lines[i])) && !IsFrame(Words(lines[i + 1]))) followed.Add(lines[i]);
        }
        if (followed.Count < FewestWrapped) return null;
        var width = followed.Max(l => l.Length);
        if (width is < NarrowestWrap or > WidestWrap) return null;
        var full = followed.Count(l => l.Length * 4 >= width * 3);
        var ended = followed.Count(l => LineShape.EndsSentence(Words(l)));
        return full * 10 >= followed.Count * 7 && ended * 2 < followed.Count ? width : null;
    }

    private bool IsFrame(ReadOnlySpan<char> words) =>
        !LineShape.BeginsLower(words) && lexicon.Find(LineShape.Fold(words), LineShape.Words(words), LineShape.EndsSentence(words)) is not null;

    private static int FirstWord(ReadOnlySpan<char> words) => words.IndexOfAny(' ', '\t') is var at and > 0 ? at : words.Length;

    private ReadOnlySpan<char> Words(TextLine line) => text.AsSpan(line.Span.Start, line.Length);
}
