using Vigil.Text.Tagging;
using Vigil.Text.Training;
using Xunit;

namespace Vigil.Tests.Text;

public class PartsOfSpeechTests
{
    private const string List = """
        # a comment
        city	n	m.
        stop	nv	bj
        agree	v	.d
        big	a
        went	V	.j
        Oslo	p
        """;

    [Theory]
    [InlineData("cities", WordKinds.Plural, 13, 0)]
    [InlineData("stops", WordKinds.Plural | WordKinds.Present, 2, 10)]
    [InlineData("stopped", WordKinds.Past, 0, 10)]
    [InlineData("stopping", WordKinds.Gerund, 0, 10)]
    [InlineData("agreeing", WordKinds.Gerund, 0, 4)]
    [InlineData("agreed", WordKinds.Past, 0, 4)]
    [InlineData("biggest", WordKinds.Compared, 0, 0)]
    [InlineData("went", WordKinds.Past, 0, 10)]
    [InlineData("oslo", WordKinds.Proper, 0, 0)]
    [InlineData("unheard-of", WordKinds.None, 0, 0)]
    public void Regular_forms_have_the_kinds_and_senses_of_their_word(string word, WordKinds kinds, byte noun, byte verb)
    {
        var list = Read(List);
        var key = new WordForm(word).Lower;
        Assert.Equal(kinds, list.Words.GetValueOrDefault(key));
        Assert.Equal(new WordSense(noun, verb), list.Senses.GetValueOrDefault(key));
    }

    [Theory]
    [InlineData("word")]
    [InlineData("word\tz")]
    [InlineData("word\tn\tabc")]
    public void A_line_of_another_form_is_refused(string line) => Assert.Throws<FormatException>(() => Read(line));

    private static PartsOfSpeech Read(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return PartsOfSpeech.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
