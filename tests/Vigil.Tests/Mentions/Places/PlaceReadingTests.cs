using System.Text.Json;
using System.Text.Json.Serialization;
using Xunit;

namespace Vigil.Tests.Mentions.Places;

/// <summary>Golden cases of places, sites and datelines, in places.json.</summary>
public sealed partial class PlaceReadingTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Golden.Length)];

    private static PlaceReading[] Golden { get; } = JsonSerializer.Deserialize(
        File.ReadAllText(Path.Combine(GazetteerFiles.Folder, "../../tests/Vigil.Tests/Mentions/Places/places.json")),
        GoldenJson.Default.PlaceReadingArray)!;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_the_places_of_a_report(int index)
    {
        var expected = Golden[index];
        var actual = PlaceReading.Of(expected.Text);
        Assert.Equal(Lines(expected), Lines(actual));
    }

    [Fact]
    public void Cases_come_from_at_least_forty_countries()
    {
        var places = Golden.SelectMany(g => g.Places).Where(p => !p.Contains("people of", StringComparison.Ordinal));
        Assert.True(places.Select(p => p[^2..]).Distinct().Count() >= 40);
    }

    private static string Lines(PlaceReading reading) =>
        string.Join('\n', [reading.Text, "dateline " + reading.Dateline, "places", .. reading.Places, "sites", .. reading.Sites]);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(PlaceReading[]))]
    private sealed partial class GoldenJson : JsonSerializerContext;
}
