using System.Collections.Immutable;
using System.Globalization;

namespace Vigil.Views.Map;

/// <summary>Outlines of countries as SVG paths in degrees, north up (y is minus latitude).</summary>
/// <param name="Countries">The countries.</param>
public sealed record WorldOutlines(ImmutableArray<CountryOutline> Countries)
{
    /// <summary>No outlines: a map of points alone.</summary>
    public static WorldOutlines None { get; } = new([]);

    /// <summary>Reads data/map/world-110m.svgpath.txt: a code, a tab, a path of M, l and z per line; lines that begin with # are notes.</summary>
    /// <exception cref="FormatException">A line is not of this shape.</exception>
    public static WorldOutlines Parse(IEnumerable<string> lines) =>
        new([.. lines.Where(line => line.Length > 0 && line[0] != '#').Select(CountryOutline.Parse)]);
}

/// <summary>The outline of a country.</summary>
/// <param name="Code">ISO 3166-1 alpha-2 code, or a name where there is none.</param>
/// <param name="Path">SVG path in degrees.</param>
/// <param name="West">Least x.</param>
/// <param name="North">Least y.</param>
/// <param name="East">Greatest x.</param>
/// <param name="South">Greatest y.</param>
public sealed record CountryOutline(string Code, string Path, double West, double North, double East, double South)
{
    internal static CountryOutline Parse(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        if (tab < 0) throw new FormatException($"An outline is a code, a tab and a path, not “{line[..Math.Min(20, line.Length)]}”.");
        var path = line[(tab + 1)..];
        var points = Points(path).ToList();
        if (points.Count == 0) throw new FormatException($"The outline of {line[..tab]} has no points.");
        return new CountryOutline(line[..tab], path, points.Min(point => point.X), points.Min(point => point.Y),
            points.Max(point => point.X), points.Max(point => point.Y));
    }

    /// <summary>The corners of a path: M sets a point, l moves by differences, z closes.</summary>
    private static IEnumerable<(double X, double Y)> Points(string path)
    {
        var (x, y, relative, at) = (0.0, 0.0, false, 0);
        while (at < path.Length)
        {
            if (path[at] is 'M' or 'l') relative = path[at] == 'l';
            if (path[at] is 'M' or 'l' or 'z' or ' ' or ',')
            {
                at++;
                continue;
            }

            var (dx, dy) = (Number(path, ref at), Number(path, ref at));
            (x, y) = relative ? (x + dx, y + dy) : (dx, dy);
            yield return (x, y);
        }
    }

    private static double Number(string path, ref int at)
    {
        while (at < path.Length && path[at] is ' ' or ',') at++;
        var start = at;
        var point = false;
        while (at < path.Length && (char.IsAsciiDigit(path[at]) || (path[at] == '-' && at == start)
            || (path[at] == '.' && !point))) point |= path[at++] == '.';
        return double.Parse(path.AsSpan(start, at - start), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture);
    }
}
