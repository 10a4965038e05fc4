namespace Vigil.Reports;

/// <summary>An input or a data file that cannot be used at all; carries the one line that tells the user.</summary>
public sealed class InputException(Problem problem) : Exception($"{problem.Where}: {problem.Code} {problem.What}")
{
    /// <summary>What went wrong.</summary>
    public Problem Problem { get; } = problem;
}
