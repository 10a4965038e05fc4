using Vigil.Coding;

namespace Vigil.Cli.Coding;

/// <summary>The table of a run on standard output.</summary>
internal static class RunTable
{
    /// <summary>Writes it.</summary>
    public static void Write(IReadOnlyList<CodedReport> run)
    {
        foreach (var coded in run) Console.Out.WriteLine($"{coded.Report.Path}  {coded.Events.Length}");
    }
}
