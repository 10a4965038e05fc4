using System.Text.Json.Nodes;
using Vigil.Views;
using Xunit;

namespace Vigil.Tests.Linkage;

/// <summary>Linking the sample campaign, against the links that people made.</summary>
public sealed class SampleLinksTests
{
    private static readonly LinkedRun Run = LinkedRun.Of(SampleCoding.Picket);

    [Fact]
    public void ReprintsAreTheLineagesThatPeopleSaw()
    {
        var found = Run.Reports.GroupBy(coded => Run.Lineages[coded.Report.Id])
            .Select(group => group.Select(coded => Path.GetFileNameWithoutExtension(coded.Report.Path)));
        Assert.Equal(Pairs(Gold("lineage")), Pairs(found));
    }

    [Fact]
    public void EventsAreJoinedRarelyWrongly()
    {
        var found = Pairs(Run.Events.Select(each => each.Members
            .Select(member => $"{Path.GetFileNameWithoutExtension(member.Report.Path)}#{member.Mention.Id}")));
        AssertAgree(Pairs(Gold("events")), found, precision: 0.95, recall: 0.65);
    }

    [Fact]
    public void PeopleAreJoinedRarelyWrongly()
    {
        var found = Pairs(Run.People.Select(person => person.Members
            .Select(member => $"{Path.GetFileNameWithoutExtension(member.Report.Path)}#{member.Person.Name}")));
        AssertAgree(Pairs(Gold("people")), found, precision: 1, recall: 0.4);
    }

    private static void AssertAgree(SortedSet<string> gold, SortedSet<string> found, double precision, double recall)
    {
        var right = found.Count(gold.Contains);
        var figures = $"precision {right}/{found.Count}, recall {right}/{gold.Count}; wrong: {string.Join("; ", found.Except(gold))}; missed: {string.Join("; ", gold.Except(found))}";
        Assert.True(right >= precision * found.Count && right >= recall * gold.Count, figures);
    }

    private static IEnumerable<IEnumerable<string>> Gold(string part) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "eval", "gold", "picket", "_links.json")))![part]!.AsArray()
            .Select(group => group!.AsArray().Select(each => (string)each!));

    private static SortedSet<string> Pairs(IEnumerable<IEnumerable<string>> groups) => new(
        groups.SelectMany(group => group.SelectMany(a => group.Where(b => string.CompareOrdinal(a, b) < 0).Select(b => $"{a} = {b}"))),
            StringComparer.Ordinal);
}
