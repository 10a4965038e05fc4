using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Store.Ledger;
using Vigil.Store.Projections;

namespace Vigil.Store;

/// <summary>
/// A coded report made ready for the store: payloads written, originals packed, text folded. All that is costly is done here, on any thread, so that the one
/// who writes only writes.
/// </summary>
public sealed class PreparedReport
{
    private PreparedReport(ReportAdded report, ClaimsRecorded claims, ImmutableArray<Original> originals, ReportText text)
    {
        (Report, Claims, Originals, Text) = (report, claims, originals, text);
        (ReportPayload, ClaimsPayload) = (CanonicalJson.Write(report), CanonicalJson.Write(claims));
    }

    internal ReportAdded Report { get; }

    internal ClaimsRecorded Claims { get; }

    internal ImmutableArray<Original> Originals { get; }

    internal ReportText Text { get; }

    internal byte[] ReportPayload { get; }

    internal byte[] ClaimsPayload { get; }

    /// <summary>Id of the report.</summary>
    public string Id => Report.Id;

    /// <summary>Prepares a report.</summary>
    /// <param name="coded">What the coder found, with the report and its text.</param>
    /// <param name="bytes">The report's bytes as they were read.</param>
    /// <param name="coder">Coder id.</param>
    public static PreparedReport Of(CodedReport coded, ReadOnlySpan<byte> bytes, string coder)
    {
        var read = coded.Report;
        var text = Original.Of(read.Text);
        return new PreparedReport(
            ReportAdded.Of(read), ClaimsRecorded.Of(coded, coder), text.Sha256 == read.Sha256 ? [text] : [Original.Of(bytes), text],
            ReportText.Of(read.Title, read.Text));
    }
}

/// <summary>What became of a report that was given to the store.</summary>
/// <param name="Id">Id of the report.</param>
/// <param name="Kind">What it was to the store.</param>
/// <param name="Previous">For a new version, the report of the same address that it changes.</param>
public sealed record Added(string Id, AddedKind Kind, string? Previous = null);

/// <summary>What a report was to the store.</summary>
public enum AddedKind
{
    /// <summary>Not known before.</summary>
    New,

    /// <summary>A changed text of a known address.</summary>
    NewVersion,

    /// <summary>Known, and now read by another coder: its claims stand beside the old ones.</summary>
    Recoded,

    /// <summary>Known, with the claims of the same coder: nothing was written.</summary>
    Known,

    /// <summary>Erased before by somebody's decision: nothing was written.</summary>
    Erased,
}
