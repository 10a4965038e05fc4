using System.Data.Common;
using System.Globalization;

namespace Vigil.Store.Dialects;

/// <summary>One transaction with the statements prepared in it. Parameters are named @p0, @p1 and so on.</summary>
internal sealed class Session(Dialect dialect, DbTransaction transaction) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RowWriter> _writers = new(StringComparer.Ordinal);

    /// <summary>The transaction.</summary>
    public DbTransaction Transaction => transaction;

    /// <summary>The connection.</summary>
    public DbConnection Connection => transaction.Connection!;

    /// <summary>The writer of a table; its rows can be read after <see cref="Flush"/>.</summary>
    public RowWriter Rows(string table, string columns)
    {
        if (!_writers.TryGetValue(table, out var writer)) _writers[table] = writer = dialect.Rows(transaction, table, columns.Split(", "));
        return writer;
    }

    /// <summary>Writes the rows that wait.</summary>
    public void Flush()
    {
        foreach (var writer in _writers.Values) writer.Flush();
    }

    /// <summary>Runs a statement and gives the number of rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteNonQuery();

    /// <summary>Runs a query.</summary>
    public List<T> List<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        using var reader = Command(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    /// <summary>The strings of a query's first column.</summary>
    public List<string> Strings(string sql, params ReadOnlySpan<object?> values) => List(sql, row => row.GetString(0), values);

    /// <summary>A whole number, 0 for none.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> values) =>
        Command(sql, values).ExecuteScalar() is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        foreach (var writer in _writers.Values) writer.Dispose();
    }

    private DbCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command)) _commands[sql] = command = Prepared(sql, values.Length);
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private DbCommand Prepared(string sql, int count)
    {
        var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        for (var i = 0; i < count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

/// <summary>Cells that may be empty.</summary>
internal static class Cell
{
    /// <summary>A text, or null.</summary>
    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A whole number, or null.</summary>
    public static long? Number(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
