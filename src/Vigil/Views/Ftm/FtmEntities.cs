using System.Text.Encodings.Web;
using System.Text.Json;
using Vigil.Coding;
using Vigil.Events;
using Vigil.Linkage.Names;
using Vigil.People;
using Vigil.Reports;
using Vigil.Views.Words;

namespace Vigil.Views.Ftm;

/// <summary>
/// Writes a run as entities of FollowTheMoney, one JSON object a line: reports as Article, people as Person, organisations as Organization, events as Event
/// with those involved, kinship as Family and other ties as UnknownLink. Each names the reports it rests on as its proof. See followthemoney.tech for the schema.
/// </summary>
public static class FtmEntities
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> Languages = new(StringComparer.Ordinal)
    {
        ["ar"] = "ara", ["az"] = "aze", ["be"] = "bel", ["de"] = "deu", ["en"] = "eng", ["es"] = "spa", ["fa"] = "fas", ["fr"] = "fra", ["hy"] = "hye", ["ka"] = "kat",
        ["kk"] = "kaz", ["ky"] = "kir", ["ru"] = "rus", ["tg"] = "tgk", ["tk"] = "tuk", ["tr"] = "tur", ["ug"] = "uig", ["uk"] = "ukr", ["uz"] = "uzb", ["zh"] = "zho",
    };

    private static readonly HashSet<string> Kin = new(StringComparer.Ordinal)
    {
        "mother", "father", "parent", "son", "daughter", "child", "brother", "sister", "sibling", "husband", "wife", "spouse", "grandmother", "grandfather", "grandchild",
        "uncle", "aunt", "nephew", "niece", "cousin", "relative",
    };

    /// <summary>Writes the entities in UTF-8: reports, people, organisations, events, ties.</summary>
    public static void Write(Stream output, LinkedRun run)
    {
        var organizations = run.Reports.SelectMany(coded => coded.Organizations.Select(each => (Key: $"{coded.Report.Id}/{each.Id}", Id: OrganizationId(each))))
            .ToDictionary(each => each.Key, each => each.Id, StringComparer.Ordinal);
        foreach (var coded in run.Reports) Entity(output, "report-" + coded.Report.Id, "Article", Article(coded.Report));
        foreach (var person in run.People) Entity(output, PersonId(person), "Person", Properties(run, person));
        foreach (var group in run.Reports.SelectMany(coded => coded.Organizations.Select(each => (coded.Report, Organization: each)))
            .GroupBy(each => OrganizationId(each.Organization)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Entity(output, group.Key, "Organization", [("name", group.Select(each => each.Organization.Name)), ("alias", group.SelectMany(each => each.Organization.Aliases)), Proof(group.Select(each => each.Report))]);
        }

        foreach (var each in run.Events) Entity(output, "event-" + each.Id, "Event", Properties(run, each, organizations));
        foreach (var person in run.People) Ties(output, run, person);
    }

    private static (string, IEnumerable<string?>)[] Article(Report report) =>
    [
        ("title", [report.Title ?? string.Join(", ", new[] { report.Outlet, report.Published?.ToString() }.OfType<string>().DefaultIfEmpty(report.Id))]),
        ("publisher", [report.Outlet]), ("publishedAt", [Date(report.Published?.ToString())]), ("sourceUrl", [report.Url]),
        ("language", [report.Language is { } language ? Languages.GetValueOrDefault(language) : null]),
    ];

    private static (string, IEnumerable<string?>)[] Properties(LinkedRun run, Person person)
    {
        var decided = run.Judgement.People.GetValueOrDefault(person.Id);
        var status = decided is { Status: { } shown } ? $"{shown}{(decided.StatusDate is { } date ? ", " + date : "")}{(decided.StatusDecidedBy is null ? " (proposed)" : "")}" : null;
        return [("name", [person.Name]), ("alias", person.Aliases), ("position", person.Roles), ("summary", [status]), Proof(person.Members.Select(member => member.Report))];
    }

    private static (string, IEnumerable<string?>)[] Properties(LinkedRun run, Event each, Dictionary<string, string> organizations)
    {
        var notes = EventWords.Notes(each).Append(each.Reviewed ? "reviewed" : "proposed");
        var counts = CountWords.ByNumber(each).Select(count => $"{count.What}: {CountWords.WithClaimants(count.Number, count.Claimants)}");
        var day = each.Date is { } date && date.Start == date.End ? Date(date.Start) : null;
        return
        [
            ("name", [string.Join(", ", new[] { EventWords.Kind(each), each.Date is null ? null : DateWords.Of(each.Date), each.Place is null ? null : EventWords.Where(each) }.Where(part => !string.IsNullOrEmpty(part)))]),
            ("date", [day]), ("startDate", [day is null ? Date(each.Date?.Start) : null]), ("endDate", [day is null ? Date(each.Date?.End) : null]),
            ("country", [each.Place?.Country?.ToLowerInvariant()]), ("location", each.Places.Select(told => string.Join(", ", new[] { told.Value.Site, told.Value.City, told.Value.Admin }.OfType<string>()))),
            ("keywords", each.Forms.Select(told => told.Value).Prepend(each.Type)), ("summary", [string.Join("; ", notes.Concat(counts))]),
            ("description", each.Demands.Select(told => told.Value.Text).Concat(each.Legal.Select(told => EventWords.Legal(told.Value)))),
            ("involved", each.Members.SelectMany(member => member.Mention.Actors.Concat(member.Mention.Targets).Select(one => Involved($"{member.Report.Id}/{one.Ref}")))),
            ("recordId", [each.Id]), Proof(each.Members.Select(member => member.Report)),
        ];

        string? Involved(string reference) => run.PersonOf.TryGetValue(reference, out var person) ? PersonId(person) : organizations.GetValueOrDefault(reference);
    }

    private static void Ties(Stream output, LinkedRun run, Person person)
    {
        foreach (var (kind, to, reports) in person.Members.SelectMany(member => member.Person.Relations.Select(relation => (relation.Kind, To: run.PersonOf.GetValueOrDefault($"{member.Report.Id}/{relation.To}"), member.Report)))
            .Where(each => each.To is not null && each.To.Id != person.Id).GroupBy(each => (each.Kind, each.To!.Id)).Select(group => (group.Key.Kind, group.First().To!, group.Select(each => each.Report)))
            .OrderBy(each => each.Kind, StringComparer.Ordinal).ThenBy(each => each.Item2.Id, StringComparer.Ordinal))
        {
            var id = "tie-" + ContentHash.Id(person.Id, kind, to.Id);
            // "mother of Daniyar" is, as FollowTheMoney tells it, of the person Daniyar, whose relative she is.
            if (Kin.Contains(kind)) Entity(output, id, "Family", [("person", [PersonId(to)]), ("relative", [PersonId(person)]), ("relationship", [kind]), Proof(reports)]);
            else Entity(output, id, "UnknownLink", [("subject", [PersonId(person)]), ("object", [PersonId(to)]), ("role", [kind]), Proof(reports)]);
        }
    }

    private static (string, IEnumerable<string?>) Proof(IEnumerable<Report> reports) => ("proof", reports.Select(report => "report-" + report.Id).Order(StringComparer.Ordinal));

    private static string PersonId(Person person) => "person-" + person.Id.Replace('/', '-');

    private static string OrganizationId(ReportOrganization organization) => "organization-" + ContentHash.Id(NameForm.Key(organization.Name));

    /// <summary>A date as FollowTheMoney knows them: with its year.</summary>
    private static string? Date(string? date) => date is null || date[0] == '-' ? null : date;

    private static void Entity(Stream output, string id, string schema, (string Name, IEnumerable<string?> Values)[] properties)
    {
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("schema", schema);
            json.WriteStartObject("properties");
            foreach (var (name, values) in properties)
            {
                var known = values.Where(value => !string.IsNullOrEmpty(value)).Distinct(StringComparer.Ordinal).ToList();
                if (known.Count == 0) continue;
                json.WriteStartArray(name);
                foreach (var value in known) json.WriteStringValue(value);
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
