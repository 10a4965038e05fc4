using Vigil.Reports;
using Vigil.Store;
using Xunit;

namespace Vigil.Integration.Tests.Store;

/// <summary>Adding reports, on both stores.</summary>
public sealed class ImportTests
{
    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void What_is_added_is_whole_and_rebuilds_to_the_same(string kind)
    {
        using var store = TestStore.Open(kind);
        foreach (var batch in TestStore.Reports(120).Chunk(25)) store.Add(batch);
        store.AssertWhole();
        var before = store.Projections();
        store.Store.Rebuild();
        Assert.Equal(before, store.Projections());
        store.AssertWhole();
        Assert.Equal(240, store.Store.Head.Seq);
        Assert.True(store.Store.Query<long>("SELECT count(*) FROM event WHERE reports > 1")[0] > 5, "the invented reports must have events in common");
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void Adding_twice_changes_nothing(string kind)
    {
        using var store = TestStore.Open(kind);
        var reports = TestStore.Reports(30);
        Assert.All(store.Add(reports), added => Assert.Equal(AddedKind.New, added.Kind));
        var (head, before) = (store.Store.Head, store.Projections());
        Assert.All(store.Add(reports), added => Assert.Equal(AddedKind.Known, added.Kind));
        Assert.All(store.Add([.. reports, .. reports]), added => Assert.Equal(AddedKind.Known, added.Kind));
        Assert.Equal(head, store.Store.Head);
        Assert.Equal(before, store.Projections());
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void A_changed_text_of_a_known_address_is_a_new_version_with_its_difference(string kind)
    {
        using var store = TestStore.Open(kind);
        var first = TestStore.Reports(1)[0];
        store.Add([first]);
        var text = first.Report.Text + "\nCorrection: nobody was hurt.";
        var hash = ContentHash.Sha256(text);
        var second = first with { Report = first.Report with { Id = ContentHash.Id(first.Report.Url, null, hash), Text = text, TextSha256 = hash, Sha256 = hash } };
        Assert.Equal(new Added(second.Report.Id, AddedKind.NewVersion, first.Report.Id), Assert.Single(store.Add([second])));
        Assert.Equal(["+ Correction: nobody was hurt."], store.Store.Show(second.Report.Id)!.Changes);
        Assert.Equal(text, store.Store.Text(second.Report.Id));
        store.AssertWhole();
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void A_newer_coder_stands_beside_the_old_one(string kind)
    {
        using var store = TestStore.Open(kind);
        var report = TestStore.Reports(1)[0];
        store.Add([report]);
        var claims = store.Store.Query<long>("SELECT count(*) FROM claim")[0];
        var recoded = report with { Events = [report.Events[0]] };
        Assert.Equal(AddedKind.Recoded, Assert.Single(store.Add([recoded], "invented/2")).Kind);
        Assert.Equal(claims, store.Store.Query<long>("SELECT count(*) FROM claim WHERE present = 0")[0]);
        Assert.Equal(1, store.Store.Query<long>("SELECT count(*) FROM mention WHERE present = 1")[0]);
        Assert.Equal(1, store.Store.Query<long>("SELECT count(*) FROM event")[0]);
        store.AssertWhole();
    }

    [Fact]
    public void A_newer_store_is_refused_and_an_older_one_rebuilt()
    {
        using var store = TestStore.Open("sqlite");
        store.Add(TestStore.Reports(10));
        var before = store.Projections();
        Meta(store, "UPDATE meta SET value = '0' WHERE name = 'projections'; DELETE FROM event");
        store.Reopen();
        Assert.Equal(before, store.Projections());
        Meta(store, "UPDATE meta SET value = '999' WHERE name = 'ledger'");
        Assert.Equal("VG506", Assert.Throws<InputException>(store.Reopen).Problem.Code);
    }

    [Fact]
    public void Opening_what_is_no_store_is_told_in_one_line()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("VG501", Assert.Throws<InputException>(() => RecordStore.Open(folder["none.db"], StoreAccess.Read)).Problem.Code);
        folder.Write("text.db", new string('x', 5000));
        Assert.Equal("VG505", Assert.Throws<InputException>(() => RecordStore.Open(folder["text.db"], StoreAccess.Create)).Problem.Code);
        Assert.Equal("VG504", Assert.Throws<InputException>(() => RecordStore.Open("postgres://nobody@127.0.0.1:1/none", StoreAccess.Create)).Problem.Code);
    }

    private static void Meta(TestStore store, string sql)
    {
        store.Store.Dispose();
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={store.Location};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
