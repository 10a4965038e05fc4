using System.Collections.Immutable;
using Vigil.Events;
using Vigil.Linkage;
using Vigil.People;

namespace Vigil.Views.Publication;

/// <summary>
/// Makes the public form of a run: another run, from which everything that the rules withhold is gone, so that whatever writes it out cannot leak it.
/// </summary>
public static class PublicForm
{
    /// <summary>The run as it may be published, and how much was withheld of it.</summary>
    public static (LinkedRun Run, Withholding Withheld) Of(LinkedRun run, PublicationRules rules)
    {
        var scope = new Scope(run, rules);
        var redactor = new Redactor(scope, rules);
        var events = run.Events.Select(each => scope.Published(each)).OfType<Event>().ToImmutableArray();
        var shown = events.SelectMany(each => each.Members.Select(member => ((member.Report.Id, member.Mention.Id), each.Id))).ToDictionary(each => each.Item1, each => each.Id);
        redactor.Show(events, shown);
        var reports = run.Reports.Where(coded => !scope.IsWithheld(coded.Report.Id)).Select(redactor.Report).ToImmutableArray();
        var people = run.People.Where(person => scope.MayBeNamed(person.Id)).Select(redactor.Person).OfType<Person>().ToImmutableArray();
        var form = new LinkedRun(
            reports, run.Lineages.Where(pair => !scope.IsWithheld(pair.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. events.Select(redactor.Event).OrderBy(each => each.Date?.Start ?? "~", StringComparer.Ordinal).ThenBy(each => each.Id, StringComparer.Ordinal)], people,
            people.SelectMany(person => person.Members.Select(member => (member.Id, person))).ToImmutableSortedDictionary(each => each.Id, each => each.person, StringComparer.Ordinal))
        {
            Campaigns = [], EventLinks = new([], [], []), PersonLinks = new([], [], []), IsPublic = true, Judgement = redactor.Judgement(run.Judgement, people),
        };
        return (form, new Withholding(run.People.Length - people.Length, run.Events.Length - events.Length, run.Reports.Length - reports.Length, scope.ShelteredEvents(events)));
    }
}

/// <summary>How much a public form leaves out.</summary>
/// <param name="People">People who are no row.</param>
/// <param name="Events">Events that are no row.</param>
/// <param name="Reports">Reports that are no row.</param>
/// <param name="ShelteredEvents">Events that stand without site, day and words, because a withheld person takes part in them.</param>
public sealed record Withholding(int People, int Events, int Reports, int ShelteredEvents);

/// <summary>Who may be named, and which rows are sheltered because somebody in them may not.</summary>
internal sealed class Scope
{
    private readonly LinkedRun _run;
    private readonly HashSet<string> _named;
    private readonly HashSet<string> _shelteredReports;
    private readonly HashSet<string> _shelteredEvents;

    public Scope(LinkedRun run, PublicationRules rules)
    {
        _run = run;
        _named = run.PersonOf.Values.Where(person => MayBeNamed(run.Judgement, person, rules)).Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        Outlets = run.Reports.Select(coded => coded.Report.Outlet).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Guard = new NameGuard(run.Reports.SelectMany(coded => coded.People.Where(person => Named(coded.Report.Id, person.Id) is null).SelectMany(person => person.Aliases.Prepend(person.Name))));
        _shelteredEvents = run.Events.Where(each => each.Members.Any(TakesPart)).Select(each => each.Id).ToHashSet(StringComparer.Ordinal);
        _shelteredReports = run.Reports.Where(coded => coded.People.Any(person => Named(coded.Report.Id, person.Id) is null)).Select(coded => coded.Report.Id)
            .Concat(run.Events.SelectMany(each => each.Members).Where(TakesPart).Select(member => member.Report.Id)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Finds the names of withheld people.</summary>
    public NameGuard Guard { get; }

    /// <summary>Who published the reports.</summary>
    public IReadOnlySet<string> Outlets { get; }

    /// <summary>Whether an event or report has been withheld.</summary>
    public bool IsWithheld(string id) => _run.Judgement.Withheld.Contains(id);

    /// <summary>Whether a person may be named.</summary>
    public bool MayBeNamed(string person) => _named.Contains(person);

    /// <summary>The person that a reference of a report stands for, where she may be named; null where not.</summary>
    public Person? Named(string report, string reference) => _run.PersonOf.GetValueOrDefault($"{report}/{reference}") is { } person && _named.Contains(person.Id) ? person : null;

    /// <summary>Whether a withheld person takes part in an event.</summary>
    public bool IsSheltered(Event each) => _shelteredEvents.Contains(each.Id);

    /// <summary>Whether a report names a withheld person.</summary>
    public bool IsSheltered(string report) => _shelteredReports.Contains(report);

    /// <summary>How many of some events are sheltered.</summary>
    public int ShelteredEvents(IEnumerable<Event> events) => events.Count(IsSheltered);

    /// <summary>The event as reports tell of it that are not withheld; null where there are none, or it is withheld itself.</summary>
    public Event? Published(Event each)
    {
        if (IsWithheld(each.Id)) return null;
        var members = each.Members.RemoveAll(member => IsWithheld(member.Report.Id));
        if (members.IsEmpty) return null;
        return members.Length == each.Members.Length ? each : EventBuilder.Build([members], (member, reference) => _run.PersonId(member, reference))[0] with { Id = each.Id, Follows = each.Follows, Reviewed = each.Reviewed };
    }

    private bool TakesPart(EventMember member) => member.Mention.Actors.Concat(member.Mention.Targets)
        .Any(each => each.Kind == "person" && (each.Ref is null || Named(member.Report.Id, each.Ref) is null));

    private static bool MayBeNamed(Judgement judgement, Person person, PublicationRules rules) =>
        judgement.People.GetValueOrDefault(person.Id) is { Withheld: false } decided && (decided.Consent || (decided.Reviewed && person.Roles.Any(rules.PublicRoles.Contains)));
}
