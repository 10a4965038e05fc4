using System.CommandLine;
using Vigil.Cli.Terminal;

namespace Vigil.Cli.Coding;

/// <summary><c>vigil code</c>: reads reports and writes what they tell.</summary>
internal static class CodeVerb
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Reports as text (.txt) or pages (.html, .htm), folders of them, or - for JSON lines on standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Format = new("--format")
    {
        Description = "Give one format alone: table, jsonl, csv, geojson or ftm (FollowTheMoney). Without it: the table, and all formats as files",
        HelpName = "FORMAT",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Folder to write files into. Default: ./vigil-out; with --format table, jsonl, geojson or ftm: standard output",
        HelpName = "DIR",
    };

    private static readonly Option<bool> WithText = new("--with-text") { Description = "Give the text of each report in jsonl as well" };

    private static readonly Option<string?> Codebook = new("--codebook") { Description = "Folder with another codebook", HelpName = "DIR" };

    private static readonly Option<string?> Patterns = new("--patterns") { Description = "Folder with other patterns", HelpName = "DIR" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("code", "Read reports and give the events, people and statements they tell of, each with its words and its source") { Paths, Format, Out, WithText, Codebook, Patterns };
        Paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Select(t => t.Value).Where(LooksLikeOption)) result.AddError($"there is no option \"{token}\"");
        });
        Format.AcceptOnlyFromAmong("table", "jsonl", "csv", "geojson", "ftm");
        verb.SetAction(parsed => new CodeRun(new CodeSettings(
            parsed.GetRequiredValue(Paths), parsed.GetValue(Format), parsed.GetValue(Out), parsed.GetValue(WithText), parsed.GetValue(Codebook),
            parsed.GetValue(Patterns))).Run());
        HelpPage.Examples[verb.Name] = """
            Examples:
              vigil code samples/picket                       the table, and files in ./vigil-out
              vigil code reports --format jsonl > events.jsonl
              crawler | vigil code - --format jsonl | next-tool
            """;
        return verb;
    }

    /// <summary>Whether a word was meant as an option: it begins like one, and no file has that name.</summary>
    private static bool LooksLikeOption(string word) => word.Length > 1 && word[0] == '-' && !Path.Exists(word);
}
