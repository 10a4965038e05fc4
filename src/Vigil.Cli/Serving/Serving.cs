using Vigil.Cli.Terminal;
using Vigil.Store;
using Vigil.Web;

namespace Vigil.Cli.Serving;

/// <summary>The only place that touches the web: what other verbs load stays as it is.</summary>
internal static class Serving
{
    /// <summary>Serves until it is cancelled.</summary>
    public static async Task Until(RecordStore store, int port, CancellationToken cancel)
    {
        await using var workbench = await Workbench.Start(store, port, fault => ProblemLine.Write(Faults.Describe("vigil", fault)));
        Console.Out.WriteLine($"Open {workbench.Url}");
        Console.Out.WriteLine("It is for this browser alone; Ctrl-C ends it.");
        await Task.Delay(Timeout.Infinite, cancel).ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
