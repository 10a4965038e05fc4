using Vigil.Linkage;
using Vigil.Store.Dialects;
using Vigil.Store.Ledger;

namespace Vigil.Store.Projections;

/// <summary>What people decided about pairs of mentions, as it is attached now.</summary>
internal sealed class PairDecisions
{
    private readonly HashSet<(string A, string B)> _different = [];
    private readonly Dictionary<string, SortedDictionary<string, Holder>> _same = new(StringComparer.Ordinal);

    /// <summary>No decisions.</summary>
    public static PairDecisions None { get; } = new();

    /// <summary>Reads them.</summary>
    public static PairDecisions Read(Session session)
    {
        var decisions = new PairDecisions();
        var subjects = session.List(
            """
            SELECT d.seq, d.action, s.member, s.report FROM decision d JOIN decision_subject s ON s.seq = d.seq
            WHERE d.active = 1 AND d.action IN ('same', 'different', 'merge', 'split') AND s.member IS NOT NULL ORDER BY d.seq, s.n
            """, row => (Seq: row.Number(0), Action: row.Text(1), Member: new Holder(row.Text(2), row.Text(3))));
        foreach (var group in subjects.GroupBy(each => (each.Seq, each.Action))) decisions.Add(group.Key.Action, [.. group.Select(each => each.Member)]);
        return decisions;
    }

    /// <summary>Who a member is the same as by decision.</summary>
    public IEnumerable<Holder> SameAs(string member) => _same.TryGetValue(member, out var others) ? others.Values : [];

    /// <summary>The decisions within one component.</summary>
    public LinkDecisions Among(List<Holder> component)
    {
        if (_same.Count == 0 && _different.Count == 0) return LinkDecisions.None;
        var members = component.Select(each => each.Member).ToHashSet(StringComparer.Ordinal);
        return new LinkDecisions(
            [.. members.SelectMany(a => SameAs(a).Where(b => members.Contains(b.Member) && string.CompareOrdinal(a, b.Member) < 0).Select(b => (a, b.Member))).Order()],
            [.. _different.Where(pair => members.Contains(pair.A) && members.Contains(pair.B)).Order()]);
    }

    private void Add(string action, List<Holder> members)
    {
        for (var i = 1; i < members.Count; i++)
        {
            if (action is DecisionAction.Same or DecisionAction.Merge) Same(members[0], members[i]);
            else _different.Add(string.CompareOrdinal(members[0].Member, members[i].Member) < 0 ? (members[0].Member, members[i].Member) : (members[i].Member, members[0].Member));
        }
    }

    private void Same(Holder a, Holder b)
    {
        foreach (var (one, other) in new[] { (a, b), (b, a) })
        {
            if (!_same.TryGetValue(one.Member, out var others)) _same[one.Member] = others = new(StringComparer.Ordinal);
            others[other.Member] = other;
        }
    }
}
