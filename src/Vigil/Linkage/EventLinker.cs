using System.Collections.Immutable;

namespace Vigil.Linkage;

/// <summary>
/// Joins mentions of one event across reports: same type, date and place, and nothing that speaks against it. Mentions of one report are never joined, for
/// a report has one mention of each event. Clusters grow pair by pair, the best evidenced first, and only where every pair in them may be the same
/// (greedy complete linkage). A pure function of the set of members, whatever their order.
/// </summary>
public static class EventLinker
{
    /// <summary>The clusters, each ordered by member id, the clusters by their first id.</summary>
    /// <param name="members">Mentions of all reports of a run.</param>
    /// <param name="personOf">Id of the person that a reference ("p1") of a report stands for, or null.</param>
    public static ImmutableArray<ImmutableArray<EventMember>> Link(IEnumerable<EventMember> members, Func<EventMember, string, string?> personOf)
    {
        var rules = new SameEvent(personOf);
        return
        [
            .. members.DistinctBy(member => member.Id)
                .OrderBy(member => member.Id, StringComparer.Ordinal)
                .GroupBy(member => (member.Mention.Type, member.Mention.Date?.Start, member.Mention.Date?.End))
                .SelectMany(block => block.Key.Start is null ? block
                    .Select(member => new List<EventMember> { member }) : LinkBlock([.. block], rules))
                .Select(cluster => cluster.OrderBy(member => member.Id, StringComparer.Ordinal).ToImmutableArray())
                .OrderBy(cluster => cluster[0].Id, StringComparer.Ordinal),
        ];
    }

    private static List<List<EventMember>> LinkBlock(List<EventMember> block, SameEvent rules)
    {
        var cluster = block.ConvertAll(member => new List<EventMember> { member });
        var pairs =
            from i in Enumerable.Range(0, block.Count)
            from j in Enumerable.Range(i + 1, block.Count - i - 1)
            let score = rules.Score(block[i], block[j])
            where score is not null
            orderby -score, i, j
            select (i, j);
        foreach (var (i, j) in pairs)
        {
            var (a, b) = (cluster[i], cluster[j]);
            if (a == b || !a.TrueForAll(one => b.TrueForAll(other => rules.Score(one, other) is not null))) continue;
            a.AddRange(b);
            for (var k = 0; k < cluster.Count; k++)
            {
                if (cluster[k] == b) cluster[k] = a;
            }
        }

        return [.. cluster.Distinct()];
    }
}
