namespace Vigil.Mentions.Places.Compiling;

/// <summary>Reads the tab-separated source files of the gazetteer.</summary>
internal static class SourceLines
{
    /// <summary>The rows of a file, without comments (<c>#</c>) and blank lines; missing columns at the end count as empty.</summary>
    /// <exception cref="FormatException">A line has more than <paramref name="columns"/> columns; the message names it.</exception>
    public static IEnumerable<string[]> Rows(IEnumerable<string> lines, int columns)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var row = line.Split('\t');
            if (row.Length > columns) throw new FormatException($"line {number}: {row.Length} columns where {columns} were expected");
            yield return row.Length == columns ? row : [.. row, .. Enumerable.Repeat("", columns - row.Length)];
        }
    }

    /// <summary>The words of a list whose separator is a comma, folded.</summary>
    public static IEnumerable<string> Words(string line) =>
        line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(w => TextFolding.Fold(w));

    /// <summary>The parts of a list whose separator is a semicolon.</summary>
    public static string[] List(string value) => value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
