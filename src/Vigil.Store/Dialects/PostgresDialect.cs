using System.Data.Common;
using Dapper;
using Npgsql;
using Vigil.Reports;
using Vigil.Store.Search;

namespace Vigil.Store.Dialects;

/// <summary>A PostgreSQL database, 15 or later: many writers, of whom one at a time holds the chain.</summary>
internal sealed class PostgresDialect : Dialect
{
    private const long ChainLock = 0x56494749_4C;
    private readonly string _connection;

    /// <summary>Reads a location <c>postgres://user:password@host:port/database</c>.</summary>
    public PostgresDialect(string location)
    {
        var uri = new Uri(location);
        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host.Length > 0 ? uri.Host : null, Port = uri.Port > 0 ? uri.Port : 5432, Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null, Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            CommandTimeout = 0, Timeout = 10, MaxAutoPrepare = 100, AutoPrepareMinUsages = 2, IncludeErrorDetail = false,
        };
        _connection = builder.ToString();
        Where = $"{uri.Scheme}://{uri.Authority[(uri.Authority.LastIndexOf('@') + 1)..]}{uri.AbsolutePath}";
    }

    /// <inheritdoc/>
    public override string Where { get; }

    /// <inheritdoc/>
    public override DbConnection Connect(bool create, bool writes)
    {
        var connection = new NpgsqlConnection(_connection);
        connection.Open();
        return connection;
    }

    /// <inheritdoc/>
    public override DbTransaction BeginWrite(DbConnection connection)
    {
        var transaction = connection.BeginTransaction();
        connection.Execute("SELECT pg_advisory_xact_lock(@ChainLock)", new { ChainLock }, transaction);
        return transaction;
    }

    /// <inheritdoc/>
    public override string BeginRead => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    /// <inheritdoc/>
    public override bool HasTable(DbConnection connection, string name, DbTransaction? transaction = null) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = @name", new { name }, transaction) > 0;

    /// <inheritdoc/>
    public override string Ddl(string script) => script.Replace(" TEXT", " TEXT COLLATE \"C\"", StringComparison.Ordinal)
        .Replace("BYTES", "BYTEA", StringComparison.Ordinal).Replace("DOUBLE", "DOUBLE PRECISION", StringComparison.Ordinal)
        .Replace(" CLUSTERED", "", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string SearchDdl => """
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE TABLE search_text (rowid BIGINT PRIMARY KEY, body TEXT NOT NULL);
        CREATE INDEX search_text_body ON search_text USING gin (body gin_trgm_ops);
        CREATE TABLE search_han (rowid BIGINT PRIMARY KEY, body TEXT NOT NULL);
        CREATE INDEX search_han_body ON search_han USING gin (to_tsvector('simple', body));
        """;

    /// <inheritdoc/>
    public override Statement Prepare(DbTransaction transaction, string sql, int values) => new CommandStatement(transaction, sql, values);

    /// <inheritdoc/>
    public override RowWriter Rows(DbTransaction transaction, string table, params string[] columns) =>
        new CopyWriter((NpgsqlConnection)transaction.Connection!, $"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT binary)");

    /// <inheritdoc/>
    public override DbTransaction BeginReading(DbConnection connection) => connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);

    /// <inheritdoc/>
    public override string Matching(SearchTerms terms, List<object?> values)
    {
        var queries = new List<string>();
        if (!terms.Texts.IsEmpty) queries.Add("SELECT rowid FROM search_text WHERE " + string.Join(" AND ", terms.Texts.Select(Like)));
        if (!terms.Hans.IsEmpty) queries.Add("SELECT rowid FROM search_han WHERE " + string.Join(" AND ", terms.Hans.Select(han => $"to_tsvector('simple', body) @@ phraseto_tsquery('simple', {Value(han)})")));
        return string.Join(" INTERSECT ", queries);

        string Like(string term) => term.Length switch
        {
            1 => $"body LIKE {Value($"% {term} %")}", 2 => $"(body LIKE {Value($"% {term}%")} OR body LIKE {Value($"%{term} %")})", _ => $"body LIKE {Value($"%{term}%")}",
        };

        string Value(string value)
        {
            values.Add(value);
            return $"@p{values.Count - 1}";
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Damage(DbConnection connection) => [];

    /// <inheritdoc/>
    public override void ForgetDeleted(Session session)
    {
    }

    /// <inheritdoc/>
    public override bool Scrub(DbConnection connection)
    {
        connection.Execute("VACUUM FULL");
        return true;
    }

    /// <inheritdoc/>
    public override Problem? Explain(Exception fault) => fault switch
    {
        PostgresException { SqlState: "53100" } => ProblemCodes.StoreUnwritable.At(Where, "the disk is full"),
        PostgresException { SqlState: "42501" or "25006" } => ProblemCodes.StoreUnwritable.At(Where, "the account may not write there"),
        PostgresException { SqlState: "3D000" } => ProblemCodes.StoreMissing.At(Where),
        PostgresException { SqlState: ['2', '8', ..] } => ProblemCodes.StoreUnreachable.At(Where, "it does not accept the name or the password"),
        PostgresException { SqlState: ['5', '7', 'P', ..] } => ProblemCodes.StoreUnreachable.At(Where, "it is stopping or starting"),
        PostgresException { SqlState: ['X', 'X', ..] } => ProblemCodes.StoreBroken.At(Where, "the database reports damage"),
        PostgresException => null,
        NpgsqlException or System.Net.Sockets.SocketException => ProblemCodes.StoreUnreachable.At(Where, "it does not answer"),
        _ => null,
    };

    private sealed class CopyWriter(NpgsqlConnection connection, string copy) : RowWriter
    {
        private readonly List<object?[]> _rows = [];

        public override void Add(params ReadOnlySpan<object?> values) => _rows.Add(values.ToArray());

        public override void Flush()
        {
            if (_rows.Count == 0) return;
            using var import = connection.BeginBinaryImport(copy);
            foreach (var row in _rows)
            {
                import.StartRow();
                foreach (var value in row) Write(import, value);
            }

            import.Complete();
            _rows.Clear();
        }

        public override void Dispose() => _rows.Clear();

        private static void Write(NpgsqlBinaryImporter import, object? value)
        {
            switch (value)
            {
                case null: import.WriteNull(); break;
                case string text: import.Write(text); break;
                case long number: import.Write(number); break;
                case double number: import.Write(number); break;
                case byte[] bytes: import.Write(bytes); break;
                default: throw new InvalidOperationException($"A row cannot hold a {value.GetType().Name}.");
            }
        }
    }
}
