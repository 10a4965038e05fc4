using CsCheck;
using Vigil.Text.Tokens;
using Xunit;

namespace Vigil.Tests.Text.Tokens;

public sealed class SentenceSplitterTests
{
    // Weights of zero never end a sentence, so that what is left are the rules.
    private static readonly SentenceSplitter Rules = new(EnglishLists.Tokens, new(), new short[1 << BoundaryFeatures.Bits]);

    // What breaks naive readers more often than chance brings it.
    private static readonly string[] Pieces =
    [
        "\"", "'", "“", "\0", "\uD800", "\uDC00", "\u200B", "\u202E", "👍", "👨‍👩‍👧", "a@b.", "http://", "...", "-", "U.S.", "5", "\n", "\n\n", " ", "ב", "中", "é",
        "don't", "!?",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char, 0, 200], Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(numbers => string.Concat(numbers.Select(n => Pieces[n]))));

    public static TheoryData<string> Hostile() =>
    [
        new string('a', 100_000), string.Concat(Enumerable.Repeat("word ", 20_000)), new string('"', 10_000), string.Concat(Enumerable.Repeat("'a ", 10_000)),
        string.Concat(Enumerable.Repeat("a.b@c-", 20_000)), new string('\0', 10_000), string.Concat(Enumerable.Repeat("👍\u200D", 20_000)),
        new string('\uD800', 10_000), new string('-', 100_000), string.Concat(Enumerable.Repeat("U.S.", 20_000)), string.Concat(Enumerable.Repeat("1-1", 30_000)),
    ];

    [Fact]
    public void Cuts_every_text_into_words_that_hold_all_but_blanks() => AnyText.Sample(AssertComplete);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Survives(string text) => AssertComplete(text);

    [Fact]
    public void Ends_a_sentence_at_a_blank_line() => Assert.Equal(["Recent Features", "Crossroads Asia"], Cut("Recent Features\n\nCrossroads Asia"));

    [Fact]
    public void Cuts_sentences_without_end()
    {
        var text = string.Concat(Enumerable.Repeat("one two, ", 1000));
        var sentences = Rules.Split(text, new(0, text.Length));
        Assert.All(sentences, s => Assert.InRange(s.Words.Length, 1, SentenceSplitter.LongestSentence));
        Assert.Equal(",", sentences[0].Words[^1].In(text));
    }

    [Fact]
    public void Gives_offsets_into_the_whole_text()
    {
        const string Text = "Not this. But this.";
        var sentence = Assert.Single(Rules.Split(Text, new(10, Text.Length)));
        Assert.Equal("But this.", sentence.Span.In(Text));
        Assert.Equal(new(10, 13), sentence.Words[0]);
    }

    private static IEnumerable<string> Cut(string text) => Rules.Split(text, new(0, text.Length)).Select(s => s.Span.In(text));

    private static void AssertComplete(string text)
    {
        var at = 0;
        foreach (var sentence in Rules.Split(text, new(0, text.Length)))
        {
            Assert.Equal(sentence.Words.Length, sentence.Joined.Length);
            Assert.Equal(new(sentence.Words[0].Start, sentence.Words[^1].End), sentence.Span);
            foreach (var word in sentence.Words)
            {
                Assert.True(word.Start >= at && word.Length > 0 && word.End <= text.Length);
                Assert.All(text[at..word.Start], c => Assert.True(Chars.IsBlank(c)));
                at = word.End;
            }
        }
        Assert.All(text[at..], c => Assert.True(Chars.IsBlank(c)));
    }
}
