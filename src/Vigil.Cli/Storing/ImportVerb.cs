using System.CommandLine;
using Vigil.Cli.Terminal;
using Vigil.Store;

namespace Vigil.Cli.Storing;

/// <summary><c>vigil import</c>: reads and codes reports into a store.</summary>
internal static class ImportVerb
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Reports as text (.txt) or pages (.html, .htm), folders of them, or - for JSON lines on standard input; an archive of another store; with --mapping, a table (.csv)", Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> List = new("--list") { Description = "Print a line for each report as soon as it is safe in the store: what it was, its id, its path" };

    private static readonly Option<string?> Mapping = new("--mapping") { Description = "Import a table of cases, people or events: the file that says which column fills which field", HelpName = "FILE" };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "With --mapping: show what each row would become, and write nothing" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("import", "Read and code reports into a store, or take in a table or an archive; what is there already is passed over")
        {
            Paths, StoreOption.Store, StoreOption.Author, List, Mapping, DryRun,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(DryRun) && result.GetValue(Mapping) is null) result.AddError("--dry-run goes with --mapping");
        });
        verb.SetAction(parsed => Faults.Data(() => Run(parsed)));
        HelpPage.Examples[verb.Name] = """
            Examples:
              vigil import reports                            into ./vigil.db
              vigil import reports --store postgres://vigil@localhost/cases
              crawler | vigil import -                        reports as JSON lines
              vigil import cases.csv --mapping cases.map --dry-run
              vigil import record.vigil --store copy.db       an archive that vigil export --archive wrote
            """;
        return verb;
    }

    private static int Run(ParseResult parsed)
    {
        var (paths, store, author) = (parsed.GetRequiredValue(Paths), parsed.GetRequiredValue(StoreOption.Store), parsed.GetRequiredValue(StoreOption.Author));
        if (parsed.GetValue(Mapping) is { } mapping) return new TableImportRun(store, author, mapping, parsed.GetValue(DryRun)).Run(paths);
        return paths is [var file] && RecordStore.IsArchive(file) ? Adopt(store, file) : new ImportRun(paths, store, author, parsed.GetValue(List)).Run();
    }

    private static int Adopt(string location, string file)
    {
        using var store = RecordStore.Open(location, StoreAccess.Create);
        var taken = store.Adopt(file);
        Console.Error.WriteLine($"{taken} entries taken; store {store.Where}, head {store.Head.Hash}");
        return ExitCode.Done;
    }
}
