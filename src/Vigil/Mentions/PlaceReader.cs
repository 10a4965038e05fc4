using System.Collections.Immutable;
using Vigil.Mentions.Places;
using Vigil.Passages;
using Vigil.Reports;
using Vigil.Text.Tokens;

namespace Vigil.Mentions;

/// <summary>Finds the places and sites of a whole report and settles what each means. Built once, then immutable.</summary>
public sealed class PlaceReader
{
    private const int LargeTown = 50_000;
    private const int Lead = 2;

    /// <summary>What the town in an outlet's name weighs beside those that the report names: more than one named once, less than one in the headline.</summary>
    private const int OfOutlet = 4;
    private readonly Gazetteer gazetteer;
    private readonly PlaceFinder places;
    private readonly SiteFinder sites;
    private readonly PlaceResolver resolver;
    private readonly SiteResolver siteResolver;
    private readonly DatelineReader datelines;
    private readonly SiteWords siteWords;

    /// <summary>Makes a reader of the gazetteer in a folder: places.bin, finder-words.txt and sites.txt.</summary>
    public PlaceReader(string folder)
    {
        gazetteer = Gazetteer.Load(Path.Combine(folder, "places.bin"));
        var words = SiteWords.Parse(File.ReadLines(Path.Combine(folder, "sites.txt")));
        places = new PlaceFinder(gazetteer, FinderWords.Parse(File.ReadLines(Path.Combine(folder, "finder-words.txt"))), words);
        sites = new SiteFinder(gazetteer, words);
        resolver = new PlaceResolver(gazetteer);
        siteResolver = new SiteResolver(words);
        siteWords = words;
        datelines = new DatelineReader(gazetteer);
    }

    /// <summary>The sentences with their places and sites, and where the report is set: its dateline, else the town it names most, else the country.</summary>
    public (ImmutableArray<MentionedSentence> Sentences, GazetteerPlace? Home) Read(
        Report report, ImmutableArray<Passage> passages, ImmutableArray<MentionedSentence> sentences)
    {
        ImmutableArray<Sentence> parsed = [.. sentences.Select(s => s.Tree.Sentence)];
        var dateline = Dateline(report, passages);
        var masthead = TextFolding.Fold((report.Outlet ?? "").Split('(')[0].Trim());
        var found = places.Find(parsed, report.Text).Select((s, i) => s.RemoveAll(p => IsTheThing(parsed[i], p) || masthead.Length > 0 && TextFolding.Fold(p.Span.In(report.Text)) == masthead && !report.Text.Contains("in " + p.Span.In(report.Text), StringComparison.Ordinal))).ToImmutableArray();
        var settled = resolver.Resolve(report.Text, found, new ReportOrigin(dateline, null));
        ImmutableArray<ImmutableArray<SiteMention>> built = [.. parsed.Select((s, i) => sites.Find(s, report.Text, found[i]))];
        ImmutableArray<ImmutableArray<ResolvedSite>> stood =
            [.. siteResolver.Resolve(report.Text, built, settled).Select(s => s.Select(site => InName(report.Text, site, settled)).ToImmutableArray())];
        return ([.. sentences.Select((s, i) => s with { Places = settled[i], Sites = stood[i] })], dateline?.Candidates[0] ?? MostNamed(settled, stood, sentences, Seat(report.Outlet, settled, stood)));
    }

    /// <summary>A site whose name begins with a town stands in it: "Kutaisi Court of Appeals".</summary>
    private ResolvedSite InName(string text, ResolvedSite site, ImmutableArray<ImmutableArray<ResolvedPlace>> settled)
    {
        if (site.City is { Kind: PlaceKind.City } || site.Named.Generic || site.Named.Owner is not null) return site;
        var words = site.Named.Span.In(text).Split(' ');
        for (var n = Math.Min(3, words.Length - 1); n > 0; n--)
        {
            var towns = gazetteer.Named(string.Join(' ', words[..n])).Where(p => p.Kind == PlaceKind.City).ToList();
            if (towns.Count == 0 || (n == 1 && siteWords.Modifiers.Contains(words[0].ToLowerInvariant()))) continue;
            var told = towns.FirstOrDefault(t => settled.Any(s => s.Any(p => p.Place.Country == t.Country)))
                ?? (settled.All(s => s.IsEmpty) ? towns.FirstOrDefault(t => t.Population >= LargeTown) : null);
            if (told is not null) return site with { City = told };
        }
        return site;
    }

