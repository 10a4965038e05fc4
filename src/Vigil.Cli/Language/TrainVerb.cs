using System.CommandLine;
using System.Globalization;
using Vigil.Cli.Evaluation;
using Vigil.Cli.Linking;
using Vigil.Cli.Terminal;
using Vigil.Text;
using Vigil.Text.Training;

namespace Vigil.Cli.Language;

/// <summary><c>vigil train</c>: learns the model of a language from treebanks.</summary>
internal static class TrainVerb
{
    private static readonly Argument<string> Language = new("LANG") { Description = "ISO 639-1 code, for example en; or linkage, for the weights of matching" };

    private static readonly Argument<string[]> Data = new("DATA")
    {
        Description = "Treebanks (.conllu, with train or dev in their names) and annotated names (.iob2), or folders of them",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Out = new("--out") { Description = "Folder to write model.bin and manifest.json into. Default: models/LANG", HelpName = "DIR" };

    private static readonly Option<int> Seed = new("--seed") { Description = "Decides every choice left to chance. Default: 1", DefaultValueFactory = _ => 1, HelpName = "N" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("train", "Learn the model of a language from treebanks; the same data and seed give the same bytes") { Language, Data, Out, Seed };
        verb.Subcommands.Add(TrainConfidenceVerb.Create());
        verb.SetAction(parsed => Faults.Data(() => parsed.GetRequiredValue(Language) == "linkage"
            ? LinkageTraining.Run(parsed.GetRequiredValue(Data), parsed.GetValue(Out))
            : Run(parsed.GetRequiredValue(Language), parsed.GetRequiredValue(Data), parsed.GetValue(Out), new TrainingOptions { Seed = parsed.GetValue(Seed) })));
        HelpPage.Examples[verb.Name] = """
            Example:
              vigil train en treebanks ner --out models/en
            """;
        return verb;
    }

    private static int Run(string language, string[] paths, string? folder, TrainingOptions options)
    {
        folder ??= DataFolder.Path("models", language);
        var data = TrainingData.Read(paths, language, DataFolder.Path("data", "language", language, "sources.txt"));
        var bytes = Trainer.Train(language, data, DataFolder.Path("data"), options, Show);
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, TrainedEngine.ModelFileName);
        File.WriteAllBytes(file + ".part", bytes);
        File.Move(file + ".part", file, overwrite: true);
        var model = ModelFile.Read(file);
        foreach (var (treebank, input, scores) in ModelManifest.Write(Path.Combine(folder, ModelManifest.FileName), TrainedEngine.From(model), model, data, options))
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{treebank}, {input}: UPOS {scores["UPOS"].F1 * 100:F2}  lemmas {scores["Lemmas"].F1 * 100:F2}  UAS {scores["UAS"].F1 * 100:F2}  LAS {scores["LAS"].F1 * 100:F2}"));
        return ExitCode.Done;
    }

    private static void Show(TrainingProgress step) => Console.Error.WriteLine(step.WrongPerThousand is { } wrong
        ? string.Create(CultureInfo.InvariantCulture, $"{step.Stage} {step.Done}/{step.Total}, {wrong / 10.0:F1}% wrong")
        : string.Create(CultureInfo.InvariantCulture, $"{step.Stage} {step.Done}/{step.Total}"));
}
