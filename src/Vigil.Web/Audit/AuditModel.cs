using System.Collections.Immutable;
using Vigil.Web.Frame;

namespace Vigil.Web.Audit;

/// <summary>A stretch of the ledger, the latest first.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Kind">Only of this kind; null for all.</param>
/// <param name="Author">Only by this author; null for all.</param>
/// <param name="At">The entry that was asked for.</param>
/// <param name="Next">Query of the earlier ones; null at the beginning.</param>
public sealed record AuditModel(ImmutableArray<AuditEntry> Entries, string? Kind, string? Author, long? At, string? Next);

/// <summary>An entry of the ledger.</summary>
public sealed class AuditEntry
{
    /// <summary>Place.</summary>
    public long Seq { get; init; }

    /// <summary>When, UTC.</summary>
    public string Time { get; init; } = "";

    /// <summary>Who.</summary>
    public string Author { get; init; } = "";

    /// <summary>Kind of entry.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Hash of the entry.</summary>
    public string Hash { get; init; } = "";

    /// <summary>1 where its content was erased.</summary>
    public long Erased { get; init; }

    /// <summary>What was decided.</summary>
    public string? Action { get; init; }

    /// <summary>Field corrected.</summary>
    public string? Field { get; init; }

    /// <summary>Value given.</summary>
    public string? Value { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The decision taken back.</summary>
    public long? Reverses { get; init; }

    /// <summary>1 while a decision is in force.</summary>
    public long Active { get; init; }

    /// <summary>Report it is about.</summary>
    public string? Report { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>Mention it is about.</summary>
    public string? Member { get; init; }

    /// <summary>event, person or report.</summary>
    public string? About { get; init; }

    /// <summary>What was done, in words.</summary>
    public string Words => Kind switch
    {
        "report-added" => "added a report", "claims-recorded" => "recorded what the machine coded in it", "release" => "published a release",
        _ => Action is null ? "decided; what it was is erased" : new DecisionLine { Action = Action, Field = Field, Value = Value, Reverses = Reverses }.Words,
    };
}
