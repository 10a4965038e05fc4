using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vigil.Evaluation.Plover;

/// <summary>A sentence of a PLOVER gold standard record file, with the one class that its coders gave it.</summary>
/// <param name="Id">Id of the record.</param>
/// <param name="Event">PLOVER event class, for example <c>PROTEST</c>.</param>
/// <param name="Text">The sentence; null for records that only document the file.</param>
/// <param name="Date">Date of the story, ISO.</param>
public sealed record PloverSentence(string Id, string Event, string? Text = null, string? Date = null)
{
    /// <summary>The sentences of a file.</summary>
    /// <exception cref="InvalidDataException">The file is not such a file; the message names it.</exception>
    public static IEnumerable<PloverSentence> Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return (JsonSerializer.Deserialize(file, PloverContext.Default.PloverSentenceArray) ?? []).Where(sentence => sentence.Text is not null);
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{path}: {problem.Message}", problem);
        }
    }
}

/// <summary>Generated reader of PLOVER record files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PloverSentence[]))]
internal sealed partial class PloverContext : JsonSerializerContext;
