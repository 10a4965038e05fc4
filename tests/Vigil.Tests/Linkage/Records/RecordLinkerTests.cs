using Vigil.Evaluation.Linking;
using Vigil.Linkage.Records;
using Xunit;

namespace Vigil.Tests.Linkage.Records;

public sealed class RecordLinkerTests
{
    private const string Schema = """
        {"entity": "who", "certainty": 990, "fields": {"given": "name", "family": "name", "born": "date", "town": "text"},
         "blocks": [["born"], ["given.sounds", "family.sounds"], ["town", "family.start"]]}
        """;

    private static readonly string[] Given = ["anna", "boris", "celia", "david", "elena", "farid", "gulnara", "hassan", "irina", "jonas", "katya", "laszlo"];

    [Fact]
    public void CopiesWithASlipAreFound()
    {
        var score = Score(Rows(300));
        Assert.True(score.Precision > 0.99 && score.Recall > 0.95, $"precision {score.Precision:F3}, recall {score.Recall:F3}");
    }

    [Fact]
    public void TheOrderOfRowsChangesNothing() => Assert.Equal(Score(Rows(200)) with { Links = null! }, Score([.. Rows(200).Reverse()]) with { Links = null! });

    [Theory]
    [InlineData("""{"fields": {"a": "name"}}""")]
    [InlineData("""{"fields": {"a": "smell"}, "blocks": []}""")]
    [InlineData("""{"fields": {"a": "name"}, "blocks": [["b"]]}""")]
    [InlineData("""nothing""")]
    public void ASchemaThatIsWrongIsToldByName(string text)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "schema.json");
        File.WriteAllText(path, text);
        Assert.Throws<FormatException>(() => RecordSchema.Read(path));
    }

    [Fact]
    public void OneRecordIsOneCluster() => Assert.Equal(0, Score(["0,anna,weber,1980-01-01,tulsk"]).Found);

    private static RecordScore Score(string[] rows)
    {
        using var folder = new TemporaryFolder();
        var (schema, csv) = (Path.Combine(folder.Path, "schema.json"), Path.Combine(folder.Path, "people.csv"));
        File.WriteAllText(schema, Schema);
        File.WriteAllLines(csv, ["who,given,family,born,town", .. rows]);
        return RecordEvaluation.Score(csv, RecordSchema.Read(schema));
    }

    /// <summary>People, each twice, the second time with a letter left out of the family name or another town.</summary>
    private static string[] Rows(int people) => [.. Enumerable.Range(0, people).SelectMany(n =>
    {
        var (given, family) = (Given[n * 7 % 12], $"{"bdfgklm"[n % 7]}{"aeiou"[n % 5]}{"nrst"[n % 4]}{"aeiou"[n / 5 % 5]}{"vkzmb"[n / 25 % 5]}{"ao"[n % 2]}{"lrn"[n % 3]}");
        var born = new DateOnly(1950, 1, 1).AddDays(n * 37).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return new[] { $"{n},{given},{family},{born},town{n % 40}", n % 2 == 0 ? $"{n},{given},{family.Remove(3, 1)},{born},town{n % 40}" : $"{n},{given},{family},{born},elsewhere{n % 13}" };
    })];
}
