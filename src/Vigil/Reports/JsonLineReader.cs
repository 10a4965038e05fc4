using System.Text.Json;

namespace Vigil.Reports;

/// <summary>Reads one report from a line of JSON: <c>{"id","url","outlet","published","language","title","text"}</c>, all but text optional.</summary>
internal sealed class JsonLineReader(LanguageGuess languages)
{
    private const string StandardInput = "-";
    private readonly ReportBuilder _builder = new(languages);

    /// <summary>Reads the line.</summary>
    /// <param name="number">Its number, from 1: names the report where the line gives no id.</param>
    /// <param name="line">Its bytes, without the line end.</param>
    public ReadResult Read(int number, byte[] line)
    {
        if (TextDecoder.TryUtf8(line) is not { } text) return ProblemCodes.BrokenJson.At(StandardInput, number, "it is not valid UTF-8");
        try
        {
            using var json = JsonDocument.Parse(SurrogateEscapes.Replace(text));
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(number, line, json.RootElement)
                : ProblemCodes.BrokenJson.At(StandardInput, number, "it holds a value of another kind");
        }
        catch (JsonException e)
        {
            return ProblemCodes.BrokenJson.At(StandardInput, number, $"it breaks at byte {(e.BytePositionInLine ?? 0) + 1}");
        }
    }

    private ReadResult Read(int number, byte[] line, JsonElement json)
    {
        foreach (var field in json.EnumerateObject())
        {
            if (Fault(field) is { } fault) return ProblemCodes.BadField.At(StandardInput, number, field.Name, fault);
        }
        if (Word(json, "text") is not { } body) return ProblemCodes.BadField.At(StandardInput, number, "text", "is missing or empty");
        var origin = new Origin
        {
            Url = Word(json, "url"),
            Outlet = Word(json, "outlet"),
            Published = Word(json, "published")?.Trim(),
            PublishedLine = number,
            Language = Word(json, "language"),
            Title = Word(json, "title"),
            Byline = Word(json, "byline"),
            Fiction = json.TryGetProperty("fiction", out var fiction) && fiction.ValueKind == JsonValueKind.True,
        };
        var result = _builder.Build(Name(json) ?? $"line-{number}", ContentHash.Sha256(line), origin, TextDecoder.Clean(body));
        return result.Problem is { } problem ? problem with { Where = StandardInput } : result with { Bytes = line };
    }

    private static string? Fault(JsonProperty field) => (field.Name, field.Value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => null,
        ("id", JsonValueKind.String or JsonValueKind.Number) => null,
        ("fiction", JsonValueKind.True or JsonValueKind.False) => null,
        ("fiction", _) => "is neither true nor false",
        ("id" or "url" or "outlet" or "published" or "language" or "title" or "byline" or "text", not JsonValueKind.String) => "is not a string",
        _ => null,
    };

    private static string? Word(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } word && !string.IsNullOrWhiteSpace(word)
            ? TextDecoder.Clean(word) : null;

    private static string? Name(JsonElement json) =>
        json.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetRawText() : Word(json, "id");
}
