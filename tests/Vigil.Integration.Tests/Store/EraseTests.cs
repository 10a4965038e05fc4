using System.Text;
using Vigil.Reports;
using Vigil.Store;
using Vigil.Store.Ledger;
using Xunit;

namespace Vigil.Integration.Tests.Store;

/// <summary>Erasing: nothing is left of what was erased, and the record says so.</summary>
public sealed class EraseTests
{
    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void An_erased_report_is_gone_and_the_chain_still_holds(string kind)
    {
        using var store = TestStore.Open(kind);
        var reports = TestStore.Reports(20);
        store.Add(reports);
        var victim = reports[7];
        store.Store.Decide("eva", new Decision("note", [new Anchor("report", victim.Report.Id)], null) { Value = "a secret note" });
        store.Store.EraseReport("eva", victim.Report.Id, "asked to");
        Assert.Null(store.Store.Text(victim.Report.Id));
        Assert.Null(store.Store.Show(victim.Report.Id));
        store.AssertWhole();
        Assert.True(store.Store.Verify().Erased >= 3);
        Assert.Equal(AddedKind.Erased, Assert.Single(store.Add([victim])).Kind);
        var before = store.Projections();
        store.Store.Rebuild();
        Assert.Equal(before, store.Projections());
        Assert.Equal("VG508", Assert.Throws<InputException>(() => store.Store.EraseReport("eva", victim.Report.Id, "again")).Problem.Code);
    }

    [Fact]
    public void No_byte_of_an_erased_report_is_left_in_the_files()
    {
        using var store = TestStore.Open("sqlite");
        var reports = TestStore.Reports(30);
        var words = Enumerable.Range(0, 40).Select(i => $"zq{(char)('a' + i % 26)}x{i:00}vj").ToList();
        var text = reports[5].Report.Text + string.Join(' ', words);
        var hash = ContentHash.Sha256(text);
        var secret = reports[5] with { Report = reports[5].Report with { Text = text, TextSha256 = hash, Sha256 = hash, Title = "Kwyjibo zqaxheadline" } };
        store.Add([.. reports.Take(5), secret, .. reports.Skip(6)]);
        store.Store.Decide("eva", new Decision("note", [new Anchor("report", secret.Report.Id)], null) { Value = "zqnote" });
        Assert.True(Left(store, "zqa") > 0, "the search index must hold the words before");
        store.Store.EraseReport("eva", secret.Report.Id, "asked to");
        Assert.Equal(0, Left(store, "zqaxheadline") + Left(store, "zqnote") + words.Sum(word => Left(store, word)));
        Assert.Equal(0, Left(store, "kwy") + Left(store, "wyj"));
        Assert.Equal(0, store.Store.Query<long>("SELECT count(*) FROM search_text WHERE search_text MATCH '\"zqa\"'")[0]);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void An_erased_person_is_blanked_in_the_reports_that_name_her_and_the_rest_stays(string kind)
    {
        using var store = TestStore.Open(kind);
        var reports = TestStore.Reports(12);
        store.Add(reports);
        var name = reports[3].People[0].Name;
        var id = store.Store.Query<string>("SELECT person FROM person_mention WHERE report = @Id", new { reports[3].Report.Id })[0];
        var told = reports.Where(coded => coded.Report.Text.Contains(name, StringComparison.Ordinal)).Select(coded => coded.Report.Id).Order(StringComparer.Ordinal);
        Assert.Equal(told, store.Store.ErasePerson("eva", id, "asked to").Order(StringComparer.Ordinal));
        var text = store.Store.Text(reports[3].Report.Id)!;
        Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(reports[3].Report.Text.Length, text.Length);
        Assert.Equal(2, store.Store.Query<long>("SELECT count(*) FROM mention WHERE present = 1 AND report = @Id", new { reports[3].Report.Id })[0]);
        Assert.Null(store.Store.Show(id));
        if (kind == "sqlite") Assert.Equal(0, Left(store, name));
        store.AssertWhole();
        var before = store.Projections();
        store.Store.Rebuild();
        Assert.Equal(before, store.Projections());
    }

    /// <summary>How often a word stands in the files of the store, in any case.</summary>
    private static int Left(TestStore store, string word)
    {
        var files = new[] { "", "-wal" }.Select(suffix => store.Location + suffix).Where(File.Exists);
        return files.Sum(file => Encoding.Latin1.GetString(File.ReadAllBytes(file)).Split(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(word)), StringSplitOptions.None).Length - 1
            + Encoding.Latin1.GetString(File.ReadAllBytes(file)).Split(word.ToLowerInvariant()).Length - 1);
    }
}