    private Dateline? Dateline(Report report, ImmutableArray<Passage> passages) =>
        passages.Where(p => p.Kind is PassageKind.Dateline or PassageKind.Paragraph).Take(3)
            .Select(p => datelines.TryRead(report.Text, new TextSpan(p.Span.Start, Math.Min(report.Text.Length, p.Span.End + 8)))).FirstOrDefault(d => d is not null);

    /// <summary>Whether an article shows that a name shared with a small town is that of a thing: "the Guildhall".</summary>
    private static bool IsTheThing(Sentence sentence, PlaceMention place) =>
        place.First > 0 && place.End - place.First == 1 && sentence.Tokens[place.First - 1].Form == "the" && !place.Demonym
        && (place.End >= sentence.Tokens.Length || sentence.Tokens[place.End].Upos is not (Text.Tagging.Upos.Noun or Text.Tagging.Upos.Propn))
        && place.Candidates.All(c => c.Kind == PlaceKind.City && c.Population < LargeTown);

    /// <summary>The town that the name of an outlet begins with ("Batumi Courier"), where the report speaks of its country; null for none.</summary>
    private GazetteerPlace? Seat(string? outlet, ImmutableArray<ImmutableArray<ResolvedPlace>> settled, ImmutableArray<ImmutableArray<ResolvedSite>> stood)
    {
        var words = (outlet ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var n = Math.Min(3, words.Length - 1); n > 0; n--)
            if (gazetteer.Named(string.Join(' ', words[..n])).FirstOrDefault(p => p.Kind == PlaceKind.City && p.Population >= LargeTown
                && (settled.Any(s => s.Any(t => t.Place.Country == p.Country)) || stood.Any(s => s.Any(t => t.City?.Country == p.Country)))) is { } town) return town;
        return null;
    }

    private static GazetteerPlace? MostNamed(
        ImmutableArray<ImmutableArray<ResolvedPlace>> settled, ImmutableArray<ImmutableArray<ResolvedSite>> stood, ImmutableArray<MentionedSentence> sentences, GazetteerPlace? seat)
    {
        var told = settled.SelectMany((s, i) => s.Where(p => !p.Mention.Demonym && !InSum(sentences[i], p) && !IsOrigin(sentences[i], p))
            .Select(p => (i, p.Place, Weight: stood[i].Any(site => site.Named.Span.Contains(p.Mention.Span)) ? 2 : 3)));
        var sited = stood.SelectMany((s, i) => s.Where(site => site.City is not null).Select(site => (i, Place: site.City!, Weight: 2)));
        var named = told.Concat(sited).GroupBy(x => (x.i, x.Place)).Select(g => (g.Key.Place, Weight: g.Max(x => x.Weight) * Weight(sentences[g.Key.i]))).ToList();
        if (seat is not null) named.Add((seat, OfOutlet));
        return Most(named.Where(p => p.Place.Kind == PlaceKind.City)) ?? Most(named)
            ?? Most(settled.SelectMany(s => s.Where(p => p.Mention.Demonym).Select(p => (p.Place, Weight: 1))));
    }

    /// <summary>What a report names in its headline or its first two sentences says most of where it is set.</summary>
    private static int Weight(MentionedSentence sentence) => sentence.Headline || sentence.Index <= Lead ? 3 : 1;

    /// <summary>Whether people are said to come from there: "women from the villages around Marneuli".</summary>
    private static bool IsOrigin(MentionedSentence sentence, ResolvedPlace place) =>
        sentence.Tree.Ancestors(place.Mention.First).Take(2).Prepend(place.Mention.First).Any(t => sentence.Tree.Case(t) == "from");

    private static bool InSum(MentionedSentence sentence, ResolvedPlace place) => sentence.Money.Any(m => m.Span.Overlaps(place.Mention.Span));

    private static GazetteerPlace? Most(IEnumerable<(GazetteerPlace Place, int Weight)> named) =>
        named.GroupBy(p => p.Place).OrderByDescending(g => g.Sum(p => p.Weight)).FirstOrDefault()?.Key;
}
