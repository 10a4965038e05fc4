using Vigil.Coding;
using Xunit;

namespace Vigil.Tests.Coding;

/// <summary>What must hold of the reference report.</summary>
public sealed class ReferenceReportTests
{
    private static readonly Lazy<CodedReport> Coded = new(() => SharedPipeline.Code(SharedFolder.Require("reports")).Single(r => r.Report.Path.EndsWith("diplomat-almaty-2021-02.txt", StringComparison.Ordinal)));

    [Theory]
    [InlineData("2021-02-10")]
    [InlineData("2021-02-09")]
    [InlineData("2021-02-08")]
    public void The_pickets_are_found_on_their_days(string day)
    {
        var picket = Assert.Single(Coded.Value.Events, e => e.Type == "protest" && e.Date?.Start == day);
        Assert.Equal(("picket", "Almaty", "Chinese Consulate"), (picket.Form, picket.Place?.City, picket.Place?.Site));
        Assert.False(picket.Background);
    }

    [Theory]
    [InlineData("2021-02-09", 8)]
    [InlineData("2021-02-08", 3)]
    public void Their_numbers_are_told_by_RFE_RL(string day, int number)
    {
        var picket = Coded.Value.Events.Single(e => e.Type == "protest" && e.Date?.Start == day);
        var count = Assert.Single(picket.Counts, c => c.Min == number && c.Max == number);
        Assert.Equal(("participants", "RFE/RL"), (count.What, count.Claimant));
    }

    [Fact]
    public void The_arrest_the_sentence_and_the_refusal_are_found()
    {
        var arrest = Assert.Single(Coded.Value.Events, e => e.Type == "detain" && e.Date?.Start == "2021-02-09");
        Assert.Contains(arrest.Targets, t => t.Name == "Baibolat Kunbolatuly");
        var sentence = Assert.Single(Coded.Value.Events, e => e.Type == "sentence");
        Assert.Equal(("2021-02-10", 10, "guilty"), (sentence.Date?.Start, sentence.Legal?.Days, sentence.Legal?.Verdict));
        Assert.Contains("mass gatherings", sentence.Legal!.Charge, StringComparison.Ordinal);
        Assert.Single(Coded.Value.Events, e => e.Type == "refuse" && e.Date?.Start == "2021-02-08");
    }

    [Fact]
    public void The_women_of_the_first_day_are_named()
    {
        var picket = Coded.Value.Events.Single(e => e.Type == "protest" && e.Date?.Start == "2021-02-08");
        foreach (var name in (string[])["Farida Qabylbek", "Gulnur Qosdauletqyzy", "Nurzat Ermekba"]) Assert.Contains(picket.Actors, a => a.Name == name);
    }

    [Fact]
    public void Tursyn_and_her_sons_are_kin()
    {
        var mother = Coded.Value.People.Single(p => p.Name == "Zauatkhan Tursyn");
        var sons = Coded.Value.People.Where(p => p.Name is "Baibolat Kunbolatuly" or "Baimurat").Select(p => p.Id);
        Assert.Equal(sons.Order(), mother.Relations.Where(r => r.Kind == "mother").Select(r => r.To).Order());
    }

    [Fact]
    public void Headlines_demands_and_letters_make_no_event()
    {
        var text = Coded.Value.Report.Text;
        Assert.DoesNotContain(Coded.Value.Events, e => e.Evidence[0].Start < text.IndexOf("“China incarcerated", StringComparison.Ordinal));
        Assert.DoesNotContain(Coded.Value.Events, e => e.Type == "release" && text[e.Evidence[0].Start..].StartsWith("release my son", StringComparison.Ordinal));
        Assert.DoesNotContain(Coded.Value.Events, e => e.Type == "petition");
    }
}
