using Dapper;
using Vigil.Reports;
using Vigil.Store.Ledger;

namespace Vigil.Store;

/// <content>Copies.</content>
public sealed partial class RecordStore
{
    private const int CopyBatch = 500;

    /// <summary>
    /// Writes one state of the store into a file, whatever is written meanwhile, and checks it. The file is itself a store; it appears whole or not at all.
    /// </summary>
    /// <param name="file">A path where there is nothing.</param>
    /// <returns>How far the copy goes.</returns>
    /// <exception cref="InputException">There is something already, it cannot be written, or the store is broken.</exception>
    public Head Backup(string file)
    {
        if (Path.Exists(file)) throw new InputException(ProblemCodes.NotEmpty.At(file));
        var draft = $"{file}.draft-{Environment.ProcessId}";
        try
        {
            var head = Copy(this, draft);
            File.Move(draft, file);
            return head;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(ProblemCodes.StoreUnwritable.At(file, InputOutput.Reason(e)));
        }
        finally
        {
            foreach (var left in new[] { draft, draft + "-wal", draft + "-shm" }) File.Delete(left);
        }
    }

    /// <summary>Makes a store of a backup.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="location">A place without a store.</param>
    /// <returns>How far it goes.</returns>
    /// <exception cref="InputException">The backup is broken, or there is a store already.</exception>
    public static Head Restore(string file, string location)
    {
        using var backup = Open(file, StoreAccess.Read);
        using var store = Open(location, StoreAccess.Create);
        if (store.Head.Seq > 0) throw new InputException(ProblemCodes.NotEmpty.At(store.Where));
        var head = backup.CopyTo(store);
        store.Rebuild();
        return head;
    }

    private static Head Copy(RecordStore source, string file)
    {
        using var copy = Open(file, StoreAccess.Create);
        var head = source.CopyTo(copy);
        copy.Rebuild();
        copy.Guard(() => copy._dialect.Scrub(copy._writer!));
        return head;
    }

    /// <summary>Copies ledger and originals in one state, checking the chain on the way.</summary>
    private Head CopyTo(RecordStore target) => Read(connection => target.Write(session =>
    {
        var chain = new ChainCheck(connection, null);
        if (chain.Run().FirstOrDefault() is { } fault) throw new InputException(ProblemCodes.StoreBroken.At(Where, fault));
        if (OriginalsCheck.Run(connection, chain.Originals, chain.ErasedOriginals).FirstOrDefault() is { } broken) throw new InputException(ProblemCodes.StoreBroken.At(Where, broken));
        foreach (var batch in LedgerTable.Read(connection).Chunk(CopyBatch)) LedgerTable.Append(target._dialect, session.Transaction, batch);
        foreach (var batch in connection.Query<(string Sha256, long Size, byte[]? Packed)>("SELECT sha256, size, packed FROM original ORDER BY sha256", buffered: false).Chunk(CopyBatch))
        {
            var rows = session.Rows("original", "sha256, size, packed");
            foreach (var (sha256, size, packed) in batch) rows.Add(sha256, size, packed);
            rows.Flush();
        }

        return LedgerTable.Head(connection);
    }));
}
