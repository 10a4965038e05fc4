using Vigil.Cli.Terminal;
using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Cli.Coding;

/// <summary>Reads and codes inputs over all cores; the outcomes come in the order of the inputs.</summary>
internal sealed class Coder
{
    private readonly ReportSource _source;
    private readonly Pipeline _pipeline;

    private Coder(ReportSource source, Pipeline pipeline) => (_source, _pipeline) = (source, pipeline);

    /// <summary>Loads words and patterns; gives the problem if they are missing or broken.</summary>
    public static (Coder? Coder, Problem? Problem) Load(CodeSettings settings, ConfidenceScale? scale = null)
    {
        foreach (var folder in new[] { settings.Codebook, settings.Patterns })
        {
            if (folder is not null && !Directory.Exists(folder)) return (null, ProblemCodes.BadData.At(folder, "there is no such folder"));
        }
        try
        {
            var languages = LanguageGuess.Load(File.ReadLines(DataFolder.Path("data", "lexicons", "languages.txt")));
            return (new(new ReportSource(languages, Console.OpenStandardInput), Pipeline.Load(settings.Codebook, settings.Patterns, scale)), null);
        }
        catch (InputException e)
        {
            return (null, e.Problem);
        }
        catch (Exception e) when (Faults.Covers(e) && e is IOException or UnauthorizedAccessException or FormatException)
        {
            return (null, ProblemCodes.BadData.At("vigil", e.Message.ReplaceLineEndings(" ").TrimEnd('.')));
        }
    }

    /// <summary>Number of inputs that <paramref name="paths"/> name, up to one more than <paramref name="limit"/>; null when standard input is among them.</summary>
    public int? Count(IReadOnlyList<string> paths, int limit) => paths.Contains("-") ? null : _source.Find(paths).Take(limit + 1).Count();

    /// <summary>Coder id.</summary>
    public string Id => _pipeline.Coder;

    /// <summary>Codes reports that are already read; the results come in their order.</summary>
    public IEnumerable<CodedReport> Code(IEnumerable<Report> reports) => OrderedParallel.Select(reports, _pipeline.Code, Environment.ProcessorCount);

    /// <summary>Codes a report.</summary>
    public CodedReport Code(Report report) => _pipeline.Code(report);

    /// <summary>What becomes of each input.</summary>
    public IEnumerable<Outcome> Code(IReadOnlyList<string> paths, CancellationToken cancel) =>
        Each(paths, read => read.IsReport ? new Outcome(_pipeline.Code(read.Report), null) : new(null, read.Problem), problem => new(null, problem), cancel);

    /// <summary>Reads each input and works on it, over all cores.</summary>
    /// <param name="paths">What to read.</param>
    /// <param name="work">What to do with what was read.</param>
    /// <param name="fail">What becomes of an input on which the work failed unexpectedly.</param>
    /// <param name="cancel">Ends the run.</param>
    public IEnumerable<T> Each<T>(IReadOnlyList<string> paths, Func<ReadResult, T> work, Func<Problem, T> fail, CancellationToken cancel)
    {
        var inputs = _source.Find(paths).TakeWhile(_ => !cancel.IsCancellationRequested);
        foreach (var outcome in OrderedParallel.Select(inputs, Guarded, Environment.ProcessorCount))
        {
            cancel.ThrowIfCancellationRequested();
            yield return outcome;
        }
        cancel.ThrowIfCancellationRequested();

        T Guarded(ReportInput input)
        {
            try
            {
                return work(input.Read());
            }
            catch (Exception e) when (Faults.Covers(e) && e is not InputException)
            {
                return fail(Faults.Describe(input.Where, e));
            }
        }
    }
}
