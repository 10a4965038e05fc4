using System.Collections.Immutable;
using Dapper;
using Microsoft.AspNetCore.Http;
using Vigil.Coding;
using Vigil.Store;
using Vigil.Store.Projections;
using Vigil.Views.Timeline;
using Vigil.Web.Frame;

namespace Vigil.Web.Events;

/// <summary>Reads an event with all that is told of it.</summary>
internal static class EventQuery
{
    private const int MostTexts = 40, MostQuotes = 4, MostCompared = 20;

    private const string Head =
        "SELECT id, type, form, date_start AS start, date_end AS finish, site, city, country, lat, lon, modality, disputed, reports, sources, reviewed FROM event WHERE id = @id";

    private const string Members = """
        SELECT m.id, m.report, r.title, coalesce(r.outlet, r.path) AS outlet, r.published, r.language, r.lineage, m.status, m.decided
        FROM mention m JOIN report r ON r.id = m.report WHERE m.event = @id ORDER BY r.published, m.id
        """;

    private const string People = "SELECT p.id, p.name, ep.part, p.status FROM event_person ep JOIN person p ON p.id = ep.person WHERE ep.event = @id ORDER BY ep.part, p.name";

    private const string Spans = """
        SELECT c.subject, c.report, c.field, c.value, c.span_start AS start, c.span_end AS finish FROM mention m JOIN claim c ON c.report = m.report AND c.subject = m.id
        WHERE m.event = @id AND c.present = 1 AND c.span_start IS NOT NULL
        """;

    private const string Questions =
        "SELECT q.b FROM mention m JOIN question q ON q.a = m.id WHERE m.event = @id UNION SELECT q.a FROM mention m JOIN question q ON q.b = m.id WHERE m.event = @id";

    /// <summary>The model; null where there is no such event. An older id, or that of a mention, finds the event it is in.</summary>
    public static EventModel? Read(RecordStore store, HttpContext context)
    {
        if (store.Show(context.Route("id")) is not { Kind: "event" } shown) return null;
        var id = shown.Id;
        var (head, members, people, spans, history, questions) = store.Read(connection => (
            connection.QueryFirst<EventHead>(Head, new { id }), connection.Query<EventMemberLine>(Members, new { id }).ToImmutableArray(),
            connection.Query<EventPerson>(People, new { id }).ToImmutableArray(), connection.Query<SpanLine>(Spans, new { id }).ToLookup(span => (span.Field, span.Value)),
            connection.Query<DecisionLine>(DecisionLine.OfEvent, new { id }).ToImmutableArray(), connection.Query<string>(Questions, new { id }).Take(5).ToImmutableArray()));
        var texts = Texts(store, shown, spans);
        var by = members.ToDictionary(member => member.Id, StringComparer.Ordinal);
        var fields = shown.Values.GroupBy(value => value.Field).Select(field => new EventField(field.Key, field.Any(value => value.Conflict), [.. field.Select(value => Value(value, by, spans, texts))]));
        return new EventModel(head, [.. fields.OrderBy(Order)], members, people, history, Decisions.LatestOf(history.Where(each => each.Active == 1)),
            context.Asked("why") is null ? null : store.Compare(members[0].Id, members.Skip(1).Take(MostCompared).Select(member => member.Id)), questions);
    }

    /// <summary>The texts that sentences are quoted from: those of contradicted fields first, as many as a page can bear.</summary>
    private static Dictionary<string, string> Texts(RecordStore store, Shown shown, ILookup<(string, string), SpanLine> spans) =>
        shown.Values.OrderBy(value => !shown.Values.Any(other => other.Conflict && other.Field == value.Field)).SelectMany(value => spans[(value.Field, value.Value)].Take(MostQuotes))
            .Select(span => span.Report).Distinct().Take(MostTexts).ToDictionary(report => report, report => store.Text(report) ?? "", StringComparer.Ordinal);

    private static EventValue Value(FieldValue value, Dictionary<string, EventMemberLine> members, ILookup<(string, string), SpanLine> spans, Dictionary<string, string> texts)
    {
        var quotes = spans[(value.Field, value.Value)].Where(span => texts.ContainsKey(span.Report) && members.ContainsKey(span.Subject)).DistinctBy(span => span.Report).Take(MostQuotes)
            .Select(span => Quote(span, members[span.Subject], texts[span.Report])).OfType<Quote>();
        var told = value.Claimants.IsEmpty ? members.Values.Where(member => value.Reports.Contains(member.Report)).Select(member => member.Outlet) : value.Claimants;
        return new EventValue(value.Value, value.Shown, value.Conflict, value.Decided, string.Join(", ", told.Distinct(StringComparer.Ordinal)), value.Sources, [.. quotes]);
    }

    private static Quote? Quote(SpanLine span, EventMemberLine member, string text) => span.Finish > text.Length || span.Start >= span.Finish ? null
        : new Quote(member.Id, member.Report, member.Outlet, member.Language,
            Passage.Html(text, [new Evidence(span.Field == "type" ? "trigger" : span.Field, (int)span.Start, (int)span.Finish, text[(int)span.Start..(int)span.Finish])]));

    private static int Order(EventField field) =>
        Array.IndexOf(["type", "date", "place", "count.participants", "actor", "target", "demand", "response", "reply"], field.Field) is var at and >= 0 ? at : 50;

    private sealed class SpanLine
    {
        public string Subject { get; init; } = "";
        public string Report { get; init; } = "";
        public string Field { get; init; } = "";
        public string Value { get; init; } = "";
        public long Start { get; init; }
        public long Finish { get; init; }
    }
}
