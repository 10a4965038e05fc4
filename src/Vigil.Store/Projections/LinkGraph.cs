using Vigil.Store.Dialects;

namespace Vigil.Store.Projections;

/// <summary>
/// The keys and edges of one kind of member. What shares a key is compared, except by keys that more than <paramref name="most"/> members hold: they tell too
/// little. When a key becomes that common, its members are compared anew, so that the order of arrival changes nothing.
/// </summary>
/// <param name="session">The transaction.</param>
/// <param name="kind">Keeps the keys of one kind apart from those of another.</param>
/// <param name="most">Members from which on a key tells too little.</param>
/// <param name="grows">Whether there may be members that were compared before; not in a rebuild, where all are compared at the end.</param>
internal sealed class LinkGraph(Session session, string kind, int most, bool grows)
{
    private const string Holding = "SELECT member, report, hint FROM link_key WHERE code = @p0 LIMIT @p1";
    private readonly long _salt = ReportText.Hash(kind);
    private readonly Dictionary<long, int> _added = [];

    /// <summary>Gives a member its keys.</summary>
    public void Add(Holder member, IEnumerable<long> codes)
    {
        var rows = session.Rows("link_key", "code, member, report, hint");
        foreach (var code in codes.Distinct())
        {
            rows.Add(code ^ _salt, member.Member, member.Report == Holder.ReportOf(member.Member) ? null : member.Report, member.Hint);
            if (grows) _added[code ^ _salt] = _added.GetValueOrDefault(code ^ _salt) + 1;
        }
    }

    /// <summary>Takes a member out of its keys.</summary>
    public void Remove(string member, IEnumerable<long> codes)
    {
        session.Flush();
        foreach (var code in codes.Distinct()) session.Run("DELETE FROM link_key WHERE code = @p0 AND member = @p1", code ^ _salt, member);
    }

    /// <summary>Everybody who shares a telling key with a member, and how many.</summary>
    /// <param name="member">The member.</param>
    /// <param name="codes">Its keys.</param>
    /// <param name="crossed">Takes the members of a key that has become too common since this graph was made.</param>
    public IEnumerable<(Holder Holder, int Shared)> Candidates(string member, IEnumerable<long> codes, Action<Holder> crossed)
    {
        var found = new Dictionary<string, (Holder Holder, int Shared)>(StringComparer.Ordinal);
        foreach (var code in codes.Distinct().Select(code => code ^ _salt))
        {
            var added = _added.GetValueOrDefault(code);
            var holders = Holders(code, most + added + 1);
            if (holders.Count <= most) holders.ForEach(holder => found[holder.Member] = (holder, found.GetValueOrDefault(holder.Member).Shared + 1));
            else if (holders.Count <= most + added) holders.ForEach(crossed);
            if (holders.Count > most) _added.Remove(code);
        }

        found.Remove(member);
        return found.Values;
    }

    /// <summary>Removes the edges of a member and gives the members they led to.</summary>
    public List<Holder> Unlink(string member)
    {
        var neighbours = Neighbours(member);
        if (neighbours.Count == 0) return neighbours;
        session.Run("DELETE FROM question WHERE a = @p0 OR b = @p0", member);
        session.Run("DELETE FROM link_edge WHERE a = @p0", member);
        foreach (var other in neighbours) session.Run("DELETE FROM link_edge WHERE a = @p0 AND b = @p1", other.Member, member);
        return neighbours;
    }

    /// <summary>Joins two members by an edge; twice is once.</summary>
    public void Link(Holder one, Holder other)
    {
        const string insert = "INSERT INTO link_edge (a, b, report) VALUES (@p0, @p1, @p2) ON CONFLICT DO NOTHING";
        session.Run(insert, one.Member, other.Member, other.Report);
        session.Run(insert, other.Member, one.Member, one.Report);
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
        session.List("SELECT b, report FROM link_edge WHERE a = @p0", row => new Holder(row.Text(0), row.Text(1)), member);

    private List<Holder> Holders(long code, int limit) => session.List(Holding, row => new Holder(row.Text(0), row.TextOrNull(1) ?? Holder.ReportOf(row.Text(0)), row.NumberOrNull(2)), code, (long)limit);
}

/// <summary>A member and the report it stands in.</summary>
/// <param name="Member">Id of the member.</param>
/// <param name="Report">Id of the report.</param>
/// <param name="Hint">What tells early that two cannot be one: the day of an event known to the day, the size of a text's sample.</param>
internal readonly record struct Holder(string Member, string Report, long? Hint = null)
{
    /// <summary>The report of a member whose id begins with it.</summary>
    public static string ReportOf(string member) => member.IndexOf('/', StringComparison.Ordinal) is >= 0 and var end ? member[..end] : member;
}
