using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vigil.Coding;
using Vigil.Views.Json;
using Xunit;

namespace Vigil.Tests.Views;

public sealed class JsonLinesTests
{
    public static TheoryData<string> Paths => [.. Campaign.Reports.Select(coded => coded.Report.Path).Append(FullReport.Coded.Report.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void ReadingBackGivesTheSameLine(string path)
    {
        var coded = Find(path);
        var line = Line(coded, withText: true);
        var back = JsonLines.Read(line);
        Assert.Equal(line, Line(back, withText: true));
        Assert.Equal(coded.Report, back.Report);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void EveryLineIsValidAgainstTheSchema(string path)
    {
        Assert.Empty(OutputSchema.Violations(Line(Find(path))));
        Assert.Empty(OutputSchema.Violations(Line(Find(path), withText: true)));
    }

    [Fact]
    public void ALineIsOneReadableLineOfUtf8()
    {
        var line = Line(FullReport.Coded, withText: true);
        Assert.EndsWith("\n", line, StringComparison.Ordinal);
        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
        Assert.Contains("Жители «Ош» – 抗议者 marched & <shouted> \\\"out\\\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownIsWrittenAsNullAndTextOnlyOnRequest()
    {
        var coded = Find("market.txt");
        var report = JsonNode.Parse(Line(coded))!["report"]!.AsObject();
        Assert.True(report.ContainsKey("url"));
        Assert.Null(report["url"]);
        Assert.False(report.ContainsKey("text"));
        Assert.Equal("2024-03-07", (string?)report["published"]);
    }

    [Fact]
    public void CodesAreWrittenInOrdinalOrderWhateverTheOrderOfTheMap()
    {
        var backwards = ImmutableSortedDictionary.Create<string,
            string>(Comparer<string>.Create((a, b) => string.CompareOrdinal(b, a))).Add("MT25", "2").Add("MT4", "1");
        var mention = FullReport.Coded.Events[0] with { Codes = new(null, null, backwards) };
        Assert.Contains("""{"MT25":"2","MT4":"1"}""", Line(FullReport.Coded with { Events = [mention] }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$", "events")]
    [InlineData("$.events[0]", "actors")]
    [InlineData("$.events[0]", "modality")]
    [InlineData("$.report", "url")]
    public void ALineThatLacksAPartIsRefused(string path, string part)
    {
        var line = JsonNode.Parse(Line(FullReport.Coded))!;
        (path == "$" ? line : Steps(path).Aggregate(line, Step)).AsObject().Remove(part);
        Assert.Throws<JsonException>(() => JsonLines.Read(line.ToJsonString()));
    }

    [Fact]
    public void AWrongLineIsNamedByItsNumber()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Line(FullReport.Coded) + "\n{\n"));
        var problem = Assert.Throws<JsonException>(() => JsonLines.ReadAll(input).ToList());
        Assert.StartsWith("line 3:", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$.events[0].type", "\"parade\"")]
    [InlineData("$.events[0].date.start", "\"10 Feb\"")]
    [InlineData("$.events[0].date.precision", "\"hour\"")]
    [InlineData("$.events[0].counts[0].min", "-1")]
    [InlineData("$.events[0].place.country", "\"Kyrgyzstan\"")]
    [InlineData("$.events[0].extra", "1")]
    [InlineData("$.events[0].reply", "\"maybe\"")]
    [InlineData("$.events[0].response_by", "\"\"")]
    [InlineData("$.events[0].evidence", "[]")]
    [InlineData("$.events[0].legal.term.kind", "\"long\"")]
    [InlineData("$.events[0].codes.huridocs.X1", "\"1\"")]
    [InlineData("$.people[0].relations[0].kind", "\"boss\"")]
    [InlineData("$.claims[0].kind", "\"rumour\"")]
    [InlineData("$.report.sha256", "\"abc\"")]
    [InlineData("$.report.url", "7")]
    [InlineData("$.problems[0].code", "\"oops\"")]
    public void TheSchemaRefuses(string path, string value)
    {
        var line = JsonNode.Parse(Line(FullReport.Coded))!;
        Put(line, path, JsonNode.Parse(value));
        Assert.NotEmpty(OutputSchema.Violations(line.ToJsonString()));
    }

    internal static string Line(CodedReport coded, bool withText = false)
    {
        using var output = new MemoryStream();
        JsonLines.Write(output, coded, withText);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static CodedReport Find(string path) => Campaign.Reports.Append(FullReport.Coded).First(coded => coded.Report.Path == path);

    private static void Put(JsonNode node, string path, JsonNode? value)
    {
        var steps = Steps(path);
        steps[..^1].Aggregate(node, Step)[steps[^1]] = value;
    }

    private static string[] Steps(string path) =>
        path[2..].Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');

    private static JsonNode Step(JsonNode node, string step) => (int.TryParse(step, out var index) ? node[index] : node[step])!;
}
