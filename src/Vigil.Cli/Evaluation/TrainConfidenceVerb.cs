using System.CommandLine;
using System.Globalization;
using System.Text;
using Vigil.Cli.Terminal;
using Vigil.Coding;
using Vigil.Evaluation;
using Vigil.Evaluation.Confidence;

namespace Vigil.Cli.Evaluation;

/// <summary><c>vigil train confidence</c>: learns from the gold what evidence for an event is worth. Reports kept aside are not looked at.</summary>
internal static class TrainConfidenceVerb
{
    private static readonly Option<string?> Corpus = new("--corpus") { Description = "Learn from gold of real reports too, whose texts are in this folder", HelpName = "DIR" };

    private static readonly Option<string?> Out = new("--out") { Description = "File to write. Default: data/lexicons/confidence.txt", HelpName = "FILE" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("confidence", "Learn from eval/gold how often events with so much evidence are right") { Corpus, Out };
        verb.SetAction(parsed => Faults.Data(() => Run(parsed.GetValue(Corpus), parsed.GetValue(Out) ?? DataFolder.Path("data", "lexicons", "confidence.txt"))));
        HelpPage.Examples[verb.Name] = """
            Example:
              vigil train confidence --corpus corpora
            """;
        return verb;
    }

    private static int Run(string? corpora, string file)
    {
        var scores = GoldRun.Load(ConfidenceScale.Raw).Scores(corpora).Where(each => !each.Aside);
        var raw = scores.SelectMany(each => each.Score.Proposals).ToList();
        var steps = ConfidenceLearner.Learn(raw).Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Evidence}\t{step.Share}")).ToList();
        var text = new StringBuilder("# What evidence for an event is worth: from this evidence on, this share of events is right; both in hundredths.\n")
            .Append(CultureInfo.InvariantCulture, $"# Learnt by vigil train confidence from {raw.Count} events proposed for the reports of eval/gold that are not kept aside.\n");
        foreach (var step in steps) text.Append(step).Append('\n');
        File.WriteAllText(file + ".part", text.ToString());
        File.Move(file + ".part", file, overwrite: true);

        var scale = ConfidenceScale.Of(steps.Select(step => KeyValuePair.Create(step[..step.IndexOf('\t')], step[(step.IndexOf('\t') + 1)..])));
        Console.Out.WriteLine("evidence as it is");
        ScoreText.Write(Console.Out, Reliability.Of(raw));
        Console.Out.WriteLine("as learnt");
        ScoreText.Write(Console.Out, Reliability.Of([.. raw.Select(each => each with { Confidence = scale.Share(each.Confidence) })]));
        return ExitCode.Done;
    }
}
