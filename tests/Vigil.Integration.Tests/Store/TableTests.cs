using Vigil.Store;
using Xunit;

namespace Vigil.Integration.Tests.Store;

/// <summary>Tables by a mapping, as the tool imports them.</summary>
public sealed class TableTests
{
    private const string Mapping = """
        table: Example Group
        key: Case
        published: 2021-03-01
        dates: dd.MM.yyyy
        separator: ;
        Name = person.name
        Other = person.alias
        Status = person.status
        Arrested = detain.date
        City = detain.city
        Days = sentence.term_days
        Protest = protest.date
        Notes = -
        [Status]
        in custody = detained
        free = released
        """;

    private const string Heading = "Case,Name,Other,Status,Arrested,City,Days,Protest,Notes\n";

    [Fact]
    public void Each_value_is_a_claim_with_its_row_and_its_words()
    {
        using var folder = new TemporaryFolder();
        folder.Write("cases.map", Mapping);
        folder.Write("cases.csv", "\uFEFF" + Heading + "A1,Ayna Doro,Айна Доро; Ana,in custody,10.02.2021,\"Nur-Sultan, \"\"new\"\"\",10,09.02.2021,\"two\nlines\"\n");
        var dry = Import(folder, "--dry-run");
        Assert.Equal("row 2 (A1): new: person Ayna Doro, also Айна Доро, also Ana, detained; detain, 2021-02-10, Nur-Sultan, \"new\"; sentence, 10 days; protest, 2021-02-09\n", dry.Output);
        Assert.False(File.Exists(folder["vigil.db"]));
        Assert.Equal(0, Import(folder).ExitCode);
        using var store = RecordStore.Open(folder["vigil.db"], StoreAccess.Read);
        var text = store.Text(store.Query<string>("SELECT id FROM report")[0])!;
        Assert.Equal("cases.csv#2", store.Query<string>("SELECT path FROM report")[0]);
        var words = store.Query<Words>("SELECT field AS Field, span_start AS First, span_end AS Last FROM claim WHERE span_start IS NOT NULL").Select(each => (each.Field, Text: text[(int)each.First..(int)each.Last])).ToHashSet();
        Assert.Superset(new HashSet<(string, string)> { ("date", "10.02.2021"), ("place", "Nur-Sultan, \"new\""), ("legal.term", "10"), ("status", "in custody") }, words);
        Assert.Equal(["actor", "target", "target"], store.Query<string>("SELECT part FROM event_person ORDER BY part"));
        Assert.Empty(store.Verify().Broken);
    }

    [Fact]
    public void A_blank_cell_takes_nothing_back_and_a_new_value_takes_the_place_of_the_old()
    {
        using var folder = new TemporaryFolder();
        folder.Write("cases.map", Mapping);
        folder.Write("cases.csv", Heading + "A1,Ayna Doro,Ana,in custody,10.02.2021,Almaty,10,,\nA2,Bek Talan,,,,,,,\n");
        Import(folder);
        folder.Write("cases.csv", Heading + "A1,Ayna Doro,,free,,,12,,\nA2,,,,,,,,\n");
        Assert.StartsWith("row 2 (A1): changed: person Ayna Doro, also Ana, released; detain, 2021-02-10, Almaty; sentence, 12 days\nrow 3 (A2): changed: person Bek Talan\n", Import(folder, "--dry-run").Output, StringComparison.Ordinal);
        Assert.Equal("2 changed; store vigil.db\n", Import(folder).Error);
        Assert.Equal("2 known; store vigil.db\n", Import(folder).Error);
        using var store = RecordStore.Open(folder["vigil.db"], StoreAccess.Read);
        Assert.Equal(2, store.Query<long>("SELECT count(*) FROM event")[0]);
        Assert.Equal("released", store.Query<string>("SELECT status FROM person WHERE name = 'Ayna Doro'")[0]);
        Assert.Equal("Almaty", store.Query<string>("SELECT city FROM event WHERE type = 'detain'")[0]);
        Assert.Equal("detained", store.Query<string>("SELECT value FROM claim WHERE field = 'status' AND present = 0")[0]);
        Assert.Empty(store.Verify().Broken);
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_costs_the_other_rows_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("cases.map", Mapping);
        folder.Write("cases.csv", Heading + "A1,Ayna Doro,,jailed,,,,,\nA2,Bek Talan,,free,,,,,\nA3,Cem Oran,,,31.02.2021,,,,\nA4,,,free,,,,,\nA5,Dana Ule,,,,,ten,,\n");
        var run = Import(folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["row 2, column \"Status\"", "row 4, column \"Arrested\"", "row 5, column \"Status\"", "row 6, column \"Days\""],
            run.Error.Split('\n').Where(line => line.Contains("VG522", StringComparison.Ordinal)).Select(line => line.Split("VG522 ")[1].Split(':')[0]));
        Assert.Contains("1 new; store vigil.db", run.Error, StringComparison.Ordinal);
        folder.Write("cases.map", Mapping + "\nNonsense\n");
        Assert.Contains("VG521 line 17", Import(folder).Error, StringComparison.Ordinal);
        folder.Write("cases.map", "Name = person.shoe\n");
        Assert.Contains("VG521 line 1 of the mapping: \"shoe\" is no field of a person", Import(folder).Error, StringComparison.Ordinal);
        folder.Write("cases.map", "Nobody = person.name\n");
        Assert.Contains("VG522 row 1, column \"Nobody\"", Import(folder).Error, StringComparison.Ordinal);
    }

    private static ToolResult Import(TemporaryFolder folder, params string[] more) => Tool.Run(folder.Path, ["import", "cases.csv", "--mapping", "cases.map", .. more]);

    private sealed class Words
    {
        public string Field { get; init; } = "";
        public long First { get; init; }
        public long Last { get; init; }
    }
}
