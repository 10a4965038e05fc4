using System.Data.Common;

namespace Vigil.Store.Dialects;

/// <summary>One transaction with the statements prepared in it. Parameters are named @p0, @p1 and so on.</summary>
internal sealed class Session(Dialect dialect, DbTransaction transaction) : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
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

    /// <summary>Runs statements that take no values, as a schema.</summary>
    public void Script(string sql)
    {
        using var command = Connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement and gives the number of rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Statement(sql, values.Length).Run(values);

    /// <summary>Runs a query.</summary>
    public List<T> List<T>(string sql, Func<IRow, T> row, params ReadOnlySpan<object?> values) => Statement(sql, values.Length).List(row, values);

    /// <summary>The strings of a query's first column.</summary>
    public List<string> Strings(string sql, params ReadOnlySpan<object?> values) => List(sql, static row => row.Text(0), values);

    /// <summary>A whole number, 0 for none.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> values) => List(sql, static row => row.NumberOrNull(0), values) is [{ } number, ..] ? number : 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        foreach (var writer in _writers.Values) writer.Dispose();
    }

    private Statement Statement(string sql, int values)
    {
        if (!_statements.TryGetValue(sql, out var statement)) _statements[sql] = statement = dialect.Prepare(transaction, sql, values);
        return statement;
    }
}
