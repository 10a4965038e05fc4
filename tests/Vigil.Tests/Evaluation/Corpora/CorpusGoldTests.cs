using System.Text.Json.Nodes;
using Vigil.Coding.Codes;
using Vigil.Evaluation.Corpora;
using Vigil.Evaluation.Gold;
using Xunit;

namespace Vigil.Tests.Evaluation.Corpora;

/// <summary>The gold of real reports in eval/gold: complete, in the words of the codebook, and without words of the reports.</summary>
public sealed class CorpusGoldTests
{
    private static readonly string[] PlainWords =
    [
        "id", "group", "sha256", "published", "language", "key", "type", "form", "date_start", "date_end", "city", "country", "response", "responses", "reply",
        "status", "role", "kind", "stance",
    ];

    private static string[] Files => [.. new[] { "ecbplus", "gum-news" }.SelectMany(corpus => Directory.GetFiles(Path.Combine(Repository.Root, "eval", "gold", corpus), "*.json"))];

    [Fact]
    public void ThereAreFortyAndAThirdIsKeptAside()
    {
        var aside = AsideList.Read(Path.Combine(Repository.Root, "eval", "gold", "aside.txt"));
        Assert.Equal(40, Files.Length);
        Assert.Equal(13, Files.Count(file => aside.Holds(Path.GetFileName(Path.GetDirectoryName(file))!, Path.GetFileNameWithoutExtension(file))));
    }

    [Fact]
    public void NoneHoldsWordsOfItsReport()
    {
        var quoted =
            from file in Files
            from text in Strings("", JsonNode.Parse(File.ReadAllText(file)))
            where !PlainWords.Contains(text.Name) || text.Value.Length > 64
            select $"{Path.GetFileName(file)}: {text.Name} = {text.Value}";
        Assert.Empty(quoted);
    }

    [Fact]
    public void EveryReportIsInTheCorporaAndEveryEventInTheCodebook()
    {
        var corpora = new CorpusFolder(SharedFolder.Require("data"));
        var types = Codebook.Load(Path.Combine(Repository.Root, "data", "codebook")).Types.ToDictionary(type => type.Name, type => type.Forms.Select(form => form.Name).ToHashSet());
        foreach (var file in Files)
        {
            var read = CorpusGold.Read(file, corpora);
            Assert.Equal(Path.GetFileNameWithoutExtension(file), read.Report.Path);
            Assert.All(read.Gold.Events, found => Assert.True(found.Form is null || types[found.Type].Contains(found.Form), $"{file}: {found.Type} has no form {found.Form}"));
            Assert.All(read.Gold.Events, found => Assert.False(string.IsNullOrEmpty(found.Evidence)));
            Assert.Equal(read.Gold.Relevant, read.Gold.Events.Any(found => !found.Optional));
        }
    }

    private static IEnumerable<(string Name, string Value)> Strings(string name, JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Strings(field.Key, field.Value)),
        JsonArray items => items.SelectMany(item => Strings(name, item)),
        JsonValue value when value.TryGetValue(out string? text) => [(name, text)],
        _ => [],
    };
}
