namespace Vigil.Reports;

/// <summary>Finds the reports that paths name: files, folders with all below them, and <c>-</c> for JSON lines on standard input. Lazy.</summary>
/// <param name="languages">Settles the languages of reports.</param>
/// <param name="standardInput">Opens standard input when a path is <c>-</c>.</param>
public sealed class ReportSource(LanguageGuess languages, Func<Stream> standardInput)
{
    private readonly FileReader _files = new(languages);
    private readonly JsonLineReader _lines = new(languages);

    /// <summary>The inputs, in the order of <paramref name="paths"/>; within a folder by path, compared ordinally.</summary>
    public IEnumerable<ReportInput> Find(IEnumerable<string> paths) => paths.Distinct(StringComparer.Ordinal).SelectMany(Find);

    /// <summary>Reads a report from bytes that come from elsewhere than a file; a page where the name or the bytes say so.</summary>
    /// <param name="name">What the output calls it.</param>
    /// <param name="bytes">The bytes.</param>
    public ReadResult Read(string name, byte[] bytes) =>
        bytes.Length > ReportLimits.MaxBytes ? ProblemCodes.TooLarge.At(name) : _files.Read(name, bytes, FileReader.IsPage(name));

    private IEnumerable<ReportInput> Find(string path)
    {
        if (path == "-") return Lines();
        if (Directory.Exists(path)) return Folder(path);
        return [new ReportInput(path, () => Read(path, Path.GetFileName(path), path))];
    }

    /// <summary>Reads a file; a problem with it names the path as the user gave it.</summary>
    private ReadResult Read(string where, string name, string file)
    {
        var result = _files.Read(name, file);
        return result.Problem is { } problem ? problem with { Where = where } : result;
    }

    private IEnumerable<ReportInput> Folder(string folder)
    {
        var any = false;
        foreach (var (relative, problem) in ReportFolder.Files(folder))
        {
            any = true;
            var where = $"{folder.TrimEnd('/', '\\')}/{relative}";
            yield return problem is null
                ? new ReportInput(where, () => Read(where, relative, Path.Combine(folder, relative)))
                : new ReportInput(where, () => problem with { Where = where });
        }
        if (!any) yield return new ReportInput(folder, () => ProblemCodes.NoReports.At(folder));
    }

    private IEnumerable<ReportInput> Lines()
    {
        using var stream = standardInput();
        var any = false;
        foreach (var (number, line) in ByteLines.Split(stream))
        {
            any = true;
            yield return line is null
                ? new ReportInput("-", () => ProblemCodes.TooLarge.At($"-:{number}"))
                : new ReportInput("-", () => _lines.Read(number, line));
        }
        if (!any) yield return new ReportInput("-", () => ProblemCodes.Empty.At("-"));
    }
}
