using Vigil.Reports;
using Xunit;

namespace Vigil.Tests.Reports;

public sealed class FrontMatterTests
{
    private const string Body = "Three women were detained outside the consulate on Monday, and the police said that they were warned.";

    [Fact]
    public void All_keys_are_read_and_unknown_ones_passed_over()
    {
        var report = Reading.Report($"---\nurl: https://example.org/a:b\noutlet: \"The Example\"\npublished: 2021-02\n# a remark\ntags:\n  - picket\n- almaty\nlanguage: EN-gb\ntitle: 'Picket: day 3'\nbyline: A. Writer\nfiction: true\n---\n{Body}\n");
        Assert.Equal(("https://example.org/a:b", "The Example", "2021-02", "en"), (report.Url, report.Outlet, report.Published.ToString(), report.Language));
        Assert.Equal(("Picket: day 3", "A. Writer", true), (report.Title, report.Byline, report.Fiction));
        Assert.Equal(Body + "\n", report.Text);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void The_body_is_unaltered_whatever_ends_the_lines(string end)
    {
        var body = $"  {Body}{end}{end}{Body} {end}";
        Assert.Equal(body, Reading.Report($"---{end}published: 2021-02-10{end}---{end}{body}").Text);
    }

    [Theory]
    [InlineData("---\noutlet: A\npublished 2021\n---\nx", 3, "no colon")]
    [InlineData("---\n: A\n---\nx", 2, "no key")]
    [InlineData("---\nThe police said: no\n---\nx", 2, "more than one word")]
    [InlineData("---\nurl: a\nurl: b\n---\nx", 3, "twice")]
    [InlineData("---\nfiction: maybe\n---\nx", 2, "true or false")]
    [InlineData("---\nurl: a\n\nThe text begins.", 4, "no colon")]
    [InlineData("---\nurl: a\n", 2, "missing")]
    public void What_breaks_it_is_named_with_its_line(string text, int line, string fault)
    {
        var problem = Reading.Text(text).Problem;
        Assert.Equal("VG105", problem?.Code);
        Assert.Contains($"line {line} ", problem!.What, StringComparison.Ordinal);
        Assert.Contains(fault, problem.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-02-30")]
    [InlineData("2021-13")]
    [InlineData("10 February 2021")]
    [InlineData("0000")]
    public void An_impossible_date_is_refused(string date)
    {
        var problem = Reading.Text($"---\noutlet: A\npublished: {date}\n---\n{Body}").Problem;
        Assert.Equal("VG106", problem?.Code);
        Assert.Contains("line 3", problem!.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-02-10", "2021-02-10")]
    [InlineData("2021-02-10T23:30:00+06:00", "2021-02-10")]
    [InlineData("2021", "2021")]
    [InlineData("--02-10", "--02-10")]
    public void A_date_keeps_its_precision(string written, string read) =>
        Assert.Equal(read, Reading.Report($"---\npublished: {written}\n---\n{Body}").Published.ToString());

    [Fact]
    public void A_missing_date_is_a_problem_of_the_report() => Assert.Equal(["VG201"], Reading.Report(Body).Problems.Select(p => p.Code));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("---\nurl: a\n---\n")]
    [InlineData("---\nurl: a\n---\n \n")]
    public void A_report_without_text_is_empty(string text) => Assert.Equal("VG101", Reading.Text(text).Problem?.Code);

    [Fact]
    public void The_id_tells_reprints_apart_and_does_not_hang_on_the_path()
    {
        string At(string origin, string name = "a.txt") => Reading.Report($"---\n{origin}\n---\n{Body}", name).Id;
        Assert.Equal(At("url: https://a.example/1"), At("url: https://a.example/1", "b.txt"));
        Assert.Equal(At("url: https://a.example/1"), At("url: https://a.example/1\noutlet: A\npublished: 2021-02-10"));
        string[] different = [At("url: https://a.example/1"), At("url: https://a.example/2"), At("outlet: A\npublished: 2021-02-10"), At("outlet: B\npublished: 2021-02-10"), At("outlet: A\npublished: 2021-02-11")];
        Assert.Equal(different.Length, different.Distinct().Count());
        Assert.All(different, id => Assert.Matches("^[0-9a-f]{20}$", id));
    }

    [Fact]
    public void Hashes_are_of_the_bytes_and_of_the_text()
    {
        var report = Reading.Report($"---\nlanguage: en\n---\n{Body}");
        Assert.Equal(ContentHash.Sha256(Body), report.TextSha256);
        Assert.Equal(ContentHash.Sha256($"---\nlanguage: en\n---\n{Body}"), report.Sha256);
    }
}
