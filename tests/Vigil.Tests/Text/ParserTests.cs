using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Xunit;

namespace Vigil.Tests.Text;

public class ParserTests
{
    private static readonly Lazy<TinyTreebank> Tiny = new(() => new TinyTreebank());

    [Fact]
    public void Repeats_what_it_learnt()
    {
        foreach (var sentence in Tiny.Value.Sentences)
        {
            var (heads, relations) = Tiny.Value.Parse(sentence.Words);
            Assert.Equal(sentence.Heads, heads);
            Assert.Equal(sentence.Relations, relations);
        }
    }

    [Fact]
    public void Same_seed_gives_the_same_bytes() => Assert.Equal(Tiny.Value.Bytes(), new TinyTreebank().Bytes());

    [Fact]
    public void A_model_read_back_gives_the_same_parses()
    {
        var (bytes, tagger) = (new MemoryStream(), new MemoryStream());
        Tiny.Value.Tagger.WriteTo(tagger);
        Tiny.Value.Parser.WriteTo(bytes);
        var copy = new TinyTreebank(Tagger.ReadFrom(tagger.ToArray()), tags => DependencyParser.ReadFrom(bytes.ToArray(), tags));
        foreach (var words in RandomSentences(20))
        {
            var (heads, relations) = Tiny.Value.Parse(words);
            Assert.Equal(heads, copy.Parse(words).Heads);
            Assert.Equal(relations, copy.Parse(words).Relations);
        }
    }

    [Fact]
    public void Every_sentence_becomes_a_tree_with_one_root()
    {
        foreach (var words in RandomSentences(300))
        {
            var (heads, relations) = Tiny.Value.Parse(words);
            AssertTree(heads, relations);
        }
    }

    [Fact]
    public void A_hundred_thousand_words_are_parsed_in_linear_time()
    {
        var words = Enumerable.Range(0, 100_000).Select(i => new WordForm(i % 7 == 0 ? "sleeps" : "dog")).ToArray();
        var (heads, relations) = Tiny.Value.Parse(words);
        AssertTree(heads, relations);
    }

    private static void AssertTree(int[] heads, Relation[] relations)
    {
        Assert.Equal(heads.Length == 0 ? 0 : 1, heads.Count(head => head == -1));
        var depth = new int[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            Assert.InRange(heads[i], -1, heads.Length - 1);
            Assert.Equal(heads[i] == -1, relations[i] == Relation.Root);
            Assert.True(ReachesRoot(heads, depth, i), "cycle");
        }
    }

    // Marks the words on the way with the number of the walk; meeting the own mark again is a cycle, an older one leads to the root.
    private static bool ReachesRoot(int[] heads, int[] seen, int start)
    {
        var at = start;
        for (; at != -1 && seen[at] == 0; at = heads[at])
            seen[at] = start + 1;
        return at == -1 || seen[at] != start + 1;
    }

    private static IEnumerable<WordForm[]> RandomSentences(int count)
    {
        var random = new Random(7);
        for (var i = 0; i < count; i++)
        {
            yield return [.. Enumerable.Range(0, i % 40).Select(_ => new WordForm(RandomWord(random)))];
        }
    }

    private static string RandomWord(Random random)
    {
        string[] known = ["The", "dog", "sleeps", "police", "arrested", "by", ".", ",", "\u201C", "\0", "\u05D0\u200B", "", "\uD83D"];
        return random.Next(2) == 0 ? known[random.Next(known.Length)] : new((char)random.Next(1, 0xFFFF), random.Next(1, 90));
    }
}
