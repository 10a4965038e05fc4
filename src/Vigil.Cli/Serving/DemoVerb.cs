using System.CommandLine;
using Vigil.Cli.Storing;
using Vigil.Cli.Terminal;

namespace Vigil.Cli.Serving;

/// <summary><c>vigil demo</c>: the workbench over the samples, whose people are invented.</summary>
internal static class DemoVerb
{
    private static readonly Option<string> Store = new("--store") { Description = "The store that the samples go into. Default: ./vigil-demo.db", HelpName = "PLACE", DefaultValueFactory = _ => "vigil-demo.db" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("demo", "Fill a store with the samples, whose people are invented, and open the workbench") { Store, ServeVerb.Port };
        verb.SetAction(parsed => Faults.Data(() =>
        {
            var location = parsed.GetRequiredValue(Store);
            var imported = new ImportRun([DataFolder.Path("samples")], location, "demo", list: false).Run();
            return imported == ExitCode.Done ? ServeVerb.Run(location, parsed.GetRequiredValue(ServeVerb.Port)) : imported;
        }));
        return verb;
    }
}
