using Vigil.Cli.Coding;
using Vigil.Cli.Terminal;
using Vigil.Coding;
using Vigil.Reports;
using Vigil.Views;
using Vigil.Views.Json;
using ReportCoder = Vigil.Cli.Coding.Coder;

namespace Vigil.Cli.Linking;

/// <summary>Reports given on the command line, coded where they are not yet, and linked.</summary>
internal static class LinkedReports
{
    /// <summary>Links reports, folders of them, or JSON lines as <c>vigil code --with-text</c> writes them; what cannot be read is told by name.</summary>
    /// <exception cref="InputException">The coder cannot be loaded.</exception>
    public static LinkedRun Of(string[] paths)
    {
        var lines = paths.Where(path => path.EndsWith(".jsonl", StringComparison.Ordinal)).SelectMany(Read).ToList();
        var others = paths.Where(path => !path.EndsWith(".jsonl", StringComparison.Ordinal)).ToArray();
        if (others.Length > 0)
        {
            var (coder, problem) = ReportCoder.Load(new CodeSettings([], null, null, false, null, null));
            if (coder is null) throw new InputException(problem!);
            foreach (var outcome in coder.Code(others, CancellationToken.None))
            {
                if (outcome.Problem is { } fault) ProblemLine.Write(fault);
                if (outcome.Coded is { } coded) lines.Add(coded);
            }
        }

        return LinkedRun.Of(lines);
    }

    private static List<CodedReport> Read(string path)
    {
        using var file = File.OpenRead(path);
        return [.. JsonLines.ReadAll(file)];
    }
}
