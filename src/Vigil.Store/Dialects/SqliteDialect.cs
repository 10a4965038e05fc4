using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Vigil.Reports;
using Vigil.Store.Search;

namespace Vigil.Store.Dialects;

/// <summary>One file, with a write-ahead log; one writer at a time, who is waited for.</summary>
internal sealed class SqliteDialect(string path) : Dialect
{
    private const int BusySeconds = 60;

    static SqliteDialect() => SQLitePCL.Batteries_V2.Init();

    /// <inheritdoc/>
    public override string Where => path;

    /// <inheritdoc/>
    public override DbConnection Connect(bool create, bool writes)
    {
        if (!create && !File.Exists(path)) throw new InputException(ProblemCodes.StoreMissing.At(path));
        var connection = Open(path, create ? SqliteOpenMode.ReadWriteCreate : writes ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly);
        connection.Execute(writes
            ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -64000; PRAGMA temp_store = MEMORY;"
            : "PRAGMA query_only = ON; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY;");
        return connection;
    }

    /// <summary>Opens the file; where its folder cannot be written and nothing waits in the log, as a file that does not change.</summary>
    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(Connection(path, mode));
        try
        {
            connection.Open();
            connection.ExecuteScalar<long>("PRAGMA schema_version");
            return connection;
        }
        catch (SqliteException e) when (mode == SqliteOpenMode.ReadOnly && e.SqliteErrorCode == 14 && !(File.Exists(path + "-wal") && new FileInfo(path + "-wal").Length > 0))
        {
            connection.Dispose();
            connection = new SqliteConnection(Connection($"file:{Uri.EscapeDataString(Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1", mode));
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string Connection(string source, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = source, DefaultTimeout = BusySeconds, Pooling = false, Mode = mode }.ToString();

    /// <inheritdoc/>
    public override DbTransaction BeginWrite(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    /// <inheritdoc/>
    public override string BeginRead => "BEGIN TRANSACTION";

    /// <inheritdoc/>
    public override bool HasTable(DbConnection connection, string name, DbTransaction? transaction = null) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE name = @name", new { name }, transaction) > 0;

    /// <inheritdoc/>
    public override string Ddl(string script) => script.Replace("BIGINT PRIMARY KEY", "INTEGER PRIMARY KEY", StringComparison.Ordinal)
        .Replace("BYTES", "BLOB", StringComparison.Ordinal).Replace(" CLUSTERED", " WITHOUT ROWID", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string SearchDdl => """
        CREATE VIRTUAL TABLE search_text USING fts5(body, content='', contentless_delete=1, tokenize='trigram case_sensitive 1');
        CREATE VIRTUAL TABLE search_han USING fts5(body, content='', contentless_delete=1, tokenize='unicode61');
        """;

    /// <inheritdoc/>
    public override Statement Prepare(DbTransaction transaction, string sql, int values) => new SqliteStatement((SqliteConnection)transaction.Connection!, sql, values);

    /// <inheritdoc/>
    public override RowWriter Rows(DbTransaction transaction, string table, params string[] columns) => new StatementWriter(Prepare(transaction,
        $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})", columns.Length));

    /// <inheritdoc/>
    public override DbTransaction BeginReading(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    /// <inheritdoc/>
    public override string Matching(SearchTerms terms, List<object?> values)
    {
        var queries = new List<string>();
        Add("search_text", string.Join(" AND ", terms.Texts.Select(Trigrams)));
        Add("search_han", string.Join(" AND ", terms.Hans.Select(han => $"\"{han}\"")));
        return string.Join(" INTERSECT ", queries);

        void Add(string table, string query)
        {
            if (query.Length == 0) return;
            queries.Add($"SELECT rowid FROM {table} WHERE {table} MATCH @p{values.Count}");
            values.Add(query);
        }
    }

    /// <summary>A term for the trigram index, which knows nothing shorter than three letters: two letters begin or end a word, one is a word.</summary>
    private static string Trigrams(string term) => term.Length switch
    {
        1 => $"\" {term} \"", 2 => $"(\" {term}\" OR \"{term} \")", _ => $"\"{term}\"",
    };

    /// <inheritdoc/>
    public override IEnumerable<string> Damage(DbConnection connection) =>
        connection.Query<string>("PRAGMA integrity_check").Where(line => line != "ok").Select(line => "file: " + line.ReplaceLineEndings(" "));

    /// <inheritdoc/>
    public override void ForgetDeleted(Session session)
    {
        session.Run("INSERT INTO search_text (search_text) VALUES ('optimize')");
        session.Run("INSERT INTO search_han (search_han) VALUES ('optimize')");
    }

    /// <inheritdoc/>
    public override bool Scrub(DbConnection connection) => connection.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0;

    /// <inheritdoc/>
    public override Problem? Explain(Exception fault) => fault is not SqliteException e ? null : e.SqliteErrorCode switch
    {
        5 or 6 => ProblemCodes.StoreBusy.At(path, BusySeconds),
        8 or 23 => ProblemCodes.StoreUnwritable.At(path, "it, or its folder, may not be written"),
        13 => ProblemCodes.StoreUnwritable.At(path, "the disk is full"),
        14 => ProblemCodes.StoreUnwritable.At(path, "it cannot be opened"),
        10 => ProblemCodes.StoreUnwritable.At(path, "the disk did not read or write as asked"),
        11 => ProblemCodes.StoreBroken.At(path, "the file is damaged"),
        26 => ProblemCodes.StoreBroken.At(path, "it is not a store"),
        _ => null,
    };

    private sealed class StatementWriter(Statement statement) : RowWriter
    {
        public override void Add(params ReadOnlySpan<object?> values) => statement.Run(values);

        public override void Flush()
        {
        }

        public override void Dispose() => statement.Dispose();
    }
}
