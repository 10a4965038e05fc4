namespace Vigil.Mentions.Names;

/// <summary>Which person each token of a report names or points at. Mutable while a report is read.</summary>
internal sealed class References
{
    private readonly int[][] people;
    private readonly Dictionary<(int Sentence, int Token), NameRun> starting = [];
    private readonly Dictionary<(int Sentence, int Token), NameRun> ending = [];
    private readonly Dictionary<int, NameRun> first = [];

    public References(ReportText report, IEnumerable<NameRun> named)
    {
        people = [.. report.Trees.Select(t => Enumerable.Repeat(-1, t.Count).ToArray())];
        foreach (var run in named)
        {
            for (var i = run.First; i < run.End; i++) people[run.Sentence][i] = run.Owner;
            starting[(run.Sentence, run.First)] = run;
            first.TryAdd(run.Owner, run);
            for (var i = run.End; i <= run.PhraseEnd; i++) ending[(run.Sentence, i)] = run;
        }
    }

    /// <summary>The person that a token names or points at, or -1.</summary>
    public int At(int sentence, int token) => people[sentence][token];

    /// <summary>The run that starts at a token, or null.</summary>
    public NameRun? StartingAt(int sentence, int token) => starting.GetValueOrDefault((sentence, token));

    /// <summary>The run that ends before a token (an age behind it counts as part of it), or null.</summary>
    public NameRun? EndingAt(int sentence, int token) => ending.GetValueOrDefault((sentence, token));

    /// <summary>Whether a run is the first that names its person.</summary>
    public bool IsFirst(NameRun run) => first.GetValueOrDefault(run.Owner) == run;

    /// <summary>Lets a pronoun or description point at somebody; -1 takes it back.</summary>
    public void Point(int sentence, int token, int person) => people[sentence][token] = person;
}
