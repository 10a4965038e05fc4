using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vigil.Coding;
using Vigil.Linkage;
using Vigil.Linkage.Texts;
using Vigil.People;

namespace Vigil.Evaluation.Linking;

/// <summary>Compared pairs of mentions of a campaign that people linked, with the verdict: what the weights of events and people are learnt from.</summary>
public static class LinkTrainingPairs
{
    /// <summary>The pairs of events and of people that share a block.</summary>
    /// <param name="goldFolder">Folder of gold with _links.json.</param>
    /// <param name="reports">The reports coded by their gold (<see cref="GoldCoding"/>).</param>
    public static (ImmutableArray<(ImmutableArray<WeightPart> Parts, bool Same)> Events, ImmutableArray<(ImmutableArray<WeightPart> Parts, bool Same)> People) Of(
        string goldFolder, IReadOnlyList<CodedReport> reports)
    {
        var links = JsonNode.Parse(File.ReadAllText(Path.Combine(goldFolder, "_links.json")))!;
        var lineages = Lineages.Of(reports.Select(coded => coded.Report));
        var people = reports.SelectMany(PersonMember.Of).ToList();
        var groups = Groups(links, "people");
        string PersonKey(PersonMember member) => $"{Name(member.Report.Path)}#{member.Person.Name}";
        var personOf = PersonBuilder.Build(people.GroupBy(member => groups.TryGetValue(PersonKey(member), out var group) ? $"{group}" : member.Id)
                .Select(one => one.ToImmutableArray()))
            .SelectMany(person => person.Members.Select(member => (member.Id, Person: person.Id))).ToDictionary(each => each.Id, each => each.Person, StringComparer.Ordinal);
        string? Id(EventMember member, string reference) => personOf.GetValueOrDefault($"{member.Report.Id}/{reference}");
        var events = reports.SelectMany(coded => EventMember.Of(coded, lineages[coded.Report.Id])).ToList();
        return (
            Pairs(events, EventBlocks.Keys, member => member.Report.Id, member => $"{Name(member.Report.Path)}#{member.Mention.Id}", Groups(links, "events"), (a, b) => EventLinker.Compare(a, b, Id)),
            Pairs(people, PersonBlocks.Keys, member => member.Report.Id, PersonKey, groups, (a, b) => PersonLinker.Compare(a, b, lineages.GetValueOrDefault)));
    }

    private static ImmutableArray<(ImmutableArray<WeightPart> Parts, bool Same)> Pairs<T>(
        List<T> members, Func<T, IReadOnlyList<string>> keys, Func<T, string> report, Func<T, string> name, Dictionary<string, int> groups, Func<T, T, Link> compare) =>
    [
        .. from i in Enumerable.Range(0, members.Count)
           from j in Enumerable.Range(i + 1, members.Count - i - 1)
           where report(members[i]) != report(members[j]) && keys(members[i]).Intersect(keys(members[j]), StringComparer.Ordinal).Any()
           let parts = compare(members[i], members[j]).Parts
           where parts.Length > 1
           select (parts, groups.TryGetValue(name(members[i]), out var a) && groups.TryGetValue(name(members[j]), out var b) && a == b),
    ];

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);

    private static Dictionary<string, int> Groups(JsonNode links, string part) =>
        (links[part]?.AsArray() ?? []).SelectMany((group, n) => group!.AsArray().Select(each => ((string)each!, n)))
            .DistinctBy(each => each.Item1).ToDictionary(each => each.Item1, each => each.n, StringComparer.Ordinal);
}
