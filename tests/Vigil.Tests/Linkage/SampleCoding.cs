using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vigil.Coding;
using Vigil.Reports;
using Vigil.Tests.Views;

namespace Vigil.Tests.Linkage;

/// <summary>The sample campaign as a perfect coder would code it: made from its reports and their gold.</summary>
internal static class SampleCoding
{
    public static ImmutableArray<CodedReport> Picket { get; } = Read("picket");

    private static ImmutableArray<CodedReport> Read(string sample)
    {
        var languages = LanguageGuess.Load(File.ReadAllLines(Path.Combine(Repository.Root, "data", "lexicons", "languages.txt")));
        var inputs = new ReportSource(languages, () => Stream.Null).Find([Path.Combine(Repository.Root, "samples", sample)]);
        return [.. inputs.Select(input => input.Read().Report!).Select(report => new GoldToCoding(report, Gold(sample, report)).Coded())];
    }

    private static JsonObject Gold(string sample, Report report) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "eval", "gold", sample,
            Path.ChangeExtension(report.Path, ".json"))))!.AsObject();

    private sealed class GoldToCoding(Report report, JsonObject gold)
    {
        public CodedReport Coded() => new(
            report, (bool?)gold["relevant"], null, [.. List("events").Select(Event)],
                [.. List("people").Select((person, n) => Person(person, $"p{n + 1}"))], [],
            [.. List("claims").Select((claim, n) => Claim(claim, $"c{n + 1}"))], [.. List("positions").Select(Position)], []);

        private EventMention Event(JsonObject each)
        {
            var legal = each["legal"] as JsonObject;
            return new EventMention
            {
                Id = Text(each, "key")!, Type = Text(each, "type")!, Form = Text(each, "form"), Scope = Text(each, "scope") ?? "single",
                Date = Text(each, "date_start") is { } start
                    ? new EventDate(start, Text(each, "date_end") ?? start, Precision(start, Text(each, "date_end")), null) : null,
                Place = Place(each), Actors = [.. Names(each, "actors")], Targets = [.. Names(each, "targets")], Counts = [.. Counts(each["count"])],
                Demands = Text(each, "demand") is { } demand ? [new Demand(demand, null, null)] : [],
                Response = Text(each, "response"), Reply = Text(each, "reply"),
                Modality = Text(each, "status") ?? "reported", Disputed = (bool?)each["disputed"] ?? false,
                Background = (bool?)each["primary"] == false,
                Legal = legal is null ? null : new Legal(Text(legal, "charge"), null, null, null, null, (int?)legal["duration_days"],
                    legal["fine"] is JsonObject fine ? new Fine((decimal?)fine["amount"] ?? 0, Text(fine, "currency")) : null),
                Evidence = [Words("trigger", Text(each, "evidence")!)], Codes = ReportDraft.NoCodes,
                Coder = "gold/1", Pattern = "gold", Confidence = 1,
            };
        }

        private IEnumerable<Participant> Names(JsonObject each, string slot) => (each[slot] as JsonArray ?? []).Select(name =>
        {
            var index = List("people").ToList().FindIndex(person => Text(person, "name") == (string)name!);
            return new Participant((string)name!, index < 0 ? "group" : "person", index < 0 ? null : $"p{index + 1}");
        });

        private static IEnumerable<PeopleCount> Counts(JsonNode? counts) =>
            (counts as JsonArray ?? (counts is null ? [] : [counts.DeepClone()]))
                .Select(count => new PeopleCount("participants", (long?)count!["min"], (long?)count["max"],
                    false, (string)count["text"]!, (string?)count["source"]));

        private ReportPerson Person(JsonObject person, string id) => new(
            id, Text(person, "name")!, [.. (person["aliases"] as JsonArray ?? []).Select(alias => (string)alias!)],
                [.. Text(person, "role") is { } role ? [role] : Array.Empty<string>()],
            person["relation"] is JsonObject relation ? [new PersonRelation(Text(relation, "kind")!, Text(relation, "to")!)] : [],
            Text(person, "status") is { } state ? [new PersonStatus(state, null, null, null, Words("status", Text(person, "name")!))] : []);

        private Statement Claim(JsonObject claim, string id) => new(
            id, Text(claim, "speaker"), Text(claim, "kind")!, null, Text(claim, "about")!, null,
                (long?)claim["quantity"], [], Words("claim", Text(claim, "about")!));

        private Position Position(JsonObject position) => new(
            Text(position, "actor")!, Text(position, "proposition")!, Text(position, "stance")!,
                Text(position, "proposition")!, Words("position", Text(position, "proposition")!));

        /// <summary>The words where they stand; gold that rephrases rests on the first words of the text.</summary>
        private Evidence Words(string slot, string words)
        {
            var start = report.Text.IndexOf(words, StringComparison.Ordinal);
            return start >= 0 ? new Evidence(slot, start, start + words.Length, words) : new Evidence(slot, 0, 10, report.Text[..10]);
        }

        private static EventPlace? Place(JsonObject each) => Text(each, "country") is null && Text(each, "city") is null ? null : new EventPlace
        {
            Site = Text(each, "site"), City = Text(each, "city"), Country = Text(each, "country"),
            Precision = Text(each, "city") is null ? "country" : "city",
            Lat = Text(each, "city") == "Batumi" ? 41.64228 : null, Lon = Text(each, "city") == "Batumi" ? 41.63392 : null,
        };

        private static string Precision(string start, string? end) =>
            end is not null && end != start ? "span" : start.Length switch { 10 => "day", 7 => "month", _ => "year" };

        private IEnumerable<JsonObject> List(string name) => (gold[name] as JsonArray ?? []).Select(each => each!.AsObject());

        private static string? Text(JsonObject each, string name) => (string?)each[name];
    }
}
