using System.Text.Json;
using Vigil.Text.Tokens;
using Xunit;

namespace Vigil.Tests.Mentions;

/// <summary>One mention that a golden case expects.</summary>
public sealed record GoldenMention(string Value, int Start, int Length);

/// <summary>A golden case: a sentence, what it is read against, and every mention in it.</summary>
public sealed record GoldenCase
{
    public required string Text { get; init; }
    public string? Published { get; init; }
    public string? Narrative { get; init; }
    public bool Future { get; init; }
    public string Profile { get; init; } = "vigil";
    public Dictionary<string, string>? Tags { get; init; }
    public required GoldenMention[] Expected { get; init; }

    public override string ToString() => Text;
}

/// <summary>Reads golden cases that stand as JSON beside a test, and compares.</summary>
internal static class GoldenCases
{
    /// <summary>How golden cases are written.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);

    public static TheoryData<GoldenCase> Load(params string[] path)
    {
        var file = Path.Combine([Repository.Root, "tests", "Vigil.Tests", "Mentions", .. path]);
        return [.. JsonSerializer.Deserialize<GoldenCase[]>(File.ReadAllText(file), Options)!];
    }

    /// <summary>Compares all mentions of a sentence, each as its words and value.</summary>
    public static void Compare(GoldenCase golden, IEnumerable<(TextSpan Span, string Value)> found) => Assert.Equal(
        golden.Expected.Select(e => $"{golden.Text.Substring(e.Start, e.Length)} = {e.Value}"),
        found.OrderBy(mention => mention.Span.Start).Select(mention => $"{mention.Span.In(golden.Text)} = {mention.Value}"));
}
