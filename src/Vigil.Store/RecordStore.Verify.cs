using System.Collections.Immutable;
using Vigil.Store.Ledger;

namespace Vigil.Store;

/// <summary>What a check of a store gave.</summary>
/// <param name="Head">How far the ledger goes.</param>
/// <param name="Erased">Payloads and originals that were erased by somebody's decision.</param>
/// <param name="Broken">What is wrong, the first broken row first; empty where all is well.</param>
public sealed record Verification(Head Head, int Erased, ImmutableArray<string> Broken);

/// <content>Checking that nobody has changed the record.</content>
public sealed partial class RecordStore
{
    /// <summary>
    /// Walks the chain, each payload and each original, and compares each projection with one computed anew beside it.
    /// </summary>
    /// <param name="head">A hash that the ledger must hold, as an export or a backup names it: shows whether the tail was cut off. Null for none.</param>
    /// <param name="progress">Told what is checked.</param>
    public Verification Verify(string? head = null, Action<string>? progress = null) => Read(connection =>
    {
        var broken = _dialect.Damage(connection).ToImmutableArray();
        if (!broken.IsEmpty) return new Verification(default, 0, broken);
        progress?.Invoke("ledger");
        var chain = new ChainCheck(connection, head);
        broken = [.. chain.Run()];
        progress?.Invoke("originals");
        broken = broken.AddRange(OriginalsCheck.Run(connection, chain.Originals, chain.ErasedOriginals));
        progress?.Invoke("projections");
        if (broken.IsEmpty) broken = [.. ProjectionCheck.Run(_dialect, connection)];
        return new Verification(LedgerTable.Head(connection), chain.ErasedEntries.Count + chain.ErasedOriginals.Count, broken);
    });
}
