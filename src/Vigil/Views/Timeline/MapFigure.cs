using Vigil.Events;
using Vigil.Views.Map;
using Vigil.Views.Words;

namespace Vigil.Views.Timeline;

/// <summary>The map of the page: outlines and a mark for each place, as large as it has events.</summary>
internal static class MapFigure
{
    /// <summary>Fields of the map; null where no event has coordinates.</summary>
    public static Fields? Of(LinkedRun run, WorldOutlines outlines)
    {
        var places = run.Events.Where(each => each.Place is { Lat: not null, Lon: not null, Precision: "site" or "city" })
            .GroupBy(each => (Lon: each.Place!.Lon!.Value, Lat: each.Place.Lat!.Value))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).ToList();
        if (places.Count == 0) return null;
        var window = MapWindow.Around([.. places.Select(place => place.Key)]);
        return new Fields
        {
            ["view"] = string.Join(' ', new[] { window.West, window.North, window.Width, window.Height }.Select(MapWindow.Text)),
            ["shrink"] = MapWindow.Text(window.Shrink),
            ["label"] = $"Map of {CountWords.Plural(places.Count, "place")} with events",
            ["countries"] = outlines.Countries.Where(window.Shows).Select(country => new Fields { ["path"] = country.Path }).ToList(),
            ["places"] = places.Select(place => Place(place, window)).ToList(), ["size"] = MapWindow.Text(window.Height * 0.05),
        };
    }

    private static Fields Place(IGrouping<(double Lon, double Lat), Event> place, MapWindow window)
    {
        var (x, y) = (place.Key.Lon * window.Shrink, -place.Key.Lat);
        var radius = window.Height * 0.012 * (1 + Math.Sqrt(place.Count()));
        var right = x > window.West + (window.Width * 0.75);
        return new Fields
        {
            ["x"] = MapWindow.Text(x), ["y"] = MapWindow.Text(y), ["radius"] = MapWindow.Text(radius), ["city"] = place.First().Place!.City,
            ["label_x"] = MapWindow.Text(right ? x - (radius * 1.5) : x + (radius * 1.5)),
            ["label_y"] = MapWindow.Text(y + (window.Height * 0.017)), ["anchor"] = right ? "end" : "start",
            ["count"] = CountWords.Plural(place.Count(), "event"),
        };
    }
}
