using Vigil.Mentions;
using Vigil.Mentions.Places;
using Vigil.Mentions.Places.Compiling;
using Xunit;

namespace Vigil.Tests.Mentions.Places;

public sealed class GazetteerTests
{
    private static readonly string[] Countries =
    [
        "# comment", "KZ\tKAZ\t398\tKazakhstan\tAstana\t48.2\t67.3\tCN KG\tRepublic of Kazakhstan\tKazakh; Kazakhstani",
        "KG\tKGZ\t417\tKyrgyzstan\tBishkek\t41.5\t74.5\tKZ\t\tKyrgyz",
    ];

    private static readonly string[] Admins = ["KZ.09\tMangystau Region\tMangistau", "KZ.02\tAlmaty"];

    private static readonly string[] Supplement =
        ["Aktau\tKZ\tShevchenko; Aqtau", "Zhanaozen\tKZ\tJanaozen\t\t\t43.34\t52.86\t103598\tMangystau Region"];

    private static readonly string[] Cities =
    [
        City(610612, "Shevchenko", "Aktau,Aqtau,Aqtaw,SCO,a ke tao,Актау", 43.65, 51.16, "PPLA", "KZ", "09", 147443),
        City(1526384, "Almaty", "Alma-Ata,Verny", 43.25, 76.91667, "PPLA", "KZ", "02", 1977011),
        City(1528675, "Bishkek", "Frunze", 42.87, 74.59, "PPLC", "KG", "01", 900000),
        City(1, "Hamlet", "", 42.0, 74.0, "PPL", "KG", "01", 12),
        City(2, "Ghost Town", "", 42.0, 74.0, "PPLQ", "KG", "01", 9000),
    ];

    [Fact]
    public void Compiled_places_are_found_under_all_their_names()
    {
        var gazetteer = Gazetteer.Open(Compile());
        var aktau = Assert.Single(gazetteer.Named("AKTAU"));
        Assert.Equal(new GazetteerPlace(PlaceKind.City, "Aktau", "Mangystau Region", "KZ", 43.65, 51.16, 610612, 147443), aktau);
        Assert.Equal(aktau, Assert.Single(gazetteer.Named("shevchenko")));
        Assert.Equal("Mangystau Region", Assert.Single(gazetteer.Named("Janaozen")).Admin);
        Assert.Equal("Almaty", Assert.Single(gazetteer.Named("Alma–Ata")).Name);
        Assert.Equal(PlaceKind.Admin, Assert.Single(gazetteer.Named("Mangystau")).Kind);
    }

    [Fact]
    public void Codes_transliterations_hamlets_and_abandoned_places_are_left_out()
    {
        var gazetteer = Gazetteer.Open(Compile());
        foreach (var name in (string[])["SCO", "a ke tao", "Hamlet", "Ghost Town", "Kazakh"]) Assert.Empty(gazetteer.Named(name));
    }

    [Fact]
    public void Demonyms_lead_to_their_country()
    {
        var gazetteer = Gazetteer.Open(Compile());
        Span<NameEntry> entries = stackalloc NameEntry[4];
        Assert.Equal(1, gazetteer.Find(TextFolding.Fold("Kazakhs"), entries));
        Assert.Equal(NameUse.Demonym, entries[0].Use);
        Assert.Equal("KAZ", gazetteer.CountryOf(entries[0].Place).Iso3);
    }

    [Fact]
    public void Countries_know_capital_and_neighbours()
    {
        var gazetteer = Gazetteer.Open(Compile());
        var country = gazetteer.Country("KG")!;
        Assert.Equal("Bishkek", gazetteer.Place(country.Capital).Name);
        Assert.Equal(["KZ"], country.Neighbours);
        Assert.Null(gazetteer.Country("XX"));
    }

    [Fact]
    public void The_same_sources_give_the_same_bytes() => Assert.Equal(Compile(), Compile());

    [Fact]
    public void Errors_name_what_is_wrong()
    {
        Assert.Contains("no place Nowhere in KZ", Fails(supplement: ["Nowhere\tKZ"]), StringComparison.Ordinal);
        Assert.Contains("no country ZZ", Fails(admins: ["ZZ.01\tSomewhere"]), StringComparison.Ordinal);
        Assert.Contains("line 1", Fails(admins: ["KZ.09\ta\tb\tc"]), StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => Gazetteer.Open(new byte[64]));
    }

    [Fact]
    public void The_shipped_file_is_small_and_opens_without_decoding_its_places()
    {
        var path = Path.Combine(GazetteerFiles.Folder, "places.bin");
        Assert.InRange(new FileInfo(path).Length, 1_000_000, 6_000_000);
        Assert.True(GazetteerFiles.Gazetteer.Count > 150_000);
        var bytes = File.ReadAllBytes(path);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Gazetteer.Open(bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 500_000);
    }

    [Theory]
    [InlineData("Almaty", "KZ", "Almaty", 1526384)]
    [InlineData("Nur-Sultan", "KZ", "Astana", 1526273)]
    [InlineData("Ürümqi", "CN", "Urumqi", 1529102)]
    [InlineData("Kiev", "UA", "Kyiv", 703448)]
    [InlineData("Rangoon", "MM", "Yangon", 1298824)]
    [InlineData("Calcutta", "IN", "Kolkata", 1275004)]
    [InlineData("Şanlıurfa", "TR", "Sanliurfa", 298333)]
    public void Shipped_names_and_spellings_lead_to_the_place(string name, string country, string usual, int geonames) =>
        Assert.Contains(GazetteerFiles.Gazetteer.Named(name), p => p.Country == country && p.Name == usual && p.Geonames == geonames);

    private static byte[] Compile() => GazetteerCompiler.Compile(new GazetteerSources(Countries, Admins, Supplement, Cities, GazetteerFiles.Words));

    private static string Fails(string[]? admins = null, string[]? supplement = null) => Assert.Throws<FormatException>(
        () => GazetteerCompiler.Compile(new GazetteerSources(Countries, admins ?? Admins, supplement ?? Supplement, Cities, GazetteerFiles.Words))).Message;

    private static string City(
        int id, string name, string others, double latitude, double longitude, string feature, string country, string admin, int population) =>
        FormattableString.Invariant($"{id}\t{name}\t{name}\t{others}\t{latitude}\t{longitude}\tP\t{feature}\t{country}\t\t{admin}\t\t\t\t{population}");
}
