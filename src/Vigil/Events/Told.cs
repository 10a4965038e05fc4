using System.Collections.Immutable;
using Vigil.Linkage;

namespace Vigil.Events;

/// <summary>
/// A value of an event and the mentions that tell it. Where mentions differ, each value stands by itself: nothing is merged or averaged.
/// </summary>
/// <typeparam name="T">Kind of value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="By">Mentions that tell it, by id.</param>
public sealed record Told<T>(T Value, ImmutableArray<EventMember> By)
{
    /// <summary>Number of independent sources: lineages of text, so that reprints count once.</summary>
    public int Sources => By.Select(member => member.Lineage).Distinct(StringComparer.Ordinal).Count();
}
