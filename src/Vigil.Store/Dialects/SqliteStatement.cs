using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Vigil.Store.Dialects;

/// <summary>A statement of SQLite, run through its own interface: a tenth of the cost of a command, which counts where millions are run.</summary>
internal sealed class SqliteStatement : Statement, IRow
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;

    public SqliteStatement(SqliteConnection connection, string sql, int values)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
        _places = [.. Enumerable.Range(0, values).Select(i => raw.sqlite3_bind_parameter_index(_statement, string.Create(CultureInfo.InvariantCulture, $"@p{i}")))];
    }

    public override int Run(ReadOnlySpan<object?> values)
    {
        try
        {
            Bind(values);
            while (Step())
            {
            }

            return raw.sqlite3_changes(_database);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public override List<T> List<T>(Func<IRow, T> read, ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        try
        {
            Bind(values);
            while (Step()) rows.Add(read(this));
            return rows;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    public override void Dispose() => _statement.Dispose();

    private bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW) return true;
        if (result != raw.SQLITE_DONE) Check(result);
        return false;
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(values[i] switch
            {
                null => raw.sqlite3_bind_null(_statement, _places[i]),
                string text => BindText(_places[i], text),
                long number => raw.sqlite3_bind_int64(_statement, _places[i], number),
                double number => raw.sqlite3_bind_double(_statement, _places[i], number),
                byte[] bytes => raw.sqlite3_bind_blob(_statement, _places[i], bytes),
                var other => throw new InvalidOperationException($"A statement cannot take a {other.GetType().Name}."),
            });
        }
    }

    private int BindText(int place, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most <= 512)
        {
            Span<byte> small = stackalloc byte[512];
            return raw.sqlite3_bind_text(_statement, place, small[..Encoding.UTF8.GetBytes(text, small)]);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(most);
        var result = raw.sqlite3_bind_text(_statement, place, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
        return result;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
