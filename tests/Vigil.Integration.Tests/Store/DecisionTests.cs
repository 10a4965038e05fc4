using Vigil.Coding;
using Vigil.Reports;
using Vigil.Store.Ledger;
using Xunit;

namespace Vigil.Integration.Tests.Store;

/// <summary>What people decide, on both stores.</summary>
public sealed class DecisionTests
{
    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void A_correction_is_shown_and_the_machine_s_value_becomes_a_conflict(string kind)
    {
        using var store = TestStore.Open(kind);
        store.Add(TestStore.Reports(5));
        var id = store.Store.Query<string>("SELECT id FROM event WHERE type = 'protest' ORDER BY id")[0];
        store.Store.Decide("eva", new Decision("correct", [store.Store.Anchors(id)[0]], "read it") { Field = "date", Value = "2001-02-03" });
        var shown = store.Store.Show(id)!;
        Assert.Contains(shown.Fields, field => field is { Key: "date_start", Value: "2001-02-03" });
        Assert.Contains(shown.Fields, field => field is { Key: "reviewed", Value: "1" });
        var dates = shown.Values.Where(value => value.Field == "date").ToList();
        Assert.Equal(("2001-02-03", "eva", true), (dates[0].Value, dates[0].Decided, dates[0].Shown));
        Assert.Equal((null, true), (dates[1].Decided, dates[1].Conflict));
        Assert.Equal("eva", Assert.Single(shown.Decisions).Author);
        store.AssertWhole();
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void A_status_that_only_the_machine_proposes_stays_marked_until_somebody_decides(string kind)
    {
        using var store = TestStore.Open(kind);
        store.Add(TestStore.Reports(1));
        var id = store.Store.Query<string>("SELECT id FROM person")[0];
        Assert.Equal("detained machine", Status(store));
        var accepted = store.Store.Decide("eva", new Decision("accept", store.Store.Anchors(id), null));
        Assert.Equal("detained eva", Status(store));
        store.Store.Decide("eva", new Decision("reverse", [], null) { Reverses = accepted });
        Assert.Equal("detained machine", Status(store));
        store.Store.Decide("eva", new Decision("correct", store.Store.Anchors(id), null) { Field = "status", Value = "released, 2024-01-02" });
        Assert.Equal("released eva", Status(store));
        store.AssertWhole();
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void Rejected_mentions_are_kept_and_count_for_nothing(string kind)
    {
        using var store = TestStore.Open(kind);
        store.Add(TestStore.Reports(1));
        var id = store.Store.Query<string>("SELECT id FROM event WHERE type = 'detain'")[0];
        store.Store.Decide("eva", new Decision("reject", store.Store.Anchors(id), "a rehearsal"));
        Assert.Equal(0, store.Store.Query<long>("SELECT count(*) FROM event WHERE type = 'detain'")[0]);
        Assert.Equal("rejected", store.Store.Query<string>("SELECT status FROM mention WHERE id = @id", new { id })[0]);
        store.AssertWhole();
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void Events_are_joined_and_parted_by_decision_and_old_ids_still_find_them(string kind)
    {
        using var store = TestStore.Open(kind);
        store.Add(TestStore.Reports(6));
        var ids = store.Store.Query<string>("SELECT id FROM event WHERE type = 'protest' AND reports = 1 ORDER BY id").Take(2).ToList();
        var merged = store.Store.Decide("eva", new Decision("merge", [.. ids.Select(id => store.Store.Anchors(id)[0])], null));
        Assert.Equal(ids[0], store.Store.Show(ids[1])!.Id);
        Assert.Equal(2, store.Store.Show(ids[0])!.Members.Length);
        store.AssertWhole();
        store.Store.Decide("eva", new Decision("split", store.Store.Anchors(ids[0]), null));
        Assert.Equal(ids[1], store.Store.Show(ids[1])!.Id);
        store.Store.Decide("eva", new Decision("reverse", [], null) { Reverses = merged });
        Assert.Equal(ids[1], store.Store.Show(ids[1])!.Id);
        store.AssertWhole();
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void An_added_event_is_an_event_like_any_other(string kind)
    {
        using var store = TestStore.Open(kind);
        var coded = TestStore.Reports(1)[0];
        store.Add([coded]);
        var added = coded.Events[0] with { Type = "petition", Form = "letter", Evidence = [new Evidence("trigger", 5, 9, "name")] };
        store.Store.Decide("eva", new Decision("add", [new Anchor("event", coded.Report.Id, null, "petition", 5, 9)], null) { Event = added });
        var id = store.Store.Query<string>("SELECT id FROM event WHERE type = 'petition'")[0];
        Assert.Contains(store.Store.Show(id)!.Members, member => member.Decided == "eva");
        store.AssertWhole();
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void Decisions_follow_their_words_to_a_newer_coding_or_wait_for_somebody(string kind)
    {
        using var store = TestStore.Open(kind);
        var coded = TestStore.Reports(1)[0];
        store.Add([coded]);
        foreach (var id in store.Store.Query<string>("SELECT id FROM event")) store.Store.Decide("eva", new Decision("accept", store.Store.Anchors(id), null));
        var wider = coded.Events[0] with { Evidence = [new Evidence("trigger", 12, 25, "wider words")] };
        store.Add([coded with { Events = [wider] }], "invented/2");
        Assert.Equal("accepted", store.Store.Query<string>("SELECT status FROM mention WHERE present = 1")[0]);
        Assert.Equal(1, store.Store.Query<long>("SELECT count(*) FROM decision_subject WHERE member IS NULL")[0]);
        store.AssertWhole();
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void Consent_holds_until_something_is_withheld(string kind)
    {
        using var store = TestStore.Open(kind);
        store.Add(TestStore.Reports(1));
        var id = store.Store.Query<string>("SELECT id FROM person")[0];
        store.Store.Decide("eva", new Decision("consent", store.Store.Anchors(id), "signed") { Value = "name" });
        Assert.Equal(("name", 0L), store.Store.Query<(string?, long)>("SELECT consent, withheld FROM person")[0]);
        store.Store.Decide("eva", new Decision("withhold", store.Store.Anchors(id), "asked"));
        Assert.Equal((null, 1L), store.Store.Query<(string?, long)>("SELECT consent, withheld FROM person")[0]);
        store.AssertWhole();
    }

    [Theory]
    [InlineData("correct", "colour", "red")]
    [InlineData("correct", "date", "yesterday")]
    [InlineData("merge", null, null)]
    [InlineData("guess", null, null)]
    [InlineData("note", null, null)]
    public void What_cannot_be_decided_is_refused_and_nothing_written(string action, string? field, string? value)
    {
        using var store = TestStore.Open("sqlite");
        store.Add(TestStore.Reports(1));
        var id = store.Store.Query<string>("SELECT id FROM event")[0];
        var fault = Assert.Throws<InputException>(() => store.Store.Decide("eva", new Decision(action, store.Store.Anchors(id), null) { Field = field, Value = value }));
        Assert.Equal(("VG507", 2L), (fault.Problem.Code, store.Store.Head.Seq));
    }

    private static string Status(TestStore store) => store.Store.Query<string>("SELECT status || ' ' || status_decided FROM person")[0];
}
