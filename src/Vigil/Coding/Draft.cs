using System.Collections.Immutable;
using Vigil.Coding.Patterns;
using Vigil.Coding.Slots;
using Vigil.Mentions;
using Vigil.Mentions.Places;
using Vigil.Mentions.Times;
using Vigil.Text.Tokens;

namespace Vigil.Coding;

/// <summary>Somebody in a role of an event, while the report is being coded.</summary>
/// <param name="Name">Name or description.</param>
/// <param name="Kind">person, group, organization or state.</param>
/// <param name="Person">Index among the report's people, or -1.</param>
/// <param name="Organization">Index among its organisations, or -1.</param>
/// <param name="Span">The words.</param>
internal sealed record Role(string Name, string Kind, int Person, int Organization, TextSpan Span);

/// <summary>Whether and how an event is told to have happened.</summary>
internal enum Modality
{
    Reported,
    Planned,
    Cancelled,

    /// <summary>Demanded, denied, conditional, threatened or otherwise not told to happen: no event.</summary>
    Unreal,
}

/// <summary>An event while its report is being coded: one trigger at first, several once merged.</summary>
internal sealed class Draft
{
    public required PatternPage Page { get; init; }
    public required MentionedSentence At { get; init; }
    public required int Trigger { get; init; }
    public required TextSpan Words { get; init; }
    public required string Type { get; set; }
    public string? Form { get; set; }
    public Modality Modality { get; set; }
    public string Scope { get; set; } = "single";

    /// <summary>Whether the words point at an event told elsewhere ("the protest") rather than tell one.</summary>
    public bool Refers { get; set; }

    /// <summary>Whether the words tell of an event only where one of its type was told before ("On Friday there were seven of them").</summary>
    public bool Echoes => Page.Settings.ContainsKey("echo");

    /// <summary>Whether the words speak of a kind of event, not of one ("protests have been small").</summary>
    public bool Generic { get; set; }

    /// <summary>Whether a finite verb in the past tells it as one thing that happened.</summary>
    public bool Happened => !Generic && !Refers && WhenReader.IsPast(At.Tree, At.Tree.IsVerb(Trigger) || At.Tree[Trigger].Head < 0 ? Trigger : At.Tree[Trigger].Head);

    /// <summary>Whether a present perfect tells of one event ("has been sentenced"), not of what keeps happening: it names somebody, a place, or a number below thousands.</summary>
    public bool IsNews => WhenReader.IsPresentPerfect(At.Tree, Trigger) && !Counts.Any(c => (c.Max ?? c.Min) is >= 1000) && (OwnPlace || Counts.Count > 0 || Targets.Any(t => t.Person >= 0));

    /// <summary>Whether the words stand in a direct quotation.</summary>
    public bool Quoted { get; set; }

    public List<Role> Actors { get; } = [];
    public List<Role> Targets { get; } = [];
    public DateMention? DateWords { get; set; }

    /// <summary>Days to add to the date words: -1 for what befell "a day after" which something else is told.</summary>
    public int DateShift { get; set; }
    public ResolvedDate? Date { get; set; }

    /// <summary>Whether the date is told in the clause itself, not carried over.</summary>
    public bool OwnDate { get; set; }

    public DurationMention? Duration { get; set; }
    public ResolvedSite? Site { get; set; }
    public string? SiteName { get; set; }
    public GazetteerPlace? Place { get; set; }
    public TextSpan? PlaceSpan { get; set; }
    public bool OwnPlace { get; set; }

    /// <summary>Further places that the words name beside the first: one event each.</summary>
    public ImmutableArray<ResolvedPlace> OtherPlaces { get; set; } = [];
    public int? PlacesCount { get; set; }
    /// <summary>Numbers; a null claimant is the outlet itself.</summary>
    public List<PeopleCount> Counts { get; } = [];
    public List<Demand> Demands { get; } = [];

    /// <summary>What a protest is against, kept in case no demand is told.</summary>
    public Demand? Grievance { get; set; }
    public List<(string Value, string? By)> Responses { get; } = [];
    public (string Value, string? By)? Reply { get; set; }
    public Legal? Legal { get; set; }
    public Custody? Custody { get; set; }
    public bool Disputed { get; set; }
    public bool Background { get; set; }
    public List<Draft> Follows { get; } = [];
    public Draft? PartOf { get; set; }
    public List<Attribution> Sources { get; } = [];
    public List<Evidence> Evidence { get; } = [];

    /// <summary>Number of mentions in the report that were joined into this event.</summary>
    public int Mentions { get; set; } = 1;

    /// <summary>Whether the words alone make it an event: they tell when, where, how many or to whom.</summary>
    public bool Anchored => DateWords is not null || OwnPlace || PlacesCount is not null || Counts.Count > 0 || Targets.Any(t => t.Person >= 0) || Actors.Any(a => a.Person >= 0);
}
