using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Linkage;
using Vigil.Linkage.Texts;

namespace Vigil.Events;

/// <summary>An event of a run: what all reports on it tell. Of values that differ the best sourced stands first.</summary>
public sealed record Event
{
    /// <summary>Smallest id of its members.</summary>
    public required string Id { get; init; }

    /// <summary>Type of the codebook.</summary>
    public required string Type { get; init; }

    /// <summary>Its mentions, by id.</summary>
    public required ImmutableArray<EventMember> Members { get; init; }

    /// <summary>Which reports are no sources of their own: reprints, quotations and those that credit an agency.</summary>
    public required ImmutableArray<SourceTie> Ties { get; init; }

    /// <summary>When: the same in all members.</summary>
    public required EventDate? Date { get; init; }

    /// <summary>Places told, the most precise of the best sourced first.</summary>
    public required ImmutableArray<Told<EventPlace>> Places { get; init; }

    /// <summary>Forms told.</summary>
    public required ImmutableArray<Told<string>> Forms { get; init; }

    /// <summary>Modalities told: reported before cancelled before planned.</summary>
    public required ImmutableArray<Told<string>> Modalities { get; init; }

    /// <summary>Numbers of people, one for each kind, value and claimant.</summary>
    public required ImmutableArray<Told<PeopleCount>> Counts { get; init; }

    /// <summary>Who did it, one for each person or wording.</summary>
    public required ImmutableArray<Told<Participant>> Actors { get; init; }

    /// <summary>To whom or at whom, one for each person or wording.</summary>
    public required ImmutableArray<Told<Participant>> Targets { get; init; }

    /// <summary>What was asked for.</summary>
    public required ImmutableArray<Told<Demand>> Demands { get; init; }

    /// <summary>Responses of the authorities, the strongest first.</summary>
    public required ImmutableArray<Told<string>> Responses { get; init; }

    /// <summary>Replies of those addressed.</summary>
    public required ImmutableArray<Told<string>> Replies { get; init; }

    /// <summary>Charge, verdict and penalty as told.</summary>
    public required ImmutableArray<Told<Legal>> Legal { get; init; }

    /// <summary>Ids of the events it followed from.</summary>
    public required ImmutableArray<string> Follows { get; init; }

    /// <summary>Id of the campaign that it is a day of, or null.</summary>
    public string? PartOf { get; init; }

    /// <summary>Whether somebody has looked at it and decided; false where it is not from a store.</summary>
    public bool Reviewed { get; init; }

    /// <summary>Whether somebody denies it.</summary>
    public bool Disputed => Members.Any(member => member.Mention.Disputed);

    /// <summary>Whether every report tells it as background.</summary>
    public bool Background => Members.All(member => member.Mention.Background);

    /// <summary>Whether it is a campaign and so not counted among events.</summary>
    public bool IsCampaign => Members[0].Mention.Scope == "campaign";

    /// <summary>The first place, or null.</summary>
    public EventPlace? Place => Places.FirstOrDefault()?.Value;

    /// <summary>Number of reports.</summary>
    public int Reports => Members.Select(member => member.Report.Id).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Number of independent sources: reprints, quotations of one outlet and copies of one agency count once.</summary>
    public int Sources => Members.Select(member => member.Lineage).Distinct(StringComparer.Ordinal).Count();
}
