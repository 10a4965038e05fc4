using Vigil.Linkage;
using Vigil.People;
using Vigil.Store.Dialects;
using Vigil.Store.Ledger;

namespace Vigil.Store.Projections;

/// <summary>People across reports: links what has changed and writes the persons concerned.</summary>
internal sealed class PersonProjection(Session session, CodedReports reports, SearchIndex search, bool grows)
{
    private const int MostPerKey = 60;
    private readonly LinkGraph _graph = new(session, "p", MostPerKey, grows);
    private readonly SortedDictionary<string, Holder> _dirty = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkKeys> _keys = new(StringComparer.Ordinal);
    private PairDecisions _decisions = PairDecisions.None;
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Holder> _touched = new(StringComparer.Ordinal);

    /// <summary>A report names somebody.</summary>
    public void Add(PersonMember member)
    {
        var holder = new Holder(member.Id, member.Report.Id);
        var keys = _keys[member.Id] = LinkKeys.Of(member);
        _graph.Add(holder, keys.Held);
        _dirty[member.Id] = holder;
    }

    /// <summary>A report names her no longer.</summary>
    public void Remove(PersonMember member)
    {
        foreach (var holder in _graph.Unlink(member.Id)) _touched[holder.Member] = holder;
        _graph.Remove(member.Id, LinkKeys.Of(member).Held);
        _dirty.Remove(member.Id);
        _keys.Remove(member.Id);
        _touched.Remove(member.Id);
        _gone.UnionWith(session.Strings("SELECT person FROM person_mention WHERE id = @p0 AND person IS NOT NULL", member.Id));
    }

    /// <summary>The lineage of a report has changed, and with it the number of sources of those it names.</summary>
    public void Touch(string report)
    {
        foreach (var member in reports[report].People) _touched[member.Id] = new Holder(member.Id, report);
    }

    /// <summary>Computes the persons that may have changed; gives the reports that name one whose id has.</summary>
    /// <param name="decisions">What people decided about pairs.</param>
    public HashSet<string> Relink(PairDecisions decisions)
    {
        _decisions = decisions;
        var queue = new Queue<Holder>(_dirty.Values);
        while (queue.TryDequeue(out var holder)) Compare(holder, Again);
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
        _keys.Clear();
        _touched.Clear();
        _gone.Clear();
        return changed;

        void Again(Holder holder)
        {
            if (_dirty.TryAdd(holder.Member, holder)) queue.Enqueue(holder);
        }
    }

    private void Compare(Holder holder, Action<Holder> again)
    {
        _touched[holder.Member] = holder;
        foreach (var old in _graph.Unlink(holder.Member)) _touched[old.Member] = old;
        var member = Member(holder);
        var others = _graph.Candidates(holder.Member, (_keys.GetValueOrDefault(holder.Member) ?? LinkKeys.Of(member)).Sought, again).Select(each => each.Holder).Where(other => other.Report != holder.Report).ToDictionary(other => other.Member, StringComparer.Ordinal);
        foreach (var same in _decisions.SameAs(holder.Member)) _graph.Link(holder, same);
        if (others.Count == 0) return;
        foreach (var link in PersonLinker.Neighbours(member, others.Values.Select(Member)))
            _graph.Link(holder, others[link.A == holder.Member ? link.B : link.A]);
    }

    private void Store(List<Holder> component, HashSet<string> changed)
    {
        var linked = component is [var only] ? Alone(Member(only)) : PersonLinker.Link(component.Select(Member), _decisions.Among(component));
        Questions.Store(session, "p", component, linked.Questions);
        var reportOf = component.ToDictionary(holder => holder.Member, holder => holder.Report, StringComparer.Ordinal);
        foreach (var person in PersonBuilder.Build(linked.Clusters.Select(cluster => cluster.Members)))
        {
            var known = false;
            foreach (var member in person.Members)
            {
                var before = session.Strings("SELECT person FROM person_mention WHERE id = @p0 AND person IS NOT NULL", member.Id).FirstOrDefault();
                known |= before == person.Id;
                if (before == person.Id) continue;
                if (before is not null) _gone.Add(before);
                session.Run("UPDATE person_mention SET person = @p0 WHERE id = @p1", person.Id, member.Id);
                reports.Forget(reportOf[member.Id]);
                changed.Add(reportOf[member.Id]);
            }

            Write(person, known || _gone.Contains(person.Id));
        }
    }

    private static Linked<PersonMember> Alone(PersonMember member) => new([new Cluster<PersonMember>([member], [])], [], []);

    private void Write(Person person, bool known)
    {
        if (known) session.Run("DELETE FROM person WHERE id = @p0", person.Id);
        var members = person.Members.Select(member => reports[member.Report.Id].Persons.First(each => each.Coded.Id == member.Id)).ToList();
        var (state, date, decided) = Status(person, members);
        var lineages = members.Select(member => Lineage(member.Coded.Report.Id)).Distinct().LongCount();
        var publication = members.Where(member => member.Consent is not null || member.Withheld).MaxBy(member => member.Rulings[^1].Seq);
        session.Run("""
            INSERT INTO person (id, name, aliases, roles, status, status_date, status_decided, consent, withheld, reports, sources, conflicts, reviewed)
            VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)
            """, person.Id, person.Name, string.Join('\n', person.Aliases), string.Join('\n', person.Roles), state, date, decided, publication?.Consent,
            publication?.Withheld == true ? 1L : 0L, (long)person.Members.Length, lineages, Conflicts(person), members.Exists(member => member.Status == "accepted") ? 1L : 0L);
        search.Put("person", person.Id, known, [person.Name, .. person.Aliases, .. person.Roles]);
    }

    /// <summary>The status shown: what a person gave last, else the one of the latest date; and who decided it.</summary>
    private static (string? State, string? Date, string? Decided) Status(Person person, List<Decided<PersonMember>> members)
    {
        var rulings = members.SelectMany(member => member.Rulings).Where(ruling => ruling.Action == DecisionAction.Correct && ruling.Field == "status");
        if (rulings.MaxBy(ruling => ruling.Seq) is { } ruling && Corrections.Status(ruling.Value!) is var given) return (given.State, given.Date, ruling.Author);
        var told = person.Statuses.Where(each => each.Status.Date is not null).LastOrDefault(person.Statuses.LastOrDefault());
        if (told.Status is null) return (null, null, null);
        var by = members.Find(member => member.Coded.Id == told.By.Id)!;
        return (told.Status.State, told.Status.Date, by.Status == "accepted" ? by.DecidedBy : "machine");
    }

    /// <summary>Days for which different states are told.</summary>
    private static long Conflicts(Person person) => person.Statuses.Where(each => each.Status.Date is { Length: 10 }).GroupBy(each => each.Status.Date)
        .LongCount(day => day.Select(each => each.Status.State).Distinct(StringComparer.Ordinal).Count() > 1);

    private string Lineage(string report) => session.Strings("SELECT lineage FROM report WHERE id = @p0", report)[0];

    private void Delete(string id)
    {
        session.Run("DELETE FROM person WHERE id = @p0", id);
        search.Remove("person", id);
    }

    private PersonMember Member(Holder holder) => reports[holder.Report].People.First(member => member.Id == holder.Member);
}
