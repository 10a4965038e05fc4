using System.Text;
using Vigil.Benchmarks.Store;
using Vigil.Coding;
using Vigil.Store;
using Xunit;

namespace Vigil.Integration.Tests.Store;

/// <summary>A new store of either kind, and what tests do with it again and again.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private TestStore(string kind)
    {
        if (kind == "postgres") Assert.SkipUnless(PostgresServer.Instance is not null, "PostgreSQL is not installed");
        Location = kind == "sqlite" ? _folder["store.db"] : PostgresServer.Instance!.NewDatabase();
        Store = RecordStore.Open(Location, StoreAccess.Create, Clock);
    }

    /// <summary>The kinds of store.</summary>
    public static TheoryData<string> Kinds => ["sqlite", "postgres"];

    public string Location { get; }

    public RecordStore Store { get; private set; }

    public string this[string name] => _folder[name];

    private static TimeProvider Clock { get; } = new StoppedClock();

    public static TestStore Open(string kind) => new(kind);

    /// <summary>Invented coded reports, the same for the same seed.</summary>
    public static List<CodedReport> Reports(int count, int seed = 1) => [.. new InventedReports(seed).Take(count)];

    public static PreparedReport Prepared(CodedReport coded, string coder = InventedReports.Coder) =>
        PreparedReport.Of(coded, Encoding.UTF8.GetBytes(coded.Report.Text), coder);

    public IReadOnlyList<Added> Add(IEnumerable<CodedReport> reports, string coder = InventedReports.Coder) =>
        Store.Add("tester", reports.Select(coded => Prepared(coded, coder)));

    /// <summary>All rows of the projections, without what tells the order of arrival.</summary>
    public List<string> Projections()
    {
        string[] queries =
        [
            "SELECT id, path, sha256, text_sha256, url, outlet, published, title, language, coder, relevant, reason, lineage FROM report ORDER BY id",
            "SELECT id, report, n, local, type, form, date_start, city, status, decided, withheld, present, event FROM mention ORDER BY id",
            "SELECT id, report, local, name, status, decided, consent, withheld, present, person FROM person_mention ORDER BY id",
            "SELECT report, subject, field, value, span_start, span_end, claimant, coder, present FROM claim ORDER BY report, subject, field, value, span_start, coder",
            "SELECT * FROM event ORDER BY id", "SELECT * FROM person ORDER BY id", "SELECT * FROM event_person ORDER BY event, person, part",
            "SELECT * FROM link_key ORDER BY code, member", "SELECT * FROM link_edge ORDER BY a, b", "SELECT * FROM question ORDER BY a, b",
            "SELECT kind, ref, digest, han FROM search_doc ORDER BY kind, ref",
        ];
        return [.. queries.SelectMany(query => Store.Query<dynamic>(query).Select(row => string.Join('|', ((IDictionary<string, object?>)row).Values)))];
    }

    /// <summary>That chain, originals and projections are whole.</summary>
    public void AssertWhole() => Assert.Empty(Store.Verify().Broken);

    /// <summary>Closes the store and opens it again.</summary>
    public void Reopen()
    {
        Store.Dispose();
        Store = RecordStore.Open(Location, StoreAccess.Write, Clock);
    }

    public void Dispose()
    {
        Store.Dispose();
        _folder.Dispose();
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);
    }
}
