namespace Vigil.Mentions.Places;

/// <summary>
/// Layout of the compiled gazetteer (data/gazetteer/places.bin), little-endian: header of seven 32-bit numbers (magic, version, number of
/// countries, of regions, of cities, bits of a bucket number, length of the country table), country table, records, names, name index.
/// Place ids run through countries, then regions, then cities, each sorted by name.
/// </summary>
internal static class GazetteerFormat
{
    public const int Magic = 0x5A414756;
    public const int Version = 1;
    public const int HeaderSize = 28;

    /// <summary>Packed position and population (8 bytes), GeoNames id (4), id of the region or country it lies in (2).</summary>
    public const int RecordSize = 14;

    /// <summary>Largest population that is kept; greater ones are cut to it.</summary>
    public const long MaxPopulation = (1L << 27) - 1;

    /// <summary>Packs latitude and longitude, to a thousandth of a degree, and population.</summary>
    public static ulong Pack(double latitude, double longitude, long population)
    {
        var lat = (ulong)Math.Round((latitude + 90) * 1000, MidpointRounding.AwayFromZero);
        var lon = (ulong)Math.Round((longitude + 180) * 1000, MidpointRounding.AwayFromZero);
        return (lat << 46) | (lon << 27) | (ulong)Math.Clamp(population, 0, MaxPopulation);
    }

    /// <summary>Latitude in degrees.</summary>
    public static double Latitude(ulong packed) => ((double)(packed >> 46) - 90_000) / 1000;

    /// <summary>Longitude in degrees.</summary>
    public static double Longitude(ulong packed) => ((double)((packed >> 27) & 0x7FFFF) - 180_000) / 1000;

    /// <summary>Inhabitants.</summary>
    public static long Population(ulong packed) => (long)(packed & (ulong)MaxPopulation);
}
