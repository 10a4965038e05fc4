using System.Data.Common;
using Vigil.Reports;
using Vigil.Store.Search;

namespace Vigil.Store.Dialects;

/// <summary>What differs between the databases that hold a store. All other SQL is the same plain text on both.</summary>
internal abstract class Dialect
{
    /// <summary>The dialect that a location asks for: <c>postgres://…</c>, or the path of a file.</summary>
    public static Dialect Of(string location) =>
        location.StartsWith("postgres://", StringComparison.Ordinal) || location.StartsWith("postgresql://", StringComparison.Ordinal)
            ? new PostgresDialect(location) : new SqliteDialect(location);

    /// <summary>The location as messages name it, without a password.</summary>
    public abstract string Where { get; }

    /// <summary>Opens a connection.</summary>
    /// <param name="create">Whether to make the database file where there is none.</param>
    /// <param name="writes">Whether the connection may write.</param>
    public abstract DbConnection Connect(bool create, bool writes);

    /// <summary>Begins a transaction that no other writer shares: it waits until they are done.</summary>
    public abstract DbTransaction BeginWrite(DbConnection connection);

    /// <summary>Statement that begins to read one state of the store, keeping nobody from writing.</summary>
    public abstract string BeginRead { get; }

    /// <summary>Whether the database holds a table of this name.</summary>
    public abstract bool HasTable(DbConnection connection, string name, DbTransaction? transaction = null);

    /// <summary>A schema in this database's words: BYTES, DOUBLE and CLUSTERED are ours.</summary>
    public abstract string Ddl(string script);

    /// <summary>Statements that make the search tables search_text and search_han (rowid, body).</summary>
    public abstract string SearchDdl { get; }

    /// <summary>Prepares a statement whose parameters are @p0, @p1 and so on.</summary>
    public abstract Statement Prepare(DbTransaction transaction, string sql, int values);

    /// <summary>Writes many rows into one table.</summary>
    public abstract RowWriter Rows(DbTransaction transaction, string table, params string[] columns);

    /// <summary>Begins to read one state of the store, keeping nobody from writing.</summary>
    public abstract DbTransaction BeginReading(DbConnection connection);

    /// <summary>A query that gives the documents of the search index (rowid) in which all terms occur; a value for each of its parameters is added.</summary>
    public abstract string Matching(SearchTerms terms, List<object?> values);

    /// <summary>What the database itself finds damaged.</summary>
    public abstract IEnumerable<string> Damage(DbConnection connection);

    /// <summary>Makes the search index forget what was deleted from it.</summary>
    public abstract void ForgetDeleted(Session session);

    /// <summary>Removes from the files what was deleted, after the transaction that deleted it. False where readers keep it from doing so yet.</summary>
    public abstract bool Scrub(DbConnection connection);

    /// <summary>The problem that an exception of the database stands for; null where it is not one of the user's concern.</summary>
    public abstract Problem? Explain(Exception fault);
}
