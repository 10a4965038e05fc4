using System.CommandLine;
using Vigil.Cli.Terminal;
using Vigil.Coding.Patterns;
using Vigil.Evaluation;

namespace Vigil.Cli.Patterns;

/// <summary><c>vigil patterns</c>: the event patterns and their examples.</summary>
internal static class PatternsVerb
{
    private static readonly Option<string?> Folder = new("--patterns") { Description = "Folder with other patterns than those shipped", HelpName = "DIR" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var test = new Command("test", "Run the examples of the pattern pages") { Folder };
        test.SetAction(parsed => Faults.Data(() => Test(parsed.GetValue(Folder))));
        return new Command("patterns", "Work on the event patterns of data/patterns") { test, ExplainVerb.Create(Folder) };
    }

    private static int Test(string? folder)
    {
        var pages = PatternReader.ReadFolder(folder ?? DataFolder.Path("data", "patterns"));
        var failures = PatternTester.Run(pages, Pipeline.Load(patterns: folder).Code);
        foreach (var failure in failures)
        {
            Console.Out.WriteLine($"{failure.Page}.md:{failure.Line}: {failure.Text}");
            Console.Out.WriteLine($"    wanted {failure.Expected}");
            Console.Out.WriteLine($"    got    {(failure.Got.Length == 0 ? "nothing" : failure.Got)}");
        }
        var failed = failures.Select(f => (f.Page, f.Line)).Distinct().Count();
        Console.Out.WriteLine($"{pages.Sum(p => p.Examples.Length) - failed} examples as they should be, {failed} not");
        return failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
