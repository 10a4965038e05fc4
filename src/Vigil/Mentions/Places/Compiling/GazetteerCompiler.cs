namespace Vigil.Mentions.Places.Compiling;

/// <summary>The source files of the gazetteer, as lines.</summary>
/// <param name="Countries">data/gazetteer/countries.tsv.</param>
/// <param name="Admins">data/gazetteer/admin1.tsv.</param>
/// <param name="Supplement">data/gazetteer/supplement.tsv.</param>
/// <param name="Cities">A GeoNames dump: cities500.txt or larger.</param>
/// <param name="Words">The lists of data/gazetteer/finder-words.txt, which tell the words for kinds of regions.</param>
public sealed record GazetteerSources(
    IEnumerable<string> Countries, IEnumerable<string> Admins, IEnumerable<string> Supplement, IEnumerable<string> Cities, FinderWords Words);

/// <summary>
/// Compiles the sources of the gazetteer into the one file that <see cref="Gazetteer"/> reads. The same sources give the same bytes.
/// </summary>
public sealed class GazetteerCompiler
{
    /// <summary>Inhabitants that a place must have for its foreign and former names in the GeoNames dump to be taken.</summary>
    public const int AlternatesFrom = 15_000;

    private readonly List<DraftPlace> _countries = [];
    private readonly List<DraftPlace> _admins = [];
    private readonly List<DraftPlace> _cities = [];

    private GazetteerCompiler()
    {
    }

    /// <summary>Compiles the sources.</summary>
    /// <exception cref="FormatException">A source cannot be read; the message says where.</exception>
    public static byte[] Compile(GazetteerSources sources)
    {
        var compiler = new GazetteerCompiler();
        var rows = CountryTable.Read(sources.Countries);
        compiler.AddCountries(rows);
        compiler.AddAdmins(AdminTable.Read(sources.Admins), sources.Words);
        compiler.AddCities(CityTable.Read(sources.Cities));
        compiler.AddSupplement(SupplementTable.Read(sources.Supplement));
        compiler.PlaceAdmins();
        return new GazetteerWriter(compiler._countries, compiler._admins, compiler._cities).Write(rows);
    }

    private void AddCountries(IEnumerable<CountryRow> rows)
    {
        foreach (var row in rows)
        {
            var place = new DraftPlace(row.Iso2, row.Name) { Latitude = row.Latitude, Longitude = row.Longitude };
            place.AddNames([row.Name], NameUse.Usual);
            place.AddNames(row.Names, NameUse.Variant);
            place.AddDemonyms(row.Demonyms);
            _countries.Add(place);
        }
    }

    private void AddAdmins(IEnumerable<AdminRow> rows, FinderWords words)
    {
        var countries = _countries.ToDictionary(c => c.Code, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!countries.TryGetValue(row.Country, out var country))
                throw new FormatException($"admin1.tsv: no country {row.Country} in countries.tsv");
            var place = new DraftPlace(row.Code, row.Name) { Parent = country };
            place.AddNames([row.Name], NameUse.Usual);
            place.AddNames([.. row.Names, .. AdminNames.Bare(row.Name, words)], NameUse.Variant);
            _admins.Add(place);
        }
    }

    private void AddCities(IEnumerable<CityRow> rows)
    {
        var parents = _countries.Concat(_admins).ToDictionary(p => p.Code, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!parents.TryGetValue(row.Country, out var country)) continue;
            var place = new DraftPlace(row.Feature, row.Name)
            {
                Parent = parents.GetValueOrDefault(row.Admin, country), Country = country, Latitude = row.Latitude, Longitude = row.Longitude,
                Geonames = row.Id, Population = row.Population,
            };
            place.AddNames([row.Name, row.AsciiName], NameUse.Usual);
            if (row.Population >= AlternatesFrom || row.Feature is "PPLC" or "PPLA")
                place.AddNames(AlternateNames.Usable(row.Alternates), NameUse.Foreign);
            _cities.Add(place);
        }
    }

    private void AddSupplement(IEnumerable<SupplementRow> rows)
    {
        var usual = Lookup(NameUse.Usual);
        var variant = Lookup(NameUse.Foreign);
        foreach (var row in rows)
        {
            var known = row.Admin.Length > 0 ? _admins.Find(a => a.Code == row.Admin) : Largest(usual, row) ?? Largest(variant, row) ?? Added(row);
            if (known is null) throw new FormatException($"supplement.tsv: {row.Name}: no region {row.Admin} in admin1.tsv");
            if (row.Population > 0) known.Population = row.Population;
            known.Rename(row.Name);
            known.AddNames(row.Names, NameUse.Variant);
            known.AddDemonyms(row.Demonyms);
        }
    }

    private ILookup<(string Country, string Name), DraftPlace> Lookup(NameUse use) => _cities
        .SelectMany(c => c.Names.Where(n => n.Use == use).Select(n => (Key: (c.CountryCode, n.Folded), City: c)))
        .ToLookup(p => p.Key, p => p.City);

    private static DraftPlace? Largest(ILookup<(string Country, string Name), DraftPlace> cities, SupplementRow row) =>
        row.Names.Prepend(row.Name).SelectMany(n => cities[(row.Country, TextFolding.Fold(n))]).MaxBy(c => c.Population);

    private DraftPlace Added(SupplementRow row)
    {
        if (row.Added is not { } at) throw new FormatException($"supplement.tsv: no place {row.Name} in {row.Country}, and no position to add it at");
        var country = _countries.Single(c => c.Code == row.Country);
        var region = _admins.Find(a => a.CountryCode == row.Country && a.HasName(TextFolding.Fold(at.Region)));
        var place = new DraftPlace("PPL", row.Name)
        {
            Parent = region ?? country, Country = country, Latitude = at.Latitude, Longitude = at.Longitude,
        };
        _cities.Add(place);
        return place;
    }

    /// <summary>Gives each region the mean position of its cities, in thousandths of a degree, and the sum of their inhabitants.</summary>
    private void PlaceAdmins()
    {
        var cities = _cities.ToLookup(c => c.Parent);
        foreach (var admin in _admins)
        {
            var inside = cities[admin].ToArray();
            admin.Latitude = inside.Length == 0 ? admin.Parent!.Latitude : inside.Sum(c => (long)(c.Latitude * 1000)) / inside.Length / 1000.0;
            admin.Longitude = inside.Length == 0 ? admin.Parent!.Longitude : inside.Sum(c => (long)(c.Longitude * 1000)) / inside.Length / 1000.0;
            admin.Population = inside.Sum(c => c.Population);
        }

        var countries = _cities.ToLookup(c => c.Country);
        foreach (var country in _countries) country.Population = countries[country].Sum(c => c.Population);
    }
}
