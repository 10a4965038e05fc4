using System.Text.Json.Nodes;
using Vigil.Evaluation.Gold;
using Vigil.Reports;
using Xunit;

namespace Vigil.Tests.Evaluation;

/// <summary>The gold of the samples holds together: a report each, words that stand in it, and links that leave nothing out.</summary>
public sealed class SampleGoldTests
{
    /// <summary>The folders of samples/.</summary>
    public static TheoryData<string> Folders { get; } = [.. Names("samples")];

    /// <summary>The folders of gold that have links.</summary>
    public static TheoryData<string> Linked { get; } = [.. Names("eval", "gold").Where(folder => File.Exists(LinksOf(folder)))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_report_is_invented_and_holds_the_evidence_of_its_gold(string folder)
    {
        var golds = GoldFolder.Read(Path.Combine(Repository.Root, "eval", "gold", folder));
        var languages = LanguageGuess.Load(File.ReadLines(Path.Combine(Repository.Root, "data", "lexicons", "languages.txt")));
        var reports = new ReportSource(languages, () => Stream.Null).Find([Path.Combine(Repository.Root, "samples", folder)])
            .Select(input => input.Read().Report!).ToDictionary(report => Path.GetFileNameWithoutExtension(report.Path), StringComparer.Ordinal);
        Assert.Equal(golds.Keys, reports.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, report) in reports)
        {
            Assert.True(report.Fiction || report.Extractor is not null && IsMarkedPage(folder, report.Path), name);
            Assert.All(golds[name].Events, each => Assert.Contains(each.Evidence!, report.Text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Linked))]
    public void Links_name_every_event_person_and_report_once(string folder)
    {
        var golds = GoldFolder.Read(Path.Combine(Repository.Root, "eval", "gold", folder));
        var links = JsonNode.Parse(File.ReadAllText(LinksOf(folder)))!;
        Assert.Equal(Sorted(golds.SelectMany(gold => gold.Value.Events.Select(each => $"{gold.Key}#{each.Key}"))), Members(links, "events"));
        Assert.Equal(Sorted(golds.SelectMany(gold => gold.Value.People.Select(person => $"{gold.Key}#{person.Name}"))), Members(links, "people"));
        Assert.Equal(Sorted(golds.Keys), Members(links, "lineage"));
    }

    private static IEnumerable<string> Names(params string[] parts) =>
        Directory.EnumerateDirectories(Path.Combine([Repository.Root, .. parts])).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>Pages say that they are invented in a meta element, which reading passes over.</summary>
    private static bool IsMarkedPage(string folder, string path) =>
        File.ReadAllText(Path.Combine(Repository.Root, "samples", folder, path)).Contains("<meta name=\"vigil:fiction\" content=\"true\">", StringComparison.Ordinal);

    private static string LinksOf(string folder) => Path.Combine(Repository.Root, "eval", "gold", folder, "_links.json");

    private static IEnumerable<string> Members(JsonNode links, string part) =>
        Sorted(links[part]!.AsArray().SelectMany(group => group!.AsArray().Select(member => (string)member!)));

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
