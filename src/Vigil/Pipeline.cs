using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Vigil.Coding;
using Vigil.Coding.Codes;
using Vigil.Coding.Patterns;
using Vigil.Mentions;
using Vigil.Mentions.Names;
using Vigil.Mentions.Quantities;
using Vigil.Mentions.Syntax;
using Vigil.Passages;
using Vigil.Reports;
using Vigil.Text;

namespace Vigil;

/// <summary>From a report to what it tells. Immutable and safe to use from many threads.</summary>
public sealed class Pipeline
{
    private readonly Segmenter segmenter;
    private readonly LanguageEngine engine;
    private readonly MentionFinder mentions;
    private readonly PlaceReader places;
    private readonly NameFinder names;
    private readonly Coder coder;

    private Pipeline(Segmenter segmenter, LanguageEngine engine, MentionFinder mentions, PlaceReader places, NameFinder names, Coder coder) =>
        (this.segmenter, this.engine, this.mentions, this.places, this.names, this.coder) = (segmenter, engine, mentions, places, names, coder);

    /// <summary>The coder id that stands in the output.</summary>
    public string Coder => coder.Id;

    /// <summary>Loads model, words, codes and patterns.</summary>
    /// <param name="codebook">Another codebook folder than the one shipped, or null.</param>
    /// <param name="patterns">Another folder of patterns, or null.</param>
    /// <param name="scale">What evidence for an event is worth, or null for the scale shipped.</param>
    /// <exception cref="InputException">A data file is missing or broken.</exception>
    public static Pipeline Load(string? codebook = null, string? patterns = null, ConfidenceScale? scale = null)
    {
        var lexicons = DataFolder.Path("data", "lexicons");
        var lists = WordLists.Load(lexicons);
        var engine = Task.Run(() => TrainedEngine.Load(DataFolder.Path("models", "en")));
        var places = Task.Run(() => new PlaceReader(DataFolder.Path("data", "gazetteer")));
        var (codes, texts) = (codebook ?? DataFolder.Path("data", "codebook"), patterns ?? DataFolder.Path("data", "patterns"));
        var pages = PatternReader.ReadFolder(texts);
        var segmenter = new Segmenter(BoilerplateLexicon.Load(File.ReadLines(Path.Combine(lexicons, "boilerplate.txt"))));
        var mentions = new MentionFinder(CountProfile.Load("vigil"), Verbs(pages, lists));
        var names = new NameFinder(lists);
        var tables = Codebook.Load(codes);
        var read = engine.GetAwaiter().GetResult();
        return new Pipeline(segmenter, read, mentions, places.GetAwaiter().GetResult(), names, new Coder(pages, lists, tables, CoderId(read, codes, texts, lexicons), scale));
    }

    /// <summary>Name and version of the coder, and a hash over all that decides what it finds: model, codebook, patterns and word lists.</summary>
    private static string CoderId(LanguageEngine engine, params ReadOnlySpan<string> folders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(engine.Id));
        foreach (var folder in folders)
            foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)) hash.AppendData(File.ReadAllBytes(file));
        return "rules-en/1.0+" + Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <summary>Codes one report. What reading found lacking in it stands first among the problems.</summary>
    public CodedReport Code(Report report)
    {
        if (report.Language is not { } language || !LanguageGuess.Supports(language))
            return new CodedReport(report, null, "language", [], [], [], [], [], report.Problems);
        var coded = coder.Code(Read(report));
        return coded with { Problems = [.. report.Problems, .. coded.Problems] };
    }

    /// <summary>A report as the coder sees it, and which patterns fired in it or nearly did.</summary>
    public (Document Document, ImmutableArray<PatternTrace> Patterns) Explain(Report report)
    {
        var document = Read(report);
        return (document, coder.Explain(document));
    }

    private Document Read(Report report)
    {
        var passages = segmenter.Segment(report);
        var (sentences, home) = places.Read(report, passages, Read(report, passages));
        return new Document(report, sentences, names.Find([.. sentences.Select(s => s.Tree.Sentence)], report.Text), home);
    }

    private static VerbForms Verbs(ImmutableArray<PatternPage> pages, WordLists lists) =>
        new([.. pages.SelectMany(p => p.Patterns).Where(p => p.Pos == "VERB").SelectMany(p => p.Triggers), .. lists["speech-verbs"].Keys, .. lists["governors"].Keys], lists["verb-forms"]);

    private ImmutableArray<MentionedSentence> Read(Report report, ImmutableArray<Passage> passages)
    {
        var sentences = ImmutableArray.CreateBuilder<MentionedSentence>();
        for (var p = 0; p < passages.Length; p++)
        {
            if (passages[p].Kind is not (PassageKind.Paragraph or PassageKind.Headline or PassageKind.Standfirst)) continue;
            var quotes = QuoteFinder.Find(report.Text, passages[p].Span);
            foreach (var raw in engine.Split(report.Text, passages[p].Span))
                sentences.Add(mentions.Find(sentences.Count, p, passages[p].Kind != PassageKind.Paragraph, engine.Analyze(report.Text, raw), report.Text, quotes));
        }
        return sentences.ToImmutable();
    }
}
