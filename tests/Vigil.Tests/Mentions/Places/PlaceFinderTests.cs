using System.Collections.Immutable;
using Vigil.Mentions.Places;
using Vigil.Text.Entities;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;
using Xunit;

namespace Vigil.Tests.Mentions.Places;

/// <summary>What tags, entities and the rest of the report add to the words alone.</summary>
public sealed class PlaceFinderTests
{
    private static readonly PlaceFinder Finder = new(GazetteerFiles.Gazetteer, GazetteerFiles.Words, GazetteerFiles.Sites);

    [Fact]
    public void A_name_inside_a_person_is_not_a_place()
    {
        const string text = "Paris Hilton left.";
        var plain = PlainSentences.One(text);
        Assert.Equal(["Paris"], Found(plain, text));
        Assert.Empty(Found(plain with { Entities = [new Entity(EntityKind.Person, 0, 2)] }, text));
    }

    [Fact]
    public void A_flat_name_is_not_a_place()
    {
        const string text = "Officials met Paris Geller.";
        var plain = PlainSentences.One(text);
        var tokens = plain.Tokens.SetItem(3, plain.Tokens[3] with { Head = 2, Relation = Relation.Flat });
        Assert.Empty(Found(plain with { Tokens = tokens }, text));
    }

    [Fact]
    public void A_place_entity_helps_a_village()
    {
        const string text = "Hewitt residents marched.";
        var plain = PlainSentences.One(text);
        Assert.Empty(Found(plain, text));
        Assert.Equal(["Hewitt"], Found(plain with { Entities = [new Entity(EntityKind.Place, 0, 1)] }, text));
    }

    [Fact]
    public void A_tag_that_is_no_proper_noun_speaks_against_a_place()
    {
        const string text = "Dallas left.";
        var plain = PlainSentences.One(text);
        var verb = plain.Tokens.SetItem(0, plain.Tokens[0] with { Upos = Upos.Verb });
        Assert.Equal(["Dallas"], Found(plain, text));
        Assert.Empty(Found(plain with { Tokens = verb }, text));
    }

    [Fact]
    public void A_surname_stays_a_surname_all_through_the_report()
    {
        const string text = "Vincent Jackson was arrested.\nJackson left court in Jackson, Mississippi.";
        var found = Finder.Find(PlainSentences.Lines(text), text);
        Assert.Empty(found[0]);
        Assert.Equal([52, 61], found[1].Select(m => m.Span.Start));
    }

    [Fact]
    public void A_place_told_once_for_sure_is_found_again_with_less()
    {
        const string text = "Residents chanted in Kandyagash, Kazakhstan.\nMany a Kandyagash resident wept.";
        Assert.Equal(["Kandyagash"], Finder.Find(PlainSentences.Lines(text), text)[1].Select(m => m.Span.In(text)));
    }

    [Theory]
    [InlineData("Police used batons. Most people left. March was cold.")]
    [InlineData("The Union said Man must Hope for Reading and Orange Mobile.")]
    [InlineData("us, in, of, mary, nice, bar")]
    [InlineData("OR YOU CAN GO HI OK ME")]
    [InlineData("")]
    public void Common_words_are_no_places(string text) => Assert.Empty(Found(PlainSentences.One(text), text));

    [Fact]
    public void The_outlet_country_settles_what_nothing_else_does()
    {
        const string text = "Residents marched in Cordoba.";
        var mentions = ImmutableArray.Create(Finder.Find(PlainSentences.One(text), text));
        var resolver = new PlaceResolver(GazetteerFiles.Gazetteer);
        Assert.Equal("AR", resolver.Resolve(text, mentions, new ReportOrigin(null, "AR"))[0][0].Place.Country);
        Assert.Equal("ES", resolver.Resolve(text, mentions, new ReportOrigin(null, "ES"))[0][0].Place.Country);
    }

    private static IEnumerable<string> Found(Sentence sentence, string text) => Finder.Find(sentence, text).Select(m => m.Span.In(text));
}
