using Vigil.Text.Tagging;
using Xunit;

namespace Vigil.Tests.Text;

public class TaggerTests
{
    [Fact]
    public void Repeats_what_it_learnt()
    {
        var tiny = new TinyTreebank();
        foreach (var sentence in tiny.Sentences)
        {
            var tags = new byte[sentence.Words.Length];
            tiny.Tagger.Tag(sentence.Words, tags);
            Assert.Equal(sentence.Tags, tags.Select(tag => tiny.Tagger.TagSet.Tags[tag]));
        }
    }

    [Theory]
    [InlineData("1999", "2024")]
    [InlineData("don\u2019t", "don't")]
    [InlineData("\u201C", "\"")]
    [InlineData("1990\u20132000", "1990-2000")]
    public void Digits_and_typographic_signs_do_not_tell_words_apart(string one, string other) =>
        Assert.Equal(new WordForm(one).Form, new WordForm(other).Form);

    [Fact]
    public void Case_tells_words_apart_but_not_their_lower_case()
    {
        Assert.NotEqual(new WordForm("May").Form, new WordForm("may").Form);
        Assert.Equal(new WordForm("May").Lower, new WordForm("may").Lower);
    }

    [Fact]
    public void Shape_cuts_runs_to_two() => Assert.Equal(new WordForm("McDonald's").Shape, new WordForm("AlBaraka'u").Shape);
}
