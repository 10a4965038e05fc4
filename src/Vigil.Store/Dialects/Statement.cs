using System.Data.Common;

namespace Vigil.Store.Dialects;

/// <summary>A prepared statement, run again and again with other values. Values are strings, whole numbers, doubles, bytes or null.</summary>
internal abstract class Statement : IDisposable
{
    /// <summary>Runs it; gives the number of rows changed.</summary>
    public abstract int Run(ReadOnlySpan<object?> values);

    /// <summary>Runs it and reads its rows.</summary>
    public abstract List<T> List<T>(Func<IRow, T> read, ReadOnlySpan<object?> values);

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>A row while it is read; columns count from 0.</summary>
internal interface IRow
{
    /// <summary>Whether a column is empty.</summary>
    bool IsNull(int column);

    /// <summary>A text.</summary>
    string Text(int column);

    /// <summary>A whole number.</summary>
    long Number(int column);

    /// <summary>Bytes.</summary>
    byte[] Bytes(int column);
}

/// <summary>Columns that may be empty.</summary>
internal static class Rows
{
    /// <summary>A text, or null.</summary>
    public static string? TextOrNull(this IRow row, int column) => row.IsNull(column) ? null : row.Text(column);

    /// <summary>A whole number, or null.</summary>
    public static long? NumberOrNull(this IRow row, int column) => row.IsNull(column) ? null : row.Number(column);
}

/// <summary>A statement of any database that .NET has a driver for.</summary>
internal sealed class CommandStatement : Statement
{
    private readonly DbCommand _command;

    public CommandStatement(DbTransaction transaction, string sql, int values)
    {
        _command = transaction.Connection!.CreateCommand();
        (_command.Transaction, _command.CommandText) = (transaction, sql);
        for (var i = 0; i < values; i++)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            _command.Parameters.Add(parameter);
        }
    }

    public override int Run(ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    public override List<T> List<T>(Func<IRow, T> read, ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        var row = new ReaderRow(reader);
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(row));
        return rows;
    }

    public override void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }

    private sealed class ReaderRow(DbDataReader reader) : IRow
    {
        public bool IsNull(int column) => reader.IsDBNull(column);

        public string Text(int column) => reader.GetString(column);

        public long Number(int column) => reader.GetInt64(column);

        public byte[] Bytes(int column) => (byte[])reader.GetValue(column);
    }
}
