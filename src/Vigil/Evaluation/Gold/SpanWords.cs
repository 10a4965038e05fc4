using System.Text.Json.Nodes;

namespace Vigil.Evaluation.Gold;

/// <summary>
/// Puts words in the place of spans: gold of reports that may not be copied says <c>{"at": [120, 134]}</c> where other gold holds the report's words. Offsets are
/// UTF-16, end exclusive.
/// </summary>
internal static class SpanWords
{
    /// <summary>The same gold with the words of <paramref name="text"/> for every span.</summary>
    /// <exception cref="InvalidDataException">A span is none, or lies outside the text.</exception>
    public static JsonNode? Fill(JsonNode? node, string text) => node switch
    {
        JsonObject span when span.ContainsKey("at") => Words(span, text),
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Fill(field.Value, text)))),
        JsonArray items => new JsonArray([.. items.Select(item => Fill(item, text))]),
        _ => node?.DeepClone(),
    };

    private static JsonValue Words(JsonObject span, string text) =>
        span["at"] is JsonArray { Count: 2 } at && at[0] is JsonValue first && at[1] is JsonValue last
            && first.TryGetValue(out int start) && last.TryGetValue(out int end) && 0 <= start && start < end && end <= text.Length
            ? JsonValue.Create(text[start..end])
            : throw new InvalidDataException($"{span.ToJsonString()} is no span of a text of {text.Length} characters");
}
