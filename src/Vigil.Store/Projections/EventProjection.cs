using Vigil.Coding;
using Vigil.Events;
using Vigil.Linkage;
using Vigil.Store.Dialects;
using Vigil.Store.Ledger;

namespace Vigil.Store.Projections;

/// <summary>Events across reports: links what has changed and writes the events concerned.</summary>
internal sealed class EventProjection(Session session, CodedReports reports, SearchIndex search, bool grows)
{
    private const int MostPerKey = 1000;
    private const int NearDays = 3;
    private readonly LinkGraph _graph = new(session, "e", MostPerKey, grows);
    private readonly SortedDictionary<string, Holder> _dirty = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkKeys> _keys = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Holder> _touched = new(StringComparer.Ordinal);
    private PairDecisions _decisions = PairDecisions.None;
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);

    /// <summary>A report tells of an event.</summary>
    public void Add(EventMember member)
    {
        var keys = _keys[member.Id] = LinkKeys.Of(member);
        var holder = new Holder(member.Id, member.Report.Id, keys.Day);
        _graph.Add(holder, keys.Held);
        _dirty[member.Id] = holder;
    }

    /// <summary>A report tells of it no longer.</summary>
    public void Remove(EventMember member)
    {
        foreach (var holder in _graph.Unlink(member.Id)) _touched[holder.Member] = holder;
        _graph.Remove(member.Id, LinkKeys.Of(member).Held);
        _dirty.Remove(member.Id);
        _keys.Remove(member.Id);
        _touched.Remove(member.Id);
        _gone.UnionWith(session.Strings("SELECT event FROM mention WHERE id = @p0 AND event IS NOT NULL", member.Id));
    }

    /// <summary>The lineage or the people of a report have changed.</summary>
    public void Touch(string report)
    {
        foreach (var member in reports[report].Mentions) _dirty[member.Id] = new Holder(member.Id, report);
    }

    /// <summary>Computes the events that may have changed.</summary>
    /// <param name="decisions">What people decided about pairs.</param>
    public void Relink(PairDecisions decisions)
    {
        _decisions = decisions;
        var queue = new Queue<Holder>(_dirty.Values);
        while (queue.TryDequeue(out var holder)) Compare(holder, Again);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var holder in _touched.Values)
        {
            if (seen.Contains(holder.Member)) continue;
            var component = _graph.Component(holder);
            seen.UnionWith(component.Select(each => each.Member));
            Store(component);
        }

        foreach (var id in _gone.Where(id => session.Number("SELECT count(*) FROM mention WHERE event = @p0", id) == 0)) Delete(id);
        _dirty.Clear();
        _keys.Clear();
        _touched.Clear();
        _gone.Clear();

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
        var keys = _keys.GetValueOrDefault(holder.Member) ?? LinkKeys.Of(member);
        var others = _graph.Candidates(holder.Member, keys.Sought, again).Select(each => each.Holder)
            .Where(other => other.Report != holder.Report && MayBeNear(keys.Day, other.Hint)).ToDictionary(other => other.Member, StringComparer.Ordinal);
        foreach (var same in _decisions.SameAs(holder.Member)) _graph.Link(holder, same);
        if (others.Count == 0) return;
        foreach (var link in EventLinker.Neighbours(member, others.Values.Select(Member), PersonOf))
            _graph.Link(holder, others[link.A == holder.Member ? link.B : link.A]);
    }

    private void Store(List<Holder> component)
    {
        var linked = component is [var only] ? Alone(Member(only)) : EventLinker.Link(component.Select(Member), PersonOf, _decisions.Among(component));
        Questions.Store(session, "e", component, linked.Questions);
        foreach (var each in EventBuilder.Build(linked.Clusters.Select(cluster => cluster.Members), PersonOf))
        {
            var known = false;
            foreach (var member in each.Members)
            {
                var before = session.Strings("SELECT event FROM mention WHERE id = @p0 AND event IS NOT NULL", member.Id).FirstOrDefault();
                known |= before == each.Id;
                if (before == each.Id) continue;
                if (before is not null) _gone.Add(before);
                session.Run("UPDATE mention SET event = @p0 WHERE id = @p1", each.Id, member.Id);
            }

            Write(each, known || _gone.Contains(each.Id));
        }
    }

    private static Linked<EventMember> Alone(EventMember member) => new([new Cluster<EventMember>([member], [])], [], []);

    private void Write(Event e, bool known)
    {
        if (known) Clear(e.Id);
        var members = e.Members.Select(Decided).ToList();
        var shown = Shown(e, members);
        var people = shown.Counts.Where(count => count.What == "participants").ToList();
        session.Run("""
            INSERT INTO event (id, type, form, campaign, date_start, date_end, date_precision, country, admin, city, site, lat, lon, modality, disputed, background,
              people_min, people_max, mentions, reports, sources, conflicts, reviewed)
            VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22)
            """, e.Id, shown.Type, shown.Form, Flag(e.IsCampaign), shown.Date?.Start, shown.Date?.End, shown.Date?.Precision, shown.Place?.Country,
            shown.Place?.Admin, shown.Place?.City, shown.Place?.Site, shown.Place?.Lat, shown.Place?.Lon, shown.Modality, Flag(shown.Disputed), Flag(shown.Background),
            people.Min(count => count.Min ?? count.Max), people.Max(count => count.Max ?? count.Min), (long)e.Members.Length, (long)e.Reports, (long)e.Sources,
            members.Count == 1 && members[0].Rulings.IsEmpty ? 0L : Values.Of(members.SelectMany(Claims)).Where(value => value.Conflict).Select(value => value.Field).Distinct().LongCount(),
            Flag(members.Exists(member => member.Status == "accepted")));
        foreach (var (person, part) in e.Members.SelectMany(People).Distinct().Order())
            session.Run("INSERT INTO event_person (event, person, part) VALUES (@p0, @p1, @p2)", e.Id, person, part);
        search.Put("event", e.Id, known, [e.Type, .. e.Forms.Select(told => told.Value), .. e.Places.SelectMany(told => Words(told.Value)),
            .. e.Actors.Select(told => told.Value.Name), .. e.Targets.Select(told => told.Value.Name), .. e.Demands.Select(told => told.Value.Text),
            .. e.Legal.SelectMany(told => new[] { told.Value.Charge, told.Value.Law, told.Value.Court })]);
    }

    /// <summary>The values shown: the best sourced, and over them what people decided, in the order of their decisions.</summary>
    private static EventMention Shown(Event e, List<Decided<EventMember>> members)
    {
        var best = e.Members[0].Mention with
        {
            Type = e.Type, Form = e.Forms.FirstOrDefault()?.Value, Date = e.Date, Place = e.Place, Modality = e.Modalities[0].Value, Disputed = e.Disputed,
            Background = e.Background, Counts = [.. e.Counts.Select(told => told.Value)],
        };
        return members.SelectMany(member => member.Rulings).Where(ruling => ruling.Action == DecisionAction.Correct).OrderBy(ruling => ruling.Seq)
            .Aggregate(best, (shown, ruling) => Corrections.Apply(shown, ruling.Field!, ruling.Value!) ?? shown);
    }

    /// <summary>The claims of a mention, as it was coded and as people corrected it.</summary>
    private static IEnumerable<ValueClaim> Claims(Decided<EventMember> each)
    {
        var (report, lineage) = (each.Coded.Report, each.Coded.Lineage);
        var coded = ClaimRows.OfEvent(each.Coded.Id, each.Coded.Mention).ToList();
        var corrected = each.Rulings.LastOrDefault(ruling => ruling.Action == DecisionAction.Correct) is { } last
            ? ClaimRows.OfEvent(each.Coded.Id, each.Current.Mention).Except(coded).Select(claim => (claim, last.Seq, (string?)last.Author)) : [];
        return coded.Select(claim => (claim, 0L, (string?)null)).Concat(corrected).Select(row =>
            new ValueClaim(row.Item1.Field, row.Item1.Value, report.Id, lineage, report.Published?.ToString(), row.Item1.Claimant, row.Item2, row.Item3));
    }

    private Decided<EventMember> Decided(EventMember member) => reports[member.Report.Id].Events.First(each => each.Coded.Id == member.Id);

    private static IEnumerable<string?> Words(EventPlace place) => [place.Site, place.City, place.Admin, place.Country];

    private IEnumerable<(string Person, string Part)> People(EventMember member) =>
        member.Mention.Actors.Select(each => (each, "actor")).Concat(member.Mention.Targets.Select(each => (each, "target")))
            .Where(each => each.each.Ref is not null).Select(each => (PersonOf(member, each.each.Ref!), each.Item2))
            .Where(each => each.Item1 is not null).Select(each => (each.Item1!, each.Item2));

    private void Clear(string id)
    {
        session.Run("DELETE FROM event WHERE id = @p0", id);
        session.Run("DELETE FROM event_person WHERE event = @p0", id);
    }

    private void Delete(string id)
    {
        Clear(id);
        search.Remove("event", id);
    }

    private EventMember Member(Holder holder) => reports[holder.Report].Mentions.First(member => member.Id == holder.Member);

    private string? PersonOf(EventMember member, string reference) => reports[member.Report.Id].PersonOf.GetValueOrDefault(reference);

    /// <summary>Two days that are further apart contradict each other in the comparison of events.</summary>
    private static bool MayBeNear(long? day, long? other) => day is not { } one || other is not { } two || Math.Abs(one - two) <= NearDays;

    private static long Flag(bool value) => value ? 1 : 0;
}
