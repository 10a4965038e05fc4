using System.Collections.Immutable;

namespace Vigil.Coding;

/// <summary>An event as one report tells it. The fields are those of the output contract (schema/report.schema.json); unknown is null.</summary>
public sealed record EventMention
{
    /// <summary>Id within the report: e1, e2… in the order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>Type of the codebook, for example <c>protest</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Form within the type, for example <c>picket</c>.</summary>
    public string? Form { get; init; }

    /// <summary>single, multi-day or campaign.</summary>
    public string Scope { get; init; } = "single";

    /// <summary>When it happened.</summary>
    public EventDate? Date { get; init; }

    /// <summary>How long it lasted or had lasted by then.</summary>
    public EventDuration? Duration { get; init; }

    /// <summary>Where it happened.</summary>
    public EventPlace? Place { get; init; }

    /// <summary>For an unnamed set of places, how many.</summary>
    public int? PlacesCount { get; init; }

    /// <summary>Who did it.</summary>
    public ImmutableArray<Participant> Actors { get; init; } = [];

    /// <summary>Whom it was done to, or at whom it was aimed.</summary>
    public ImmutableArray<Participant> Targets { get; init; } = [];

    /// <summary>Numbers of people, one per claimant and kind.</summary>
    public ImmutableArray<PeopleCount> Counts { get; init; } = [];

    /// <summary>What was asked for.</summary>
    public ImmutableArray<Demand> Demands { get; init; } = [];

    /// <summary>Strongest response of the authorities: monitored, warned, dispersed, detained, violent.</summary>
    public string? Response { get; init; }

    /// <summary>All responses of the authorities.</summary>
    public ImmutableArray<string> Responses { get; init; } = [];

    /// <summary>Who responded.</summary>
    public string? ResponseBy { get; init; }

    /// <summary>Reply of those addressed: ignored, redirected, refused-meeting, met, conceded.</summary>
    public string? Reply { get; init; }

    /// <summary>Who replied.</summary>
    public string? ReplyBy { get; init; }

    /// <summary>Charge, verdict and penalty.</summary>
    public Legal? Legal { get; init; }

    /// <summary>How and where somebody is held.</summary>
    public Custody? Custody { get; init; }

    /// <summary>reported, planned or cancelled.</summary>
    public string Modality { get; init; } = "reported";

    /// <summary>Whether somebody denies it.</summary>
    public bool Disputed { get; init; }

    /// <summary>Whether it is told as background.</summary>
    public bool Background { get; init; }

    /// <summary>Ids of the events of this report that it followed from.</summary>
    public ImmutableArray<string> Follows { get; init; } = [];

    /// <summary>Id of the campaign of this report that it is a part of.</summary>
    public string? PartOf { get; init; }

    /// <summary>By whose word, per slot, nearest first.</summary>
    public ImmutableArray<Attribution> Attribution { get; init; } = [];

    /// <summary>The words that each value rests on.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Codes in other codebooks.</summary>
    public required EventCodes Codes { get; init; }

    /// <summary>Coder id.</summary>
    public required string Coder { get; init; }

    /// <summary>Pattern that found it, for example <c>protest.picket</c>.</summary>
    public required string Pattern { get; init; }

    /// <summary>How sure the coder is, 0 to 1, in hundredths.</summary>
    public double Confidence { get; init; }
}

/// <summary>When an event happened; start and end are ISO dates of reduced precision.</summary>
/// <param name="Start">First date.</param>
/// <param name="End">Last date.</param>
/// <param name="Precision">day, month, year or span.</param>
/// <param name="Text">The words, or null where the date follows from another event.</param>
public sealed record EventDate(string Start, string End, string Precision, string? Text);

/// <summary>How long an event lasted.</summary>
/// <param name="Value">How many units.</param>
/// <param name="Unit">hour, day, week, month or year.</param>
/// <param name="Consecutive">Whether without a break; null when not said.</param>
/// <param name="Text">The words.</param>
public sealed record EventDuration(int Value, string Unit, bool? Consecutive, string Text);

/// <summary>Where an event happened.</summary>
public sealed record EventPlace
{
    /// <summary>Building or open place, in the report's words.</summary>
    public string? Site { get; init; }

    /// <summary>City, town or village.</summary>
    public string? City { get; init; }

