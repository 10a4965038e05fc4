using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Events;
using Vigil.Linkage;
using Vigil.People;
using Vigil.Reports;

namespace Vigil.Views.Publication;

/// <summary>
/// Makes the public form of each record, field by field: what is not taken over here by a rule is not in it. Every text that is taken over is cleared of the
/// names of withheld people, whatever its rule.
/// </summary>
internal sealed class Redactor(Scope scope, PublicationRules rules)
{
    /// <summary>What stands for words that are withheld where there must be some.</summary>
    public const string Words = "[withheld]";

    /// <summary>What stands for somebody who is withheld.</summary>
    public const string Someone = "[person withheld]";

    private readonly Dictionary<string, Report> _reports = new(StringComparer.Ordinal);
    private Dictionary<string, Event> _events = [];
    private Dictionary<(string Report, string Mention), string> _shown = [];

    /// <summary>Tells which events are published, and for each of their mentions (report and id within it) which event it is of.</summary>
    public void Show(IEnumerable<Event> events, Dictionary<(string, string), string> shown) =>
        (_events, _shown) = (events.ToDictionary(each => each.Id, StringComparer.Ordinal), shown);

    /// <summary>What people decided, without who they are.</summary>
    public Judgement Judgement(Judgement judgement, IEnumerable<Person> people) => new()
    {
        DecidedBy = rules["decision.author"] == PublicationRule.Open ? judgement.DecidedBy : judgement.DecidedBy.ToImmutableSortedDictionary(pair => pair.Key, _ => "person", StringComparer.Ordinal),
        People = people.ToImmutableSortedDictionary(person => person.Id, person => Of(judgement.People[person.Id]), StringComparer.Ordinal),
    };

    /// <summary>A report with what it tells of published events.</summary>
    public CodedReport Report(CodedReport coded)
    {
        var (id, sheltered) = (coded.Report.Id, scope.IsSheltered(coded.Report.Id));
        var events = coded.Events.Where(mention => _shown.ContainsKey((id, mention.Id))).ToList();
        var kept = events.Select(mention => mention.Id).Concat(coded.Statements.Select(each => each.Id)).ToHashSet(StringComparer.Ordinal);
        return new CodedReport(
            Bare(coded.Report), coded.Relevant, coded.Reason, [.. events.Select(mention => Mention(id, mention, kept))],
            [.. coded.People.Where(person => scope.Named(id, person.Id) is not null).Select(person => Person(id, person))],
            [.. coded.Organizations.Where(each => Text("organization.name", each.Name, sheltered) is not null).Select(each => each with { Aliases = [.. each.Aliases.Where(scope.Guard.Clears)] })],
            [.. coded.Statements.Select(each => Statement(coded, each, kept, sheltered))],
            [.. coded.Positions.Select(each => new Position(Name("position.actor", coded, each.Actor) ?? Words, Quote("position.words", each.Proposition, sheltered), each.Stance,
                Quote("position.words", each.Text, sheltered), Evidence("position.words", each.Evidence, sheltered)))],
            rules["report.problems"] == PublicationRule.Open ? coded.Problems : []);
    }

    /// <summary>A person who may be named, as published reports name her.</summary>
    public Person? Person(Person person)
    {
        var members = person.Members.Where(member => !scope.IsWithheld(member.Report.Id))
            .Select(member => new PersonMember(Bare(member.Report), Person(member.Report.Id, member.Person))).ToImmutableArray();
        return members.IsEmpty ? null : new Person(person.Id, members);
    }

    /// <summary>An event.</summary>
    public Event Event(Event each)
    {
        var sheltered = scope.IsSheltered(each);
        var members = each.Members.ToDictionary(member => member.Id, member => new EventMember(member.Id, Bare(member.Report), member.Lineage, Mention(member.Report.Id, member.Mention, null)), StringComparer.Ordinal);
        ImmutableArray<EventMember> Of(ImmutableArray<EventMember> by) => [.. by.Where(member => members.ContainsKey(member.Id)).Select(member => members[member.Id])];
        ImmutableArray<Told<T>> All<T>(ImmutableArray<Told<T>> told, Func<Told<T>, T?> form) where T : class =>
            [.. told.Select(one => form(one) is { } value ? new Told<T>(value, Of(one.By)) : null).OfType<Told<T>>().DistinctBy(one => typeof(T) == typeof(Participant) ? (object)one : one.Value)];
        return new Event
        {
            Id = each.Id, Type = each.Type, Members = Of(each.Members), Ties = [], Date = Date("event.date", each.Date, sheltered),
            Places = All(each.Places, told => Place(told.Value, sheltered)), Forms = All(each.Forms, told => told.Value), Modalities = All(each.Modalities, told => told.Value),
            Counts = All(each.Counts, told => Count(told.By[0].Report.Id, told.Value)),
            Actors = All(each.Actors, told => Participant(each, told.By[0].Report.Id, told.Value)), Targets = All(each.Targets, told => Participant(each, told.By[0].Report.Id, told.Value)),
            Demands = All(each.Demands, told => Demand(told.By[0].Report.Id, told.Value, sheltered)), Responses = All(each.Responses, told => told.Value),
            Replies = All(each.Replies, told => told.Value), Legal = All(each.Legal, told => Legal(told.Value, sheltered)),
            Follows = [.. each.Follows.Where(_events.ContainsKey)], PartOf = each.PartOf is { } whole && _events.ContainsKey(whole) ? whole : null, Reviewed = each.Reviewed,
        };
    }

