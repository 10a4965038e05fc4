using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Vigil.Reports;
using Vigil.Text;
using Vigil.Text.Tokens;

namespace Vigil.Benchmarks;

/// <summary>The language engine on the text of the samples: one thread against two, and a text made one, four and sixteen times as long.</summary>
[InProcess]
[MemoryDiagnoser]
[WarmupCount(3)]
[IterationCount(8)]
public class EngineBenchmarks
{
    private TrainedEngine engine = null!;
    private string text = "";

    /// <summary>How often the text of the samples is repeated, without a break that would end a sentence.</summary>
    [Params(1, 4, 16)]
    public int Copies { get; set; }

    [GlobalSetup]
    public void Load()
    {
        engine = TrainedEngine.Load(DataFolder.Path("models", "en"));
        var languages = LanguageGuess.Load(File.ReadLines(DataFolder.Path("data", "lexicons", "languages.txt")));
        var once = string.Join("\n\n", new ReportSource(languages, () => Stream.Null).Find([DataFolder.Path("samples")]).Select(i => i.Read().Report).OfType<Report>().Select(r => r.Text));
        text = string.Join(" ", Enumerable.Repeat(once, Copies));
    }

    [Benchmark(Baseline = true, Description = "one thread")]
    public int One() => Parse(text);

    [Benchmark(Description = "the same text on each of two threads")]
    public int Two()
    {
        var other = Task.Run(() => Parse(text));
        return Parse(text) + other.GetAwaiter().GetResult();
    }

    [Benchmark(Description = "without sentence ends")]
    public int Unbroken() => Parse(text.Replace('.', ' ').Replace('\n', ' ').Replace('?', ' ').Replace('!', ' '));

    private int Parse(string read)
    {
        var words = 0;
        foreach (var sentence in (ImmutableArray<RawSentence>)engine.Split(read, new TextSpan(0, read.Length))) words += engine.Analyze(read, sentence).Tokens.Length;
        return words;
    }
}
