using CsCheck;
using Vigil.Coding;
using Vigil.Store;
using Vigil.Store.Ledger;
using Xunit;

namespace Vigil.Integration.Tests.Store;

/// <summary>What holds whatever is imported, decided and erased, in whatever order.</summary>
public sealed class StoreProperties
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("VIGIL_LONG") == "1";
    private static readonly long Runs = Long ? 200 : 8;

    /// <summary>A few cases that are the same in every run; any at all in the long mode, which looks for new ones.</summary>
    private static readonly Gen<int> Seeds = Long ? Gen.Int[0, 50] : Gen.Int[0, 1].Select(i => 3 + (14 * i));
    private static readonly Gen<int> Picks = Long ? Gen.Int : Gen.Int[0, 1].Select(i => 11 + (4231 * i));

    [Fact]
    public void The_order_and_the_batches_of_import_change_nothing() =>
        Gen.Select(Seeds, Gen.Int[1, 40], Picks).Sample((seed, batch, shuffle) =>
        {
            var reports = Near(seed);
            using var one = TestStore.Open("sqlite");
            one.Add(reports);
            using var other = TestStore.Open("sqlite");
            var random = new Random(shuffle);
            foreach (var part in reports.OrderBy(_ => random.Next()).ToList().Chunk(batch)) other.Add(part);
            Assert.Equal(one.Projections(), other.Projections());
        }, iter: Runs, threads: 1);

    [Fact]
    public void A_decision_and_its_reversal_change_nothing() =>
        Gen.Select(Seeds, Picks, Gen.Int[0, 7]).Sample((seed, pick, action) =>
        {
            using var store = TestStore.Open("sqlite");
            store.Add(Near(seed));
            var before = store.Projections();
            var taken = store.Store.Decide("eva", Any(store, new Random(pick), action));
            store.AssertWhole();
            store.Reopen();
            store.Store.Decide("eva", new Decision("reverse", [], null) { Reverses = taken });
            Assert.Equal(before, store.Projections());
            store.AssertWhole();
        }, iter: Runs, threads: 1);

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public void Whatever_is_done_a_rebuild_a_backup_and_a_restore_give_the_same(string kind) =>
        Gen.Select(Seeds, Picks).Sample((seed, pick) =>
        {
            using var store = TestStore.Open(kind);
            var random = new Random(pick);
            foreach (var part in Near(seed).Chunk(11))
            {
                store.Add(part);
                if (random.Next(2) == 0) store.Reopen();
                store.Store.Decide("eva", Any(store, random, random.Next(8)));
                if (random.Next(2) == 0) store.Reopen();
                if (random.Next(3) == 0) store.Store.EraseReport("eva", Pick(store, random, "report"), "asked");
                if (random.Next(4) == 0) store.Store.ErasePerson("eva", Pick(store, random, "person"), "asked");
                if (random.Next(3) == 0) store.Add(part.Select(coded => coded with { Events = coded.Events[..random.Next(3)] }), $"invented/{random.Next(2, 9)}");
            }

            var before = store.Projections();
            store.AssertWhole();
            store.Store.Rebuild();
            Assert.Equal(before, store.Projections());
            var head = store.Store.Backup(store["backup.db"]);
            using var restored = TestStore.Open(kind);
            Assert.Equal(head, RecordStore.Restore(store["backup.db"], restored.Location));
            restored.Reopen();
            Assert.Equal(before, restored.Projections());
            File.Delete(store["backup.db"]);
        }, iter: kind == "sqlite" ? Runs : Math.Max(2, Runs / 6), threads: 1);

    /// <summary>Reports that have much in common: few days, cities and people.</summary>
    private static List<CodedReport> Near(int seed) =>
        [.. TestStore.Reports(40, seed).Select((coded, i) => i % 3 == 0 ? coded : coded with { Events = [coded.Events[0] with { Date = Day(i % 4) }, coded.Events[1] with { Date = Day(i % 5) }] })];

    private static EventDate Day(int n) => n == 3 ? new EventDate("2019-05", "2019-05", "month", "in May") : new EventDate($"2019-05-0{n + 1}", $"2019-05-0{n + 1}", "day", "today");

    private static Decision Any(TestStore store, Random random, int action)
    {
        var one = store.Store.Anchors(Pick(store, random, random.Next(2) == 0 ? "event" : "person"));
        var other = store.Store.Anchors(Pick(store, random, one[0].Kind));
        return action switch
        {
            0 => new Decision("accept", one, null),
            1 => new Decision("reject", one, null),
            2 => new Decision("correct", one, null) { Field = one[0].Kind == "event" ? "date" : "status", Value = one[0].Kind == "event" ? "2019-05-02" : "released" },
            3 => new Decision("merge", [one[0], other[0]], null),
            4 => new Decision("split", [one[0], .. one.Skip(1), other[0]], null),
            5 => new Decision("withhold", one, null),
            6 => new Decision("note", one, null) { Value = "look again" },
            _ => new Decision("same", [one[^1], other[^1]], null),
        };
    }

    private static string Pick(TestStore store, Random random, string table)
    {
        var ids = store.Store.Query<string>($"SELECT id FROM {table} ORDER BY id");
        return ids[random.Next(ids.Count)];
    }
}
