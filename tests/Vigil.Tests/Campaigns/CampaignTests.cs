using System.Collections.Immutable;
using Vigil.Campaigns;
using Vigil.Coding;
using Vigil.Events;
using Vigil.Linkage;
using Vigil.Tests.Views;
using Vigil.Views.Campaigns;
using Xunit;
using Campaign = Vigil.Campaigns.Campaign;

namespace Vigil.Tests.Campaigns;

public sealed class CampaignTests
{
    private static readonly string[] Pickets = ["2024-03-01", "2024-03-02", "2024-03-03", "2024-03-07", "2024-03-08"];

    [Fact]
    public void DaysStreaksAndGapsAreCounted()
    {
        var campaign = Build(Pickets, ("2024-03-01", "2024-03-12"));
        Assert.Equal(("2024-03-01", "2024-03-08", 5, 3), (campaign.First, campaign.Last, campaign.ProtestDays, campaign.LongestStreak));
        Assert.Equal([new CampaignGap("2024-03-03", 3, false), new CampaignGap("2024-03-08", 4, true)], campaign.Gaps);
    }

    [Fact]
    public void DaysOnWhichNobodyLookedAreNoDaysWithoutProtest()
    {
        var campaign = Build(Pickets, ("2024-03-01", "2024-03-04"), ("2024-03-07", "2024-03-08"));
        Assert.Equal([new CampaignGap("2024-03-03", 1, true)], campaign.Gaps);
        Assert.Equal(2, campaign.Days.Count(day => day.Kind == CampaignDayKind.Outside));
    }

    [Fact]
    public void SizesStandByClaimantAndRepressionIsCounted()
    {
        var campaign = Build(Pickets, ("2024-03-01", "2024-03-12"));
        Assert.Equal(new ClaimedSize("police", 5, 4, 6, 8), campaign.Sizes.Single());
        Assert.Equal((5, 1, 2L, 2L, 10), (campaign.Repression.Protests, campaign.Repression.Repressed, campaign.Repression.DetainedLow, campaign.Repression.DetainedHigh, campaign.Repression.JailDays));
    }

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, 10)]
    public void HowManyCameBackIsNotToldBelowTen(int people, int? told) => Assert.Equal(told, Build(Pickets, people, ("2024-03-01", "2024-03-12")).Returning);

    [Fact]
    public void NoNameOfAPersonStandsInTheText() =>
        Assert.DoesNotContain("Person", string.Join('\n', CampaignText.Lines(Build(Pickets, 12, ("2024-03-01", "2024-03-12")))), StringComparison.Ordinal);

    [Fact]
    public void TheCalendarDrawsEachDay()
    {
        var lines = CampaignText.Lines(Build(Pickets, ("2024-03-01", "2024-03-12"))).ToList();
        Assert.Contains("  2024-02-26          # ! #", lines);
        Assert.Contains("  2024-03-04  . . . # # . .", lines);
    }

    private static Campaign Build(string[] days, params (string, string)[] log) => Build(days, 0, log);

    private static Campaign Build(string[] days, int people, params (string, string)[] log)
    {
        var draft = new ReportDraft("r1", "Osh Paper", "2024-02-01", "Title", "Text");
        var crowd = Enumerable.Range(1, people).Select(n => new Participant($"Person {n}", "person", $"p{n}")).ToImmutableArray();
        foreach (var (n, day) in days.Index())
        {
            draft.Events.Add(draft.Event("protest", day, "Osh") with
            {
                Place = ReportDraft.Place("Osh", "consulate"), Actors = crowd, Counts = [new PeopleCount("participants", 4 + n, 4 + n, false, "", "police")],
            });
        }

        draft.Events.Add(draft.Event("detain", days[1], "Osh") with { Place = ReportDraft.Place("Osh", "consulate"), Counts = [new PeopleCount("detained", 2, 2, false, "", null)] });
        draft.Events.Add(draft.Event("sentence", days[2], "Osh") with { Follows = ["e6"], Legal = new Legal(null, null, null, "guilty", null, 10, null) });
        var coded = draft.Coded();
        string? PersonOf(EventMember member, string reference) => reference;
        var events = EventRelations.Relate(EventBuilder.Build(EventLinker.Link(EventMember.Of(coded, "l"), PersonOf, LinkDecisions.None).Clusters.Select(cluster => cluster.Members), PersonOf), PersonOf);
        return CampaignBuilder.Build(events, [coded], new CollectionLog([.. log]), PersonOf).Single();
    }
}
