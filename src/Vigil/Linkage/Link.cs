using System.Collections.Immutable;

namespace Vigil.Linkage;

/// <summary>A pair of mentions that may be of one thing, and why.</summary>
/// <param name="A">Id of the first mention, the smaller of the two in ordinal order.</param>
/// <param name="B">Id of the second.</param>
/// <param name="Weight">Sum of the parts, in hundredths of a bit: how much likelier the pair looks if the two are one than if they are not.</param>
/// <param name="Parts">What speaks for and against it, in the order of comparison.</param>
/// <param name="ByDecision">Whether a person decided it; the weight is then only told, not used.</param>
public sealed record Link(string A, string B, int Weight, ImmutableArray<WeightPart> Parts, bool ByDecision = false);

/// <summary>One part of a match weight.</summary>
/// <param name="Field">What was compared: date, place, site, people, counts…</param>
/// <param name="Finding">What the comparison gave: same, near, different, unknown…</param>
/// <param name="Weight">Its weight in hundredths of a bit; negative where it speaks against.</param>
/// <param name="Contradicts">Whether it rules out by itself that the two are one.</param>
public sealed record WeightPart(string Field, string Finding, int Weight, bool Contradicts = false);

/// <summary>Mentions held to be one thing.</summary>
/// <typeparam name="T">Kind of mention.</typeparam>
/// <param name="Members">The mentions, by id.</param>
/// <param name="Links">The pairs among them that speak for it, the strongest first.</param>
public sealed record Cluster<T>(ImmutableArray<T> Members, ImmutableArray<Link> Links);

/// <summary>What linking gives.</summary>
/// <typeparam name="T">Kind of mention.</typeparam>
/// <param name="Clusters">All mentions in clusters, also those that stand alone; by the id of their first member.</param>
/// <param name="Questions">Pairs of different clusters that are neither surely the same nor surely different, the likeliest first: for a person to decide.</param>
/// <param name="Notes">What was not compared in full, and why: one line for each block that was too large.</param>
public sealed record Linked<T>(ImmutableArray<Cluster<T>> Clusters, ImmutableArray<Link> Questions, ImmutableArray<string> Notes);
