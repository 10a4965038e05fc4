using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Vigil.Mentions.Places.Compiling;

/// <summary>Writes the file laid out in <see cref="GazetteerFormat"/>.</summary>
internal sealed class GazetteerWriter
{
    private const int EntriesPerBucket = 3;
    private readonly List<DraftPlace> _places;
    private readonly (int Countries, int Admins, int Cities) _counts;

    public GazetteerWriter(List<DraftPlace> countries, List<DraftPlace> admins, List<DraftPlace> cities)
    {
        _counts = (countries.Count, admins.Count, cities.Count);
        _places = [.. Sorted(countries), .. Sorted(admins), .. Sorted(cities)];
        if (_places.Count > NameIndex.MaxPlaces) throw new FormatException($"{_places.Count} places; the format holds {NameIndex.MaxPlaces}");
        if (countries.Count + admins.Count > ushort.MaxValue) throw new FormatException("more than 65,535 countries and regions");
        for (var id = 0; id < _places.Count; id++) _places[id].Id = id;
    }

    public byte[] Write(IReadOnlyList<CountryRow> rows)
    {
        var table = CountryText(rows);
        var names = FrontCodedNames.Encode([.. _places.Select(p => p.Name)]);
        var entries = Entries();
        var bits = BitOperations.Log2((uint)Math.Max(2, entries.Count / EntriesPerBucket)) + 1;
        using var file = new MemoryStream();
        int[] header = [GazetteerFormat.Magic, GazetteerFormat.Version, _counts.Countries, _counts.Admins, _counts.Cities, bits, table.Length];
        foreach (var word in header) WriteWord(file, word);
        file.Write(table);
        foreach (var place in _places) WriteRecord(file, place);
        WriteWord(file, names.Length);
        file.Write(names);
        WriteIndex(file, entries, bits);
        return file.ToArray();
    }

    private static IEnumerable<DraftPlace> Sorted(IEnumerable<DraftPlace> places) =>
        places.OrderBy(p => p.Name, StringComparer.Ordinal).ThenByDescending(p => p.Population).ThenBy(p => p.Geonames)
            .ThenBy(p => p.Code, StringComparer.Ordinal);

    private byte[] CountryText(IReadOnlyList<CountryRow> rows)
    {
        var byCode = rows.ToDictionary(r => r.Iso2, StringComparer.Ordinal);
        var capitals = _places.Where(p => p.Code == "PPLC").ToLookup(p => p.CountryCode, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var code in _places.Take(_counts.Countries).Select(p => p.Code))
        {
            var row = byCode[code];
            var capital = capitals[code].Where(p => p.HasName(TextFolding.Fold(row.Capital))).MaxBy(p => p.Population)?.Id ?? -1;
            text.Append(CultureInfo.InvariantCulture, $"{code}\t{row.Iso3}\t{row.Name}\t{capital}\t{string.Join(' ', row.Neighbours)}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void WriteRecord(Stream file, DraftPlace place)
    {
        Span<byte> record = stackalloc byte[GazetteerFormat.RecordSize];
        BinaryPrimitives.WriteUInt64LittleEndian(record, GazetteerFormat.Pack(place.Latitude, place.Longitude, place.Population));
        BinaryPrimitives.WriteInt32LittleEndian(record[8..], place.Geonames);
        BinaryPrimitives.WriteUInt16LittleEndian(record[12..], (ushort)(place.Parent ?? place).Id);
        file.Write(record);
    }

    private List<(ulong Hash, DraftPlace Place, NameUse Use)> Entries() =>
    [
        .. _places.SelectMany(p => p.Names.Select(n => (Hash: NameIndex.Hash(n.Folded), Place: p, n.Use)))
            .OrderBy(e => e.Hash).ThenBy(e => e.Use == NameUse.Foreign).ThenByDescending(e => e.Place.Population).ThenBy(e => e.Place.Id),
    ];

    private static void WriteIndex(Stream file, List<(ulong Hash, DraftPlace Place, NameUse Use)> entries, int bits)
    {
        var next = 0;
        for (var bucket = 0; bucket <= 1 << bits; bucket++)
        {
            while (next < entries.Count && NameIndex.Bucket(entries[next].Hash, bits) < bucket) next++;
            WriteWord(file, next);
        }

        foreach (var (hash, place, use) in entries)
        {
            WriteTriple(file, NameIndex.Fingerprint(hash));
            WriteTriple(file, (place.Id << 2) | (int)use);
        }
    }

    private static void WriteWord(Stream file, int value)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(word, value);
        file.Write(word);
    }

    private static void WriteTriple(Stream file, int value)
    {
        file.WriteByte((byte)value);
        file.WriteByte((byte)(value >> 8));
        file.WriteByte((byte)(value >> 16));
    }
}
