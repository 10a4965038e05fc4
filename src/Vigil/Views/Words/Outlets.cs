using System.Collections.Immutable;
using Vigil.Linkage;

namespace Vigil.Views.Words;

/// <summary>Names the outlets that tell something.</summary>
public static class Outlets
{
    /// <summary>The outlet that told it first: by date of publication, then path.</summary>
    public static string First(ImmutableArray<EventMember> members) => InOrder(members).First().Outlet;

    /// <summary>Members by date of publication, then path.</summary>
    public static IEnumerable<EventMember> InOrder(ImmutableArray<EventMember> members) =>
        members.OrderBy(member => member.Report.Published?.ToString() ?? "~", StringComparer.Ordinal)
            .ThenBy(member => member.Report.Path, StringComparer.Ordinal);
}
