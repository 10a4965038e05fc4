using Vigil.Coding.Patterns;
using Vigil.Evaluation;
using Vigil.Reports;
using Xunit;

namespace Vigil.Tests.Coding;

/// <summary>The examples of the pattern pages are the specification of the coder.</summary>
public sealed class PatternExampleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "data", "patterns");

    public static IEnumerable<TheoryDataRow<string>> Pages => Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).Select(f => new TheoryDataRow<string>(Path.GetFileName(f)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_examples_of_a_page_come_out_as_it_says(string file)
    {
        var page = PatternReader.Read(File.ReadAllLines(Path.Combine(Folder, file)), file);
        var failures = PatternTester.Run([page], SharedPipeline.Pipeline.Code);
        Assert.True(failures.IsEmpty, string.Join('\n', failures.Select(f => $"{f.Page}:{f.Line} {f.Text}\n  wanted {f.Expected}\n  got    {f.Got}")));
    }

    [Theory]
    [InlineData("- type: protest\n```pattern\npicket\n```", ":3:1", "no trigger")]
    [InlineData("- type: protest\n```pattern\npicket/VERB around:square\n```", ":3:13", "no condition")]
    [InlineData("```pattern\npicket/VERB\n```", ":1:1", "type")]
    [InlineData("- type: protest\n```example\nThree women picketed.\n```", ":3:1", "must")]
    public void What_is_wrong_with_a_page_is_told_with_line_and_column(string page, string where, string what)
    {
        var problem = Assert.Throws<InputException>(() => PatternReader.Read(page.Split('\n'), "x.md")).Problem;
        Assert.EndsWith("x.md" + where, problem.Where, StringComparison.Ordinal);
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
    }
}
