using System.Globalization;

namespace Vigil.Mentions.Places.Compiling;

/// <summary>
/// One line of data/gazetteer/supplement.tsv: names of a place that the cities file knows under one of them, or a place it does not know.
/// </summary>
/// <param name="Name">Usual English name, which the place takes on.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Names">Other names and spellings.</param>
/// <param name="Demonyms">Adjectives and names of the people.</param>
/// <param name="Admin">For a region, its code in admin1.tsv; otherwise empty.</param>
/// <param name="Population">Inhabitants, where the cities file does not know them; otherwise 0.</param>
/// <param name="Added">For a place to be added, where it is and how many live there.</param>
public sealed record SupplementRow(
    string Name, string Country, string[] Names, string[] Demonyms, string Admin, long Population, AddedPlace? Added);

/// <summary>Where a place is that the cities file lacks.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Region">Name of the first-level region.</param>
public sealed record AddedPlace(double Latitude, double Longitude, string Region);

/// <summary>Reads data/gazetteer/supplement.tsv.</summary>
public static class SupplementTable
{
    /// <summary>Reads the lines of the file; comments and blank lines are passed over.</summary>
    /// <exception cref="FormatException">A line has more than nine columns or a number that cannot be read.</exception>
    public static IReadOnlyList<SupplementRow> Read(IEnumerable<string> lines) => [.. SourceLines.Rows(lines, columns: 9).Select(Row)];

    private static SupplementRow Row(string[] c) => new(
        c[0], c[1], SourceLines.List(c[2]), SourceLines.List(c[3]), c[4],
        c[7].Length == 0 ? 0 : long.Parse(c[7], CultureInfo.InvariantCulture),
        c[5].Length == 0 ? null : new AddedPlace(Number(c[5]), Number(c[6]), c[8]));

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);
}
