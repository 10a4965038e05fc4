using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vigil.Coding;
using Vigil.Evaluation.Gold;
using Vigil.Linkage;
using Vigil.Linkage.Names;
using Vigil.Views;

namespace Vigil.Evaluation.Linking;

/// <summary>How well the reports of a campaign are linked.</summary>
/// <param name="Events">Mentions of one event.</param>
/// <param name="People">Mentions of one person.</param>
/// <param name="Lineages">Reports that go back to one text.</param>
/// <param name="Why">For a pair of mentions by their gold keys, what comparing them gave; null where they are no mentions of one kind.</param>
public sealed record LinkScore(ClusterScores Events, ClusterScores People, ClusterScores Lineages, Func<string, string, Link?> Why);

/// <summary>
/// Scores the linking of coded reports against the links that people made: a file _links.json beside the gold with events (report#key), people (report#name)
/// and lineage (reports). A mention of the output stands for the gold's mention that it matches and whose passage
/// it rests on; what matches none is left out: finding mentions is the coder's score.
/// </summary>
public static class LinkEvaluation
{
    /// <summary>Whether a folder of gold has links.</summary>
    public static bool HasLinks(string goldFolder) => File.Exists(Path.Combine(goldFolder, "_links.json"));

    /// <summary>Links the reports and scores.</summary>
    public static LinkScore Score(string goldFolder, IEnumerable<CodedReport> reports)
    {
        var golds = GoldFolder.Read(goldFolder);
        var links = JsonNode.Parse(File.ReadAllText(Path.Combine(goldFolder, "_links.json")))!;
        var run = LinkedRun.Of(reports.Where(coded => golds.ContainsKey(Name(coded))));
        var events = run.Reports.SelectMany(coded => EventMatcher.Match(golds[Name(coded)].Events, coded.Events)
            .Where(pair => StandsThere(coded, golds[Name(coded)].Events[pair.Key], coded.Events[pair.Value])).Select(pair => (Mention: (coded.Report.Id, coded.Events[pair.Value].Id), Gold: $"{Name(coded)}#{golds[Name(coded)].Events[pair.Key].Key}")))
            .ToDictionary(each => each.Mention, each => each.Gold);
        var people = run.Reports.SelectMany(coded => People(coded, golds[Name(coded)]).Select(pair => (Mention: $"{coded.Report.Id}/{pair.Id}", Gold: $"{Name(coded)}#{pair.Gold}")))
            .ToDictionary(each => each.Mention, each => each.Gold, StringComparer.Ordinal);
        var eventOf = run.Events.SelectMany(each => each.Members).Where(member => events.ContainsKey((member.Report.Id, member.Mention.Id)))
            .ToDictionary(member => events[(member.Report.Id, member.Mention.Id)], StringComparer.Ordinal);
        var personOf = run.People.SelectMany(each => each.Members).Where(member => people.ContainsKey(member.Id)).ToDictionary(member => people[member.Id], StringComparer.Ordinal);
        Link? Why(string a, string b) =>
            eventOf.TryGetValue(a, out var x) && eventOf.TryGetValue(b, out var y) ? EventLinker.Compare(x, y, run.PersonId)
            : personOf.TryGetValue(a, out var p) && personOf.TryGetValue(b, out var q) ? PersonLinker.Compare(p, q, run.Lineages.GetValueOrDefault) : null;
        return new LinkScore(
            ClusterScores.Of(Groups(links, "events"), run.Events.Select(each => each.Members
                .Select(member => events.GetValueOrDefault((member.Report.Id, member.Mention.Id))).OfType<string>())),
            ClusterScores.Of(Groups(links, "people"), run.People.Select(person => person.Members
                .Select(member => people.GetValueOrDefault(member.Id)).OfType<string>())),
            ClusterScores.Of(Groups(links, "lineage"), run.Reports.GroupBy(coded => run.Lineages[coded.Report.Id]).Select(group => group.Select(Name))), Why);
    }

    /// <summary>Whether a mention of the output rests on words of the gold's passage; where the gold's words are not in the text, likeness alone decides.</summary>
    private static bool StandsThere(CodedReport coded, GoldEvent gold, EventMention mention)
    {
        var start = gold.Evidence is { } words ? coded.Report.Text.IndexOf(words, StringComparison.Ordinal) : -1;
        return start < 0 || mention.Evidence.Any(each => each.Slot == "trigger" && each.Start < start + gold.Evidence!.Length && start < each.End);
    }

    private static string Name(CodedReport coded) => Path.GetFileNameWithoutExtension(coded.Report.Path);

    private static IEnumerable<IEnumerable<string>> Groups(JsonNode links, string part) =>
        (links[part]?.AsArray() ?? []).Select(group => group!.AsArray().Select(each => (string)each!));

    /// <summary>The people of the output that are people of the gold: by name or another name, the likest first.</summary>
    private static IEnumerable<(string Id, string Gold)> People(CodedReport coded, GoldReport gold)
    {
        var pairs =
            from person in coded.People
            from name in gold.People.Select(each => each.Name)
            let score = person.Aliases.Prepend(person.Name).Max(own => NameForm.Key(own) == NameForm.Key(name) ? 1000 : NameMatcher.Shipped.Score(own, name))
            where score >= 0 || person.Aliases.Prepend(person.Name).Any(own => Likeness.Alike(own, name))
            orderby -score
            select (person.Id, Gold: name);
        var (ids, names) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var pair in pairs)
        {
            if (ids.Contains(pair.Id) || names.Contains(pair.Gold)) continue;
            ids.Add(pair.Id);
            names.Add(pair.Gold);
            yield return pair;
        }
    }
}
