using System.Text;

namespace Vigil.Store.Tables;

/// <summary>Reads comma-separated values after RFC 4180: cells between quotation marks may hold commas and line ends; either kind of line end will do.</summary>
public static class CsvReader
{
    /// <summary>The rows with the number of the line each begins on, from 1. Empty lines are passed over.</summary>
    /// <param name="text">The file.</param>
    /// <param name="delimiter">What stands between cells.</param>
    /// <exception cref="FormatException">A quotation mark is never closed.</exception>
    public static IEnumerable<(int Line, List<string> Cells)> Read(string text, char delimiter)
    {
        var (cells, cell, line, start, quoted) = (new List<string>(), new StringBuilder(), 1, 1, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i == text.Length) throw new FormatException($"line {start}: a quotation mark is never closed");
            if (c == '\n') line++;
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (c == '"' && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (quoted || (c != delimiter && c is not ('\r' or '\n'))) cell.Append(c);
            else if (c == delimiter) Next();
            else if (c == '\n')
            {
                Next();
                if (cells.Count > 1 || cells[0].Length > 0) yield return (start, cells);
                (cells, start) = ([], line);
            }
        }

        void Next()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
