using System.Data.Common;
using System.Globalization;
using Dapper;
using Vigil.Reports;
using Vigil.Store.Dialects;
using Vigil.Store.Ledger;
using Vigil.Store.Projections;

namespace Vigil.Store;

/// <summary>
/// A store: the ledger, to which entries are only ever appended, and what is computed from it. Safe to use from many threads and processes; whoever writes waits
/// until the others have written. Every method throws <see cref="InputException"/> with a problem VG5xx where the database fails.
/// </summary>
public sealed partial class RecordStore : IDisposable
{
    private readonly Dialect _dialect;
    private readonly TimeProvider _clock;
    private readonly Lock _writing = new();
    private DbConnection? _writer;
    private ReportCache _cache = new();
    private Head _read;

    private RecordStore(Dialect dialect, TimeProvider clock) => (_dialect, _clock) = (dialect, clock);

    /// <summary>The store's location as messages name it.</summary>
    public string Where => _dialect.Where;

    /// <summary>Opens a store.</summary>
    /// <param name="location">Path of a file, or <c>postgres://user:password@host:port/database</c>.</param>
    /// <param name="access">What is to be done with it.</param>
    /// <param name="clock">Tells the time of entries; the system's when null.</param>
    /// <exception cref="InputException">There is none, it cannot be opened, or a newer version wrote it.</exception>
    public static RecordStore Open(string location, StoreAccess access = StoreAccess.Write, TimeProvider? clock = null)
    {
        var dialect = Dialect.Of(location);
        var store = new RecordStore(dialect, clock ?? TimeProvider.System);
        try
        {
            if (store.Guard(() => Schema.Prepare(dialect, access))) store.Rebuild();
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>How far the ledger goes.</summary>
    public Head Head => Read(connection => LedgerTable.Head(connection));

    /// <summary>Reads from one state of the store, whatever is written meanwhile.</summary>
    public T Read<T>(Func<DbConnection, T> query) => Guard(() =>
    {
        using var connection = _dialect.Connect(create: false, writes: false);
        connection.Execute(_dialect.BeginRead);
        return query(connection);
    });

    /// <summary>The rows of one query, read with Dapper.</summary>
    public IReadOnlyList<T> Query<T>(string sql, object? parameters = null) => Read(connection => connection.Query<T>(sql, parameters).AsList());

    /// <summary>The text of a report; null where there is none such, or it was erased.</summary>
    public string? Text(string report) => Read(connection =>
        connection.QueryFirstOrDefault<string>("SELECT text_sha256 FROM report WHERE id = @report", new { report }) is { } sha256
        && LedgerTable.Original(connection, sha256) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null);

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer?.Dispose();
        DisposeReaders();
    }

    private string Now => _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A writer of entries; what was read in earlier transactions is trusted only where nobody else has written since.</summary>
    private EntryWriter Writer(Session session, string author)
    {
        if (LedgerTable.Head(session.Connection, session.Transaction) != _read) _cache = new ReportCache();
        return new EntryWriter(session, _dialect, author, Now, _cache);
    }

    private void Finish(EntryWriter writer)
    {
        writer.Finish();
        _read = writer.Head;
    }

    private T Write<T>(Func<Session, T> work) => Guard(() =>
    {
        lock (_writing)
        {
            _writer ??= _dialect.Connect(create: false, writes: true);
            try
            {
                using var transaction = _dialect.BeginWrite(_writer);
                using var session = new Session(_dialect, transaction);
                var result = work(session);
                transaction.Commit();
                return result;
            }
            catch
            {
                _writer.Dispose(); // a fresh connection next time, whatever state this one is in
                _writer = null;
                _read = default;
                throw;
            }
        }
    });

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (_dialect.Explain(e) is { } problem)
        {
            throw new InputException(problem);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidDataException or InvalidCastException)
        {
            throw new InputException(ProblemCodes.StoreBroken.At(Where, e.Message.TrimEnd('.')));
        }
    }
}

/// <summary>What a store is opened for.</summary>
public enum StoreAccess
{
    /// <summary>Reading alone: the store must exist.</summary>
    Read,

    /// <summary>Writing: the store must exist.</summary>
    Write,

    /// <summary>Writing: the store is made where there is none.</summary>
    Create,
}