    private EventMention Mention(string report, EventMention m, HashSet<string>? kept)
    {
        var each = _events[_shown[(report, m.Id)]];
        var sheltered = scope.IsSheltered(each) || scope.IsSheltered(report);
        var day = scope.IsSheltered(each);
        return new EventMention
        {
            Id = m.Id, Type = m.Type, Form = m.Form, Scope = m.Scope, Date = Date("event.date", m.Date, day), PlacesCount = m.PlacesCount,
            Duration = m.Duration is { } duration ? duration with { Text = Quote("event.words", duration.Text, sheltered) } : null, Place = m.Place is { } place ? Place(place, day) : null,
            Actors = [.. m.Actors.Select(one => Participant(each, report, one))], Targets = [.. m.Targets.Select(one => Participant(each, report, one))],
            Counts = [.. m.Counts.Select(count => Count(report, count)).OfType<PeopleCount>()], Demands = [.. m.Demands.Select(demand => Demand(report, demand, sheltered)).OfType<Demand>()],
            Response = m.Response, Responses = m.Responses, ResponseBy = Name("event.claimant", report, m.ResponseBy), Reply = m.Reply, ReplyBy = Name("event.claimant", report, m.ReplyBy),
            Legal = m.Legal is { } legal ? Legal(legal, sheltered) : null, Custody = m.Custody is { } custody ? custody with { Facility = Text("event.facility", custody.Facility, day) } : null,
            Modality = m.Modality, Disputed = m.Disputed, Background = m.Background, Follows = kept is null ? [] : [.. m.Follows.Where(kept.Contains)],
            PartOf = m.PartOf is { } whole && kept?.Contains(whole) == true ? whole : null,
            Attribution = [.. m.Attribution.Select(one => one with { Chain = [.. one.Chain.Select(name => Name("event.claimant", report, name) ?? Words)] })],
            Evidence = [.. m.Evidence.Select(one => Evidence("event.words", one, sheltered))], Codes = m.Codes,
            Coder = m.Coder.StartsWith("person:", StringComparison.Ordinal) ? "person" : m.Coder, Pattern = m.Pattern, Confidence = m.Confidence,
        };
    }

    private ReportPerson Person(string report, ReportPerson person) => new(
        person.Id, person.Name, rules["person.alias"] == PublicationRule.Person ? person.Aliases : [], rules["person.role"] == PublicationRule.Open ? person.Roles : [],
        [.. person.Relations.Where(each => scope.Named(report, each.To) is not null)], []);

    private PersonJudgement Of(PersonJudgement decided) => rules["person.status"] == PublicationRule.Decided && decided.StatusDecidedBy is not null
        ? decided with { StatusDecidedBy = "person" } : decided with { Status = null, StatusDate = null, StatusDecidedBy = null };

    private Report Bare(Report report)
    {
        if (_reports.TryGetValue(report.Id, out var known)) return known;
        var sheltered = scope.IsSheltered(report.Id);
        var published = Day("report.published", report.Published?.ToString(), sheltered);
        return _reports[report.Id] = new Report
        {
            Id = report.Id, Path = rules["report.path"] == PublicationRule.Open ? report.Path : report.Id, Text = "", Language = report.Language, Fiction = report.Fiction,
            Sha256 = Text("report.hash", report.Sha256, sheltered) ?? "", TextSha256 = Text("report.hash", report.TextSha256, sheltered) ?? "",
            Url = Text("report.url", report.Url, sheltered), Outlet = scope.Guard.Clears(report.Outlet) ? report.Outlet : null, Title = Text("report.title", report.Title, sheltered),
            Byline = Text("report.byline", report.Byline, sheltered), Published = PartialDate.TryParse(published, out var date) ? date : null,
        };
    }

