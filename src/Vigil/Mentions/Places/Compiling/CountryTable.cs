using System.Globalization;

namespace Vigil.Mentions.Places.Compiling;

/// <summary>One line of data/gazetteer/countries.tsv.</summary>
/// <param name="Iso2">ISO 3166-1 alpha-2 code.</param>
/// <param name="Iso3">ISO 3166-1 alpha-3 code, also the CAMEO-style actor code.</param>
/// <param name="Numeric">ISO 3166-1 numeric code of three digits, or empty.</param>
/// <param name="Name">Usual English name.</param>
/// <param name="Capital">Name of the capital as in the cities file, or empty.</param>
/// <param name="Latitude">Degrees north, of the centre.</param>
/// <param name="Longitude">Degrees east, of the centre.</param>
/// <param name="Neighbours">ISO 3166-1 alpha-2 codes of the countries it borders on by land.</param>
/// <param name="Names">Other names.</param>
/// <param name="Demonyms">Adjectives and names of the people.</param>
public sealed record CountryRow(
    string Iso2, string Iso3, string Numeric, string Name, string Capital, double Latitude, double Longitude,
    string[] Neighbours, string[] Names, string[] Demonyms);

/// <summary>Reads data/gazetteer/countries.tsv.</summary>
public static class CountryTable
{
    private const int Columns = 10;

    /// <summary>Reads the lines of the file; comments and blank lines are passed over.</summary>
    /// <exception cref="FormatException">A line has more than ten columns or a number that cannot be read.</exception>
    public static IReadOnlyList<CountryRow> Read(IEnumerable<string> lines) => [.. SourceLines.Rows(lines, Columns).Select(Row)];

    private static CountryRow Row(string[] c) => new(
        c[0], c[1], c[2], c[3], c[4],
        double.Parse(c[5], CultureInfo.InvariantCulture), double.Parse(c[6], CultureInfo.InvariantCulture),
        c[7].Split(' ', StringSplitOptions.RemoveEmptyEntries), SourceLines.List(c[8]), SourceLines.List(c[9]));
}
