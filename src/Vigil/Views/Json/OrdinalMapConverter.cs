using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vigil.Views.Json;

/// <summary>Writes a map of strings with its keys in ordinal order, whatever order the map itself keeps.</summary>
internal sealed class OrdinalMapConverter : JsonConverter<ImmutableSortedDictionary<string, string>>
{
    public override ImmutableSortedDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A map of codes is an object.");
        var map = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            map[key] = reader.GetString() ?? throw new JsonException("A code is a string.");
        }

        return map.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, string> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, code) in value.OrderBy(pair => pair.Key, StringComparer.Ordinal)) writer.WriteString(key, code);
        writer.WriteEndObject();
    }
}
