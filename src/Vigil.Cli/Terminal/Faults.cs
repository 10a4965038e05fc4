using Vigil.Reports;
using Vigil.Text.Training;

namespace Vigil.Cli.Terminal;

/// <summary>The last line of defence: a fault of the tool becomes one line with a code, never a stack trace, unless VIGIL_DEBUG=1 asks for it.</summary>
internal static class Faults
{
    private static bool Debugging => Environment.GetEnvironmentVariable("VIGIL_DEBUG") == "1";

    /// <summary>Runs <paramref name="verb"/> and returns its exit code.</summary>
    public static int Guard(Func<int> verb)
    {
        try
        {
            return verb();
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (!Debugging)
        {
            ProblemLine.Write(Describe("vigil", e));
            return ExitCode.Failed;
        }
    }

    /// <summary>Runs a verb that works on data of the user's or the tool's: what is wrong with the data is told in one line.</summary>
    public static int Data(Func<int> verb)
    {
        try
        {
            return verb();
        }
        catch (InputException e)
        {
            ProblemLine.Write(e.Problem);
        }
        catch (Exception e) when (Covers(e) && e is IOException or UnauthorizedAccessException or FormatException or ModelException or InvalidDataException)
        {
            ProblemLine.Write(ProblemCodes.BadData.At("vigil", e.Message.ReplaceLineEndings(" ").TrimEnd('.')));
        }
        return ExitCode.Failed;
    }

    /// <summary>The problem that an unexpected exception makes.</summary>
    public static Problem Describe(string where, Exception e) =>
        ProblemCodes.Unexpected.At(where, $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");

    /// <summary>Whether an exception is to be turned into a problem: it is unless VIGIL_DEBUG=1.</summary>
    public static bool Covers(Exception e) => !Debugging && e is not OperationCanceledException;
}
