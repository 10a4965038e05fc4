using Vigil.Cli.Terminal;
using Vigil.Reports;

namespace Vigil.Cli.Coding;

/// <summary>Tells of problems on standard error: each input that could not be read, at once; of what reports lack, a few of each kind and the number of the rest.</summary>
/// <param name="say">Writes a line.</param>
internal sealed class ProblemTally(Action<string> say)
{
    private const int ToldOfEach = 5;
    private readonly SortedDictionary<string, int> _lacks = new(StringComparer.Ordinal);

    /// <summary>Inputs that could not be read.</summary>
    public int Failed { get; private set; }

    /// <summary>Tells of an input that could not be read.</summary>
    public void Fail(Problem problem)
    {
        Failed++;
        say(ProblemLine.Of(problem));
    }

    /// <summary>Tells of what a report lacks.</summary>
    public void Note(Problem problem)
    {
        var told = _lacks.GetValueOrDefault(problem.Code);
        _lacks[problem.Code] = told + 1;
        if (told < ToldOfEach) say(ProblemLine.Of(problem));
    }

    /// <summary>Tells how many more there are.</summary>
    public void Close()
    {
        foreach (var (code, count) in _lacks)
        {
            if (count > ToldOfEach) say($"vigil: {code} {count - ToldOfEach} more like this; the problems of each report stand in the jsonl output");
        }
    }
}
