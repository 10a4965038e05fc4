using Vigil.Cli.Output;
using Vigil.Cli.Terminal;
using Vigil.Coding;
using Vigil.Reports;
using Vigil.Views;
using Vigil.Views.Ftm;
using Vigil.Views.Geo;
using Vigil.Views.Json;

namespace Vigil.Cli.Coding;

/// <summary>One run of <c>vigil code</c>: what can fail for all reports is tried before the first is read.</summary>
internal sealed class CodeRun(CodeSettings settings)
{
    /// <summary>Reports that a linked view holds in memory.</summary>
    public const int MostLinked = 5000;

    private readonly ProblemTally _problems = new(ProgressBar.Say);
    private int _reports;

    /// <summary>Runs and returns the exit code.</summary>
    public int Run()
    {
        var (coder, problem) = Coder.Load(settings);
        if (coder is null) return Failed(problem!);
        var count = coder.Count(settings.Paths, settings.Streams ? int.MaxValue - 1 : MostLinked);
        if (!settings.Streams && count > MostLinked) return Failed(TooMany);
        using var interruption = new Interruption();
        try
        {
            return settings.Folder is { } folder ? IntoFolder(coder, folder, count, interruption) : ToStandardOutput(coder, count, interruption.Token);
        }
        catch (Exception e) when (Faults.Covers(e) && e is IOException or UnauthorizedAccessException)
        {
            return Failed(ProblemCodes.Unwritable.At(settings.Folder ?? "standard output", InputOutput.Reason(e)));
        }
    }

    private static Problem TooMany => ProblemCodes.TooManyReports.At("vigil", MostLinked);

    private int IntoFolder(Coder coder, string path, int? count, Interruption interruption)
    {
        var (folder, problem) = OutputFolder.Open(path);
        if (folder is null) return Failed(problem!);
        var cancel = interruption.Token;
        interruption.Abandon = folder.Dispose;
        using (folder)
        {
            if (settings.Streams)
            {
                using var lines = File.Create(folder.Draft("events.jsonl"));
                Each(coder, count, coded => JsonLines.Write(lines, coded, settings.WithText), null, cancel);
            }
            else if (Collect(coder, count, cancel) is { } run)
            {
                RunFiles.Write(folder, run, settings);
                if (settings.Gives("table") && _reports > 0) RunTable.Write(run);
            }
            else return Failed(TooMany);
            if (_reports == 0) return ExitCode.Failed;
            folder.Commit();
        }
        return Finish(path);
    }

    private int ToStandardOutput(Coder coder, int? count, CancellationToken cancel)
    {
        try
        {
            if (settings.Streams)
            {
                using var output = PipeOutput.Open();
                Each(coder, count, coded => JsonLines.Write(output, coded, settings.WithText), null, cancel);
            }
            else if (Collect(coder, count, cancel) is not { } run) return Failed(TooMany);
            else if (_reports > 0) Show(run);
        }
        catch (IOException e) when (PipeOutput.IsClosed(e))
        {
            return ExitCode.Done; // whoever reads has had enough
        }
        return Finish(null);
    }

    private void Show(LinkedRun run)
    {
        if (settings.Format == "table")
        {
            RunTable.Write(run);
            return;
        }
        using var output = PipeOutput.Open();
        if (settings.Format == "ftm") FtmEntities.Write(output, run);
        else GeoJson.Write(output, run);
    }

    private LinkedRun? Collect(Coder coder, int? count, CancellationToken cancel)
    {
        var run = new List<CodedReport>();
        Each(coder, count, run.Add, MostLinked, cancel);
        return run.Count <= MostLinked ? LinkedRun.Of(run) : null;
    }

    private void Each(Coder coder, int? count, Action<CodedReport> use, int? most, CancellationToken cancel)
    {
        var outcomes = coder.Code(settings.Paths, cancel);
        ProgressBar.ForEach(most is { } limit ? outcomes.Take(limit + 1) : outcomes, count, outcome =>
        {
            if (outcome.Problem is { } problem) _problems.Fail(problem);
            if (outcome.Coded is not { } coded) return;
            _reports++;
            foreach (var lack in coded.Problems) _problems.Note(lack);
            use(coded);
        });
        _problems.Close();
    }

    private int Finish(string? folder)
    {
        if (folder is not null) Console.Error.WriteLine($"{_reports} {(_reports == 1 ? "report" : "reports")} coded; files in {folder}");
        return _problems.Failed > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static int Failed(Problem problem)
    {
        ProblemLine.Write(problem);
        return ExitCode.Failed;
    }
}
