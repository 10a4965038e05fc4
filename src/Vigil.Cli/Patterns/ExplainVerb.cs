using System.CommandLine;
using Vigil.Cli.Terminal;
using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Cli.Patterns;

/// <summary><c>vigil patterns explain</c>: for each sentence of a report, which patterns fired, what became of them, and why the near misses did not fire.</summary>
internal static class ExplainVerb
{
    private static readonly Argument<string> Source = new("REPORT") { Description = "A report: text or HTML" };

    /// <summary>The verb.</summary>
    /// <param name="folder">The option that names another folder of patterns.</param>
    public static Command Create(Option<string?> folder)
    {
        var verb = new Command("explain", "Show for each sentence of a report which pattern fired on which words, and why the near misses did not") { Source, folder };
        verb.SetAction(parsed => Faults.Data(() => Explain(parsed.GetRequiredValue(Source), parsed.GetValue(folder))));
        return verb;
    }

    private static int Explain(string path, string? folder)
    {
        var languages = LanguageGuess.Load(File.ReadLines(DataFolder.Path("data", "lexicons", "languages.txt")));
        var read = new ReportSource(languages, Console.OpenStandardInput).Find([path]).First().Read();
        if (!read.IsReport)
        {
            ProblemLine.Write(read.Problem);
            return ExitCode.Failed;
        }
        var (document, patterns) = Pipeline.Load(patterns: folder).Explain(read.Report);
        var bySentence = patterns.ToLookup(p => p.Sentence);
        foreach (var sentence in document.Sentences.Where(s => !s.Headline))
        {
            Console.Out.WriteLine($"{sentence.Index + 1}. {Line(document.Words(sentence.Span))}");
            foreach (var pattern in bySentence[sentence.Index]) Console.Out.WriteLine(Told(document, pattern));
        }
        return ExitCode.Done;
    }

    private static string Told(Document document, PatternTrace pattern) =>
        $"   {(pattern.Fired ? "+" : " ")} \"{Line(document.Words(pattern.Words))}\" {pattern.Type} ({pattern.Pattern}): {pattern.Outcome}{(pattern.Event is null ? "" : " " + pattern.Event)}";

    private static string Line(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
