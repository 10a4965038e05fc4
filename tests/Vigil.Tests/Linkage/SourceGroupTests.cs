using Vigil.Coding;
using Vigil.Linkage;
using Vigil.Linkage.Texts;
using Vigil.Tests.Views;
using Xunit;

namespace Vigil.Tests.Linkage;

public sealed class SourceGroupTests
{
    private const string Long = "Police broke up a picket of twelve women outside the consulate in Osh on Tuesday after an hour in the rain, two reporters at the scene said, and "
        + "led three of them to a bus that waited round the corner, where officers took down their names and let them go before noon without a charge.";

    [Fact]
    public void WhoQuotesAnOutletIsNoSourceOfHerOwn()
    {
        var (members, ties) = SourceGroups.Of([Member("RFE/RL", "one"), Member("The Diplomat", "two", "Azattyq"), Member("Osh Paper", "three"), Member("Blog", "four", "police")]);
        Assert.Equal(3, members.Select(member => member.Lineage).Distinct().Count());
        Assert.Equal(members[0].Lineage, members[1].Lineage);
        Assert.Equal([("quotes", "Azattyq")], ties.Select(tie => (tie.Kind, tie.Source)));
    }

    [Fact]
    public void TwoWhoCreditOneAgencyAreOneSourceEvenWithoutTheAgencysOwnReport()
    {
        var (members, _) = SourceGroups.Of([Member("Daily", "OSH (AFP) one"), Member("Weekly", "two\n\nSource: AFP"), Member("Monthly", "three")]);
        Assert.Equal(2, members.Select(member => member.Lineage).Distinct().Count());
    }

    [Fact]
    public void ACopyUnderANewHeadlineIsOneText()
    {
        var reports = new[] { Long, "Women led away in Osh\n\n" + Long.Replace("twelve", "a dozen", StringComparison.Ordinal), "A quite different story " + string.Join(' ', Enumerable.Range(0, 40)) }
            .Select((text, i) => new ReportDraft($"r{i}", $"Outlet {i}", "2024-03-05", "Title", text).Report).ToList();
        var lineages = Lineages.Of(reports);
        Assert.Equal(lineages[reports[0].Id], lineages[reports[1].Id]);
        Assert.NotEqual(lineages[reports[0].Id], lineages[reports[2].Id]);
    }

    [Fact]
    public void TwoStoriesOnOneSubjectAreToldApart()
    {
        string[] first = ["Teachers in Osh struck over unpaid wages; Aibek Tashiev led them", "Aibek Tashiev said the teachers of Osh want their wages by Monday", "The strike of Aibek Tashiev and the teachers closed nine schools in Osh"];
        string[] second = ["A flood swept the bridge at Naryn away, said Jyldyz Omurova", "Naryn is cut off since the bridge fell, Jyldyz Omurova of the rescuers said", "Jyldyz Omurova: the bridge of Naryn will be built anew after the flood"];
        var stories = Stories.Group(first.Concat(second).Select((text, i) => ($"{i}", text)));
        Assert.Equal(2, stories.Values.Distinct().Count());
        Assert.Equal(stories["0"], stories["2"]);
        Assert.Equal(stories["3"], stories["5"]);
    }

    private static EventMember Member(string outlet, string text, string? quoted = null)
    {
        var draft = new ReportDraft(outlet, outlet, "2024-03-05", "Title", text);
        var mention = draft.Event("protest", "2024-03-05", "Osh") with { Attribution = quoted is null ? [] : [new Attribution("event", [quoted])] };
        return new EventMember("m" + outlet, draft.Report, draft.Report.Id, mention);
    }
}
