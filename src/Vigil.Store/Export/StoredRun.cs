using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Events;
using Vigil.Linkage;
using Vigil.People;
using Vigil.Store.Dialects;
using Vigil.Store.Projections;
using Vigil.Views;

namespace Vigil.Store.Export;

/// <summary>Reads events, people and reports of a store back as a run, as decisions left them, for the views that show runs.</summary>
internal sealed class StoredRun(Session session)
{
    private readonly CodedReports _coded = new(session, new SessionLedger(session), new ReportCache());

    /// <summary>The run of some events and people, and of reports that tell of them.</summary>
    public LinkedRun Read(IReadOnlySet<string> events, IReadOnlySet<string> people, IEnumerable<string> reports)
    {
        var loaded = reports.Distinct(StringComparer.Ordinal).Select(id => (Id: id, Report: _coded[id])).ToList();
        var lineages = loaded.ToImmutableSortedDictionary(each => each.Id, each => session.Strings("SELECT lineage FROM report WHERE id = @p0", each.Id)[0], StringComparer.Ordinal);
        var members = loaded.SelectMany(each => each.Report.People.Where(member => each.Report.PersonOf.ContainsKey(member.Person.Id))
            .Select(member => (Person: each.Report.PersonOf[member.Person.Id], Member: member))).ToList();
        var ids = members.ToDictionary(each => each.Member.Id, each => each.Person, StringComparer.Ordinal);
        // Ids are those of the store, also where only some of a person's reports are in the run.
        var persons = PersonBuilder.Build(members.GroupBy(each => each.Person, each => each.Member).Select(group => group.ToImmutableArray()))
            .Select(person => person with { Id = ids[person.Members[0].Id] }).ToImmutableArray();
        var personOf = persons.SelectMany(person => person.Members.Select(member => (member.Id, person))).ToImmutableSortedDictionary(each => each.Id, each => each.person, StringComparer.Ordinal);
        string? Id(EventMember member, string reference) => personOf.GetValueOrDefault($"{member.Report.Id}/{reference}")?.Id;
        return new LinkedRun(
            [.. loaded.Select(each => AsDecided(each.Report)).OrderBy(coded => coded.Report.Published?.ToString() ?? "~", StringComparer.Ordinal)
                .ThenBy(coded => coded.Report.Path, StringComparer.Ordinal).ThenBy(coded => coded.Report.Id, StringComparer.Ordinal)],
            lineages, Events(events, loaded.Select(each => each.Report), Id), [.. persons.Where(person => people.Contains(person.Id))], personOf)
        {
            Campaigns = [], EventLinks = new([], [], []), PersonLinks = new([], [], []), Judgement = Judgement(persons, loaded.ConvertAll(each => each.Report)),
        };
    }

    private ImmutableArray<Event> Events(IReadOnlySet<string> wanted, IEnumerable<LinkedReport> reports, Func<EventMember, string, string?> personOf)
    {
        var read = reports.ToList();
        var eventOf = read.SelectMany(report => session.List(
                "SELECT id, event FROM mention WHERE report = @p0 AND event IS NOT NULL AND present = 1", row => (row.Text(0), row.Text(1)), report.Coded.Report.Id))
            .ToDictionary(each => each.Item1, each => each.Item2, StringComparer.Ordinal);
        var clusters = read.SelectMany(report => report.Mentions).Where(member => eventOf.TryGetValue(member.Id, out var of) && wanted.Contains(of))
            .GroupBy(member => eventOf[member.Id]).Select(group => group.ToImmutableArray());
        return [.. EventRelations.Relate(EventBuilder.Build(clusters, personOf), personOf).Select(AsShown)];
    }

    /// <summary>The event with the values that are shown of it first, where somebody has decided.</summary>
    private Event AsShown(Event each)
    {
        var row = session.List("SELECT type, form, date_start, date_end, date_precision, site, city, admin, country, modality, reviewed FROM event WHERE id = @p0", row =>
            (Type: row.Text(0), Form: row.TextOrNull(1), Start: row.TextOrNull(2), End: row.TextOrNull(3), Precision: row.TextOrNull(4), Site: row.TextOrNull(5), City: row.TextOrNull(6),
                Admin: row.TextOrNull(7), Country: row.TextOrNull(8), Modality: row.Text(9), Reviewed: row.Number(10) > 0), each.Id);
        if (row is not [{ Reviewed: true } shown]) return each;
        return each with
        {
            Type = shown.Type, Reviewed = true, Forms = First(each.Forms, form => form == shown.Form), Modalities = First(each.Modalities, modality => modality == shown.Modality),
            Date = shown.Start is null || each.Date?.Start == shown.Start ? each.Date : new EventDate(shown.Start, shown.End ?? shown.Start, shown.Precision ?? "day", null),
            Places = First(each.Places, place => place.Site == shown.Site && place.City == shown.City && place.Admin == shown.Admin && place.Country == shown.Country),
        };
    }

    private static ImmutableArray<Told<T>> First<T>(ImmutableArray<Told<T>> told, Func<T, bool> shown) => [.. told.OrderBy(one => shown(one.Value) ? 0 : 1)];

    private static CodedReport AsDecided(LinkedReport report) =>
        report.Coded with { Events = [.. report.Mentions.Select(member => member.Mention)], People = [.. report.People.Select(member => member.Person)] };

    private Judgement Judgement(ImmutableArray<Person> people, List<LinkedReport> reports)
    {
        var decided = reports.SelectMany(report => report.Events).Where(each => each.DecidedBy != "machine");
        return new Judgement
        {
            DecidedBy = decided.Select(each => KeyValuePair.Create(each.Coded.Id, each.DecidedBy)).ToImmutableSortedDictionary(StringComparer.Ordinal),
            People = people.ToImmutableSortedDictionary(person => person.Id, person => session.List(
                "SELECT status, status_date, status_decided, reviewed, consent, withheld FROM person WHERE id = @p0", row => new PersonJudgement(
                    row.TextOrNull(0), row.TextOrNull(1), row.TextOrNull(2) is { } by and not "machine" ? by : null, row.Number(3) > 0, !row.IsNull(4), row.Number(5) > 0), person.Id)[0],
                StringComparer.Ordinal),
            Withheld = [.. session.Strings("SELECT event FROM mention WHERE withheld = 1 AND event IS NOT NULL"), .. Withheld()],
        };
    }

    /// <summary>Reports that somebody has withheld, and not released since.</summary>
    private IEnumerable<string> Withheld() => session.List(
            "SELECT s.report, d.action FROM decision d JOIN decision_subject s ON s.seq = d.seq WHERE d.active = 1 AND s.kind = 'report' AND d.action IN ('consent', 'withhold') ORDER BY d.seq",
            row => (Report: row.Text(0), Action: row.Text(1)))
        .GroupBy(each => each.Report).Where(group => group.Last().Action == "withhold").Select(group => group.Key);
}
