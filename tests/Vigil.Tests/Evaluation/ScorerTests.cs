using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Evaluation;
using Vigil.Evaluation.Gold;
using Vigil.Tests.Views;
using Xunit;

namespace Vigil.Tests.Evaluation;

public sealed class ScorerTests
{
    private static readonly GoldEvent Picket = new()
    {
        Key = "e1", Type = "protest", Form = "picket", DateStart = "2024-03-04", City = "Osh",
        Country = "KG", Site = "Chinese Consulate", Actors = ["Meerim Asanova"],
        Count = [new(8, 8, "organisers"), new(5, 5, "police")], Response = "detained", Demand = "word of their sons", Evidence = "picketed",
    };

    [Fact]
    public void AMatchedEventIsCheckedSlotBySlot()
    {
        var score = Score([Picket with { Form = "rally" }]);
        var all = Assert.Single(score.Groups);
        Assert.Equal((1, 0, 1), (all.Events.Found, all.Events.Missed, all.Events.Extra));
        Assert.Equal(0.5, all.Events.Precision);
        Assert.Equal(1, all.Events.Recall);
        Assert.Equal(2.0 / 3, all.Events.F1, 12);
        Assert.Equal(["form"], score.Slots.Where(slot => slot.Right < slot.Of).Select(slot => slot.Name));
        Assert.Equal(2, score.Slots.Single(slot => slot.Name == "claimant").Right);
        Assert.Contains("steppe-wire e1 protest: form wrong: gold rally", score.Errors);
        Assert.Contains(score.Errors, error => error.StartsWith("steppe-wire e2 extra: detain 2024-03-04 Osh", StringComparison.Ordinal));
    }

    [Fact]
    public void AnotherCityOrDayIsAnotherEvent()
    {
        foreach (var other in new[] { Picket with { City = "Bishkek" }, Picket with { DateStart = "2024-03-05" },
            Picket with { Country = "KZ" }, Picket with { Type = "petition" } })
        {
            var events = Score([other]).Groups[0].Events;
            Assert.Equal((0, 1, 2), (events.Found, events.Missed, events.Extra));
        }
    }

    [Fact]
    public void OptionalEventsAreNeverMissedAndTheirPartnersNeverWrong()
    {
        var events = Score([Picket with { Primary = false }, Picket with { Key = "e2", Type = "other", City = "Naryn" }]).Groups[0].Events;
        Assert.Equal((0, 0, 1, 1), (events.Found, events.Missed, events.Extra, events.OptionalFound));
    }

    [Fact]
    public void FiguresAreGivenByType()
    {
        var score = Score([Picket, new GoldEvent { Key = "e2", Type = "fine" }]);
        Assert.Equal(["detain", "fine", "protest"], score.Types.Select(type => type.Name));
        Assert.Equal([(0, 0, 1), (0, 1, 0), (1, 0, 0)], score.Types.Select(type => (type.Found, type.Missed, type.Extra)));
    }

    [Fact]
    public void AReportWithoutOutputIsNamedAndItsEventsAreMissed()
    {
        var golds = ImmutableSortedDictionary.Create<string,
            GoldReport>(StringComparer.Ordinal).Add("lost", new GoldReport { Relevant = true, Events = [Picket] });
        var score = Scorer.Score(golds, Campaign.Reports);
        Assert.Equal(["lost"], score.Absent);
        Assert.Equal(1, score.Groups[0].Events.Missed);
        Assert.Equal(0, score.Groups[0].Relevance);
    }

    [Fact]
    public void TheReferenceGoldIsRead()
    {
        var gold = GoldFolder.Read(SharedFolder.Require("gold")).Values.First();
        Assert.Equal(6, gold.Events.Count(each => !each.Optional));
        Assert.Equal(8, gold.Events.Single(each => each.Key == "e4").Count[0].Min);
        Assert.Equal(10, gold.Events.Single(each => each.Key == "e3").Legal!.DurationDays);
        Assert.Equal(2_000_000, gold.Claims.Single(each => each.Kind == "estimate").Quantity);
    }

    private static Score Score(ImmutableArray<GoldEvent> events)
    {
        CodedReport wire = Campaign.Reports[0];
        var golds = ImmutableSortedDictionary.Create<string,
            GoldReport>(StringComparer.Ordinal).Add("steppe-wire", new GoldReport { Relevant = true, Events = events });
        return Scorer.Score(golds, [wire]);
    }
}
