using System.Globalization;

namespace Vigil.Mentions.Places.Compiling;

/// <summary>A populated place of a GeoNames dump.</summary>
/// <param name="Id">GeoNames id.</param>
/// <param name="Name">Name.</param>
/// <param name="AsciiName">Name in plain ASCII.</param>
/// <param name="Alternates">Other names, in any language and script.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Feature">GeoNames feature code, for example <c>PPLA</c> for the seat of a first-level region.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Admin">Country and code of the first-level region, for example <c>CN.13</c>.</param>
/// <param name="Population">Inhabitants, 0 when unknown.</param>
public sealed record CityRow(
    int Id, string Name, string AsciiName, string Alternates, double Latitude, double Longitude,
    string Feature, string Country, string Admin, long Population);

/// <summary>Reads GeoNames dumps (cities500.txt, allCountries.txt; format described in the readme.txt at download.geonames.org/export/dump).</summary>
public static class CityTable
{
    /// <summary>Places with fewer inhabitants are left out, unless they are the seat of a region or district.</summary>
    public const int SmallestPopulation = 500;

    /// <summary>Reads the populated places that are large or important enough; other features and abandoned places are passed over.</summary>
    public static IEnumerable<CityRow> Read(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var c = line.Split('\t');
            if (c.Length < 15 || c[6] != "P" || c[7] is "PPLH" or "PPLQ" or "PPLW" or "PPLCH") continue;
            var population = long.Parse(c[14], CultureInfo.InvariantCulture);
            if (population < SmallestPopulation && c[7] is not ("PPLC" or "PPLA" or "PPLA2")) continue;
            yield return new CityRow(
                int.Parse(c[0], CultureInfo.InvariantCulture), c[1], c[2], c[3], double.Parse(c[4], CultureInfo.InvariantCulture),
                double.Parse(c[5], CultureInfo.InvariantCulture), c[7], c[8], c[8] + "." + c[10], population);
        }
    }
}
