using Vigil.Linkage.Records;

namespace Vigil.Evaluation.Linking;

/// <summary>Reads records from a CSV file into columns. While one batch of rows is put into the columns, the next is read.</summary>
internal sealed class RecordReader(RecordSchema schema)
{
    private const int Rows = 20_000;

    private readonly RecordColumn _entities = new();
    private readonly RecordTable _table = new(schema);
    private Task _storing = Task.CompletedTask;

    /// <summary>The table, and for each record the number of whom it is of.</summary>
    /// <exception cref="FormatException">A column of the schema is lacking.</exception>
    public (RecordTable Table, RecordColumn Entities) Read(string path)
    {
        var entity = schema.Entity ?? throw new FormatException("the schema names no entity column: nothing to score against");
        var (batch, spare) = (new Batch(), new Batch());
        CsvReader.Read(path, [.. schema.Fields.Select(field => field.Name), entity], (column, value) =>
        {
            if (column == 0 && batch.Cells.Count >= Rows * (schema.Fields.Length + 1))
            {
                Store(batch);
                (batch, spare) = (spare, batch);
                batch.Clear();
            }

            batch.Add(value);
        });
        Store(batch);
        _storing.GetAwaiter().GetResult();
        return (_table, _entities);
    }

    private void Store(Batch batch)
    {
        _storing.GetAwaiter().GetResult();
        _storing = Task.Run(() => Parallel.For(0, schema.Fields.Length + 1, column =>
        {
            for (var cell = column; cell < batch.Cells.Count; cell += schema.Fields.Length + 1)
            {
                if (column < schema.Fields.Length) _table.Columns[column].Add(batch[cell]);
                else _entities.Add(schema.EntityPattern is null ? batch[cell] : schema.EntityPattern.Match(batch[cell].ToString()).Groups[1].ValueSpan);
            }
        }));
    }

    /// <summary>The cells of some rows, one after the other.</summary>
    private sealed class Batch
    {
        private char[] _letters = new char[1 << 20];
        private int _length;

        /// <summary>Where each cell ends.</summary>
        public List<int> Cells { get; } = [];

        public ReadOnlySpan<char> this[int cell] => _letters.AsSpan((cell == 0 ? 0 : Cells[cell - 1])..Cells[cell]);

        public void Clear()
        {
            Cells.Clear();
            _length = 0;
        }

        public void Add(ReadOnlySpan<char> value)
        {
            while (_length + value.Length > _letters.Length) Array.Resize(ref _letters, _letters.Length * 2);
            value.CopyTo(_letters.AsSpan(_length));
            Cells.Add(_length += value.Length);
        }
    }
}
