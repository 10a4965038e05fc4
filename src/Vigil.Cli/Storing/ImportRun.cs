using System.Diagnostics;
using Vigil.Cli.Coding;
using Vigil.Cli.Terminal;
using Vigil.Reports;
using Vigil.Store;

namespace Vigil.Cli.Storing;

/// <summary>One run of <c>vigil import</c>: reports are read, coded and prepared over all cores, and written by one thread, many in one transaction.</summary>
internal sealed class ImportRun(IReadOnlyList<string> paths, string location, string author, bool list)
{
    private const int MostInBatch = 500;
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(500);
    private readonly ProblemTally _problems = new(ProgressBar.Say);
    private readonly List<(PreparedReport Report, string Path)> _batch = [];
    private readonly SortedDictionary<AddedKind, int> _counts = [];

    /// <summary>Runs and returns the exit code.</summary>
    public int Run()
    {
        var (coder, problem) = Coder.Load(new CodeSettings(paths, null, null, false, null, null));
        if (coder is null)
        {
            ProblemLine.Write(problem!);
            return ExitCode.Failed;
        }

        using var store = RecordStore.Open(location, StoreAccess.Create);
        using var interruption = new Interruption();
        var since = Stopwatch.StartNew();
        ProgressBar.ForEach(coder.Each(paths, read => Prepare(store, coder, read), problem => new Imported(null, null, problem), interruption.Token), coder.Count(paths, int.MaxValue - 1), outcome =>
        {
            Take(outcome);
            if (_batch.Count < MostInBatch && (since.Elapsed < LongestBatch || _batch.Count == 0)) return;
            Write(store);
            since.Restart();
        });
        Write(store);
        _problems.Close();
        Console.Error.WriteLine(Summary());
        return _problems.Failed > 0 || _counts.Count == 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static Imported Prepare(RecordStore store, Coder coder, ReadResult read)
    {
        if (read.Report is not { } report) return new(null, null, read.Problem);
        if (store.Holds(report.Id, coder.Id)) return new(report, null, null);
        var coded = coder.Code(report);
        return new(report, PreparedReport.Of(coded, read.Bytes.Span, coder.Id), null) { Lacks = coded.Problems };
    }

    private void Take(Imported outcome)
    {
        if (outcome.Problem is { } problem) _problems.Fail(problem);
        foreach (var lack in outcome.Lacks) _problems.Note(lack);
        if (outcome.Prepared is { } prepared) _batch.Add((prepared, outcome.Report!.Path));
        else if (outcome.Report is { } known) Tell(new Added(known.Id, AddedKind.Known), known.Path);
    }

    private void Write(RecordStore store)
    {
        if (_batch.Count == 0) return;
        var results = store.Add(author, _batch.Select(each => each.Report));
        foreach (var (result, (_, path)) in results.Zip(_batch)) Tell(result, path);
        if (list) Console.Out.Flush();
        _batch.Clear();
    }

    private void Tell(Added result, string path)
    {
        _counts[result.Kind] = _counts.GetValueOrDefault(result.Kind) + 1;
        if (list) Console.Out.WriteLine($"{Word(result.Kind)}\t{result.Id}\t{path}");
        if (result.Kind == AddedKind.NewVersion) ProgressBar.Say($"{path}: a changed text of report {result.Previous}; vigil show report {result.Id} shows the difference");
    }

    private string Summary() => _counts.Count == 0 ? "nothing imported"
        : string.Join(", ", _counts.Select(pair => $"{pair.Value} {Word(pair.Key)}")) + $"; store {location[(location.LastIndexOf('@') + 1)..]}";

    private static string Word(AddedKind kind) => kind switch
    {
        AddedKind.New => "new", AddedKind.NewVersion => "changed", AddedKind.Recoded => "recoded", AddedKind.Known => "known", _ => "erased",
    };
}

/// <summary>What became of one input on the way to the store.</summary>
/// <param name="Report">The report, or null.</param>
/// <param name="Prepared">Coded and prepared; null where the store holds it already.</param>
/// <param name="Problem">Why there is no report.</param>
internal sealed record Imported(Report? Report, PreparedReport? Prepared, Problem? Problem)
{
    /// <summary>What the report lacks.</summary>
    public IReadOnlyList<Problem> Lacks { get; init; } = [];
}
