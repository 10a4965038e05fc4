using System.Collections.Immutable;
using Vigil.Linkage;
using Vigil.Store.Dialects;

namespace Vigil.Store.Projections;

/// <summary>Pairs that are left for a person to decide.</summary>
internal static class Questions
{
    /// <summary>Puts the questions of one component in place of those it had.</summary>
    public static void Store(Session session, string kind, List<Holder> component, ImmutableArray<Link> questions)
    {
        if (component.Count == 1) return;
        foreach (var holder in component) session.Run("DELETE FROM question WHERE a = @p0", holder.Member);
        foreach (var link in questions)
            session.Run("INSERT INTO question (kind, a, b, weight) VALUES (@p0, @p1, @p2, @p3) ON CONFLICT DO NOTHING", kind, link.A, link.B, (long)link.Weight);
    }
}
