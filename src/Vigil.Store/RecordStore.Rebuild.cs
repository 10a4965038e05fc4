using Vigil.Store.Ledger;

namespace Vigil.Store;

/// <content>Computing the projections anew.</content>
public sealed partial class RecordStore
{
    /// <summary>Drops the projections and computes them from the ledger, in one transaction: interrupted, it leaves the old ones.</summary>
    /// <param name="progress">Told the number of entries done.</param>
    public void Rebuild(Action<long>? progress = null)
    {
        Write(session =>
        {
            Schema.MakeProjections(_dialect, session);
            using var ledger = _dialect.Connect(create: false, writes: false);
            Rebuilding.Fill(session, LedgerTable.Read(ledger), new SessionLedger(session), progress);
            return true;
        });
        _read = default;
    }
}
