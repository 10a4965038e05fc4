using CsCheck;
using Vigil.Linkage;
using Vigil.Tests.Views;
using Xunit;

namespace Vigil.Tests.Linkage;

/// <summary>What people decided holds, whatever the weights say, in whatever order it comes; taken back, it leaves no trace.</summary>
public sealed class DecisionTests
{
    private static readonly EventMember[] Members =
        [.. Campaign.Reports.Concat(SampleCoding.Picket).SelectMany(coded => EventMember.Of(coded, coded.Report.Id))];

    private static readonly string Undecided = Fingerprint(Members, LinkDecisions.None);

    private static readonly Gen<(string, string)> Pair =
        Gen.Int[0, Members.Length - 1].Select(Gen.Int[0, Members.Length - 1], (a, b) => (Members[a].Id, Members[b].Id)).Where(pair => pair.Item1 != pair.Item2);

    [Fact]
    public void TheOrderOfMentionsAndDecisionsChangesNothing() =>
        Pair.Array[0, 8].Select(Pair.Array[0, 8], Gen.Shuffle(Members)).Sample((same, different, shuffled) => Assert.Equal(
            Fingerprint(Members, new LinkDecisions([.. same], [.. different])),
            Fingerprint(shuffled, new LinkDecisions([.. same.Reverse()], [.. different.Reverse().Select(pair => (pair.Item2, pair.Item1))]))), iter: 30);

    [Fact]
    public void DifferentAlwaysHolds() => Pair.Array[1, 10].Sample(different =>
    {
        var cluster = Clusters(Members, new LinkDecisions([], [.. different]));
        Assert.All(different, pair => Assert.NotEqual(cluster[pair.Item1], cluster[pair.Item2]));
    }, iter: 40);

    [Fact]
    public void SameHoldsUnlessDifferentForbidsIt() => Pair.Array[1, 10].Select(Pair.Array[0, 4]).Sample((same, different) =>
    {
        var cluster = Clusters(Members, new LinkDecisions([.. same], []));
        Assert.All(same, pair => Assert.Equal(cluster[pair.Item1], cluster[pair.Item2]));
        cluster = Clusters(Members, new LinkDecisions([.. same], [.. different]));
        Assert.All(different, pair => Assert.NotEqual(cluster[pair.Item1], cluster[pair.Item2]));
    }, iter: 40);

    [Fact]
    public void MergedAndTakenBackNothingIsLeft() => Pair.Sample(pair =>
    {
        Fingerprint(Members, new LinkDecisions([pair], []));
        Assert.Equal(Undecided, Fingerprint(Members, LinkDecisions.None));
    }, iter: 5);

    [Fact]
    public void AComponentLinkedByItselfGivesTheSameClusters()
    {
        var linked = EventLinker.Link(Members, (_, _) => null, LinkDecisions.None);
        foreach (var component in Components())
        {
            var alone = EventLinker.Link(component, (_, _) => null, LinkDecisions.None);
            Assert.Equal(
                linked.Clusters.Where(cluster => component.Contains(cluster.Members[0])).Select(cluster => string.Join(' ', cluster.Members.Select(member => member.Id))),
                alone.Clusters.Select(cluster => string.Join(' ', cluster.Members.Select(member => member.Id))));
        }
    }

    /// <summary>The mentions that reach each other over links from the question threshold on.</summary>
    private static List<List<EventMember>> Components()
    {
        var (left, components) = (Members.ToList(), new List<List<EventMember>>());
        while (left.Count > 0)
        {
            var component = new List<EventMember> { left[0] };
            left.RemoveAt(0);
            for (var i = 0; i < component.Count; i++)
            {
                var ids = EventLinker.Neighbours(component[i], left, (_, _) => null).SelectMany(link => new[] { link.A, link.B }).ToHashSet();
                component.AddRange(left.Where(member => ids.Contains(member.Id)));
                left.RemoveAll(member => ids.Contains(member.Id));
            }

            components.Add(component);
        }

        return components;
    }

    private static Dictionary<string, int> Clusters(IEnumerable<EventMember> members, LinkDecisions decisions) =>
        EventLinker.Link(members, (_, _) => null, decisions).Clusters.SelectMany((cluster, i) => cluster.Members.Select(member => (member.Id, i)))
            .ToDictionary(each => each.Id, each => each.i);

    private static string Fingerprint(IEnumerable<EventMember> members, LinkDecisions decisions)
    {
        var linked = EventLinker.Link(members, (_, _) => null, decisions);
        return string.Join('\n', linked.Clusters.Select(cluster => string.Join(' ', cluster.Members.Select(member => member.Id)) + " | "
            + string.Join(' ', cluster.Links.Select(link => $"{link.A}={link.B}:{link.Weight}")))) + string.Join('\n', linked.Questions.Select(link => $"{link.A}?{link.B}"));
    }
}
