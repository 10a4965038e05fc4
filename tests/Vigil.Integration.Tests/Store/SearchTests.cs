using Vigil.Coding;
using Vigil.Reports;
using Vigil.Store.Ledger;
using Vigil.Store.Search;
using Xunit;

namespace Vigil.Integration.Tests.Store;

/// <summary>Lists of reports, events and people, on both stores.</summary>
public sealed class SearchTests
{
    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void Words_are_found_in_any_script_and_in_part(string kind)
    {
        using var store = TestStore.Open(kind);
        string[] texts = ["Женщины вышли на ПИКЕТ у консульства в Алматы.", "人们在阿拉木图领事馆外抗议，要求释放亲人。", "Qızlar Bakıda piket keçirdi, EU elçisi gəldi.", "Ein Überfall in Wien."];
        store.Add(texts.Select((text, i) => Report(text, $"https://example.org/{i}")));
        Assert.Equal([0], Found(store, texts, "пикет"));
        Assert.Equal([0], Found(store, texts, "консульств АЛМАТЫ"));
        Assert.Equal([1], Found(store, texts, "抗议"));
        Assert.Equal([1], Found(store, texts, "木图"));
        Assert.Equal([1], Found(store, texts, "亲"));
        Assert.Empty(Found(store, texts, "议抗"));
        Assert.Equal([2], Found(store, texts, "qizlar"));
        Assert.Equal([2], Found(store, texts, "eu"));
        Assert.Equal([3], Found(store, texts, "uberfall"));
        Assert.Equal([0], Found(store, texts, "\"у консульства\""));
        Assert.Empty(Found(store, texts, "\"консульства у\""));
        Assert.Equal([0, 1, 2, 3], Found(store, texts, " ' \" % _ ( "));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void Filters_and_facets_agree_with_the_rows(string kind)
    {
        using var store = TestStore.Open(kind);
        store.Add(TestStore.Reports(150));
        foreach (var which in Enum.GetValues<SearchKind>())
        {
            var all = store.Store.Search(new SearchQuery { Kind = which, Limit = 10_000 });
            Assert.Equal(store.Store.Query<long>($"SELECT count(*) FROM {which}")[0], all.Total);
            Assert.Equal(all.Total, all.Hits.Length);
            foreach (var (field, value, count) in all.Facets.SelectMany(facet => facet.Values.Select(value => (facet.Field, value.Value, value.Count))))
            {
                var query = With(new SearchQuery { Kind = which }, field, value);
                if (query is not null) Assert.Equal((field, value, count), (field, value, store.Store.Search(query).Total));
            }
        }

        var one = store.Store.Search(new SearchQuery { Limit = 1 }).Hits[0];
        var city = one.Where!.Split(", ")[0];
        Assert.All(store.Store.Search(new SearchQuery { Place = city[..5].ToUpperInvariant() }).Hits, hit => Assert.StartsWith(city[..5], hit.Where, StringComparison.Ordinal));
        var person = store.Store.Query<string>("SELECT person FROM event_person ORDER BY event LIMIT 1")[0];
        var events = store.Store.Query<string>("SELECT DISTINCT event FROM event_person WHERE person = @person", new { person }).Order(StringComparer.Ordinal);
        Assert.Equal(events, store.Store.Search(new SearchQuery { Person = person }).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
        Assert.Equal("VG520", Assert.Throws<InputException>(() => store.Store.Search(new SearchQuery { From = "2021-02-30" })).Problem.Code);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void Pages_hold_each_row_once_though_rows_are_added_between_them(string kind)
    {
        using var store = TestStore.Open(kind);
        var reports = TestStore.Reports(120);
        store.Add(reports.Take(60));
        foreach (var which in new[] { SearchKind.Event, SearchKind.Report })
        {
            var before = store.Store.Search(new SearchQuery { Kind = which, Limit = 10_000 }).Hits.Select(hit => hit.Id).ToList();
            var (seen, after, turn) = (new List<string>(), (string?)null, 0);
            do
            {
                var page = store.Store.Search(new SearchQuery { Kind = which, Limit = 7, After = after });
                seen.AddRange(page.Hits.Select(hit => hit.Id));
                if (which == SearchKind.Report && turn++ < 5) store.Add(reports.Skip(60 + turn * 5).Take(5));
                after = page.Next;
            }
            while (after is not null);
            Assert.Equal(seen.Count, seen.Distinct().Count());
            Assert.Empty(before.Except(seen));
        }
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void What_was_searched_tells_no_report_from_nobody_looked(string kind)
    {
        using var store = TestStore.Open(kind);
        store.Add(TestStore.Reports(5));
        var day = store.Store.Query<string>("SELECT min(date_start) FROM event")[0];
        var (before, next) = (Day(day, -2), Day(day, 1));
        var wrong = store.Store.Log("tester", new CollectionLogged("Archive", ["picket"], before, Day(day, 3), 1, null));
        var seq = store.Store.Log("tester", new CollectionLogged("Archive", ["picket"], before, next, 1, "by hand"));
        store.Store.Withdraw("tester", wrong);
        Assert.Equal([seq], store.Store.Collection().Select(each => each.Seq));
        Assert.Equal([("not-searched", Day(day, -4), Day(day, -3)), ("no-report", before, Day(day, -1)), ("reported", day, day), ("no-report", next, next), ("not-searched", Day(day, 2), Day(day, 2))],
            store.Store.Days(new SearchQuery(), Day(day, -4), Day(day, 2)).Select(span => (span.State, span.First, span.Last)));
        Assert.Throws<InputException>(() => store.Store.Withdraw("tester", wrong));
        Assert.Throws<InputException>(() => store.Store.Log("tester", new CollectionLogged("Archive", [], next, before, null, null)));
        store.AssertWhole();
    }

    private static CodedReport Report(string text, string url)
    {
        var hash = ContentHash.Sha256(text);
        return new CodedReport(new Report { Id = ContentHash.Id(url, null, hash), Path = url, Url = url, Text = text, TextSha256 = hash, Sha256 = hash }, true, "test", [], [], [], [], [], []);
    }

    private static IEnumerable<int> Found(TestStore store, string[] texts, string words) =>
        store.Store.Search(new SearchQuery { Kind = SearchKind.Report, Text = words }).Hits.Select(hit => Array.IndexOf(texts, store.Store.Text(hit.Id))).Order();

    private static SearchQuery? With(SearchQuery query, string field, string value) => field switch
    {
        "type" => query with { Types = [value] }, "form" => query with { Forms = [value] }, "country" => query with { Countries = [value] }, "source" => query with { Sources = [value] },
        "status" => query with { Statuses = [value] }, "year" => query with { From = value, To = value }, "conflicted" => query with { Conflicted = true }, "unreviewed" => query with { Unreviewed = true },
        _ => null,
    };

    private static string Day(string day, int plus) => PartialDate.TryParse(day, out var date) ? PartialDate.Of(date.Value.AsDay!.Value.PlusDays(plus)).ToString() : "";
}