    /// <summary>First-level region.</summary>
    public string? Admin { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north of the city or region.</summary>
    public double? Lat { get; init; }

    /// <summary>Degrees east of the city or region.</summary>
    public double? Lon { get; init; }

    /// <summary>GeoNames id.</summary>
    public int? Geonames { get; init; }

    /// <summary>site, city, admin or country.</summary>
    public required string Precision { get; init; }
}

/// <summary>Somebody who took part.</summary>
/// <param name="Name">Name or description, in the report's words.</param>
/// <param name="Kind">person, group, organization or state.</param>
/// <param name="Ref">Id of the person or organisation in this report, or null.</param>
public sealed record Participant(string Name, string Kind, string? Ref);

/// <summary>A number of people, by somebody's word.</summary>
/// <param name="What">participants, detained, charged, sentenced, fined, released, missing, injured, hospitalized, killed, threatened or signatories.</param>
/// <param name="Min">Lowest number, or null where open.</param>
/// <param name="Max">Highest number, or null where open.</param>
/// <param name="Approximate">Whether the words say so.</param>
/// <param name="Text">The words.</param>
/// <param name="Claimant">Narrowest named source, or null.</param>
public sealed record PeopleCount(string What, long? Min, long? Max, bool Approximate, string Text, string? Claimant);

/// <summary>Something asked for.</summary>
/// <param name="Text">The words.</param>
/// <param name="Speaker">Who asks.</param>
/// <param name="Addressee">Who is asked.</param>
public sealed record Demand(string Text, string? Speaker, string? Addressee);

/// <summary>The legal side of an event.</summary>
/// <param name="Charge">What somebody is accused of.</param>
/// <param name="Law">Law or article named.</param>
/// <param name="Court">Court named.</param>
/// <param name="Verdict">guilty, acquitted or null.</param>
/// <param name="Term">Penalty of time.</param>
/// <param name="Days">The term in days: a month is 30, a year 365.</param>
/// <param name="Fine">Penalty of money.</param>
public sealed record Legal(string? Charge, string? Law, string? Court, string? Verdict, Term? Term, int? Days, Fine? Fine);

/// <summary>A term of custody or other penalty measured in time.</summary>
/// <param name="Kind">prison, administrative, house-arrest, community-service, probation, or null.</param>
/// <param name="Value">How many units.</param>
/// <param name="Unit">hour, day, week, month or year.</param>
/// <param name="Suspended">Whether suspended.</param>
public sealed record Term(string? Kind, int Value, string Unit, bool Suspended);

/// <summary>A fine.</summary>
/// <param name="Amount">Amount in units of the currency.</param>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record Fine(decimal Amount, string? Currency);

/// <summary>How and where somebody is held.</summary>
/// <param name="Regime">police, administrative, pretrial, criminal, house-arrest, camp or unknown.</param>
/// <param name="Facility">Name of the place of detention.</param>
/// <param name="Incommunicado">Whether cut off from family and lawyers; null when not said.</param>
public sealed record Custody(string Regime, string? Facility, bool? Incommunicado);

/// <summary>By whose word a slot is filled.</summary>
/// <param name="Slot">Slot, or event for the whole.</param>
/// <param name="Chain">Sources, nearest first.</param>
public sealed record Attribution(string Slot, ImmutableArray<string> Chain);

/// <summary>Words that a slot's value rests on.</summary>
/// <param name="Slot">trigger, date, place, counts…</param>
/// <param name="Start">UTF-16 offset in the report's text.</param>
/// <param name="End">Offset after the last code unit.</param>
/// <param name="Text">The words.</param>
public sealed record Evidence(string Slot, int Start, int End, string Text);

/// <summary>Codes of an event in other codebooks.</summary>
/// <param name="Plover">PLOVER event and mode.</param>
/// <param name="Acled">ACLED event and sub-event, or null where ACLED would have no row.</param>
/// <param name="Huridocs">HURIDOCS codes by list, for example MT4.</param>
public sealed record EventCodes(PloverCode? Plover, AcledCode? Acled, ImmutableSortedDictionary<string, string> Huridocs);

/// <summary>PLOVER code (2021).</summary>
/// <param name="Event">Event class, for example PROTEST.</param>
/// <param name="Mode">Mode, for example demo.</param>
public sealed record PloverCode(string Event, string? Mode);

/// <summary>ACLED code.</summary>
/// <param name="Event">Event type.</param>
/// <param name="SubEvent">Sub-event type.</param>
public sealed record AcledCode(string Event, string SubEvent);
