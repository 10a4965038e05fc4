using System.Text;

namespace Vigil.Evaluation.Linking;

/// <summary>Reads chosen columns of a CSV file (RFC 4180, headings in the first line) cell by cell, without keeping rows: fit for millions of them.</summary>
public static class CsvReader
{
    /// <summary>Takes a cell: the position of its column among those chosen, and its text without blanks around it.</summary>
    public delegate void CellReader(int column, ReadOnlySpan<char> value);

    /// <summary>Reads all rows; a cell that a row lacks is given as empty.</summary>
    /// <exception cref="FormatException">The file is empty or a column is lacking; the message names it.</exception>
    public static void Read(string path, IReadOnlyList<string> columns, CellReader use)
    {
        using var reader = new StreamReader(path, Encoding.UTF8, true, 1 << 16);
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
        private char[] _buffer = new char[1 << 18];
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
            var line = Line(0);
            if (line < 0) return false;
            while (_buffer.AsSpan(_at, line).Count('"') % 2 == 1 && Line(line + 1) is > 0 and var longer && longer > line) line = longer;
            Cut(_buffer.AsSpan(_at, line));
            _at += Math.Min(line + 1, _read - _at);
            return true;
        }

        /// <summary>Length of the line from here on, whose end is looked for after so many letters; -1 at the end of the file.</summary>
        private int Line(int after)
        {
            while (true)
            {
                var end = after > _read - _at ? -1 : _buffer.AsSpan(_at + after, _read - _at - after).IndexOf('\n');
                if (end >= 0) return after + end;
                if (!Fill()) return _read > _at ? _read - _at : -1;
            }
        }

        private void Cut(ReadOnlySpan<char> line)
        {
            if (_letters.Length < line.Length) _letters = new char[line.Length * 2];
            var quoted = false;
            if (!line.Contains('"'))
            {
                for (var comma = line.IndexOf(','); comma >= 0; comma = line.IndexOf(','))
                {
                    Append(line[..comma]);
                    _ends.Add(_length);
                    line = line[(comma + 1)..];
                }

                Append(line);
                _ends.Add(_length);
                return;
            }

            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] == '"')
                {
                    if (quoted && i + 1 < line.Length && line[i + 1] == '"') _letters[_length++] = line[i++];
                    else quoted = !quoted;
                }
                else if (quoted || line[i] != ',') _letters[_length++] = line[i];
                else _ends.Add(_length);
            }

            _ends.Add(_length);
        }

        private void Append(ReadOnlySpan<char> cell)
        {
            cell.CopyTo(_letters.AsSpan(_length));
            _length += cell.Length;
        }

        private bool Fill()
        {
            var left = _read - _at;
            if (left == _buffer.Length) Array.Resize(ref _buffer, left * 2);
            else Array.Copy(_buffer, _at, _buffer, 0, left);
            _at = 0;
            var got = reader.Read(_buffer, left, _buffer.Length - left);
            _read = left + got;
            return got > 0;
        }
    }
}
