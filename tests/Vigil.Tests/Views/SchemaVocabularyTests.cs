using System.Text.Json.Nodes;
using Xunit;

namespace Vigil.Tests.Views;

/// <summary>The schema's closed lists are those of the codebook.</summary>
public sealed class SchemaVocabularyTests
{
    [Theory]
    [InlineData("event.properties.scope", "scope")]
    [InlineData("event.properties.modality", "modality")]
    [InlineData("event.properties.reply", "reply")]
    [InlineData("eventDate.properties.precision", "date_precision")]
    [InlineData("place.properties.precision", "place_precision")]
    [InlineData("participant.properties.kind", "participant_kind")]
    [InlineData("count.properties.what", "counts")]
    [InlineData("response", "response")]
    [InlineData("legal.properties.verdict", "verdict")]
    [InlineData("term.properties.kind", "term")]
    [InlineData("timeUnit", "unit")]
    [InlineData("custody.properties.regime", "custody")]
    [InlineData("person.properties.roles.items", "role")]
    [InlineData("person.properties.relations.items.properties.kind", "relation")]
    [InlineData("person.properties.status.items.properties.state", "state")]
    [InlineData("organization.properties.kind", "organization_kind")]
    [InlineData("claim.properties.kind", "claim")]
    [InlineData("position.properties.stance", "stance")]
    public void AListIsThatOfTheVocabulary(string place, string list) =>
        Assert.Equal(Names(Json("data/codebook/vocabulary.json")[list]!).Order(StringComparer.Ordinal), Enum(place).Order(StringComparer.Ordinal));

    [Fact]
    public void TypesAndFormsAreThoseOfTheCodebook()
    {
        var types = Json("data/codebook/types.json")["types"]!.AsArray();
        Assert.Equal(Names(types), Enum("event.properties.type"));
        Assert.Equal(types.SelectMany(type => Names(type!["forms"]!)).Distinct(), Enum("event.properties.form"));
    }

    private static IEnumerable<string> Names(JsonNode list) => list.AsArray().Select(each => (string)each!["name"]!);

    private static IEnumerable<string> Enum(string place)
    {
        var node = place.Split('.').Aggregate(Json("schema/report.schema.json")["definitions"]!, (at, step) => at[step]!);
        return node["enum"]!.AsArray().Where(word => word is not null).Select(word => (string)word!);
    }

    private static JsonNode Json(string path) => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, path)))!;
}
