using Vigil.Store.Dialects;

namespace Vigil.Store.Projections;

/// <summary>
/// The keys and edges of one kind of member. What shares a key is compared, except by keys that more than <paramref name="most"/> members hold: they tell too
/// little. When a key becomes that common, its members are compared anew, so that the order of arrival changes nothing.
/// </summary>
internal sealed class LinkGraph(Session session, string kind, int most)
{
    private const string Holding = "SELECT member, report FROM link_key WHERE kind = @p0 AND code = @p1 LIMIT @p2";
    private readonly Dictionary<long, int> _added = [];

    /// <summary>Gives a member its keys.</summary>
    public void Add(string member, string report, IEnumerable<long> codes)
    {
        var rows = session.Rows("link_key", "kind, code, member, report");
        foreach (var code in codes.Distinct())
        {
            rows.Add(kind, code, member, report);
            _added[code] = _added.GetValueOrDefault(code) + 1;
        }
    }

    /// <summary>Takes a member out.</summary>
    public void Remove(string member)
    {
        session.Run("DELETE FROM link_key WHERE member = @p0 AND kind = @p1", member, kind);
        Unlink(member);
    }

    /// <summary>Members of keys that have become too common since this was last asked.</summary>
    public IEnumerable<Holder> Overfull()
    {
        var crossed = _added.SelectMany(pair => Holders(pair.Key, most + pair.Value + 1) is var all && all.Count > most && all.Count <= most + pair.Value ? all : []).ToList();
        _added.Clear();
        return crossed;
    }

    /// <summary>Everybody who shares a telling key with a member.</summary>
    public IEnumerable<Holder> Candidates(string member) =>
        session.List("SELECT code FROM link_key WHERE member = @p0 AND kind = @p1", row => row.GetInt64(0), member, kind)
            .SelectMany(code => Holders(code, most + 1) is var holders && holders.Count <= most ? holders : [])
            .Where(holder => holder.Member != member).Distinct();

    /// <summary>Removes the edges of a member and gives the members they led to.</summary>
    public List<Holder> Unlink(string member)
    {
        var neighbours = Neighbours(member);
        if (neighbours.Count == 0) return neighbours;
        session.Run("DELETE FROM link_edge WHERE kind = @p0 AND a = @p1", kind, member);
        foreach (var other in neighbours) session.Run("DELETE FROM link_edge WHERE kind = @p0 AND a = @p1 AND b = @p2", kind, other.Member, member);
        return neighbours;
    }

    /// <summary>Joins two members by an edge; twice is once.</summary>
    public void Link(Holder one, Holder other)
    {
        const string insert = "INSERT INTO link_edge (kind, a, b, report) VALUES (@p0, @p1, @p2, @p3) ON CONFLICT DO NOTHING";
        session.Run(insert, kind, one.Member, other.Member, other.Report);
        session.Run(insert, kind, other.Member, one.Member, one.Report);
    }

    /// <summary>Everything that edges connect with a member, itself among it.</summary>
    public List<Holder> Component(Holder start)
    {
        var found = new List<Holder> { start };
        var seen = new HashSet<string>(StringComparer.Ordinal) { start.Member };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var next in Neighbours(found[i].Member))
            {
                if (seen.Add(next.Member)) found.Add(next);
            }
        }

        return found;
    }

    private List<Holder> Neighbours(string member) =>
        session.List("SELECT b, report FROM link_edge WHERE kind = @p0 AND a = @p1", row => new Holder(row.GetString(0), row.GetString(1)), kind, member);

    private List<Holder> Holders(long code, int limit) => session.List(Holding, row => new Holder(row.GetString(0), row.GetString(1)), kind, code, (long)limit);
}

/// <summary>A member and the report it stands in.</summary>
internal readonly record struct Holder(string Member, string Report);
