using Vigil.Views;
using Vigil.Views.Table;

namespace Vigil.Cli.Coding;

/// <summary>The table of a run on standard output.</summary>
internal static class RunTable
{
    private const int PlainWidth = 80;
    private const int WidestTable = 140;

    /// <summary>Writes it as wide as the terminal is; 80 columns where there is none.</summary>
    public static void Write(LinkedRun run) => PlainTable.Write(Console.Out, TableView.Of(run), Width());

    private static int Width() => Console.IsOutputRedirected || Console.WindowWidth <= 0 ? PlainWidth : Math.Min(Console.WindowWidth, WidestTable);
}
