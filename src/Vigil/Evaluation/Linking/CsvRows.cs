using System.Text;

namespace Vigil.Evaluation.Linking;

/// <summary>Reads CSV files (RFC 4180) with a line of headings; blanks around cells are dropped.</summary>
public sealed class CsvRows
{
    private readonly Dictionary<string, int> _columns;

    private CsvRows(string path, List<string> columns, List<string[]> rows)
    {
        Path = path;
        Columns = columns;
        Rows = rows;
        _columns = columns.Select((name, i) => (name, i)).ToDictionary(each => each.name, each => each.i, StringComparer.Ordinal);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Headings.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Rows; each has as many cells as there are headings.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>Position of a column.</summary>
    /// <exception cref="FormatException">There is no such column; the message names it and those there are.</exception>
    public int Column(string name) => _columns.TryGetValue(name, out var at)
        ? at : throw new FormatException($"{Path}: no column \"{name}\" among {string.Join(", ", _columns.Keys)}");

    /// <summary>Whether there is a column of that name.</summary>
    public bool Has(string name) => _columns.ContainsKey(name);

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">The file is empty or a row has more cells than headings; the message names the row.</exception>
    public static CsvRows Read(string path)
    {
        using var reader = new StreamReader(path);
        var rows = Cells(reader).GetEnumerator();
        if (!rows.MoveNext()) throw new FormatException($"{path}: empty");
        var columns = rows.Current.ToList();
        var read = new List<string[]>();
        while (rows.MoveNext())
        {
            if (rows.Current is [""]) continue;
            if (rows.Current.Length > columns.Count) throw new FormatException($"{path}: row {read.Count + 2} has more cells than headings");
            read.Add([.. rows.Current, .. Enumerable.Repeat("", columns.Count - rows.Current.Length)]);
        }

        return new CsvRows(path, columns, read);
    }

    private static IEnumerable<string[]> Cells(StreamReader reader)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        while (reader.Read() is >= 0 and var next)
        {
            var c = (char)next;
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (reader.Peek() == '"') cell.Append((char)reader.Read());
                else quoted = false;
            }
            else if (c == '"') quoted = true;
            else if (c is ',' or '\n')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (c == ',') continue;
                yield return [.. cells];
                cells.Clear();
            }
            else cell.Append(c);
        }

        if (cell.Length == 0 && cells.Count == 0) yield break;
        cells.Add(cell.ToString().Trim());
        yield return [.. cells];
    }
}
