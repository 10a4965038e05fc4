using Xunit;

namespace Vigil.Integration.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("help.txt", "--help")]
    [InlineData("help-code.txt", "code", "--help")]
    public void Help_reads_as_approved(string approved, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var run = Tool.Run(folder.Path, arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Approved.Check(approved, run.Output);
    }

    [Fact]
    public void No_words_at_all_give_help()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(Tool.Run(folder.Path, "--help").Output, Tool.Run(folder.Path).Output);
    }

    [Fact]
    public void The_version_is_that_of_the_project()
    {
        using var folder = new TemporaryFolder();
        var version = System.Xml.Linq.XDocument.Load(Path.Combine(Approved.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Equal(version + "\n", Tool.Run(folder.Path, "--version").Output);
    }

    [Theory]
    [InlineData("there is no verb or option \"bogus\"", "bogus")]
    [InlineData("Required argument 'PATH' missing for command: 'code'.", "code")]
    [InlineData("Argument 'yaml' not recognized. Must be one of: 'table' 'jsonl' 'csv' 'geojson' 'ftm'", "code", "a.txt", "--format", "yaml")]
    [InlineData("there is no option \"--fromat\"", "code", "a.txt", "--fromat")]
    public void A_wrong_command_line_is_told_in_one_line_with_where_to_look(string fault, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt");
        var run = Tool.Run(folder.Path, arguments);
        var verb = arguments[0] == "code" ? "code " : "";
        Assert.Equal((2, "", $"vigil: {fault}\nTry: vigil {verb}--help\n"), (run.ExitCode, run.Output, run.Error));
        Assert.False(Directory.Exists(folder["vigil-out"]));
    }
}
