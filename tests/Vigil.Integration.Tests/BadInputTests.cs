using Xunit;

namespace Vigil.Integration.Tests;

public sealed class BadInputTests
{
    public static TheoryData<string, string, byte[]> Files => new()
    {
        { "VG101", "empty.txt", [] },
        { "VG102", "binary.txt", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] },
        { "VG103", "large.txt", Large() },
        { "VG104", "broken.txt", [.. "Police detained three women in Almaty"u8, 0xC3, 0x28, .. " on Monday."u8] },
        { "VG105", "front.txt", [.. "---\npublished 2021\n---\nPolice detained three women."u8] },
        { "VG106", "date.txt", [.. "---\npublished: 2021-02-30\n---\nPolice detained three women."u8] },
        { "VG107", "page.html", [.. "<html><body><a href='/'>Home</a></body></html>"u8] },
    };

    private static byte[] Large()
    {
        var bytes = new byte[(16 * 1024 * 1024) + 1];
        Array.Fill(bytes, (byte)'a');
        return bytes;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_bad_file_gives_one_line_and_the_rest_is_done(string code, string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt");
        folder.Write("in/" + name, bytes);
        folder.Write("in/z.txt");
        var run = Tool.Run(folder.Path, "code", "in", "--format", "jsonl");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Lines.Length);
        Assert.StartsWith($"in/{name}: {code} ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Contains("; ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_that_hold_nothing_give_one_line_each()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt");
        Directory.CreateDirectory(folder["none"]);
        var run = Tool.Run(folder.Path, "code", "none", "missing.txt", "a.txt", "--format", "jsonl");
        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Lines);
        Assert.Collection(
            run.Error.TrimEnd().Split('\n'), line => Assert.StartsWith("none: VG108 ", line, StringComparison.Ordinal),
            line => Assert.StartsWith("missing.txt: VG109 ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_named()
    {
        Assert.SkipWhen(Environment.UserName == "root", "needs a user whom permissions bind");
        using var folder = new TemporaryFolder();
        folder.Write("a.txt");
        if (OperatingSystem.IsWindows()) Assert.Skip("needs Unix permissions");
        else File.SetUnixFileMode(folder["a.txt"], UnixFileMode.None);
        var run = Tool.Run(folder.Path, "code", "a.txt", "--format", "jsonl");
        Assert.Equal((1, "a.txt: VG110 it cannot be read: permission denied; check that you may read it\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_file_that_the_system_will_not_read_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc");
        using var folder = new TemporaryFolder();
        folder.Write("a.txt");
        var run = Tool.Run(folder.Path, "code", "/proc/self/mem", "a.txt", "--format", "jsonl");
        Assert.Equal((1, 1), (run.ExitCode, run.Lines.Length));
        Assert.StartsWith("/proc/self/mem: VG110 it cannot be read: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/below")]
    [InlineData("/proc/vigil-out")]
    public void A_folder_that_cannot_be_written_is_named_before_anything_is_read(string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && target[0] == '/', "needs /proc");
        using var folder = new TemporaryFolder();
        folder.Write("a.txt");
        folder.Write("file", "x");
        var before = folder.Contents();
        var run = Tool.Run(folder.Path, "code", "a.txt", "--out", target);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{target}: VG301 ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Equal(before, folder.Contents());
    }

    [Fact]
    public void A_missing_date_or_another_language_is_a_problem_of_the_report_and_no_failure()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Police detained three women outside the consulate in Almaty.");
        folder.Write("b.txt", "---\npublished: 2021-02-10\n---\nПолиция задержала трёх женщин у консульства, когда они требовали освободить своих сыновей.");
        var run = Tool.Run(folder.Path, "code", "a.txt", "b.txt", "--format", "jsonl");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"code\":\"VG201\"", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"relevant\":null", run.Lines[1], StringComparison.Ordinal);
        Assert.Contains("\"code\":\"VG202\"", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Json_lines_are_read_from_standard_input()
    {
        using var folder = new TemporaryFolder();
        var input = """
            {"id":"one","outlet":"E","published":"2021-02-10","language":"en","text":"Police detained three women in Almaty."}
            {"id":"two",
            {"id":"three","published":"2021-02-10","text":"Nobody was detained, the police said, and the women had gone."}
            """;
        var run = Tool.Run(folder.Path, input, [], "code", "-", "--format", "jsonl");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["\"one\"", "\"three\""], run.Lines.Select(l => l.Split("\"path\":")[1].Split(',')[0]));
        Assert.StartsWith("-: VG111 line 2 ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void More_reports_than_a_linked_view_holds_are_declined()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i <= 5000; i++) folder.Write($"in/{i}.txt", "x");
        var run = Tool.Run(folder.Path, "code", "in");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("vigil: VG302 there are more than 5000 reports", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["vigil-out"]));
    }
}
