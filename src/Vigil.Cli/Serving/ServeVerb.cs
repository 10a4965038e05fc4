using System.CommandLine;
using Vigil.Cli.Storing;
using Vigil.Cli.Terminal;
using Vigil.Store;

namespace Vigil.Cli.Serving;

/// <summary><c>vigil serve</c>: the workbench over a store, in the browser.</summary>
internal static class ServeVerb
{
    /// <summary>The port.</summary>
    public static readonly Option<int> Port = new("--port") { Description = "Port of 127.0.0.1; 0 for any that is free", HelpName = "NUMBER", DefaultValueFactory = _ => 5080 };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("serve", "Open the workbench: read reports, decide, search, in the browser") { StoreOption.Store, Port };
        verb.SetAction(parsed => Faults.Data(() => Run(parsed.GetRequiredValue(StoreOption.Store), parsed.GetRequiredValue(Port))));
        HelpPage.Examples[verb.Name] = """
            Examples:
              vigil serve                         ./vigil.db at http://127.0.0.1:5080
              vigil serve --store cases.db --port 5081
            """;
        return verb;
    }

    /// <summary>Serves until it is interrupted.</summary>
    public static int Run(string location, int port)
    {
        using var store = RecordStore.Open(location, StoreAccess.Create);
        using var interruption = new Interruption();
        Serving.Until(store, port, interruption.Token).GetAwaiter().GetResult();
        return ExitCode.Done;
    }
}
