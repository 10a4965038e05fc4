using System.Collections.Immutable;

namespace Vigil.Web.Reader;

/// <summary>Words of a text that are marked.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">Offset after the last.</param>
/// <param name="Class">Class of the mark.</param>
/// <param name="Of">Id of what they are words of.</param>
internal readonly record struct Mark(int Start, int End, string Class, string Of);

/// <summary>Cuts a text into paragraphs, and these where marks begin and end, so that marks may overlap.</summary>
internal static class TextMarks
{
    private const int MostInPart = 40_000;

    /// <summary>The part of the text that begins with the paragraph at an offset.</summary>
    public static ReaderText Cut(string text, IReadOnlyList<Mark> marks, int from)
    {
        from = Math.Clamp(from, 0, text.Length);
        var begin = from == 0 ? 0 : text.LastIndexOf('\n', from - 1) is var line and >= 0 && from - line < MostInPart ? line + 1 : from;
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var (at, sorted) = (begin, marks.OrderBy(mark => mark.Start).ToList());
        while (at < text.Length && at - begin < MostInPart)
        {
            var end = text.IndexOf('\n', at, Math.Min(text.Length - at, MostInPart)) is var found and >= 0 ? found : Math.Min(text.Length, at + MostInPart);
            if (end < text.Length && char.IsLowSurrogate(text[end])) end--;
            var close = end > at && text[end - 1] == '\r' ? end - 1 : end;
            if (close > at) paragraphs.Add(new Paragraph(at, Pieces(text, at, close, sorted)));
            at = end < text.Length && text[end] == '\n' ? end + 1 : end;
        }

        return new ReaderText(paragraphs.ToImmutable(), begin == 0 ? null : Math.Max(0, begin - MostInPart), at < text.Length ? at : null);
    }

    private static ImmutableArray<Piece> Pieces(string text, int start, int end, List<Mark> marks)
    {
        var inside = marks.Where(mark => mark.Start < end && mark.End > start).ToList();
        var edges = inside.SelectMany(mark => new[] { Math.Max(start, mark.Start), Math.Min(end, mark.End) }).Append(start).Append(end).Distinct().Order().ToList();
        return [.. edges.Zip(edges.Skip(1), (from, to) => Piece(text[from..to], inside.Where(mark => mark.Start < to && mark.End > from).ToList()))];
    }

    private static Piece Piece(string words, List<Mark> marks) => marks.Count == 0 ? new Piece(words, null, null)
        : new Piece(words, string.Join(' ', marks.SelectMany(mark => mark.Class.Split(' ')).Distinct()), string.Join(' ', marks.Select(mark => mark.Of).Where(of => of.Length > 0).Distinct()));
}
