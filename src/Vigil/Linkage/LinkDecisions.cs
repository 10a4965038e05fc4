using System.Collections.Immutable;

namespace Vigil.Linkage;

/// <summary>
/// What people decided about pairs of mentions. Decisions always win over weights. Where they contradict each other ("a is b", "b is c", "a is not c"),
/// "different" holds, and the last "same" in the order of ids that would break it is left out.
/// </summary>
/// <param name="Same">Pairs of mention ids that are one.</param>
/// <param name="Different">Pairs of mention ids that are not one.</param>
public sealed record LinkDecisions(ImmutableArray<(string A, string B)> Same, ImmutableArray<(string A, string B)> Different)
{
    /// <summary>No decisions.</summary>
    public static LinkDecisions None { get; } = new([], []);
}
