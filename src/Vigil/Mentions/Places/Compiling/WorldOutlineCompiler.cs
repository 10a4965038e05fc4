using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Vigil.Mentions.Places.Compiling;

/// <summary>
/// Turns the country outlines of a TopoJSON file (world-atlas, from Natural Earth) into one SVG path per country, in tenths of a degree:
/// x is the longitude, y the latitude with its sign turned, so that north is up on a <c>viewBox="-180 -90 360 180"</c>.
/// </summary>
/// <remarks>Format of the source: The TopoJSON Format Specification, version 1 (quantized arcs are delta-encoded).</remarks>
public sealed class WorldOutlineCompiler
{
    private readonly List<(int X, int Y)[]> _arcs = [];

    /// <summary>Reads a topology with an object <c>countries</c> and gives lines of key, tab, path, in the order of the keys.</summary>
    /// <param name="topology">UTF-8 text of the TopoJSON file.</param>
    /// <param name="keyOf">Gives the key of a country from its ISO 3166-1 numeric code (null where it has none) and its name.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public IReadOnlyList<string> Compile(ReadOnlyMemory<byte> topology, Func<string?, string, string> keyOf)
    {
        using var json = JsonDocument.Parse(topology);
        ReadArcs(json.RootElement);
        var paths = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (var country in json.RootElement.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray())
        {
            var code = country.TryGetProperty("id", out var id) ? id.GetString() : null;
            var key = keyOf(code, country.GetProperty("properties").GetProperty("name").GetString()!);
            if (!paths.TryGetValue(key, out var path)) paths[key] = path = new StringBuilder();
            WriteGeometry(country, path);
        }

        return [.. paths.Select(p => p.Key + "\t" + p.Value)];
    }

    private void ReadArcs(JsonElement root)
    {
        var (scale, shift) = (root.GetProperty("transform").GetProperty("scale"), root.GetProperty("transform").GetProperty("translate"));
        _arcs.Clear();
        foreach (var arc in root.GetProperty("arcs").EnumerateArray())
        {
            var (x, y) = (0, 0);
            var points = new (int X, int Y)[arc.GetArrayLength()];
            for (var i = 0; i < points.Length; i++)
            {
                x += arc[i][0].GetInt32();
                y += arc[i][1].GetInt32();
                points[i] = (Tenths(x, scale[0], shift[0]), -Tenths(y, scale[1], shift[1]));
            }

            _arcs.Add(points);
        }
    }

    private static int Tenths(int value, JsonElement scale, JsonElement shift) =>
        (int)Math.Round(10 * ((value * scale.GetDouble()) + shift.GetDouble()), MidpointRounding.AwayFromZero);

    private void WriteGeometry(JsonElement country, StringBuilder path)
    {
        var arcs = country.GetProperty("arcs");
        var polygons = country.GetProperty("type").GetString() == "Polygon" ? [arcs] : arcs.EnumerateArray().ToArray();
        foreach (var ring in polygons.SelectMany(polygon => polygon.EnumerateArray())) WriteRing(ring, path);
    }

    private void WriteRing(JsonElement ring, StringBuilder path)
    {
        var points = new List<(int X, int Y)>();
        foreach (var index in ring.EnumerateArray().Select(e => e.GetInt32()))
        {
            IEnumerable<(int X, int Y)> arc = index < 0 ? _arcs[~index].Reverse() : _arcs[index];
            foreach (var point in arc)
                if (points.Count == 0 || points[^1] != point) points.Add(point);
        }

        var shift = Unroll(points);
        if (points.Count > 1 && points[^1] == points[0]) points.RemoveAt(points.Count - 1);
        if (points.Count < 3) return;
        WritePoints(points, path);
        if (shift != 0) WritePoints([.. points.Select(p => (p.X + shift, p.Y))], path);
    }

    /// <summary>
    /// Lets a ring that crosses the antimeridian run on past 180 degrees, and gives the shift at which it must be drawn once more to fill the
    /// other edge of the map; 0 for other rings, and for one that goes around a pole.
    /// </summary>
    private static int Unroll(List<(int X, int Y)> points)
    {
        const int Turn = 3600;
        var unrolled = new List<(int X, int Y)>(points.Count);
        var (turns, farthest) = (0, 0);
        for (var i = 0; i < points.Count; i++)
        {
            if (i > 0 && points[i].X - points[i - 1].X > Turn / 2) turns--;
            if (i > 0 && points[i - 1].X - points[i].X > Turn / 2) turns++;
            if (turns != 0) farthest = turns;
            var point = (points[i].X + (turns * Turn), points[i].Y);
            if (unrolled.Count == 0 || unrolled[^1] != point) unrolled.Add(point);
        }

        if (turns != 0 || farthest == 0) return 0;
        points.Clear();
        points.AddRange(unrolled);
        return -farthest * Turn;
    }

    private static void WritePoints(List<(int X, int Y)> points, StringBuilder path)
    {
        WritePoint(path.Append('M'), points[0].X, points[0].Y, first: true);
        for (var i = 1; i < points.Count; i++)
            WritePoint(i == 1 ? path.Append('l') : path, points[i].X - points[i - 1].X, points[i].Y - points[i - 1].Y, first: i == 1);
        path.Append('z');
    }

    private static void WritePoint(StringBuilder path, int x, int y, bool first)
    {
        if (!first && x >= 0) path.Append(' ');
        WriteTenths(path, x);
        if (y >= 0) path.Append(' ');
        WriteTenths(path, y);
    }

    private static void WriteTenths(StringBuilder path, int tenths)
    {
        if (tenths < 0) path.Append('-');
        var (whole, part) = Math.DivRem(Math.Abs(tenths), 10);
        if (whole != 0 || part == 0) path.Append(whole.ToString(CultureInfo.InvariantCulture));
        if (part != 0) path.Append('.').Append(part.ToString(CultureInfo.InvariantCulture));
    }
}
