namespace Vigil.Evaluation.Linking;

/// <summary>Reads chosen columns of a CSV file (RFC 4180, headings in the first line) cell by cell, without keeping rows: fit for millions of them.</summary>
public static class CsvReader
{
    /// <summary>Takes a cell: the position of its column among those chosen, and its text without blanks around it.</summary>
    public delegate void CellReader(int column, ReadOnlySpan<char> value);

    /// <summary>Reads all rows; a cell that a row lacks is given as empty.</summary>
    /// <exception cref="FormatException">A column is lacking; the message names it.</exception>
    public static void Read(string path, IReadOnlyList<string> columns, CellReader use)
    {
        using var reader = new StreamReader(path);
        var row = new Row(reader);
        if (!row.Next()) throw new FormatException($"{path}: empty");
        var headings = Enumerable.Range(0, row.Count).Select(i => row.Cell(i).ToString()).ToList();
        var positions = columns.Select(column => headings.IndexOf(column) is >= 0 and var at
            ? at : throw new FormatException($"{path}: no column \"{column}\" among {string.Join(", ", headings)}")).ToArray();
        while (row.Next())
        {
            if (row.Count == 1 && row.Cell(0).IsEmpty) continue;
            for (var i = 0; i < positions.Length; i++) use(i, positions[i] < row.Count ? row.Cell(positions[i]) : []);
        }
    }

    /// <summary>One row: its letters without quotation marks, and where its cells end.</summary>
    private sealed class Row(StreamReader reader)
    {
        private readonly List<int> _ends = [];
        private readonly char[] _buffer = new char[1 << 16];
        private char[] _letters = new char[1024];
        private int _length;
        private int _at;
        private int _read;

        public int Count => _ends.Count;

        public ReadOnlySpan<char> Cell(int i) => _letters.AsSpan((i == 0 ? 0 : _ends[i - 1])..(_ends[i])).Trim();

        public bool Next()
        {
            _ends.Clear();
            _length = 0;
            var quoted = false;
            var any = false;
            while (Take() is >= 0 and var next)
            {
                any = true;
                var c = (char)next;
                if (c == '"')
                {
                    if (quoted && Peek() == '"') Append((char)Take());
                    else quoted = !quoted;
                }
                else if (quoted || c is not (',' or '\n')) Append(c);
                else
                {
                    _ends.Add(_length);
                    if (c == '\n') return true;
                }
            }

            if (any) _ends.Add(_length);
            return any;
        }

        private void Append(char c)
        {
            if (_length == _letters.Length) Array.Resize(ref _letters, _length * 2);
            _letters[_length++] = c;
        }

        private int Peek() => Fill() ? _buffer[_at] : -1;

        private int Take() => Fill() ? _buffer[_at++] : -1;

        private bool Fill()
        {
            if (_at < _read) return true;
            _at = 0;
            _read = reader.Read(_buffer, 0, _buffer.Length);
            return _read > 0;
        }
    }
}
