using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vigil.Coding.Codes;

/// <summary>When a rule applies: every condition given must hold.</summary>
public sealed record CodeCondition(
    ImmutableArray<string> Modality, ImmutableArray<string> Form, ImmutableArray<string> Response, int? ParticipantsBelow, bool? Gathering, bool? AtProtest, bool? ByCrowd);

/// <summary>A rule: the first whose condition holds gives the row; a null row means that there is none.</summary>
public sealed record AcledRule(CodeCondition When, AcledCode? Row);

/// <summary>A term of a HURIDOCS micro-thesaurus.</summary>
public sealed record HuridocsTerm(string Code, string Term);

/// <summary>A form of an event type; what it names takes the place of what its type names.</summary>
public sealed record EventForm(
    string Name, string Label, string Definition, PloverCode? Plover, ImmutableSortedDictionary<string, HuridocsTerm>? Huridocs);

/// <summary>An event type of the codebook.</summary>
public sealed record EventType(
    string Name, string Label, string Family, string Definition, ImmutableArray<ImmutableArray<string>> Requires, ImmutableArray<string> Counts, PloverCode? Plover,
    ImmutableArray<AcledRule> Acled, ImmutableSortedDictionary<string, HuridocsTerm> Huridocs, ImmutableArray<EventForm> Forms);

/// <summary>The event types, their forms and their codes in other codebooks: data/codebook/types.json.</summary>
public sealed record Codebook(string Version, ImmutableArray<EventType> Types)
{
    private FrozenDictionary<string, EventType>? byName;

    /// <summary>The type of a name.</summary>
    public EventType this[string type] => (byName ??= Types.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal))[type];

    /// <summary>Whether there is such a type.</summary>
    public bool Has(string type) => Types.Any(t => t.Name == type);

    /// <summary>Reads the tables of a folder.</summary>
    public static Codebook Load(string folder)
    {
        using var file = File.OpenRead(Path.Combine(folder, "types.json"));
        return JsonSerializer.Deserialize(file, CodebookContext.Default.Codebook) ?? throw new JsonException("types.json is empty");
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Codebook))]
internal sealed partial class CodebookContext : JsonSerializerContext;
