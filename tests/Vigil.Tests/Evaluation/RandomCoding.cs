using System.Text.Json.Nodes;
using Vigil.Coding;
using Vigil.Tests.Views;

namespace Vigil.Tests.Evaluation;

/// <summary>Makes gold and output that agree in part, from small vocabularies, with a seed.</summary>
internal sealed class RandomCoding(int seed)
{
    private static readonly string?[] Dates = ["2021-02-08", "2021-02-09", "2021-02", "2021", "--02-09", null];
    private static readonly string?[] Cities = ["Almaty", "Almatý", "Osh", "Ürümqi", null];
    private static readonly string?[] Countries = ["KZ", "KG", null];
    private static readonly string[] Types = ["protest", "detain", "convict", "sentence", "other"];
    private static readonly string[] Names = ["Zauatkhan Tursyn", "the same women",
        "Kunbolatuly", "police", "Police officers", "Ата Журт", "Straße 7"];
    private static readonly string?[] Phrases = ["release of her sons", "release our son", "no to the law on mass gatherings", "of the", null];

    private readonly Random _random = new(seed);

    public JsonObject Gold() => new()
    {
        ["group"] = Pick("dev", "test"), ["language"] = "en", ["relevant"] = _random.Next(4) > 0, ["events"] = List(5, GoldEvent),
        ["people"] = List(3, () => new JsonObject { ["name"] = Pick(Names),
        ["relation"] = Maybe(new JsonObject { ["kind"] = Pick("son", "mother"), ["to"] = "X" }) }),
        ["claims"] = List(3, () => new JsonObject { ["speaker"] = Pick([.. Names, null]),
        ["kind"] = Pick("denial", "estimate"), ["quantity"] = Pick<int?>(null, 5, 200) }),
        ["positions"] = List(2, () => new JsonObject { ["actor"] = Pick(Names), ["proposition"] = "it", ["stance"] = Pick("for", "silent") }),
    };

    public CodedReport Output(string path)
    {
        var draft = new ReportDraft(path, "Outlet", "2021-02-10", "Title", "words");
        for (var n = _random.Next(6); n > 0; n--) draft.Events.Add(Event(draft));
        var words = draft.Says("trigger", "words");
        for (var n = _random.Next(4); n > 0; n--) draft.People.Add(new($"p{n}", Pick(Names),
            [Pick(Names)], [], [new(Pick("son", "mother"), "X")], []));
        for (var n = _random.Next(4); n > 0; n--) draft.Statements.Add(new($"c{n}", Pick([.. Names, null]),
            Pick("denial", "estimate"), null, "it", null, Pick<long?>(null, 5, 200), [], words));
        for (var n = _random.Next(3); n > 0; n--) draft.Positions.Add(new(Pick(Names), "it", Pick("for", "silent"), "words", words));
        return draft.Coded(relevant: Pick<bool?>(true, false, null));
    }

    private JsonObject GoldEvent()
    {
        var gold = new JsonObject
        {
            ["key"] = $"e{_random.Next(9)}", ["type"] = Pick(Types), ["form"] = Pick("picket", "rally", null),
            ["date_start"] = Pick(Dates), ["date_end"] = Pick(Dates),
            ["city"] = Pick(Cities), ["country"] = Pick(Countries), ["site"] = Pick("Chinese Consulate", "the square", null),
            ["actors"] = List(3, () => Pick(Names)),
            ["targets"] = List(2, () => Pick(Names)), ["count"] = Counts(), ["demand"] = Pick(Phrases),
            ["response"] = Pick("none", "monitored", "detained", null), ["legal"] = Law(),
        };
        if (_random.Next(3) == 0) gold["primary"] = _random.Next(2) == 0;
        if (_random.Next(3) == 0) gold["reply"] = Pick("ignored", "met");
        if (_random.Next(3) == 0) gold["status"] = Pick("planned", "reported");
        if (_random.Next(4) == 0) gold["disputed"] = true;
        return gold;
    }

    private JsonNode? Counts() => _random.Next(3) switch
    {
        0 => null,
        1 => Number(),
        _ => new JsonArray(Number(), Number()),
    };

    private JsonObject Number() =>
        new() { ["min"] = Pick<int?>(3, 8, null), ["max"] = Pick<int?>(3, 8, null), ["text"] = "some",
            ["source"] = Pick("outlet", "police", "Ата Журт", null) };

    private JsonObject? Law() => Maybe(new JsonObject
    {
        ["charge"] = Pick(Phrases), ["duration_days"] = Pick<int?>(10, 730, null),
        ["fine"] = Maybe(new JsonObject { ["amount"] = Pick<int?>(100, 200, null) }),
    });

    private EventMention Event(ReportDraft draft) => draft.Event(Pick(Types), Pick(Dates), null, draft.Says("trigger", "words")) with
    {
        Place = Pick(true, false) ? new EventPlace { City = Pick(Cities), Country = Pick(Countries),
        Site = Pick("Consulate", null), Precision = "city" } : null,
        Form = Pick("picket", null), Background = _random.Next(4) == 0, Disputed = Pick(true, false), Modality = Pick("reported", "planned"),
        Actors = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new Participant(Pick(Names), "group", null))],
        Targets = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new Participant(Pick(Names), "person", null))],
        Counts = [.. Enumerable.Range(0, _random.Next(3))
            .Select(_ => new PeopleCount("participants", Pick<long?>(3, 8, null), Pick<long?>(3, 8, null), false, "some", Pick([.. Names, null])))],
        Demands = Pick(Phrases) is { } demand ? [new Demand(demand, null, null)] : [],
        Response = Pick("monitored", "detained", null), Reply = Pick("ignored", null),
        Legal = Pick(true, false) ? new Legal(Pick(Phrases), null, null, null, null, Pick<int?>(10, null),
            Pick(true, false) ? new Fine(Pick(100m, 200.0m), null) : null) : null,
    };

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private T? Maybe<T>(T value) where T : class => _random.Next(2) == 0 ? value : null;

    private JsonArray List(int most, Func<JsonNode?> make) => new([.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => make())]);
}
