using System.CommandLine;
using Vigil.Cli.Terminal;
using Vigil.Views.Links;
using Vigil.Views.Words;

namespace Vigil.Cli.Linking;

/// <summary><c>vigil link</c>: which reports tell of the same events and people, and what is left to decide.</summary>
internal static class LinkVerb
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Reports, folders of them, or JSON lines that vigil code wrote with --with-text", Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("link", "Show which reports tell of the same events and people, and which pairs are left for a person to decide") { Paths };
        verb.SetAction(parsed => Faults.Data(() => Run(parsed.GetRequiredValue(Paths))));
        HelpPage.Examples[verb.Name] = """
            Examples:
              vigil link samples/picket
              vigil show event all samples/picket --why
            """;
        return verb;
    }

    private static int Run(string[] paths)
    {
        var run = LinkedReports.Of(paths);
        if (run.Reports.IsEmpty) return ExitCode.Failed;
        Console.Out.WriteLine(run.NamesPeople ? $"{RunWords.WorkingCopy}\n{RunWords.Summary(run)}" : RunWords.Summary(run));
        foreach (var each in run.Events.Where(each => each.Reports > 1))
            Console.Out.WriteLine($"{each.Id}  {EventWords.Kind(each)}, {DateWords.Of(each.Date)}, {EventWords.Where(each)}: {CountWords.Sources(each.Reports, each.Sources)}");
        foreach (var person in run.People.Where(person => person.Members.Length > 1))
            Console.Out.WriteLine($"{person.Id}  {person.Name}: {CountWords.Plural(person.Members.Length, "report")}{(person.Aliases.IsEmpty ? "" : $"; also {string.Join(", ", person.Aliases)}")}");
        foreach (var line in LinkText.Questions(run)) Console.Out.WriteLine(line);
        foreach (var note in run.EventLinks.Notes.Concat(run.PersonLinks.Notes)) Console.Error.WriteLine($"note: {note}");
        return ExitCode.Done;
    }
}
