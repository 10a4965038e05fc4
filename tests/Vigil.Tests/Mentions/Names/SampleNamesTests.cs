using System.Text.Json;
using Vigil.Linkage.Names;
using Vigil.Mentions;
using Vigil.Mentions.Names;
using Vigil.Text;
using Vigil.Text.Tokens;
using Xunit;

namespace Vigil.Tests.Mentions.Names;

/// <summary>Reads the samples with the shipped model and counts how many of the people and relations of the gold are found.</summary>
public sealed class SampleNamesTests
{
    private const double PeopleRecall = 0.95, RelationRecall = 0.62;

    [Fact]
    public void Most_people_and_relations_of_the_samples_are_found()
    {
        var model = Path.Combine(Repository.Root, "models", "en");
        if (!File.Exists(Path.Combine(model, TrainedEngine.ModelFileName))) Assert.Skip("needs models/en");
        var engine = TrainedEngine.Load(model);
        var finder = new NameFinder(WordLists.Load(Path.Combine(Repository.Root, "data", "lexicons")));
        var (people, found, relations, told) = (0, 0, 0, 0);
        foreach (var (text, gold) in Samples())
        {
            var names = finder.Find([.. Sentences(engine, text)], text);
            foreach (var person in gold.EnumerateArray())
            {
                var matches = names.People.Where(p => p.Aliases.Prepend(p.Name).Any(n => NameForm.MayBeSame(n, person.GetProperty("name").GetString()!))).ToList();
                people++;
                if (matches.Count > 0) found++;
                if (person.GetProperty("relation") is not { ValueKind: JsonValueKind.Object } relation) continue;
                relations++;
                if (matches.Exists(p => p.Relations.Any(r => r.Kind == relation.GetProperty("kind").GetString()))) told++;
            }
        }
        Assert.True(found >= people * PeopleRecall, $"{found} of {people} people");
        Assert.True(told >= relations * RelationRecall, $"{told} of {relations} relations");
    }

    private static IEnumerable<(string Text, JsonElement People)> Samples()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.GetFileName(Path.GetDirectoryName(file)!);
            var gold = Path.Combine(Repository.Root, "eval", "gold", folder, Path.GetFileNameWithoutExtension(file) + ".json");
            if (!File.Exists(gold)) continue;
            var text = File.ReadAllText(file);
            yield return (text[(text.IndexOf("\n---\n", 4, StringComparison.Ordinal) + 5)..], JsonDocument.Parse(File.ReadAllText(gold)).RootElement.GetProperty("people"));
        }
    }

    private static IEnumerable<Sentence> Sentences(LanguageEngine engine, string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var line and >= 0 ? line : text.Length;
            foreach (var raw in engine.Split(text, new TextSpan(start, end))) yield return engine.Analyze(text, raw);
            start = end + 1;
        }
    }
}
