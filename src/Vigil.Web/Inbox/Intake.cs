using System.Collections.Immutable;
using Vigil.Reports;
using Vigil.Store;

namespace Vigil.Web.Inbox;

/// <summary>Takes new reports in: reads, codes and stores them. The model is loaded with the first one.</summary>
internal sealed class Intake(RecordStore store)
{
    private readonly Lazy<(ReportSource Source, Pipeline Pipeline)> _coder = new(() => (
        new ReportSource(LanguageGuess.Load(File.ReadLines(DataFolder.Path("data", "lexicons", "languages.txt"))), () => Stream.Null), Pipeline.Load()));

    /// <summary>Takes reports in, all in one transaction; a line for each, also for one that is no report.</summary>
    public ImmutableArray<IntakeLine> Add(string author, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var (source, pipeline) = _coder.Value;
        var read = files.AsParallel().AsOrdered().Select(file => Prepare(source, pipeline, file.Name, file.Bytes)).ToList();
        var added = store.Add(author, read.Select(each => each.Report).OfType<PreparedReport>()).GetEnumerator();
        return [.. read.Select(each => each.Report is null || !added.MoveNext() ? each.Line : each.Line with { Report = added.Current.Id, What = Words(added.Current.Kind) })];
    }

    private static (IntakeLine Line, PreparedReport? Report) Prepare(ReportSource source, Pipeline pipeline, string name, byte[] bytes)
    {
        var result = source.Read(name, bytes);
        if (result.Report is not { } report) return (new IntakeLine(name, $"{result.Problem!.Code}: {result.Problem.What}", null, []), null);
        var coded = pipeline.Code(report);
        return (new IntakeLine(report.Title ?? name, "", null, [.. coded.Problems.Select(each => $"{each.Code}: {each.What}")]), PreparedReport.Of(coded, result.Bytes.Span, pipeline.Coder));
    }

    private static string Words(AddedKind kind) => kind switch
    {
        AddedKind.New => "new", AddedKind.NewVersion => "a changed text of a report that is here", AddedKind.Recoded => "here already, coded anew",
        AddedKind.Known => "here already", _ => "erased earlier, and not taken in again",
    };
}

/// <summary>What became of one report.</summary>
/// <param name="Name">Its title or file.</param>
/// <param name="What">What it was to the store, or why it is no report.</param>
/// <param name="Report">Its id; null where it is none.</param>
/// <param name="Lacks">What it lacks.</param>
public sealed record IntakeLine(string Name, string What, string? Report, ImmutableArray<string> Lacks);
