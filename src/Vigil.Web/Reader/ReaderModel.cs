using System.Collections.Immutable;
using Vigil.Web.Frame;

namespace Vigil.Web.Reader;

/// <summary>A report with what is coded in it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Text">Its text, cut where marks begin and end.</param>
/// <param name="Events">Events told in it, in the order of the text.</param>
/// <param name="Chosen">The one looked at; null for none.</param>
/// <param name="People">People named in it.</param>
/// <param name="History">Decisions about it, the latest first.</param>
/// <param name="Seen">Place in the ledger of the latest of them.</param>
/// <param name="Done">Whether somebody called it done.</param>
public sealed record ReaderModel(
    ReportHead Report, ReaderText Text, ImmutableArray<ReaderEvent> Events, ChosenEvent? Chosen, ImmutableArray<ReaderPerson> People, ImmutableArray<DecisionLine> History, long Seen, bool Done);

/// <summary>The head of a report.</summary>
public sealed class ReportHead
{
    /// <summary>Id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Place in the ledger.</summary>
    public long Seq { get; init; }

    /// <summary>Headline.</summary>
    public string? Title { get; init; }

    /// <summary>Where it was read from.</summary>
    public string Path { get; init; } = "";

    /// <summary>Address.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>When.</summary>
    public string? Published { get; init; }

    /// <summary>Author line.</summary>
    public string? Byline { get; init; }

    /// <summary>Language code.</summary>
    public string? Language { get; init; }

    /// <summary>Coder; null where it was not coded.</summary>
    public string? Coder { get; init; }

    /// <summary>Why it is held relevant or not.</summary>
    public string? Reason { get; init; }

    /// <summary>Text that it goes back to.</summary>
    public string Lineage { get; init; } = "";

    /// <summary>Reports of that text.</summary>
    public long Copies { get; init; }

    /// <summary>An earlier version.</summary>
    public string? Previous { get; init; }
}

/// <summary>A part of the text of a report.</summary>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Before">Where the part before begins; null at the beginning.</param>
/// <param name="After">Where the part after begins; null at the end.</param>
public sealed record ReaderText(ImmutableArray<Paragraph> Paragraphs, int? Before, int? After);

/// <summary>A paragraph.</summary>
/// <param name="Start">Offset in the text.</param>
/// <param name="Pieces">Its words, cut where marks begin and end.</param>
public sealed record Paragraph(int Start, ImmutableArray<Piece> Pieces);

/// <summary>Words under the same marks.</summary>
/// <param name="Words">The words.</param>
/// <param name="Marks">Classes of the marks; null for none.</param>
/// <param name="Of">Ids of what they are words of.</param>
public sealed record Piece(string Words, string? Marks, string? Of);

/// <summary>An event as the report tells it.</summary>
public sealed class ReaderEvent
{
    /// <summary>Id of the mention.</summary>
    public string Id { get; init; } = "";

    /// <summary>Type.</summary>
    public string Type { get; init; } = "";

    /// <summary>Form.</summary>
    public string? Form { get; init; }

    /// <summary>First day.</summary>
    public string? Date { get; init; }

    /// <summary>City, else country.</summary>
    public string? Place { get; init; }

    /// <summary>reported, planned or cancelled.</summary>
    public string Modality { get; init; } = "";

    /// <summary>1 where told as background.</summary>
    public long Background { get; init; }

    /// <summary>proposed, accepted or rejected.</summary>
    public string Status { get; init; } = "";

    /// <summary>machine, or who decided.</summary>
    public string Decided { get; init; } = "";

    /// <summary>Where its words begin.</summary>
    public long? Start { get; init; }

    /// <summary>Where they end.</summary>
    public long? Finish { get; init; }

    /// <summary>Event across reports.</summary>
    public string? Event { get; init; }

    /// <summary>Reports that tell it.</summary>
    public long Reports { get; init; }

    /// <summary>Fields in which they differ.</summary>
    public long Conflicts { get; init; }

    /// <summary>Another mention that may be the same event.</summary>
    public string? Question { get; set; }
}

/// <summary>The event looked at.</summary>
/// <param name="Event">The event.</param>
/// <param name="Values">Its values, those that people gave first.</param>
/// <param name="Seen">Place in the ledger of the latest decision about it.</param>
/// <param name="Next">The event after it; null for the last.</param>
/// <param name="Before">The event before it; null for the first.</param>
/// <param name="Open">The next event that nobody has decided on; null for none.</param>
/// <param name="Edit">Field that is being corrected.</param>
/// <param name="Fields">Fields that can be corrected.</param>
public sealed record ChosenEvent(
    ReaderEvent Event, ImmutableArray<ReaderValue> Values, long Seen, string? Next, string? Before, string? Open, string? Edit, ImmutableArray<string> Fields);

/// <summary>One value with the words it rests on.</summary>
/// <param name="Field">Field.</param>
/// <param name="Value">Value.</param>
/// <param name="Words">The words; null where a person gave it.</param>
/// <param name="Claimant">Whose word it is.</param>
/// <param name="By">The person who gave it; null for a machine.</param>
/// <param name="Over">Whether a person gave another value.</param>
public sealed record ReaderValue(string Field, string Value, string? Words, string? Claimant, string? By, bool Over);

/// <summary>A person as the report names her.</summary>
/// <param name="Id">Id of the mention.</param>
/// <param name="Name">Name.</param>
/// <param name="Status">proposed, accepted or rejected.</param>
/// <param name="Told">What the report tells of her.</param>
public sealed record ReaderPerson(string Id, string Name, string Status, string Told);
