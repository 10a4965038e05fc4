using System.Text.Json;
using Vigil.Text.Tokens;
using Xunit;

namespace Vigil.Tests.Text.Tokens;

/// <summary>Cutting English text into words: the cases stand in tokens.json; "+" marks a word that continues the surface token before it.</summary>
public sealed class TokenizerTests
{
    private static readonly Tokenizer English = new(EnglishLists.Tokens);

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests/Vigil.Tests/Text/Tokens/tokens.json")));
        foreach (var item in json.RootElement.EnumerateArray())
            data.Add(item.GetProperty("text").GetString()!, item.GetProperty("words").GetString()!);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cuts_words_as_the_treebanks_do(string text, string words) => Assert.Equal(words, Cut(text));

    [Fact]
    public void Marks_lines_and_paragraphs()
    {
        var tokens = Tokens("One\n\nTwo three four five six\nseven\nTwo three four five six seven");
        var before = Enumerable.Range(0, tokens.Count).ToDictionary(i => i, i => tokens.Marks[i] & (TokenMarks.Line | TokenMarks.Paragraph));
        Assert.Equal(TokenMarks.Line | TokenMarks.Paragraph, before[0]);
        Assert.Equal(TokenMarks.Line | TokenMarks.Paragraph, before[1]);
        Assert.Equal(TokenMarks.Line, before[6]);
        Assert.Equal(TokenMarks.Line, before[7]);
        Assert.All(Enumerable.Range(2, 4), i => Assert.Equal(TokenMarks.None, before[i]));
    }

    [Fact]
    public void Does_not_mark_lines_that_ended_because_they_were_full()
    {
        var tokens = Tokens("The protesters gathered\noutside the consulate in\nthe morning and stayed");
        Assert.All(Enumerable.Range(1, tokens.Count - 1), i => Assert.Equal(TokenMarks.None, tokens.Marks[i] & TokenMarks.Line));
    }

    private static TokenBuffer Tokens(string text)
    {
        var tokens = new TokenBuffer();
        English.Tokenize(text, new(0, text.Length), tokens);
        return tokens;
    }

    private static string Cut(string text)
    {
        var tokens = Tokens(text);
        return string.Join(' ', Enumerable.Range(0, tokens.Count)
            .Select(i => ((tokens.Marks[i] & TokenMarks.Joined) != 0 ? "+" : "") + tokens.Spans[i].In(text)));
    }
}
