using CsCheck;
using Vigil.Text;
using Vigil.Text.Parsing;
using Vigil.Text.Tokens;
using Xunit;

namespace Vigil.Tests.Text;

/// <summary>What must hold of the shipped model, whatever it has learnt.</summary>
public sealed class TrainedEngineTests
{
    private const string News =
        "ALMATY, Kazakhstan -- Police detained Bekzat Nurlybek on February 10, his mother said. \"We won't stop,\" she told RFE/RL.\n\nThree women were fined.";

    private static readonly Lazy<TrainedEngine?> Shipped = new(() =>
        Directory.Exists(Path.Combine(Repository.Root, "models/en")) ? TrainedEngine.Load(Path.Combine(Repository.Root, "models/en")) : null);

    private static TrainedEngine Engine
    {
        get
        {
            Assert.SkipWhen(Shipped.Value is null, "models/en is not there: run vigil train");
            return Shipped.Value!;
        }
    }

    [Fact]
    public void Reads_news()
    {
        var sentences = Read(Engine, News);
        Assert.Equal(3, sentences.Length);
        var detained = Assert.Single(sentences[0].Tokens, t => t.Lemma == "detain");
        Assert.Contains(sentences[0].Tokens, t => t.Form == "Police" && t.Relation == Relation.Nsubj && sentences[0].Tokens[t.Head] == detained);
        Assert.Contains(sentences[2].Tokens, t => t.Form == "women" && t.Relation == Relation.NsubjPass);
    }

    [Fact]
    public void Makes_a_tree_of_any_text()
    {
        var engine = Engine;
        Gen.String[Gen.Char, 0, 300].Sample(text => Assert.All(Read(engine, text), sentence => AssertTree(text, sentence)), iter: 200);
    }

    [Fact]
    public void Gives_the_same_from_many_threads()
    {
        var expected = string.Join('\n', Read(Engine, News).SelectMany(s => s.Tokens));
        Parallel.For(0, 50, _ => Assert.Equal(expected, string.Join('\n', Read(Engine, News).SelectMany(s => s.Tokens))));
    }

    [Fact]
    public void Allocates_little_more_than_what_it_returns()
    {
        var raw = Engine.Split(News, new(0, News.Length));
        for (var i = 0; i < 3; i++)
            Engine.Analyze(News, raw[0]);
        // The least of several: a collection in another test moves the counter by more than was allocated here.
        Assert.InRange(Enumerable.Range(0, 5).Min(_ => Allocated(() => Engine.Analyze(News, raw[0]))), 0, 4096);
    }

    [Fact]
    public void Gives_an_empty_sentence_back_empty() => Assert.Empty(Engine.Analyze("", new(new(0, 0), [], [])).Tokens);

    private static long Allocated(Action act)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void AssertTree(string text, Sentence sentence)
    {
        Assert.Single(sentence.Tokens, t => t.Head == -1);
        Assert.All(sentence.Tokens, t => Assert.Equal(t.Span.In(text), t.Form));
        foreach (var token in sentence.Tokens)
        {
            var steps = 0;
            for (var head = token.Head; head >= 0; head = sentence.Tokens[head].Head)
                Assert.True(++steps <= sentence.Tokens.Length);
        }
    }

    private static Sentence[] Read(TrainedEngine engine, string text) => [.. engine.Split(text, new(0, text.Length)).Select(raw => engine.Analyze(text, raw))];
}
