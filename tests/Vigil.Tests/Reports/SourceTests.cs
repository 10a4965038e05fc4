using System.Text;
using Vigil.Reports;
using Xunit;

namespace Vigil.Tests.Reports;

public sealed class SourceTests
{
    private const string Body = "Three women were detained outside the consulate on Monday, and the police said that they were warned.";

    [Fact]
    public void A_folder_is_read_with_all_below_it_by_path()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "b/z.txt", "b.txt", "B.HTM", "a/ä.txt", "a/2.txt", "a/10.html", "notes.md", ".hidden/x.txt", ".x.txt", "c/picture.png" }) folder.Write(name, Body);
        var results = new ReportSource(Reading.Guess, () => Stream.Null).Find([folder.Path]).Select(i => i.Where[(folder.Path.Length + 1)..]);
        Assert.Equal(["B.HTM", "a/10.html", "a/2.txt", "a/ä.txt", "b.txt", "b/z.txt"], results);
        Assert.Equal("a/2.txt", Reading.Paths(folder.Path)[2].Report?.Path);
    }

    [Fact]
    public void A_link_to_a_folder_above_does_not_lead_in_circles()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/b.txt", Body);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "up"), folder.Path);
        Assert.Single(Reading.Paths(folder.Path));
    }

    [Fact]
    public void A_bad_file_costs_itself_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.txt", Body);
        folder.Write("2.txt", "");
        folder.Write("3.txt", Body);
        Assert.Equal([null, "VG101", null], Reading.Paths(folder.Path).Select(r => r.Problem?.Code));
    }

    [Fact]
    public void A_folder_without_reports_and_a_missing_path_are_problems()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notes.md", Body);
        Assert.Equal(["VG108", "VG109"], Reading.Paths(folder.Path, Path.Combine(folder.Path, "no.txt")).Select(r => r.Problem?.Code));
    }

    [Fact]
    public void Sixteen_megabytes_are_read_and_one_byte_more_is_not()
    {
        var line = Encoding.UTF8.GetBytes(Body + "\n");
        var bytes = new byte[ReportLimits.MaxBytes + 1];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = line[i % line.Length];
        Assert.Equal("VG103", Reading.Bytes(bytes).Problem?.Code);
        Assert.True(Reading.Bytes(bytes[..^1]).IsReport);
    }

    [Fact]
    public void Json_lines_give_reports_and_problems_in_order()
    {
        var results = Reading.Lines($$"""
            {"id":"a","url":"https://example.org","outlet":"E","published":"2021-02-10","language":"en","title":"T","text":"{{Body}}"}

            {"text":"{{Body}}
            {"id":7,"text":"{{Body}} \ud83d \ud83d\ude00 \u0000"}
            [1]
            {"id":"x"}
            {"text":5}
            {"published":"2021-02-30","text":"{{Body}}"}
            """);
        Assert.Equal([null, "VG111", null, "VG111", "VG112", "VG112", "VG106"], results.Select(r => r.Problem?.Code));
        Assert.Equal(("a", "E", "T"), (results[0].Report!.Path, results[0].Report!.Outlet, results[0].Report!.Title));
        Assert.Equal("7", results[2].Report!.Path);
        Assert.EndsWith(" \uFFFD \U0001F600 \uFFFD", results[2].Report!.Text, StringComparison.Ordinal);
        Assert.Contains("line 8", results[6].Problem!.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_standard_input_is_a_problem_and_a_line_with_broken_utf8_another()
    {
        Assert.Equal("VG101", Reading.Lines("").Single().Problem?.Code);
        Assert.Equal("VG111", Reading.Lines([.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]).Single().Problem?.Code);
    }
}
