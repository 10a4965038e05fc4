using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using Vigil.Coding;
using Vigil.Reports;
using Vigil.Store.Ledger;
using Vigil.Store.Search;
using Vigil.Views.Json;
using Xunit;

namespace Vigil.Integration.Tests.Store;

/// <summary>What leaves a store, and comes back.</summary>
public sealed class ExportTests
{
    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void An_archive_taken_into_an_empty_store_gives_the_same_exports(string kind) => Gen.Int[1, 1000].Sample(seed =>
    {
        using var store = TestStore.Open(kind);
        store.Add(TestStore.Reports(40, seed));
        Decide(store, seed);
        store.Store.Log("tester", new CollectionLogged("Archive", ["picket"], "2021-01-01", "2021-02-01", 3, null));
        var erased = store.Store.Query<string>("SELECT id FROM report ORDER BY id LIMIT 1")[0];
        store.Store.EraseReport("tester", erased, "asked for");
        store.Store.Archive(store["record.vigil"]);
        using var copy = TestStore.Open(kind);
        Assert.Equal(store.Store.Head.Seq, copy.Store.Adopt(store["record.vigil"]));
        Assert.Equal(store.Store.Head, copy.Store.Head);
        Assert.Equal(store.Projections(), copy.Projections());
        Assert.Equal(Exports.Working(store.Store), Exports.Working(copy.Store));
        Assert.Equal(Exports.Public(store.Store), Exports.Public(copy.Store));
        copy.AssertWhole();
        Assert.Equal(0, copy.Store.Adopt(store["record.vigil"]));
        store.Add(TestStore.Reports(45, seed));
        store.Store.Archive(store["later.vigil"]);
        copy.Store.Adopt(store["later.vigil"]);
        Assert.Equal(store.Projections(), copy.Projections());
    }, iter: kind == "sqlite" ? 5 : 2, threads: 1);

    [Fact]
    public void A_broken_archive_or_another_record_is_refused_and_leaves_nothing()
    {
        using var store = TestStore.Open("sqlite");
        store.Add(TestStore.Reports(5));
        store.Store.Archive(store["record.vigil"]);
        Assert.Equal("VG509", Assert.Throws<InputException>(() => store.Store.Archive(store["record.vigil"])).Problem.Code);
        var bytes = File.ReadAllBytes(store["record.vigil"]);
        using var other = TestStore.Open("sqlite");
        foreach (var broken in new[] { bytes[..(bytes.Length / 2)], [.. bytes.Select((b, i) => i == 200 ? (byte)(b ^ 1) : b)] })
        {
            File.WriteAllBytes(store["broken.vigil"], broken);
            Assert.Equal("VG523", Assert.Throws<InputException>(() => other.Store.Adopt(store["broken.vigil"])).Problem.Code);
            Assert.Equal(0, other.Store.Head.Seq);
        }

        other.Add(TestStore.Reports(1, seed: 2));
        Assert.Equal("VG523", Assert.Throws<InputException>(() => other.Store.Adopt(store["record.vigil"])).Problem.Code);
        other.AssertWhole();
    }

    [Fact]
    public void Nothing_of_a_withheld_person_is_in_any_public_output() => Gen.Int[1, 1000].Sample(seed =>
    {
        using var store = TestStore.Open("sqlite");
        store.Add(TestStore.Reports(40, seed));
        Decide(store, seed);
        var people = store.Store.Query<Row>("SELECT id AS Id, name AS Name, consent AS Consent, withheld AS Withheld FROM person");
        var named = people.Where(person => person.Consent is not null && person.Withheld == 0).ToList();
        Assert.NotEmpty(named);
        var open = string.Join('\n', named.Select(person => person.Name).Concat(store.Store.Query<string>("SELECT DISTINCT city FROM event"))).ToLowerInvariant();
        foreach (var (name, text) in Exports.Public(store.Store))
        {
            foreach (var word in people.Except(named).SelectMany(person => person.Name.Split(' ')).Where(word => word.Length > 4 && !open.Contains(word, StringComparison.OrdinalIgnoreCase)))
                Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{name} holds {word}");
        }

        Assert.Contains(named, person => Exports.Public(store.Store)["people.csv"].Contains(person.Name, StringComparison.Ordinal));
    }, iter: 8, threads: 1);

