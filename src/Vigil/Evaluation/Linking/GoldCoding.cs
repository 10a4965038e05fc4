using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Evaluation.Linking;

/// <summary>A report as a perfect coder would code it: made from its gold, so that linking can be scored apart from coding.</summary>
public sealed class GoldCoding
{
    private readonly Report _report;
    private readonly JsonObject _gold;

    private GoldCoding(Report report, JsonObject gold)
    {
        _report = report;
        _gold = gold;
    }

    /// <summary>Codes a report by its gold file. Events keep the gold's keys as ids.</summary>
    public static CodedReport Of(Report report, string goldFile) =>
        new GoldCoding(report, JsonNode.Parse(File.ReadAllText(goldFile))!.AsObject()).Coded();

    private CodedReport Coded() => new(
        _report, (bool?)_gold["relevant"], null, [.. List("events").Select(Event)],
        [.. List("people").Select((person, n) => Person(person, $"p{n + 1}"))], [],
        [.. List("claims").Select((claim, n) => Claim(claim, $"c{n + 1}"))], [.. List("positions").Select(Position)], []);

    private EventMention Event(JsonObject each) => new()
    {
        Id = Text(each, "key")!, Type = Text(each, "type")!, Form = Text(each, "form"), Scope = Text(each, "scope") ?? "single",
        Date = Text(each, "date_start") is { } start
            ? new EventDate(start, Text(each, "date_end") ?? start, Precision(start, Text(each, "date_end")), null) : null,
        Place = Place(each), Actors = [.. Names(each, "actors")], Targets = [.. Names(each, "targets")], Counts = [.. Counts(each["count"], Text(each, "type")!)],
        Demands = Text(each, "demand") is { } demand ? [new Demand(demand, null, null)] : [],
        Response = Text(each, "response"), Reply = Text(each, "reply"), Modality = Text(each, "status") ?? "reported",
        Disputed = (bool?)each["disputed"] ?? false, Background = (bool?)each["primary"] == false, Legal = Penalty(each["legal"] as JsonObject),
        Evidence = [Words("trigger", Text(each, "evidence")!)],
        Codes = new EventCodes(null, null, ImmutableSortedDictionary<string, string>.Empty), Coder = "gold/1", Pattern = "gold", Confidence = 1,
    };

    private static Legal? Penalty(JsonObject? legal) => legal is null ? null
        : new Legal(Text(legal, "charge"), null, null, null, null, (int?)legal["duration_days"],
            legal["fine"] is JsonObject fine ? new Fine((decimal?)fine["amount"] ?? 0, Text(fine, "currency")) : null);

    private IEnumerable<Participant> Names(JsonObject each, string slot) => (each[slot] as JsonArray ?? []).Select(name =>
    {
        var index = List("people").ToList().FindIndex(person => Text(person, "name") == (string)name!);
        return new Participant((string)name!, index < 0 ? "group" : "person", index < 0 ? null : $"p{index + 1}");
    });

    private static IEnumerable<PeopleCount> Counts(JsonNode? counts, string type) =>
        (counts as JsonArray ?? (counts is null ? [] : [counts.DeepClone()]))
            .Select(count => new PeopleCount(type == "detain" ? "detained" : "participants", (long?)count!["min"], (long?)count["max"],
                false, (string?)count["text"] ?? "", (string?)count["source"]));

    private ReportPerson Person(JsonObject person, string id) => new(
        id, Text(person, "name")!, [.. (person["aliases"] as JsonArray ?? []).Select(alias => (string)alias!)],
        [.. Text(person, "role") is { } role ? [role] : Array.Empty<string>()],
        person["relation"] is JsonObject relation ? [new PersonRelation(Text(relation, "kind")!, Text(relation, "to") ?? "")] : [],
        Text(person, "status") is { } state ? [new PersonStatus(state, null, null, null, Words("status", Text(person, "name")!))] : []);

    private Statement Claim(JsonObject claim, string id) => new(
        id, Text(claim, "speaker"), Text(claim, "kind")!, null, Text(claim, "about") ?? "", null,
        (long?)claim["quantity"], [], Words("claim", Text(claim, "about") ?? ""));

    private Position Position(JsonObject position) => new(
        Text(position, "actor")!, Text(position, "proposition")!, Text(position, "stance")!,
        Text(position, "proposition")!, Words("position", Text(position, "proposition")!));

    /// <summary>The words where they stand; gold that rephrases rests on the first words of the text.</summary>
    private Evidence Words(string slot, string words)
    {
        var start = _report.Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new Evidence(slot, start, start + words.Length, words) : new Evidence(slot, 0, 10, _report.Text[..10]);
    }

    private static EventPlace? Place(JsonObject each) => Text(each, "country") is null && Text(each, "city") is null ? null : new EventPlace
    {
        Site = Text(each, "site"), City = Text(each, "city"), Country = Text(each, "country"),
        Precision = Text(each, "city") is null ? "country" : "city",
    };

    private static string Precision(string start, string? end) =>
        end is not null && end != start ? "span" : start.Length switch { 10 => "day", 7 => "month", _ => "year" };

    private IEnumerable<JsonObject> List(string name) => (_gold[name] as JsonArray ?? []).Select(each => each!.AsObject());

    private static string? Text(JsonObject each, string name) => (string?)each[name];
}
