using System.Reflection;
using System.Text.RegularExpressions;
using Vigil.Reports;
using Xunit;

namespace Vigil.Tests.Reports;

public sealed class ProblemCatalogueTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "problems.md"));

    [Fact]
    public void The_guide_lists_every_code_with_its_message_and_no_other()
    {
        var listed = Regex.Matches(Guide, @"^## (VG\d+) .+\n\n> (.+)$", RegexOptions.Multiline).Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}");
        Assert.Equal(ProblemCodes.All.Select(p => $"{p.Code} {p.What}; {p.ToDo}"), listed);
    }

    [Fact]
    public void Every_code_is_in_the_list_once()
    {
        var fields = typeof(ProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (ProblemCode)f.GetValue(null)!);
        Assert.Equal(fields.OrderBy(p => p.Code, StringComparer.Ordinal), ProblemCodes.All.OrderBy(p => p.Code, StringComparer.Ordinal));
        Assert.Equal(ProblemCodes.All.Length, ProblemCodes.All.Select(p => p.Code).Distinct().Count());
    }
}
