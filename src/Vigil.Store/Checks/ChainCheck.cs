using System.Data.Common;
using System.Text.Json;
using Vigil.Reports;
using Vigil.Store.Ledger;

namespace Vigil.Store;

/// <summary>Walks the chain of the ledger from its first entry.</summary>
internal sealed class ChainCheck(DbConnection connection, string? head)
{
    /// <summary>Entries whose payload was erased by decision.</summary>
    public HashSet<long> ErasedEntries { get; } = [];

    /// <summary>Originals that were erased by decision.</summary>
    public HashSet<string> ErasedOriginals { get; } = new(StringComparer.Ordinal);

    /// <summary>For each original that the ledger speaks of, the entry that does so first.</summary>
    public SortedDictionary<string, long> Originals { get; } = new(StringComparer.Ordinal);

    /// <summary>What is broken, in the order of the ledger.</summary>
    public IEnumerable<string> Run()
    {
        var (last, found, without) = (new Head(0, LedgerEntry.Beginning), head is null || head == LedgerEntry.Beginning, new List<long>());
        foreach (var entry in LedgerTable.Read(connection))
        {
            foreach (var fault in Faults(entry, last)) yield return $"ledger entry {entry.Seq}: {fault}";
            last = new Head(entry.Seq, entry.Hash);
            found |= entry.Hash == head;
            if (entry.Payload is null) without.Add(entry.Seq);
            else if (Note(entry) is { } fault) yield return $"ledger entry {entry.Seq}: {fault}";
        }

        foreach (var seq in without.Where(seq => !ErasedEntries.Contains(seq))) yield return $"ledger entry {seq}: its payload is missing, and no decision erased it";
        if (!found) yield return $"ledger: no entry has the hash {head}; the ledger ends at entry {last.Seq}, so that its tail was cut off or the hash is of another store";
    }

    private static IEnumerable<string> Faults(LedgerEntry entry, Head last)
    {
        if (entry.Seq != last.Seq + 1) yield return $"entry {last.Seq + 1} is missing before it";
        else if (entry.Previous != last.Hash) yield return "it does not follow the entry before it";
        if (entry.Computed() != entry.Hash) yield return "its hash is not that of its fields: it was changed";
        if (entry.Payload is { } payload && ContentHash.Sha256(payload.Span) != entry.PayloadSha256) yield return "its payload was changed";
    }

    private string? Note(LedgerEntry entry)
    {
        try
        {
            if (entry.Kind == EntryKind.ReportAdded)
            {
                var report = CanonicalJson.Read<ReportAdded>(entry.Payload!.Value.Span);
                Originals.TryAdd(report.Sha256, entry.Seq);
                Originals.TryAdd(report.TextSha256, entry.Seq);
            }
            else if (entry.Kind == EntryKind.Decision && CanonicalJson.Read<Decision>(entry.Payload!.Value.Span) is { Action: DecisionAction.Erase } erasure)
            {
                ErasedEntries.UnionWith(erasure.Entries!);
                ErasedOriginals.UnionWith(erasure.Originals!);
            }

            return null;
        }
        catch (JsonException)
        {
            return "its payload cannot be read";
        }
    }
}