    private Statement Statement(CodedReport coded, Statement each, HashSet<string> kept, bool sheltered) => new(
        each.Id, Name("statement.speaker", coded, each.Speaker), each.Kind, Day("statement.date", each.Date, sheltered), Quote("statement.words", each.About, sheltered),
        each.Event is { } about && kept.Contains(about) ? about : null, each.Quantity, [.. each.Contradicts.Where(kept.Contains)], Evidence("statement.words", each.Evidence, sheltered));

    /// <summary>Somebody who takes part; a person only where she may be named and, where something befell her, somebody has reviewed that.</summary>
    private Participant Participant(Event each, string report, Participant one)
    {
        if (one.Kind != "person") return Text("event.participant", one.Name, false) is { } name ? one with { Name = name } : new Participant(Words, one.Kind, null);
        return one.Ref is { } reference && scope.Named(report, reference) is not null && !Scope.IsProposed(each) ? one : new Participant(Someone, "person", null);
    }

    /// <summary>A number by somebody's word; what it was worded as may name somebody whom the numbers do not, and stays back.</summary>
    private PeopleCount? Count(string report, PeopleCount count) => rules["event.count"] != PublicationRule.Open ? null : count with
    {
        Text = Quote("event.words", count.Text, sheltered: true), Claimant = Name("event.claimant", report, count.Claimant),
    };

    private Demand? Demand(string report, Demand demand, bool sheltered) => Text("event.demand", demand.Text, sheltered) is not { } text ? null
        : new Demand(text, Name("event.claimant", report, demand.Speaker), Name("event.claimant", report, demand.Addressee));

    private Legal Legal(Legal legal, bool sheltered) => legal with
    {
        Charge = Text("event.charge", legal.Charge, sheltered), Law = Text("event.law", legal.Law, sheltered), Court = Text("event.law", legal.Court, sheltered),
    };

    private EventPlace? Place(EventPlace place, bool sheltered)
    {
        if (rules["event.place"] != PublicationRule.Open) return null;
        var site = Text("event.site", place.Site, sheltered);
        var coarser = place.City is not null ? "city" : place.Admin is not null ? "admin" : "country";
        return place with { Site = site, Precision = site is null && place.Precision == "site" ? coarser : place.Precision };
    }

    private EventDate? Date(string field, EventDate? date, bool sheltered)
    {
        if (date is null || Day(field, date.Start, sheltered) is not { } start || Day(field, date.End, sheltered) is not { } end) return null;
        var words = Text("event.words", date.Text, sheltered);
        if (start == date.Start && end == date.End) return date with { Text = words };
        return new EventDate(start, end, start == end ? "month" : "span", null);
    }

    /// <summary>A date; of a day whose year is unknown nothing is left where days are withheld.</summary>
    private string? Day(string field, string? date, bool sheltered) => rules[field] switch
    {
        PublicationRule.Open => date,
        PublicationRule.Month => !sheltered || date is null ? date : date[0] == '-' ? null : date[..Math.Min(7, date.Length)],
        _ => null,
    };

    private Evidence Evidence(string field, Evidence evidence, bool sheltered) => evidence with { Text = Quote(field, evidence.Text, sheltered) };

    private string Quote(string field, string text, bool sheltered) => Text(field, text, sheltered) ?? Words;

    private string? Text(string field, string? text, bool sheltered) =>
        text is { Length: > 0 } && (rules[field] is PublicationRule.Open or PublicationRule.Person || (rules[field] == PublicationRule.Sheltered && !sheltered)) && scope.Guard.Clears(text) ? text : null;

    private string? Name(string field, CodedReport coded, string? name) =>
        name is null || rules[field] != PublicationRule.Person ? null
        : coded.People.Any(person => (person.Name == name || person.Aliases.Contains(name)) && scope.Named(coded.Report.Id, person.Id) is not null) ? name
        : coded.Organizations.Any(each => each.Name == name || each.Aliases.Contains(name)) && scope.Guard.Clears(name) ? name
        : Name(field, coded.Report.Id, name);

    /// <summary>A name of which nothing is known but its words: that of an outlet, or a common noun.</summary>
    private string? Name(string field, string report, string? name) =>
        name is not null && rules[field] == PublicationRule.Person && scope.Guard.Clears(name) && (scope.Outlets.Contains(name) || (name.Any(char.IsLower) && !name.Any(char.IsUpper))) ? name : null;
}
