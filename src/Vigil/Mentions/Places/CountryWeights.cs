using System.Collections.Immutable;

namespace Vigil.Mentions.Places;

/// <summary>How much a report has to do with each country, in points, from the names in it.</summary>
internal sealed class CountryWeights
{
    private const int Most = 20;
    private const int FromDateline = 8;
    private const int FromOutlet = 2;

    /// <summary>How many times more populous than the next a place must be for its name alone to speak for its country.</summary>
    private const int Outstanding = 10;

    private readonly Dictionary<string, int> _points = new(StringComparer.Ordinal);
    private readonly Gazetteer _gazetteer;

    public CountryWeights(Gazetteer gazetteer, IEnumerable<PlaceMention> mentions, ReportOrigin origin)
    {
        _gazetteer = gazetteer;
        foreach (var mention in mentions)
            if (CountryOf(mention.Candidates) is { } country) Add(country, Weight(mention));
        if (origin.Dateline is { } dateline && CountryOf(dateline.Candidates) is { } own) Add(own, FromDateline);
        if (origin.OutletCountry is { } outlet) Add(outlet, FromOutlet);
    }

    /// <summary>Points of a country, 0 to 20; a quarter of those of its heaviest neighbour at least.</summary>
    public int this[string country] => Math.Max(Own(country), NeighbourPoints(country) / 4);

    private static int Weight(PlaceMention mention) =>
        mention.Demonym ? 2 : mention.Candidates.Any(c => c.Kind == PlaceKind.Country) ? 4 : 2;

    private static string? CountryOf(ImmutableArray<GazetteerPlace> candidates)
    {
        var first = candidates.FirstOrDefault(c => c.Kind == PlaceKind.Country) ?? candidates.MaxBy(c => c.Population)!;
        var rival = candidates.Where(c => c.Country != first.Country && c.Kind != PlaceKind.City).Concat(
            candidates.Where(c => c.Country != first.Country && c.Kind == PlaceKind.City && first.Kind != PlaceKind.Country)).MaxBy(c => c.Population);
        return rival is not null && rival.Population * Outstanding > first.Population ? null : first.Country;
    }

    private void Add(string country, int points) => _points[country] = _points.GetValueOrDefault(country) + points;

    private int Own(string country) => Math.Min(Most, _points.GetValueOrDefault(country));

    private int NeighbourPoints(string country)
    {
        var most = 0;
        foreach (var neighbour in _gazetteer.Country(country)?.Neighbours ?? []) most = Math.Max(most, Own(neighbour));
        return most;
    }
}
