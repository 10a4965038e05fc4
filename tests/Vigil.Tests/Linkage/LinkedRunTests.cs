using CsCheck;
using Vigil.Coding;
using Vigil.Events;
using Vigil.Tests.Views;
using Vigil.Views;
using Xunit;

namespace Vigil.Tests.Linkage;

public sealed class LinkedRunTests
{
    private static readonly LinkedRun Run = LinkedRun.Of(Campaign.Reports);

    [Fact]
    public void TheOrderOfReportsChangesNothing()
    {
        CodedReport[] reports = [.. Campaign.Reports, .. SampleCoding.Picket];
        var expected = Fingerprint(LinkedRun.Of(reports));
        Gen.Shuffle(reports).Sample(shuffled => Assert.Equal(expected, Fingerprint(LinkedRun.Of(shuffled))), iter: 40);
    }

    [Fact]
    public void AReportGivenTwiceCountsOnce() =>
        Assert.Equal(Fingerprint(Run), Fingerprint(LinkedRun.Of([.. Campaign.Reports, .. Campaign.Reports])));

    [Fact]
    public void ReportsOfOnePicketAreOneEventWithReprintsCountedOnce()
    {
        var picket = Only("protest", "2024-03-04");
        Assert.Equal((4, 3), (picket.Reports, picket.Sources));
        Assert.Equal(picket.Members.Min(member => member.Id), picket.Id);
    }

    [Fact]
    public void CountsThatConflictAreKeptByClaimant()
    {
        var counts = Only("protest", "2024-03-04").Counts.Select(told => $"{told.Value.Min} {told.Value.Claimant} x{told.Sources}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(["10 Osh Paper x1", "5 Interior Ministry x1", "5 police x1", "8 organisers x1"], counts);
    }

    [Fact]
    public void AnArrestThatIsDeniedIsOneEventAndDisputed()
    {
        var arrest = Only("detain", "2024-03-04");
        Assert.True(arrest.Disputed);
        Assert.Equal(4, arrest.Reports);
        Assert.Contains(Only("protest", "2024-03-04").Id, arrest.Follows);
    }

    [Fact]
    public void AnotherDayIsAnotherEvent() => Assert.Equal(1, Only("protest", "2024-03-05").Reports);

    [Fact]
    public void ASingleNameJoinsTheOnlyFullNameThatHoldsIt()
    {
        Assert.Equal(["Daniyar", "Daniyar", "Daniyar Asanov"], Run.People.Single(person => person.Name == "Daniyar Asanov").Members
            .Select(member => member.Person.Name).Order(StringComparer.Ordinal));
        Assert.Equal(4, Run.People.Single(person => person.Name == "Meerim Asanova").Members.Length);
    }

    [Fact]
    public void PeopleOfOneReportAreNeverOne()
    {
        foreach (var person in LinkedRun.Of(SampleCoding.Picket).People) Assert.Equal(person.Members.Length,
            person.Members.Select(member => member.Report.Id).Distinct().Count());
    }

    [Fact]
    public void ArrestsOfDifferentPeopleInOneCityOnOneDayStayApart()
    {
        var paper = Campaign.Reports[2];
        var other = paper with { Events = [paper.Events[2] with { Targets = [new("Aigul Saparova", "person", null)] }] };
        var run = LinkedRun.Of([Campaign.Reports[0], other]);
        Assert.Equal(2, run.Events.Count(each => each.Type == "detain"));
    }

    private static Event Only(string type, string day) => Run.Events.Single(each => each.Type == type && each.Date?.Start == day);

    private static IEnumerable<string> Fingerprint(LinkedRun run) =>
    [
        .. run.Reports.Select(coded => coded.Report.Path), .. run.Lineages.Select(pair => $"{pair}"),
        .. run.Events.Select(each => $"{each.Id}: {string.Join(' ', each.Members.Select(member => member.Id))} {string.Join(' ', each.Counts.Select(told => told.Value))} {string.Join(' ', each.Follows)}"),
        .. run.People.Select(person => $"{person.Id} {person.Name}: {string.Join(' ', person.Members.Select(member => member.Id))}"),
    ];
}
