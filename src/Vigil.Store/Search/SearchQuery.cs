using System.Collections.Immutable;

namespace Vigil.Store.Search;

/// <summary>What is listed.</summary>
public enum SearchKind
{
    /// <summary>Events, the latest first.</summary>
    Event,

    /// <summary>Reports, the latest published first.</summary>
    Report,

    /// <summary>People, those in most reports first.</summary>
    Person,
}

/// <summary>
/// What is looked for in a store. Every filter that is given must hold; of several values of one filter, any. The same words in any script, capital or small,
/// with or without accents.
/// </summary>
public sealed record SearchQuery
{
    /// <summary>What is listed.</summary>
    public SearchKind Kind { get; init; }

    /// <summary>Words or parts of words, all of which must stand in it; those between quotation marks side by side. Null for any.</summary>
    public string? Text { get; init; }

    /// <summary>Types of the codebook.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>Forms of the codebook.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    /// <summary>First date, ISO 8601 of full or reduced precision: of the event; for reports, of publication. What may have been then counts.</summary>
    public string? From { get; init; }

    /// <summary>Last date.</summary>
    public string? To { get; init; }

    /// <summary>Part of the name of a site, city or region.</summary>
    public string? Place { get; init; }

    /// <summary>Id of a person, of one of her mentions, or words of her name.</summary>
    public string? Person { get; init; }

    /// <summary>Outlets.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 codes.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Of an event or a report of it, reported, planned or cancelled; of a person, detained, sentenced, released and so on.</summary>
    public ImmutableArray<string> Statuses { get; init; } = [];

    /// <summary>Only those of which reports tell what contradicts each other.</summary>
    public bool Conflicted { get; init; }

    /// <summary>Only those that nobody has looked at.</summary>
    public bool Unreviewed { get; init; }

    /// <summary>Most rows of a page.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Where the page before ended (<see cref="SearchPage.Next"/>); null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>The filter in words that can be typed again; empty for everything.</summary>
    public override string ToString() => string.Join(' ', Words());

    private IEnumerable<string> Words()
    {
        if (Text is not null) yield return Quoted(Text);
        yield return $"--kind {Kind.ToString().ToLowerInvariant()}";
        foreach (var (name, values) in new[]
        {
            ("type", Types), ("form", Forms), ("from", One(From)), ("to", One(To)), ("place", One(Place)), ("person", One(Person)), ("source", Sources),
            ("country", Countries), ("status", Statuses),
        })
        {
            foreach (var value in values) yield return $"--{name} {Quoted(value)}";
        }

        if (Conflicted) yield return "--conflicted";
        if (Unreviewed) yield return "--unreviewed";
    }

    private static ImmutableArray<string> One(string? value) => value is null ? [] : [value];

    private static string Quoted(string value) => value.All(char.IsLetterOrDigit) ? value : $"'{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

/// <summary>One page of a list.</summary>
/// <param name="Hits">Its rows.</param>
/// <param name="Total">Rows on all pages together.</param>
/// <param name="Facets">For each filter, how many rows each of its values would leave.</param>
/// <param name="Next">Where the next page begins; null where this is the last. Rows that are added meanwhile move no row to another page.</param>
public sealed record SearchPage(ImmutableArray<Hit> Hits, long Total, ImmutableArray<Facet> Facets, string? Next);

/// <summary>One row of a list.</summary>
/// <param name="Kind">event, report or person.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Type and form of an event, title of a report, name of a person.</param>
/// <param name="Date">When: of an event its first date, of a report its publication, of a person that of her status.</param>
/// <param name="Where">City and country of an event, outlet of a report, status of a person.</param>
/// <param name="Reports">Reports that tell of it.</param>
/// <param name="Sources">Independent sources.</param>
/// <param name="Conflicts">Fields in which reports contradict each other.</param>
/// <param name="Reviewed">Whether somebody has looked at it.</param>
public sealed record Hit(string Kind, string Id, string? Name, string? Date, string? Where, long Reports, long Sources, long Conflicts, bool Reviewed);

/// <summary>A filter with its values.</summary>
/// <param name="Field">type, form, year, country, city, source, language, status, conflicted or unreviewed.</param>
/// <param name="Values">Values, the most frequent first; the first fifty.</param>
public sealed record Facet(string Field, ImmutableArray<FacetValue> Values);

/// <summary>One value of a filter.</summary>
/// <param name="Value">Value.</param>
/// <param name="Count">Rows that have it.</param>
public sealed record FacetValue(string Value, long Count);
