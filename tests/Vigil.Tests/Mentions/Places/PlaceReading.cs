using System.Collections.Immutable;
using Vigil.Mentions.Places;

namespace Vigil.Tests.Mentions.Places;

/// <summary>A short report read from start to end: what the golden cases hold.</summary>
/// <param name="Text">The report; a line is a sentence.</param>
/// <param name="Dateline">"WORDS = kind NAME, COUNTRY (AGENCY)", or null.</param>
/// <param name="Places">"OFFSET WORDS = kind NAME, COUNTRY" for each place, "people of" for a demonym.</param>
/// <param name="Sites">"OFFSET WORDS = KIND" with "of COUNTRY", "in CITY" and "any" (generic) where they apply.</param>
public sealed record PlaceReading(string Text, string? Dateline, ImmutableArray<string> Places, ImmutableArray<string> Sites)
{
    public static PlaceReading Of(string text)
    {
        var sentences = PlainSentences.Lines(text);
        var finder = new PlaceFinder(GazetteerFiles.Gazetteer, GazetteerFiles.Words, GazetteerFiles.Sites);
        var siteFinder = new SiteFinder(GazetteerFiles.Gazetteer, GazetteerFiles.Sites);
        var mentions = finder.Find(sentences, text);
        var dateline = new DatelineReader(GazetteerFiles.Gazetteer).TryRead(text, sentences[0].Span);
        var places = new PlaceResolver(GazetteerFiles.Gazetteer).Resolve(text, mentions, new ReportOrigin(dateline, null));
        var sites = new SiteResolver(GazetteerFiles.Sites).Resolve(text, [.. sentences.Select((s, i) => siteFinder.Find(s, text, mentions[i]))], places);
        return new PlaceReading(
            text,
            dateline is null ? null : Told(dateline, text),
            [.. places.SelectMany(s => s).Select(p => Told(p, text))],
            [.. sites.SelectMany(s => s).Select(s => Told(s, text))]);
    }

    private static string Told(Dateline dateline, string text) =>
        $"{dateline.PlaceSpan.In(text)} = {Told(dateline.Candidates[0])}{(dateline.Agency is { } agency ? $" ({agency})" : "")}";

    private static string Told(ResolvedPlace place, string text) =>
        $"{place.Mention.Span.Start} {place.Mention.Span.In(text)} = {(place.Mention.Demonym ? "people of " : "")}{Told(place.Place)}";

    private static string Told(GazetteerPlace place) => $"{place.Kind.ToString().ToLowerInvariant()} {place.Name}, {place.Country}";

    private static string Told(ResolvedSite site, string text) =>
        $"{site.Mention.Span.Start} {site.Named.Span.In(text)} = {site.Mention.Kind}{(site.Mention.Owner is { } owner ? " of " + owner : "")}"
        + $"{(site.City is { } city ? " in " + city.Name : "")}{(site.Mention.Generic ? ", any" : "")}";
}
