using System.Collections.Immutable;
using Vigil.Linkage;
using Vigil.People;
using Vigil.Store.Dialects;

namespace Vigil.Store.Projections;

/// <summary>People across reports: links what has changed and writes the persons concerned.</summary>
internal sealed class PersonProjection(Session session, CodedReports reports, SearchIndex search)
{
    private const int MostPerKey = 400;
    private readonly LinkGraph _graph = new(session, "p", MostPerKey);
    private readonly SortedDictionary<string, Holder> _dirty = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Holder> _touched = new(StringComparer.Ordinal);

    /// <summary>A report names somebody.</summary>
    public void Add(PersonMember member)
    {
        _graph.Add(member.Id, member.Report.Id, Codes(member));
        _dirty[member.Id] = new Holder(member.Id, member.Report.Id);
    }

    /// <summary>A report names her no longer.</summary>
    public void Remove(PersonMember member)
    {
        foreach (var holder in _graph.Unlink(member.Id)) _touched[holder.Member] = holder;
        _graph.Remove(member.Id);
        _dirty.Remove(member.Id);
        _touched.Remove(member.Id);
        _gone.UnionWith(session.Strings("SELECT person FROM person_mention WHERE id = @p0 AND person IS NOT NULL", member.Id));
    }

    /// <summary>The lineage of a report has changed, and with it the number of sources of those it names.</summary>
    public void Touch(string report)
    {
        foreach (var member in reports[report].People) _touched[member.Id] = new Holder(member.Id, report);
    }

    /// <summary>Computes the persons that may have changed; gives the reports that name one whose id has.</summary>
    public HashSet<string> Relink()
    {
        foreach (var holder in _graph.Overfull()) _dirty[holder.Member] = holder;
        foreach (var holder in _dirty.Values) Compare(holder);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var holder in _touched.Values)
        {
            if (seen.Contains(holder.Member)) continue;
            var component = _graph.Component(holder);
            seen.UnionWith(component.Select(each => each.Member));
            Store(component, changed);
        }

        foreach (var id in _gone.Where(id => session.Number("SELECT count(*) FROM person_mention WHERE person = @p0", id) == 0)) Delete(id);
        _dirty.Clear();
        _touched.Clear();
        _gone.Clear();
        return changed;
    }

    private void Compare(Holder holder)
    {
        _touched[holder.Member] = holder;
        foreach (var old in _graph.Unlink(holder.Member)) _touched[old.Member] = old;
        var others = _graph.Candidates(holder.Member).Where(other => other.Report != holder.Report).ToDictionary(other => other.Member, StringComparer.Ordinal);
        if (others.Count == 0) return;
        foreach (var link in PersonLinker.Neighbours(Member(holder), others.Values.Select(Member)))
            _graph.Link(holder, others[link.A == holder.Member ? link.B : link.A]);
    }

    private void Store(List<Holder> component, HashSet<string> changed)
    {
        var linked = PersonLinker.Link(component.Select(Member), LinkDecisions.None);
        Questions.Store(session, "p", component, linked.Questions);
        var reportOf = component.ToDictionary(holder => holder.Member, holder => holder.Report, StringComparer.Ordinal);
        foreach (var person in PersonBuilder.Build(linked.Clusters.Select(cluster => cluster.Members)))
        {
            foreach (var member in person.Members)
            {
                var before = session.Strings("SELECT person FROM person_mention WHERE id = @p0 AND person IS NOT NULL", member.Id).FirstOrDefault();
                if (before == person.Id) continue;
                if (before is not null) _gone.Add(before);
                session.Run("UPDATE person_mention SET person = @p0 WHERE id = @p1", person.Id, member.Id);
                reports.Forget(reportOf[member.Id]);
                changed.Add(reportOf[member.Id]);
            }

            Write(person);
        }
    }

    private void Write(Person person)
    {
        session.Run("DELETE FROM person WHERE id = @p0", person.Id);
        var status = person.Statuses.LastOrDefault();
        var lineages = person.Members.Select(member => reports[member.Report.Id].Mentions.FirstOrDefault()?.Lineage ?? member.Report.Id).Distinct().LongCount();
        session.Run("""
            INSERT INTO person (id, name, aliases, roles, status, status_date, status_decided, reports, sources, conflicts, reviewed)
            VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, 0, 0)
            """, person.Id, person.Name, string.Join('\n', person.Aliases), string.Join('\n', person.Roles), status.Status?.State, status.Status?.Date,
            status.Status is null ? null : "machine", (long)person.Members.Length, lineages);
        search.Put("person", person.Id, [person.Name, .. person.Aliases, .. person.Roles]);
    }

    private void Delete(string id)
    {
        session.Run("DELETE FROM person WHERE id = @p0", id);
        search.Remove("person", id);
    }

    private PersonMember Member(Holder holder) => reports[holder.Report].People.First(member => member.Id == holder.Member);

    /// <summary>Her keys, and each pair of keys of one name, which still tells where the single words are common.</summary>
    private static IEnumerable<long> Codes(PersonMember member)
    {
        var keys = PersonBlocks.Keys(member).Order(StringComparer.Ordinal).ToImmutableArray();
        foreach (var key in keys) yield return ReportText.Hash(key);
        foreach (var name in member.Person.Aliases.Prepend(member.Person.Name))
        {
            var words = PersonBlocks.NameKeys(name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            for (var i = 0; i < words.Count; i++)
            {
                for (var j = i + 1; j < words.Count; j++) yield return ReportText.Hash($"{words[i]} {words[j]}");
            }
        }
    }
}