    [Fact]
    public void A_name_is_found_wherever_it_hides()
    {
        using var store = TestStore.Open("sqlite");
        var hidden = Hidden();
        var plain = TestStore.Reports(3)[2];
        store.Add([hidden, plain]);
        Assert.Contains("Zubeyda", string.Join('\n', Exports.Working(store.Store).Values), StringComparison.Ordinal);
        var open = Exports.Public(store.Store);
        foreach (var (name, text) in open)
        {
            foreach (var secret in new[] { "zubeyda", "qaraxan", "зубейд", "караха", "2021-02-10", "Hidden Street 5", "secret-note" })
                Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{name} holds {secret}");
        }

        Assert.Contains("[person withheld]", open["events.csv"], StringComparison.Ordinal);
        Assert.Contains("2021-02", open["events.csv"], StringComparison.Ordinal);
        foreach (var line in open["reports.jsonl"].Split('\n', StringSplitOptions.RemoveEmptyEntries)) Assert.NotNull(JsonLines.Read(line));

        // With her consent she is named; once withheld, she is not; what only the machine proposes of her is not told.
        var id = store.Store.Query<string>("SELECT id FROM person WHERE name LIKE 'Zubeyda%'")[0];
        Publish(store, DecisionAction.Consent, id);
        Assert.Contains("Zubeyda Qaraxan", Exports.Public(store.Store)["people.csv"], StringComparison.Ordinal);
        Assert.DoesNotContain("detained", Exports.Public(store.Store)["people.csv"], StringComparison.Ordinal);
        Assert.DoesNotContain("Zubeyda", string.Join('\n', Exports.Public(store.Store)["events.csv"].Split("\r\n").Where(row => row.Contains(",detain,", StringComparison.Ordinal))), StringComparison.Ordinal);
        store.Store.Decide("tester", new Decision(DecisionAction.Correct, store.Store.Anchors(id), "read") { Field = "status", Value = "released" });
        Assert.Contains("released", Exports.Public(store.Store)["people.csv"], StringComparison.Ordinal);
        Assert.DoesNotContain("tester", string.Join('\n', Exports.Public(store.Store).Values), StringComparison.Ordinal);
        Publish(store, DecisionAction.Withhold, id);
        Assert.DoesNotContain("Zubeyda", string.Join('\n', Exports.Public(store.Store).Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_withheld_event_or_report_is_no_row()
    {
        using var store = TestStore.Open("sqlite");
        store.Add(TestStore.Reports(20));
        var (one, report) = (store.Store.Query<string>("SELECT id FROM event ORDER BY id LIMIT 1")[0], store.Store.Query<string>("SELECT id FROM report ORDER BY id DESC LIMIT 1")[0]);
        Publish(store, DecisionAction.Withhold, one);
        Publish(store, DecisionAction.Withhold, report);
        var text = string.Join('\n', Exports.Public(store.Store).Values);
        Assert.DoesNotContain(text.Split('\n'), row => row.StartsWith(one + ",", StringComparison.Ordinal) || row.StartsWith(report + ",", StringComparison.Ordinal));
        Assert.DoesNotContain($"\"id\":\"{report}\"", text, StringComparison.Ordinal);
        Assert.Contains(one, string.Join('\n', Exports.Working(store.Store).Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_exports_what_it_finds_whole()
    {
        using var store = TestStore.Open("sqlite");
        store.Add(TestStore.Reports(60));
        var query = new SearchQuery { Types = ["protest"], Countries = ["KZ"] };
        var run = store.Store.Run(query).Run;
        Assert.Equal(store.Store.Search(query).Total, run.Events.Length);
        Assert.All(run.Events, each => Assert.Equal(store.Store.Query<long>("SELECT mentions FROM event WHERE id = @Id", new { each.Id })[0], each.Members.Length));
        Assert.Empty(run.Events.SelectMany(each => each.Members).Select(member => member.Report.Id).Except(run.Reports.Select(coded => coded.Report.Id)));
        Assert.Equal(Exports.Working(store.Store).Keys, Exports.Working(store.Store, query).Keys);
    }

    [Fact]
    public async Task The_command_wants_an_audience_and_writes_a_manifest_that_can_be_made_again()
    {
        using var store = TestStore.Open("sqlite");
        store.Add(TestStore.Reports(10));
        using var folder = new TemporaryFolder();
        Assert.Equal(2, Tool.Run(folder.Path, "export", "--store", store.Location).ExitCode);
        foreach (var name in new[] { "one", "two" }) Assert.Equal(0, Tool.Run(folder.Path, "export", "picket", "--public", "--store", store.Location, "--out", name).ExitCode);
        Assert.Equal(folder.Contents("one"), folder.Contents("two"));
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(folder["one/manifest.json"]));
        var schema = await NJsonSchema.JsonSchema.FromFileAsync(Path.Combine(Approved.Root, "schema", "manifest.schema.json"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(File.ReadAllText(folder["one/manifest.json"])));
        Assert.Equal("public", manifest.RootElement.GetProperty("audience").GetString());
        Assert.Equal(store.Store.Head.Hash, manifest.RootElement.GetProperty("ledger").GetProperty("head").GetString());
        Assert.Equal("picket --kind event", manifest.RootElement.GetProperty("filter").GetString());
        foreach (var file in manifest.RootElement.GetProperty("files").EnumerateObject())
            Assert.Equal(ContentHash.Sha256(File.ReadAllBytes(folder[Path.Combine("one", file.Name)])), file.Value.GetString());
    }

    private static void Publish(TestStore store, string action, string id) => store.Store.Decide("tester", new Decision(action, store.Store.Anchors(id), "secret-note"));

    /// <summary>Some decisions that the seed chooses: consent, withholding, acceptance, corrections.</summary>
    private static void Decide(TestStore store, int seed)
    {
        var random = new Random(seed);
        var people = store.Store.Query<string>("SELECT id FROM person ORDER BY id");
        foreach (var id in people.Where(_ => random.Next(4) == 0).Append(people[0])) Publish(store, DecisionAction.Consent, id);
        foreach (var id in people.Skip(1).Where(_ => random.Next(6) == 0)) Publish(store, DecisionAction.Withhold, id);
        foreach (var id in store.Store.Query<string>("SELECT id FROM event ORDER BY id").Where(_ => random.Next(6) == 0))
            store.Store.Decide("tester", new Decision(random.Next(2) == 0 ? DecisionAction.Accept : DecisionAction.Withhold, store.Store.Anchors(id), null));
    }

    /// <summary>A report in which one name stands in every place that holds words.</summary>
    private static CodedReport Hidden()
    {
        const string Name = "Zubeyda Qaraxan";
        var evidence = new Evidence("trigger", 0, 10, $"{Name} said");
        var text = $"{Name} was held at Hidden Street 5.";
        var hash = ContentHash.Sha256(text);
        var codes = new EventCodes(null, null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));
        var mention = new EventMention
        {
            Id = "e1", Type = "protest", Form = "picket", Date = new EventDate("2021-02-10", "2021-02-10", "day", $"the day {Name} came"),
            Place = new EventPlace { Site = "Hidden Street 5", City = "Almaty", Country = "KZ", Precision = "site" }, Actors = [new Participant(Name, "person", "p1"), new Participant($"friends of {Name}", "group", null)],
            Targets = [new Participant("the Qaraxan fund", "organization", "o1")], Counts = [new PeopleCount("participants", null, null, false, $"{Name} and others", "Qaraxan’s mother")],
            Demands = [new Demand($"free {Name}", Name, "the court")], ResponseBy = "Captain Zubeyda", Legal = new Legal($"helping {Name}", "Law of Qaraxan", "court", null, null, null, null),
            Attribution = [new Attribution("event", ["Зубейда Карахан", "police"])], Evidence = [evidence], Codes = codes, Coder = "person:tester", Pattern = "test",
        };
        var detained = mention with { Id = "e2", Type = "detain", Form = "arrest", Actors = [], Targets = [new Participant(Name, "person", "p1")], Evidence = [evidence with { Start = 11, End = 20 }] };
        return new CodedReport(
            new Report { Id = ContentHash.Id("https://example.org/zubeyda-qaraxan", null, hash), Path = "zubeyda.txt", Url = "https://example.org/zubeyda-qaraxan", Title = $"Free {Name}", Byline = Name,
                Outlet = "The Example", Text = text, TextSha256 = hash, Sha256 = hash, Published = PartialDate.TryParse("2021-02-10", out var day) ? day : null },
            true, "test", [mention, detained],
            [new ReportPerson("p1", Name, ["Зубейда Карахан"], ["protester"], [new PersonRelation("sister", "Murad Qaraxan")], [new PersonStatus("detained", "2021-02-10", "Hidden Street 5", Name, evidence)])],
            [new ReportOrganization("o1", "the Qaraxan fund", ["Фонд Карахан"], "ngo")],
            [new Statement("c1", Name, "statement", "2021-02-10", $"{Name} is free", "e1", null, [], evidence)], [new Position("relatives of Карахану", $"that {Name} be freed", "for", Name, evidence)], []);
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string Name { get; init; } = "";
        public string? Consent { get; init; }
        public long Withheld { get; init; }
    }
}
