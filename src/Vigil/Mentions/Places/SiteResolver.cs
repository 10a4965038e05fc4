using System.Collections.Immutable;

namespace Vigil.Mentions.Places;

/// <summary>
/// Ties the sites of a report to cities, and the words that name no particular site ("the consulate") to the named one told of before.
/// Immutable and safe to use from many threads.
/// </summary>
public sealed class SiteResolver
{
    private const int Near = 40;

    /// <summary>How many words away from a site the only city of its sentence may stand.</summary>
    private const int Far = 20;


    private readonly SiteWords _lists;

    /// <summary>Makes a resolver.</summary>
    /// <param name="words">The tables of data/gazetteer/sites.txt.</param>
    public SiteResolver(SiteWords words) => _lists = words;

    /// <summary>Resolves the sites of one report.</summary>
    /// <param name="sites">The sites, one array per sentence.</param>
    /// <param name="text">The report's text.</param>
    /// <param name="places">The resolved places, one array per sentence.</param>
    /// <returns>One array per sentence, in the order of its sites.</returns>
    public ImmutableArray<ImmutableArray<ResolvedSite>> Resolve(
        string text, ImmutableArray<ImmutableArray<SiteMention>> sites, ImmutableArray<ImmutableArray<ResolvedPlace>> places)
    {
        // By kind, the last named site; by folded name, the last site so named.
        var named = new Dictionary<string, ResolvedSite>(StringComparer.Ordinal);
        var resolved = sites.Select((s, i) => s.Select(site => Resolve(text, site, places[i], named)).ToImmutableArray()).ToArray();
        return [.. resolved.Select(s => s.Select(site => site.City is null ? Later(text, site, named) : site).ToImmutableArray())];
    }

    /// <summary>Gives a site whose city is not told before it the city that the report tells of it later.</summary>
    private static ResolvedSite Later(string text, ResolvedSite site, Dictionary<string, ResolvedSite> named) =>
        !site.Mention.Generic && named.TryGetValue(Name(text, site.Mention), out var later) ? site with { City = later.City } : site;

    private static string Name(string text, SiteMention site) => TextFolding.Fold(text.AsSpan(site.Span.Start..site.Span.End));

    private ResolvedSite Resolve(string text, SiteMention site, ImmutableArray<ResolvedPlace> places, Dictionary<string, ResolvedSite> named)
    {
        var city = Owning(text, site, places) ?? After(text, site, places) ?? Known(site, places) ?? Inside(site, places) ?? Only(text, site, places);
        if (site.Generic)
            return named.TryGetValue(site.Kind, out var before) && (city is null || before.City is null || city == before.City)
                ? new ResolvedSite(site, before.Named, before.City ?? city)
                : new ResolvedSite(site, site, city);
        var name = Name(text, site);
        if (city is null && named.TryGetValue(name, out var same)) city = same.City;
        return named[site.Kind] = named[name] = new ResolvedSite(site, site, city);
    }

    /// <summary>The place that owns the site: "Kyiv's Independence Square".</summary>
    private static GazetteerPlace? Owning(string text, SiteMention site, ImmutableArray<ResolvedPlace> places) => places.FirstOrDefault(p =>
        IsGround(p) && p.Mention.End <= site.First && text[p.Mention.Span.End..site.Span.Start].Trim() is "'s" or "’s" or "'" or "’")?.Place;

    /// <summary>The place said right after the site: "the Chinese Consulate in central Almaty".</summary>
    private GazetteerPlace? After(string text, SiteMention site, ImmutableArray<ResolvedPlace> places)
    {
        var next = places.FirstOrDefault(p => p.Mention.First >= site.End && !p.Mention.Demonym);
        return next is not null && IsGround(next) && Links(text.AsSpan(site.Span.End..next.Mention.Span.Start)) ? next.Place : null;
    }

    /// <summary>Whether words between a site and a place only say that the one lies in the other.</summary>
    private bool Links(ReadOnlySpan<char> between)
    {
        if (between.Length > Near) return false;
        foreach (var word in between.ToString().Split([' ', ',', '(', '\n'], StringSplitOptions.RemoveEmptyEntries))
            if (!_lists.Linking.Contains(word)) return false;
        return true;
    }

    /// <summary>The city in the site's own name: "the Almaty City Court".</summary>
    private static GazetteerPlace? Inside(SiteMention site, ImmutableArray<ResolvedPlace> places) => site.Kind is "street"
        ? null
        : places.FirstOrDefault(p => IsGround(p) && p.Mention.First >= site.First && p.Mention.End <= site.End)?.Place;

    /// <summary>The only city that the sentence names, where it stands near enough.</summary>
    private GazetteerPlace? Only(string text, SiteMention site, ImmutableArray<ResolvedPlace> places)
    {
        var told = places.Where(p => !p.Mention.Demonym && p.Place.Kind == PlaceKind.City).ToArray();
        var cities = told.Select(p => p.Place).Distinct().Take(2).ToArray();
        if (told.All(p => p.Mention.First - site.End > Far || site.First - p.Mention.End > Far)) return null;
        return cities.Length == 1 && told.Any(p => IsSetting(text, p.Mention)) && !site.Generic && !IsOfAnotherCountry(site, cities[0], places) ? cities[0] : null;
    }

    /// <summary>Whether a place stands at the beginning of its sentence or follows a word such as "in", and so says where what the sentence tells takes place.</summary>
    private bool IsSetting(string text, PlaceMention place)
    {
        var before = text.AsSpan(0, place.Span.Start).TrimEnd();
        var word = before[(before.LastIndexOfAny(" \n") + 1)..].ToString();
        return place.First <= 2 || _lists.Setting.Contains(word.ToLowerInvariant());
    }

    /// <summary>Whether the site's name holds the adjective of another country: "Kazakh National University" in a sentence that names Oxford.</summary>
    private static bool IsOfAnotherCountry(SiteMention site, GazetteerPlace city, ImmutableArray<ResolvedPlace> places) =>
        site.Owner is null && places.Any(p => p.Mention.Demonym && site.Span.Contains(p.Mention.Span) && p.Place.Country != city.Country);

    private static bool IsGround(ResolvedPlace place) => !place.Mention.Demonym && place.Place.Kind != PlaceKind.Country;

    /// <summary>The city that a well-known name tells: the one that the sentence names too, else the only one.</summary>
    private static GazetteerPlace? Known(SiteMention site, ImmutableArray<ResolvedPlace> places)
    {
        var told = site.KnownIn.FirstOrDefault(c => places.Any(p =>
            p.Place == c || (p.Place.Kind == PlaceKind.Country && p.Place.Country == c.Country)));
        return told ?? (site.KnownIn.Length == 1 ? site.KnownIn[0] : null);
    }
}
