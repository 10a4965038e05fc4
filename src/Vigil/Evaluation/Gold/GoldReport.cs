using System.Text.Json.Serialization;

namespace Vigil.Evaluation.Gold;

/// <summary>
/// What a person found in a report: the truth that coding is scored against. Flatter than the output; fields not scored are passed over.
/// </summary>
public sealed record GoldReport
{
    /// <summary>Set the report belongs to: dev, test…</summary>
    public string? Group { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it tells of events of the codebook.</summary>
    public bool? Relevant { get; init; }

    /// <summary>Its events.</summary>
    public IReadOnlyList<GoldEvent> Events { get; init => field = value ?? []; } = [];

    /// <summary>People it names.</summary>
    public IReadOnlyList<GoldPerson> People { get; init => field = value ?? []; } = [];

    /// <summary>What speakers say in it.</summary>
    public IReadOnlyList<GoldClaim> Claims { get; init => field = value ?? []; } = [];

    /// <summary>Who stands where in it.</summary>
    public IReadOnlyList<GoldPosition> Positions { get; init => field = value ?? []; } = [];
}

/// <summary>An event of the gold.</summary>
public sealed record GoldEvent
{
    /// <summary>Key within the report.</summary>
    public required string Key { get; init; }

    /// <summary>Type of the codebook.</summary>
    public required string Type { get; init; }

    /// <summary>Form within the type.</summary>
    public string? Form { get; init; }

    /// <summary>First date, ISO of reduced precision.</summary>
    public string? DateStart { get; init; }

    /// <summary>Last date.</summary>
    public string? DateEnd { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>Building or open place.</summary>
    public string? Site { get; init; }

    /// <summary>Who did it.</summary>
    public IReadOnlyList<string> Actors { get; init => field = value ?? []; } = [];

    /// <summary>To whom, or at whom.</summary>
    public IReadOnlyList<string> Targets { get; init => field = value ?? []; } = [];

    /// <summary>Numbers: in the file one, or a list, or null.</summary>
    [JsonConverter(typeof(OneOrManyCounts))]
    public IReadOnlyList<GoldCount> Count { get; init => field = value ?? []; } = [];

    /// <summary>Text of the first demand.</summary>
    public string? Demand { get; init; }

    /// <summary>Strongest response of the authorities; "none" counts as not given.</summary>
    public string? Response { get; init; }

    /// <summary>Reply of those addressed.</summary>
    public string? Reply { get; init; }

    /// <summary>Charge and penalty.</summary>
    public GoldLegal? Legal { get; init; }

    /// <summary>Modality: reported, planned, cancelled.</summary>
    public string Status { get; init => field = value ?? "reported"; } = "reported";

    /// <summary>Whether somebody denies it.</summary>
    public bool Disputed { get; init; }

    /// <summary>Whether it must be found, as it must when not given; background events are not primary.</summary>
    public bool? Primary { get; init; }

    /// <summary>The words.</summary>
    public string? Evidence { get; init; }

    /// <summary>Whether it never counts as missed.</summary>
    [JsonIgnore]
    public bool Optional => Primary == false || Type == "other";
}

/// <summary>A number of people in the gold.</summary>
/// <param name="Min">Lowest number, or null.</param>
/// <param name="Max">Highest number, or null.</param>
/// <param name="Source">Claimant.</param>
public sealed record GoldCount(long? Min = null, long? Max = null, string? Source = null);

/// <summary>Charge and penalty in the gold.</summary>
/// <param name="Charge">What somebody is accused of.</param>
/// <param name="DurationDays">The term in days.</param>
/// <param name="Fine">The fine.</param>
public sealed record GoldLegal(string? Charge = null, int? DurationDays = null, GoldFine? Fine = null);

/// <summary>A fine in the gold.</summary>
/// <param name="Amount">In units of the currency.</param>
public sealed record GoldFine(decimal? Amount = null);

/// <summary>A person of the gold.</summary>
/// <param name="Name">Fullest name.</param>
/// <param name="Relation">Kinship, or null.</param>
public sealed record GoldPerson(string Name, GoldRelation? Relation = null);

/// <summary>A relation of the gold.</summary>
/// <param name="Kind">mother, son…</param>
public sealed record GoldRelation(string? Kind = null);

/// <summary>What a speaker says, in the gold.</summary>
/// <param name="Kind">Kind of claim.</param>
/// <param name="Speaker">Who, or null.</param>
/// <param name="Quantity">Number of an estimate, or null.</param>
public sealed record GoldClaim(string Kind, string? Speaker = null, long? Quantity = null);

/// <summary>A position in the gold.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Stance">for, against, silent, other.</param>
public sealed record GoldPosition(string Actor, string Stance);
