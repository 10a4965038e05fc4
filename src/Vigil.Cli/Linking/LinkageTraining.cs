using System.Globalization;
using System.Text.Json;
using Vigil.Evaluation.Linking;
using Vigil.Linkage.Names.Training;

namespace Vigil.Cli.Linking;

/// <summary><c>vigil train linkage</c>: learns the weights of matching from judged pairs and linked records.</summary>
internal static class LinkageTraining
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Learns from files of judged names.</summary>
    public static int Run(string[] paths, string? folder)
    {
        folder ??= DataFolder.Path("models", "linkage");
        Directory.CreateDirectory(folder);
        foreach (var path in paths)
        {
            var pairs = NameEvaluation.Read(path);
            var score = NameEvaluation.CrossValidate(pairs);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"names, ten-fold cross-validation: F1 {score.F1:F3}  precision {score.Precision:F3}  recall {score.Recall:F3}"));
            var weights = NameTrainer.Weights(pairs);
            File.WriteAllText(Path.Combine(folder, "names.json"), JsonSerializer.Serialize(new { weights }, Indented) + "\n");
        }

        return ExitCode.Done;
    }
}
