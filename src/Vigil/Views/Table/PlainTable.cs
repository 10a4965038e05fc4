namespace Vigil.Views.Table;

/// <summary>Draws the table as plain lines.</summary>
public static class PlainTable
{
    private const int Gap = 2;

    /// <summary>Writes a view in lines of at most <paramref name="width"/> columns, each ended by a line feed.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="view">The view.</param>
    /// <param name="width">Columns of the terminal; fewer than 60 are taken as 60.</param>
    public static void Write(TextWriter output, TableView view, int width = 80)
    {
        foreach (var line in Lines(view, Math.Max(60, width))) output.Write(line + "\n");
    }

    private static IEnumerable<string> Lines(TableView view, int width)
    {
        if (view.Marker is not null) yield return view.Marker;
        foreach (var line in TextWidth.Wrap(view.Summary, width)) yield return line;
        if (view.Note is not null) yield return $"Told by {view.Note}.";
        foreach (var line in view.Sections.SelectMany(section => Lines(section, width))) yield return line;
    }

    private static IEnumerable<string> Lines(TableSection section, int width)
    {
        var widths = Widths(section, width);
        yield return "";
        yield return section.Title.ToUpperInvariant();
        foreach (var line in Columns([.. section.Columns.Select(column => column.Title)], widths)) yield return line;
        yield return string.Join(new string(' ', Gap), widths.Select(each => new string('-', each)));
        foreach (var row in section.Rows)
        {
            if (row.Heading is not null) yield return "";
            foreach (var line in row.Heading is null ? Columns(row.Cells, widths) : [row.Heading]) yield return line;
        }

        if (section.More > 0) yield return $"and {section.More} more: see the files";
    }

    private static IEnumerable<string> Columns(IReadOnlyList<string> cells, int[] widths)
    {
        var wrapped = cells.Select((cell, i) => TextWidth.Wrap(cell, widths[i])).ToList();
        for (var line = 0; line < Math.Max(1, wrapped.Max(lines => lines.Count)); line++)
        {
            var parts = wrapped.Select((lines, i) => TextWidth.Pad(line < lines.Count ? lines[line] : "", widths[i]));
            yield return string.Join(new string(' ', Gap), parts).TrimEnd();
        }
    }

    /// <summary>The columns' widths: their shares, scaled to the width; what is left over goes to the widest.</summary>
    private static int[] Widths(TableSection section, int width)
    {
        var room = width - (Gap * (section.Columns.Length - 1));
        var shares = section.Columns.Sum(column => column.Share);
        int[] widths = [.. section.Columns.Select(column => column.Share * room / shares)];
        widths[Array.IndexOf(widths, widths.Max())] += room - widths.Sum();
        return widths;
    }
}
