using System.Globalization;

namespace Vigil.Views.Map;

/// <summary>
/// The part of the world that a map shows: wide enough to know where one is, in the shape 8 to 5. Longitudes are shrunk by the cosine of the middle latitude
/// (equirectangular projection), so that shapes look right there.
/// </summary>
internal sealed record MapWindow(double West, double North, double Width, double Height, double Shrink)
{
    private const double Least = 14, Margin = 1.5, Shape = 1.6;

    /// <summary>The window around points (longitude, latitude).</summary>
    public static MapWindow Around(IReadOnlyCollection<(double Lon, double Lat)> points)
    {
        var (south, north) = (points.Min(point => point.Lat), points.Max(point => point.Lat));
        var (west, east) = (points.Min(point => point.Lon), points.Max(point => point.Lon));
        var shrink = Math.Max(0.2, Math.Cos((south + north) / 2 * Math.PI / 180));
        var height = Math.Min(180, Math.Max(Least, Math.Max((north - south) * Margin, (east - west) * shrink * Margin / Shape)));
        var width = height * Shape;
        return new MapWindow(((west + east) / 2 * shrink) - (width / 2), (-(south + north) / 2) - (height / 2), width, height, shrink);
    }

    /// <summary>Whether a country may show in it.</summary>
    public bool Shows(CountryOutline country) =>
        country.West * Shrink < West + Width && country.East * Shrink > West && country.North < North + Height && country.South > North;

    /// <summary>A number for SVG.</summary>
    public static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
