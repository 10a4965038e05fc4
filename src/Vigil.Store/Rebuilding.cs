using System.Text;
using Vigil.Store.Dialects;
using Vigil.Store.Ledger;
using Vigil.Store.Projections;

namespace Vigil.Store;

/// <summary>Fills empty projections from ledger entries.</summary>
internal static class Rebuilding
{
    private const int Batch = 1000;

    /// <summary>Reads and applies all entries, a batch at a time, then links all reports once.</summary>
    public static void Fill(Session session, IEnumerable<LedgerEntry> entries, ILedgerSource ledger, Action<long>? progress = null)
    {
        var projector = new Projector(session, ledger, new ReportCache(), grows: false);
        foreach (var batch in entries.Where(entry => entry.Payload is not null && entry.Kind != EntryKind.Release).Chunk(Batch))
        {
            var texts = batch.Select(entry => entry.Kind == EntryKind.ReportAdded ? CanonicalJson.Read<ReportAdded>(entry.Payload!.Value.Span) : null)
                .Select(report => report is null ? null : ledger.Original(report.TextSha256)).ToList();
            projector.Apply(batch.Zip(texts).AsParallel().AsOrdered().Select(each => Step(each.First, each.Second)).ToList());
            progress?.Invoke(batch[^1].Seq);
        }

        projector.Relink();
    }

    private static Step Step(LedgerEntry entry, byte[]? text)
    {
        var payload = entry.Payload!.Value.Span;
        switch (entry.Kind)
        {
            case EntryKind.ReportAdded:
                var report = CanonicalJson.Read<ReportAdded>(payload);
                return new ReportStep(entry.Seq, report, ReportText.Of(report.Title, text is null ? "" : Encoding.UTF8.GetString(text)));
            case EntryKind.ClaimsRecorded:
                return new ClaimsStep(entry.Seq, CanonicalJson.Read<ClaimsRecorded>(payload));
            case EntryKind.CollectionLogged:
                return new CollectionStep(entry.Seq, entry.Time, entry.Author, CanonicalJson.Read<CollectionLogged>(payload));
            default:
                return new DecisionStep(entry.Seq, entry.Time, entry.Author, CanonicalJson.Read<Decision>(payload));
        }
    }
}
