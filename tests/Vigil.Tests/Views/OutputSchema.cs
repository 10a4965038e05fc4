using NJsonSchema;

namespace Vigil.Tests.Views;

/// <summary>Validates lines of the output against schema/report.schema.json.</summary>
internal static class OutputSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(Repository.Root,
        "schema", "report.schema.json"))).GetAwaiter().GetResult());

    /// <summary>What is wrong with a line, one entry for each violation; empty when it is valid.</summary>
    public static IReadOnlyList<string> Violations(string line) => [.. Schema.Value.Validate(line).Select(error => $"{error.Path}: {error.Kind}")];
}
