using System.Collections.Immutable;
using Vigil.Linkage;
using Vigil.Web.Frame;

namespace Vigil.Web.Events;

/// <summary>An event as all reports together tell it.</summary>
/// <param name="Event">The values shown.</param>
/// <param name="Fields">All values of each field, by claimant; contradicted ones first.</param>
/// <param name="Members">Reports that tell of it.</param>
/// <param name="People">People who take part in it.</param>
/// <param name="History">Decisions about it, the latest first.</param>
/// <param name="Seen">Place in the ledger of the latest in force.</param>
/// <param name="Why">What comparing its mentions gives, where that was asked for.</param>
/// <param name="Questions">Mentions of others that may be this event.</param>
public sealed record EventModel(
    EventHead Event, ImmutableArray<EventField> Fields, ImmutableArray<EventMemberLine> Members, ImmutableArray<EventPerson> People, ImmutableArray<DecisionLine> History, long Seen,
    ImmutableArray<Link>? Why, ImmutableArray<string> Questions);

/// <summary>The values of an event that are shown.</summary>
public sealed class EventHead
{
    /// <summary>Id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Type.</summary>
    public string Type { get; init; } = "";

    /// <summary>Form.</summary>
    public string? Form { get; init; }

    /// <summary>First day.</summary>
    public string? Start { get; init; }

    /// <summary>Last day.</summary>
    public string? Finish { get; init; }

    /// <summary>Place in the city.</summary>
    public string? Site { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>Country.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north.</summary>
    public double? Lat { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Lon { get; init; }

    /// <summary>reported, planned or cancelled.</summary>
    public string Modality { get; init; } = "";

    /// <summary>1 where somebody denies it.</summary>
    public long Disputed { get; init; }

    /// <summary>Reports.</summary>
    public long Reports { get; init; }

    /// <summary>Independent sources.</summary>
    public long Sources { get; init; }

    /// <summary>1 where a person accepted it.</summary>
    public long Reviewed { get; init; }
}

/// <summary>A field with its values.</summary>
/// <param name="Field">Field.</param>
/// <param name="Conflict">Whether values contradict the one shown.</param>
/// <param name="Values">The values, the one shown first.</param>
public sealed record EventField(string Field, bool Conflict, ImmutableArray<EventValue> Values);

/// <summary>A value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Shown">Whether it is shown.</param>
/// <param name="Conflict">Whether it contradicts the one shown.</param>
/// <param name="Decided">Who gave it; null for machines.</param>
/// <param name="Told">Who tells it, in words.</param>
/// <param name="Sources">Independent sources.</param>
/// <param name="Quotes">Sentences that tell it.</param>
public sealed record EventValue(string Value, bool Shown, bool Conflict, string? Decided, string Told, int Sources, ImmutableArray<Quote> Quotes);

/// <summary>A sentence of a report.</summary>
/// <param name="Mention">Mention that it is of.</param>
/// <param name="Report">Report.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Language">Its language.</param>
/// <param name="Html">The sentence with the words marked, escaped.</param>
public sealed record Quote(string Mention, string Report, string Outlet, string? Language, string Html);

/// <summary>A report that tells of an event.</summary>
public sealed class EventMemberLine
{
    /// <summary>Mention.</summary>
    public string Id { get; init; } = "";

    /// <summary>Report.</summary>
    public string Report { get; init; } = "";

    /// <summary>Headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it.</summary>
    public string Outlet { get; init; } = "";

    /// <summary>When.</summary>
    public string? Published { get; init; }

    /// <summary>Language.</summary>
    public string? Language { get; init; }

    /// <summary>Text that it goes back to.</summary>
    public string Lineage { get; init; } = "";

    /// <summary>proposed, accepted or rejected.</summary>
    public string Status { get; init; } = "";

    /// <summary>machine, or who decided.</summary>
    public string Decided { get; init; } = "";
}

/// <summary>A person in an event.</summary>
public sealed class EventPerson
{
    /// <summary>Id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>actor or target.</summary>
    public string Part { get; init; } = "";

    /// <summary>State told last.</summary>
    public string? Status { get; init; }
}
