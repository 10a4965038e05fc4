using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Vigil.Reports;
using Vigil.Text;
using Vigil.Text.Tokens;

namespace Vigil.Benchmarks;

/// <summary>One pass over all samples, one thread: splitting, parsing, coding. Divide the number of reports or sentences by the mean.</summary>
[InProcess]
[MemoryDiagnoser]
[WarmupCount(3)]
[IterationCount(8)]
public class CodingBenchmarks
{
    private Pipeline pipeline = null!;
    private TrainedEngine engine = null!;
    private ImmutableArray<Report> reports;
    private ImmutableArray<(string Text, RawSentence Sentence)> sentences;

    [GlobalSetup]
    public void Load()
    {
        pipeline = Pipeline.Load();
        engine = TrainedEngine.Load(DataFolder.Path("models", "en"));
        var languages = LanguageGuess.Load(File.ReadLines(DataFolder.Path("data", "lexicons", "languages.txt")));
        reports = [.. new ReportSource(languages, () => Stream.Null).Find([DataFolder.Path("samples")]).Select(i => i.Read().Report).OfType<Report>()];
        sentences = [.. reports.SelectMany(r => engine.Split(r.Text, new TextSpan(0, r.Text.Length)).Select(s => (r.Text, s)))];
        Console.WriteLine($"// {reports.Length} reports, {sentences.Length} sentences, {sentences.Sum(s => s.Sentence.Words.Length)} words");
    }

    [Benchmark(Description = "text to sentences and words")]
    public int Split() => reports.Sum(r => engine.Split(r.Text, new TextSpan(0, r.Text.Length)).Length);

    [Benchmark(Description = "words to tags, heads, lemmas, names")]
    public int Parse()
    {
        var words = 0;
        foreach (var (text, sentence) in sentences) words += engine.Analyze(text, sentence).Tokens.Length;
        return words;
    }

    [Benchmark(Baseline = true, Description = "reports to coded reports")]
    public int Code()
    {
        var events = 0;
        foreach (var report in reports) events += pipeline.Code(report).Events.Length;
        return events;
    }
}
