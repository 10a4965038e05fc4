using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vigil.Evaluation.Gold;

/// <summary>Reads the counts of a gold event: null, one object, or a list of them.</summary>
internal sealed class OneOrManyCounts : JsonConverter<IReadOnlyList<GoldCount>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<GoldCount> Read(ref Utf8JsonReader reader, Type typeToConvert,
        JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => [],
        JsonTokenType.StartArray => JsonSerializer.Deserialize(ref reader, GoldContext.Default.GoldCountArray)!,
        _ => [JsonSerializer.Deserialize(ref reader, GoldContext.Default.GoldCount)!],
    };

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<GoldCount> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, [.. value], GoldContext.Default.GoldCountArray);
}
