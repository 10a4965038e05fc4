using System.Collections.Immutable;
using Vigil.Mentions.Places;
using Vigil.Passages;
using Vigil.Reports;
using Vigil.Text.Tokens;

namespace Vigil.Mentions;

/// <summary>Finds the places and sites of a whole report and settles what each means. Built once, then immutable.</summary>
public sealed class PlaceReader
{
    private readonly PlaceFinder places;
    private readonly SiteFinder sites;
    private readonly PlaceResolver resolver;
    private readonly DatelineReader datelines;

    /// <summary>Makes a reader of the gazetteer in a folder: places.bin, finder-words.txt and sites.txt.</summary>
    public PlaceReader(string folder)
    {
        var gazetteer = Gazetteer.Load(Path.Combine(folder, "places.bin"));
        var words = SiteWords.Parse(File.ReadLines(Path.Combine(folder, "sites.txt")));
        places = new PlaceFinder(gazetteer, FinderWords.Parse(File.ReadLines(Path.Combine(folder, "finder-words.txt"))), words);
        sites = new SiteFinder(gazetteer, words);
        resolver = new PlaceResolver(gazetteer);
        datelines = new DatelineReader(gazetteer);
    }

    /// <summary>The sentences with their places and sites, and where the report is set: its dateline, else the town it names most, else the country.</summary>
    public (ImmutableArray<MentionedSentence> Sentences, GazetteerPlace? Home) Read(
        Report report, ImmutableArray<Passage> passages, ImmutableArray<MentionedSentence> sentences)
    {
        ImmutableArray<Sentence> parsed = [.. sentences.Select(s => s.Tree.Sentence)];
        var dateline = Dateline(report, passages);
        var found = places.Find(parsed, report.Text);
        var settled = resolver.Resolve(report.Text, found, new ReportOrigin(dateline, null));
        ImmutableArray<ImmutableArray<SiteMention>> built = [.. parsed.Select((s, i) => sites.Find(s, report.Text, found[i]))];
        var stood = SiteResolver.Resolve(report.Text, built, settled);
        return ([.. sentences.Select((s, i) => s with { Places = settled[i], Sites = stood[i] })], dateline?.Candidates[0] ?? MostNamed(settled, sentences));
    }

    private Dateline? Dateline(Report report, ImmutableArray<Passage> passages) =>
        passages.Where(p => p.Kind is PassageKind.Dateline or PassageKind.Paragraph).Take(3)
            .Select(p => datelines.TryRead(report.Text, new TextSpan(p.Span.Start, Math.Min(report.Text.Length, p.Span.End + 8)))).FirstOrDefault(d => d is not null);

    private static GazetteerPlace? MostNamed(ImmutableArray<ImmutableArray<ResolvedPlace>> settled, ImmutableArray<MentionedSentence> sentences)
    {
        var named = settled.SelectMany((s, i) => s.Where(p => !p.Mention.Demonym).Select(p => (p.Place, Weight: sentences[i].Headline ? 2 : 1))).ToList();
        return Most(named.Where(p => p.Place.Kind == PlaceKind.City)) ?? Most(named);
    }

    private static GazetteerPlace? Most(IEnumerable<(GazetteerPlace Place, int Weight)> named) =>
        named.GroupBy(p => p.Place).OrderByDescending(g => g.Sum(p => p.Weight)).FirstOrDefault()?.Key;
}
