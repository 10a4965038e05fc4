using Vigil.Reports;

namespace Vigil.Cli.Terminal;

/// <summary>Problems as lines on standard error: <c>path: VG101 what happened; what to do</c>.</summary>
internal static class ProblemLine
{
    /// <summary>The line.</summary>
    public static string Of(Problem problem) => $"{problem.Where}: {problem.Code} {problem.What}";

    /// <summary>Writes the line.</summary>
    public static void Write(Problem problem) => Console.Error.WriteLine(Of(problem));
}
