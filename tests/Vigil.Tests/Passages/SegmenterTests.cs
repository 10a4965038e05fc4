using System.Text.Json;
using CsCheck;
using Vigil.Passages;
using Xunit;

namespace Vigil.Tests.Passages;

public sealed class SegmenterTests
{
    private static readonly string[] Pieces =
        ["Police detained ten people.", "Read more", "A Headline Of Words", "\n", "\n\n", "\r\n", " ", "- ", "Photo: A", "ALMATY (AP) — ", "x", ".", "\u2028", "By Ann Lee", "Related", "📷"];

    private static readonly Segmenter Segmenter =
        new(BoilerplateLexicon.Load(File.ReadLines(Path.Combine(Repository.Root, "data", "lexicons", "boilerplate.txt"))));

    public static TheoryData<string> Cases => [.. Golden().Select(c => c.GetProperty("name").GetString()!)];

    private static List<JsonElement> Golden() =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Vigil.Tests", "Passages", "passages.json"))).RootElement.EnumerateArray()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Golden_cases(string name)
    {
        var golden = Golden().Single(c => c.GetProperty("name").GetString() == name);
        var text = string.Join('\n', golden.GetProperty("text").EnumerateArray().Select(l => l.GetString()));
        var expected = golden.GetProperty("passages").EnumerateArray().Select(p => p.GetString()!);
        var found = Segmenter.Segment(text, Word(golden, "title"), Word(golden, "byline")).Select(p => $"{p.Kind.ToString().ToLowerInvariant()}: {p.Span.In(text).Replace('\n', '/')}");
        Assert.Equal(expected, found.Zip(expected.Concat(Enumerable.Repeat("", 100)), Shortened));
    }

    /// <summary>Expected passages may end in … where the rest does not matter.</summary>
    private static string Shortened(string found, string expected) =>
        expected.EndsWith('…') && found.StartsWith(expected[..^1], StringComparison.Ordinal) ? expected : found;

    private static string? Word(JsonElement golden, string name) => golden.TryGetProperty(name, out var value) ? value.GetString() : null;

    [Fact]
    public void Passages_cover_the_words_in_order_whatever_the_text() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat).Sample(text =>
            {
                var end = 0;
                var covered = 0;
                foreach (var passage in Segmenter.Segment(text, null))
                {
                    Assert.True(passage.Span.Start >= end && passage.Span.End > passage.Span.Start && passage.Span.End <= text.Length);
                    var words = passage.Span.In(text);
                    Assert.Equal(words.Trim(), words);
                    covered += words.Count(char.IsLetterOrDigit);
                    end = passage.Span.End;
                }
                Assert.Equal(text.Count(char.IsLetterOrDigit), covered);
            }, iter: 2000, threads: 1);

    [Fact]
    public void The_headline_block_of_the_reference_report_is_no_paragraph()
    {
        var text = File.ReadAllText(SharedFolder.Require("reports", "diplomat-almaty-2021-02.txt"));
        text = text[(text.IndexOf("---\n", 4, StringComparison.Ordinal) + 4)..];
        var passages = Segmenter.Segment(text, null);
        Assert.StartsWith("“China incarcerated", passages.First(p => p.Kind == PassageKind.Paragraph).Span.In(text), StringComparison.Ordinal);
        Assert.Equal(9, passages.Count(p => p.Kind == PassageKind.Paragraph));
        Assert.StartsWith("In Almaty, Kazakhstan’s former capital", passages.Single(p => p.Kind == PassageKind.Standfirst).Span.In(text), StringComparison.Ordinal);
    }
}
