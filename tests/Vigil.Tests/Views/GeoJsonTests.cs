using System.Text.Json.Nodes;
using Vigil.Views;
using Vigil.Views.Geo;
using Xunit;

namespace Vigil.Tests.Views;

public sealed class GeoJsonTests
{
    [Fact]
    public void EveryEventIsAFeatureWithItsPointLongitudeFirst()
    {
        var run = LinkedRun.Of(Campaign.Reports);
        var collection = Collection(run);
        Assert.Equal("Working copy: names people", (string?)collection["marker"]);
        var features = collection["features"]!.AsArray();
        Assert.Equal(run.Events.Select(each => each.Id), features.Select(feature => (string)feature!["id"]!));
        var picket = features.Single(feature => (string?)feature!["properties"]!["date_start"] == "2024-03-04"
            && (string?)feature["properties"]!["type"] == "protest")!;
        Assert.Equal([72.7985, 40.52828], picket["geometry"]!["coordinates"]!.AsArray().Select(number => (double)number!));
        Assert.Equal(3, (int)picket["properties"]!["independent_sources"]!);
        Assert.All(picket["properties"]!.AsObject(), property => Assert.False(property.Value is JsonArray or JsonObject));
    }

    [Fact]
    public void AnEventWithoutCoordinatesHasANullGeometry()
    {
        var report = Campaign.Reports[5];
        var feature = Collection(LinkedRun.Of([report with { Events = [report.Events[0] with { Place = null }] }]))["features"]![0]!.AsObject();
        Assert.True(feature.ContainsKey("geometry"));
        Assert.Null(feature["geometry"]);
    }

    private static JsonObject Collection(LinkedRun run)
    {
        using var output = new MemoryStream();
        GeoJson.Write(output, run);
        return JsonNode.Parse(output.ToArray())!.AsObject();
    }
}
