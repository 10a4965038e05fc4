using System.Text.Json.Serialization;

namespace Vigil.Views.Json;

/// <summary>Generated serialiser of the output's lines.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    Converters = [typeof(OrdinalMapConverter)])]
[JsonSerializable(typeof(ReportLine))]
internal sealed partial class LineContext : JsonSerializerContext;
