using System.Text.Json;
using System.Text.Json.Nodes;
using Vigil.Evaluation.Gold;
using Vigil.Reports;

namespace Vigil.Evaluation.Corpora;

/// <summary>Gold that holds none of the words of its report but spans of them, and the report from a corpus outside the project.</summary>
/// <param name="Gold">The gold, with the words in the place of spans.</param>
/// <param name="Report">The report, published when the gold says so.</param>
public sealed record CorpusGold(GoldReport Gold, Report Report)
{
    /// <summary>Reads a file of gold and its report.</summary>
    /// <exception cref="InputException">The report is not in the corpora, or its text is another than the one that was coded.</exception>
    /// <exception cref="InvalidDataException">The file is not gold; the message names it.</exception>
    public static CorpusGold Read(string file, CorpusFolder corpora)
    {
        try
        {
            var node = JsonNode.Parse(File.ReadAllText(file)) as JsonObject ?? throw new JsonException("gold is an object");
            var (id, corpus, expected) = (Field(node, "id"), Field(node, "group"), Field(node, "sha256"));
            var found = corpora.Find(corpus, id);
            var sha256 = ContentHash.Sha256(found.Text);
            if (sha256 != expected) throw new InputException(ProblemCodes.OtherText.At(id, sha256, expected));
            var gold = SpanWords.Fill(node, found.Text).Deserialize(GoldContext.Default.GoldReport)!;
            return new CorpusGold(gold, AsReport(id, found, sha256, node["published"]?.GetValue<string>()));
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}: {problem.Message}", problem);
        }
    }

    private static string Field(JsonObject node, string name) =>
        node[name]?.GetValue<string>() ?? throw new JsonException($"gold without words needs \"{name}\"");

    private static Report AsReport(string id, CorpusText found, string sha256, string? published) => new()
    {
        Id = ContentHash.Id(found.Url, null, sha256), Path = id, Sha256 = sha256, Url = found.Url, Title = found.Title, Language = "en",
        Published = published is not null && PartialDate.TryParse(published, out var date) ? date : null, Text = found.Text, TextSha256 = sha256,
    };
}
