using System.CommandLine;
using Vigil.Cli.Terminal;

namespace Vigil.Cli.Storing;

/// <summary><c>vigil import</c>: reads and codes reports into a store.</summary>
internal static class ImportVerb
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Reports as text (.txt) or pages (.html, .htm), folders of them, or - for JSON lines on standard input", Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> List = new("--list") { Description = "Print a line for each report as soon as it is safe in the store: what it was, its id, its path" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("import", "Read and code reports into a store; what is there already is passed over") { Paths, StoreOption.Store, StoreOption.Author, List };
        verb.SetAction(parsed => Faults.Data(() => new ImportRun(
            parsed.GetRequiredValue(Paths), parsed.GetRequiredValue(StoreOption.Store), parsed.GetRequiredValue(StoreOption.Author), parsed.GetValue(List)).Run()));
        HelpPage.Examples[verb.Name] = """
            Examples:
              vigil import reports                            into ./vigil.db
              vigil import reports --store postgres://vigil@localhost/cases
              crawler | vigil import -                        reports as JSON lines
            """;
        return verb;
    }
}
