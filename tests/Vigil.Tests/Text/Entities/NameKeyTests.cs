using Vigil.Text.Entities;
using Xunit;

namespace Vigil.Tests.Text.Entities;

public class NameKeyTests
{
    [Theory]
    [InlineData("al-Qaida", "al - Qaida")]
    [InlineData("Erdoğan", "Erdogan")]
    [InlineData("Ürümqi", "urumqi")]
    [InlineData("U.N.", "UN")]
    [InlineData("Kazakhstan’s", "Kazakhstans")]
    public void Cutting_accents_and_case_do_not_matter(string one, string other) => Assert.Equal(NameKey.Of(one).Value, NameKey.Of(other).Value);

    [Fact]
    public void Keys_of_words_add_up_to_the_key_of_the_phrase() =>
        Assert.Equal(NameKey.Of("Human Rights Watch").Value, NameKey.Of("Human").Then(NameKey.Of("Rights")).Then(NameKey.Of("Watch")).Value);

    [Theory]
    [InlineData("ab", "ba")]
    [InlineData("Osh", "Oshsh")]
    [InlineData("Пекин", "Пекина")]
    public void Other_letters_give_other_keys(string one, string other) => Assert.NotEqual(NameKey.Of(one).Value, NameKey.Of(other).Value);

    [Fact]
    public void A_compiled_lexicon_is_read_as_it_was_written()
    {
        var lexicon = new EntityLexicon(new Dictionary<ulong, NameClass>
        {
            [NameKey.Of("Almaty").Value] = NameClass.Place,
            [NameKey.Of("Serik").Value] = NameClass.Given | NameClass.Family,
        });
        var bytes = new byte[lexicon.ByteCount];
        lexicon.Write(bytes);
        var copy = EntityLexicon.Read(bytes);
        Assert.Equal(NameClass.Place, copy.Find(NameKey.Of("ALMATY").Value));
        Assert.Equal(NameClass.Given | NameClass.Family, copy.Find(NameKey.Of("Serik").Value));
        Assert.Equal(NameClass.None, copy.Find(NameKey.Of("Oral").Value));
        Assert.Throws<FormatException>(() => EntityLexicon.Read(bytes.AsSpan(0, 20)));
    }
}
