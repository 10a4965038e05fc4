using System.Collections.Immutable;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Places;

/// <summary>Kind of a place.</summary>
public enum PlaceKind
{
    /// <summary>City, town or village.</summary>
    City,
    /// <summary>First-level region of a country.</summary>
    Admin,
    /// <summary>Country or territory with an ISO 3166-1 code.</summary>
    Country,
}

/// <summary>A place in the gazetteer.</summary>
/// <param name="Kind">City, region or country.</param>
/// <param name="Name">Usual English name.</param>
/// <param name="Admin">First-level region it lies in, for a city; its own name for a region; null for a country.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Latitude">Degrees north, of the centre.</param>
/// <param name="Longitude">Degrees east, of the centre.</param>
/// <param name="Geonames">GeoNames id, or 0 when it has none.</param>
/// <param name="Population">Inhabitants, 0 when unknown.</param>
public sealed record GazetteerPlace(
    PlaceKind Kind, string Name, string? Admin, string Country, double Latitude, double Longitude, int Geonames, long Population);

/// <summary>Words of a sentence that may name a place in the gazetteer.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Demonym">Whether it names a people or is the adjective of a country ("Kazakh", "Chinese"), not the place.</param>
/// <param name="Candidates">Places it may mean, the most populous first.</param>
public sealed record PlaceMention(int First, int End, TextSpan Span, bool Demonym, ImmutableArray<GazetteerPlace> Candidates);

/// <summary>Words that name a site: a building or open place at which people gather ("the Chinese Consulate", "Republic Square").</summary>
/// <param name="First">Index of its first token, without the article.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Kind">Kind of site from data/gazetteer/sites.txt: consulate, embassy, square, court, ministry…</param>
/// <param name="Owner">ISO code of the country it belongs to, for embassies and consulates.</param>
/// <param name="Generic">Whether the words name no particular one ("the consulate", "a police station").</param>
public sealed record SiteMention(int First, int End, TextSpan Span, string Kind, string? Owner, bool Generic)
{
    /// <summary>For a well-known name, the cities that have such a site; empty for others.</summary>
    public ImmutableArray<GazetteerPlace> KnownIn { get; init; } = [];
}
