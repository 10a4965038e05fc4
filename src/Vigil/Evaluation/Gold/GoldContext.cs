using System.Text.Json.Serialization;

namespace Vigil.Evaluation.Gold;

/// <summary>Generated reader of gold files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(GoldReport))]
[JsonSerializable(typeof(GoldCount[]))]
internal sealed partial class GoldContext : JsonSerializerContext;
