using System.Collections.Immutable;
using Vigil.Coding;

namespace Vigil.Store.Ledger;

/// <summary>What people decide. Every decision can be taken back by a <see cref="Reverse"/>, but for an erasure.</summary>
public static class DecisionAction
{
    /// <summary>What the machine proposed about the subject holds.</summary>
    public const string Accept = "accept";

    /// <summary>The subject is no event, or no person; it stays in the record and counts for nothing.</summary>
    public const string Reject = "reject";

    /// <summary>A field of the subject has another value.</summary>
    public const string Correct = "correct";

    /// <summary>The report tells of an event that the machine did not find.</summary>
    public const string Add = "add";

    /// <summary>All subjects are one event, or one person.</summary>
    public const string Merge = "merge";

    /// <summary>The first subject is another event, or person, than each of the rest.</summary>
    public const string Split = "split";

    /// <summary>Two subjects are one.</summary>
    public const string Same = "same";

    /// <summary>Two subjects are not one.</summary>
    public const string Different = "different";

    /// <summary>Somebody is to look at the subjects: the value is her pseudonym.</summary>
    public const string Assign = "assign";

    /// <summary>Something to remember about the subjects: the value.</summary>
    public const string Note = "note";

    /// <summary>The person has agreed to be named; the value says to what.</summary>
    public const string Consent = "consent";

    /// <summary>The subject is not to be published.</summary>
    public const string Withhold = "withhold";

    /// <summary>An earlier decision is taken back.</summary>
    public const string Reverse = "reverse";

    /// <summary>Payloads and originals were removed. It cannot be taken back.</summary>
    public const string Erase = "erase";

    /// <summary>Those that a person may give by word, in the order of help.</summary>
    public static ImmutableArray<string> All { get; } = [Accept, Reject, Correct, Add, Merge, Split, Same, Different, Assign, Note, Consent, Withhold, Reverse];
}

/// <summary>What a decision is about, named so that it outlives a new coding: the report and the words.</summary>
/// <param name="Kind">event, person or report.</param>
/// <param name="Report">Report id.</param>
/// <param name="Member">Id of the mention when it was decided; null for a report, and for an event to be added.</param>
/// <param name="Type">Type of the event.</param>
/// <param name="Start">Where its words begin.</param>
/// <param name="End">Where they end.</param>
/// <param name="Name">Name of the person.</param>
public sealed record Anchor(string Kind, string Report, string? Member = null, string? Type = null, int? Start = null, int? End = null, string? Name = null);

/// <summary>A decision of a person.</summary>
/// <param name="Action">One of <see cref="DecisionAction"/>.</param>
/// <param name="Subjects">What it is about.</param>
/// <param name="Reason">Why.</param>
public sealed record Decision(string Action, ImmutableArray<Anchor> Subjects, string? Reason)
{
    /// <summary>Field that is corrected.</summary>
    public string? Field { get; init; }

    /// <summary>Its value; the note; to whom it is assigned; what was agreed to.</summary>
    public string? Value { get; init; }

    /// <summary>The event that is added.</summary>
    public EventMention? Event { get; init; }

    /// <summary>Place in the ledger of the decision that is taken back.</summary>
    public long? Reverses { get; init; }

    /// <summary>Places in the ledger whose payloads were erased.</summary>
    public ImmutableArray<long>? Entries { get; init; }

    /// <summary>Hashes of the originals that were erased.</summary>
    public ImmutableArray<string>? Originals { get; init; }
}
