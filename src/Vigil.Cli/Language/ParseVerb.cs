using System.CommandLine;
using Vigil.Cli.Terminal;
using Vigil.Text;
using Vigil.Text.Training;

namespace Vigil.Cli.Language;

/// <summary><c>vigil parse</c>: the parse of any text as CoNLL-U.</summary>
internal static class ParseVerb
{
    private static readonly Argument<string> Source = new("PATH") { Description = "A text file, or - for standard input" };

    private static readonly Option<string> Language = new("--language") { Description = "Language of the text", HelpName = "LANG", DefaultValueFactory = _ => "en" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("parse", "Show how the language engine reads a text: sentences, words, tags, heads and names (NE= in the last column), as CoNLL-U") { Source, Language };
        verb.SetAction(parsed => Faults.Data(() =>
        {
            var path = parsed.GetRequiredValue(Source);
            var text = path == "-" ? Console.In.ReadToEnd() : File.ReadAllText(path);
            var engine = TrainedEngine.Load(DataFolder.Path("models", parsed.GetValue(Language)!));
            var number = 0;
            foreach (var raw in engine.Split(text, new(0, text.Length)))
                ConlluWriter.Write(Console.Out, text, engine.Analyze(text, raw), (++number).ToString(System.Globalization.CultureInfo.InvariantCulture));
            return ExitCode.Done;
        }));
        HelpPage.Examples[verb.Name] = """
            Examples:
              vigil parse report.txt
              echo "Police detained two people." | vigil parse -
            """;
        return verb;
    }
}
