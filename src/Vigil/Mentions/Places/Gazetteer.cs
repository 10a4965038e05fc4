using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Vigil.Mentions.Places;

/// <summary>
/// Names and places of the world, read from one compiled file. Nothing is decoded before it is asked for. Immutable and safe to use from many threads.
/// </summary>
public sealed class Gazetteer
{
    private readonly byte[] _data;
    private readonly int _records;
    private readonly FrontCodedNames _names;
    private readonly NameIndex _index;
    private readonly ImmutableArray<Country> _countries;
    private readonly Dictionary<string, int> _byCode;
    private readonly int _firstCity;

    private Gazetteer(byte[] data)
    {
        if (data.Length < GazetteerFormat.HeaderSize || Word(data, 0) != GazetteerFormat.Magic || Word(data, 1) != GazetteerFormat.Version)
            throw new InvalidDataException("not a gazetteer of this version: compile it again with 'vigil gazetteer build'");
        var (countries, regions, cities) = (Word(data, 2), Word(data, 3), Word(data, 4));
        _data = data;
        _firstCity = countries + regions;
        Count = _firstCity + cities;
        _countries = ReadCountries(data.AsSpan(GazetteerFormat.HeaderSize, Word(data, 6)), countries);
        _byCode = _countries.Select((c, i) => (c.Iso2, i)).ToDictionary(p => p.Iso2, p => p.i, StringComparer.Ordinal);
        _records = GazetteerFormat.HeaderSize + Word(data, 6);
        var names = _records + (GazetteerFormat.RecordSize * Count) + 4;
        _names = new FrontCodedNames(data, names, (Count + FrontCodedNames.BlockSize - 1) / FrontCodedNames.BlockSize);
        _index = new NameIndex(data, names + BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(names - 4)), Word(data, 5));
    }

    /// <summary>Number of places.</summary>
    public int Count { get; }

    /// <summary>The countries, in the order of their names; the index of a country is also its place id.</summary>
    public ImmutableArray<Country> Countries => _countries;

    /// <summary>Reads a compiled gazetteer.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no gazetteer, or one of another version.</exception>
    public static Gazetteer Load(string path) => new(File.ReadAllBytes(path));

    /// <summary>Opens a compiled gazetteer that is already in memory; the bytes must not change afterwards.</summary>
    /// <exception cref="InvalidDataException">The bytes are no gazetteer, or one of another version.</exception>
    public static Gazetteer Open(byte[] data) => new(data);

    /// <summary>The country with an ISO 3166-1 alpha-2 code, or null.</summary>
    public Country? Country(string iso2) => _byCode.TryGetValue(iso2, out var index) ? _countries[index] : null;

    /// <summary>Fills <paramref name="entries"/> with the meanings of a name that <see cref="TextFolding"/> has folded, and gives their number.</summary>
    public int Find(ReadOnlySpan<char> folded, Span<NameEntry> entries) => _index.Find(folded, entries);

    /// <summary>The places that go by a name, most populous first within a kind; demonyms are left out.</summary>
    public ImmutableArray<GazetteerPlace> Named(string name)
    {
        Span<NameEntry> entries = stackalloc NameEntry[64];
        var count = Find(TextFolding.Fold(name), entries);
        var places = ImmutableArray.CreateBuilder<GazetteerPlace>(count);
        foreach (var entry in entries[..count])
            if (entry.Use != NameUse.Demonym) places.Add(Place(entry.Place));
        return places.ToImmutable();
    }

    /// <summary>Kind of a place.</summary>
    public PlaceKind Kind(int place) => place < _countries.Length ? PlaceKind.Country : place < _firstCity ? PlaceKind.Admin : PlaceKind.City;

    /// <summary>Inhabitants, 0 when unknown. Of a region, those of its cities.</summary>
    public long Population(int place) => GazetteerFormat.Population(Packed(place));

    /// <summary>Id of the first-level region that a city lies in, or of the country where the region is unknown; for a region, its country.</summary>
    public int Parent(int place) => BinaryPrimitives.ReadUInt16LittleEndian(Record(place)[12..]);

    /// <summary>The country that a place lies in.</summary>
    public Country CountryOf(int place)
    {
        while (place >= _countries.Length) place = Parent(place);
        return _countries[place];
    }

    /// <summary>Whether one place is the region or country that the other lies in.</summary>
    public bool Contains(int outer, int inner)
    {
        while (inner != outer)
        {
            if (inner < _countries.Length) return false;
            inner = Parent(inner);
        }

        return true;
    }

    /// <summary>A place with its names.</summary>
    public GazetteerPlace Place(int place)
    {
        var (packed, kind) = (Packed(place), Kind(place));
        var parent = Parent(place);
        var admin = kind switch { PlaceKind.Country => -1, PlaceKind.Admin => place, _ => parent };
        return new GazetteerPlace(
            kind, _names[place], admin >= _countries.Length ? _names[admin] : null, CountryOf(place).Iso2,
            GazetteerFormat.Latitude(packed), GazetteerFormat.Longitude(packed),
            BinaryPrimitives.ReadInt32LittleEndian(Record(place)[8..]), GazetteerFormat.Population(packed));
    }

    private ulong Packed(int place) => BinaryPrimitives.ReadUInt64LittleEndian(Record(place));

    private ReadOnlySpan<byte> Record(int place) => _data.AsSpan(_records + (place * GazetteerFormat.RecordSize), GazetteerFormat.RecordSize);

    private static int Word(byte[] data, int index) => BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(4 * index));

    private static ImmutableArray<Country> ReadCountries(ReadOnlySpan<byte> table, int count)
    {
        var lines = Encoding.UTF8.GetString(table).Split('\n', count);
        return [.. lines.Select(line => line.TrimEnd('\n').Split('\t')).Select(c => new Country(
            c[0], c[1], c[2], int.Parse(c[3], System.Globalization.CultureInfo.InvariantCulture),
            [.. c[4].Split(' ', StringSplitOptions.RemoveEmptyEntries)]))];
    }
}
