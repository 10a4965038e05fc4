using System.Collections.Frozen;
using System.Text.Json;

namespace Vigil.Views.Words;

/// <summary>Families and labels of the types of events, as the codebook that the program was built with gives them.</summary>
public static class Families
{
    private static readonly FrozenDictionary<string, (Family Family, string Label)> Types = Load();

    /// <summary>Family of a type of the codebook; neutral for a type it does not know.</summary>
    public static Family Of(string type) => Types.TryGetValue(type, out var found) ? found.Family : Family.Neutral;

    /// <summary>Label of a type of the codebook; the type itself, spelt out, for one it does not know.</summary>
    public static string Label(string type) => Types.TryGetValue(type, out var found) ? found.Label : EventWords.Label(type);

    /// <summary>The family's name in lower case, as in codebook and style sheet.</summary>
    public static string Name(this Family family) => family switch
    {
        Family.Protest => "protest",
        Family.Repression => "repression",
        Family.Legal => "legal",
        Family.Voice => "voice",
        _ => "neutral",
    };

    private static FrozenDictionary<string, (Family Family, string Label)> Load()
    {
        using var codebook = JsonDocument.Parse(Resources.Text("Words.types.json"));
        return codebook.RootElement.GetProperty("types").EnumerateArray().ToFrozenDictionary(
            type => type.GetProperty("name").GetString()!,
            type => (Enum.Parse<Family>(type.GetProperty("family").GetString()!, ignoreCase: true), type.GetProperty("label").GetString()!),
            StringComparer.Ordinal);
    }
}
