using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Vigil.Evaluation.Linking;
using Vigil.Linkage;
using Vigil.Linkage.Names.Training;
using Vigil.Linkage.Training;
using Vigil.Reports;

namespace Vigil.Cli.Linking;

/// <summary><c>vigil train linkage</c>: learns the weights of matching from judged pairs of names and from campaigns that people linked.</summary>
internal static class LinkageTraining
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Learns from CSV files of judged names and from folders of gold with links, whose reports lie in samples under the same name.</summary>
    public static int Run(string[] paths, string? folder)
    {
        folder ??= DataFolder.Path("models", "linkage");
        Directory.CreateDirectory(folder);
        var scores = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var path in paths.Where(File.Exists)) scores["names"] = Names(path, folder);
        var campaigns = paths.Where(Directory.Exists).ToList();
        if (campaigns.Count > 0) Mentions(campaigns, folder);
        WriteManifest(folder, paths, scores);
        return ExitCode.Done;
    }

    private static object Names(string path, string folder)
    {
        var pairs = NameEvaluation.Read(path);
        var score = NameEvaluation.CrossValidate(pairs);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"names, ten-fold cross-validation: F1 {score.F1:F3}  precision {score.Precision:F3}  recall {score.Recall:F3}"));
        Write(Path.Combine(folder, "names.json"), new { weights = NameTrainer.Weights(pairs) });
        return new { pairs = score.Pairs, f1PerThousand = (int)(1000 * score.F1), precisionPerThousand = (int)(1000 * score.Precision), recallPerThousand = (int)(1000 * score.Recall) };
    }

    private static void Mentions(List<string> campaigns, string folder)
    {
        var pairs = campaigns.ConvertAll(gold => LinkTrainingPairs.Of(gold, Coded(gold)));
        Write(Path.Combine(folder, "events.json"), Start("events"), [.. pairs.SelectMany(each => each.Events)]);
        Write(Path.Combine(folder, "people.json"), Start("people"), [.. pairs.SelectMany(each => each.People)]);
        Write(Path.Combine(folder, "organizations.json"), Start("organizations"), []);
    }

    /// <summary>The weights to start from, which people edit.</summary>
    private static MatchWeights Start(string name)
    {
        using var file = File.OpenRead(DataFolder.Path("data", "linkage", name + ".json"));
        return MatchWeights.Read(file);
    }

    private static List<Vigil.Coding.CodedReport> Coded(string gold)
    {
        var languages = LanguageGuess.Load(File.ReadLines(DataFolder.Path("data", "lexicons", "languages.txt")));
        var samples = new ReportSource(languages, () => Stream.Null).Find([DataFolder.Path("samples", Path.GetFileName(Path.TrimEndingDirectorySeparator(gold)))]);
        return [.. samples.Select(input => input.Read().Report).OfType<Report>()
            .Select(report => (report, File: Path.Combine(gold, Path.GetFileNameWithoutExtension(report.Path) + ".json"))).Where(each => File.Exists(each.File))
            .Select(each => GoldCoding.Of(each.report, each.File))];
    }

    private static void Write(string path, MatchWeights start, ImmutableArray<(ImmutableArray<WeightPart> Parts, bool Same)> pairs)
    {
        Console.Out.WriteLine($"{Path.GetFileNameWithoutExtension(path)}: {pairs.Count(pair => pair.Same)} pairs that are one, {pairs.Count(pair => !pair.Same)} that are not");
        var weights = WeightTrainer.Learn(start, pairs).ToDictionary(field => field.Key,
            field => field.Value.ToDictionary(each => each.Key, each => each.Value is { } weight ? (object)weight : "no", StringComparer.Ordinal), StringComparer.Ordinal);
        Write(path, new { threshold = start.Threshold, question = start.Question, mean = start.Mean, weights });
    }

    private static void Write(string path, object model) => File.WriteAllText(path, JsonSerializer.Serialize(model, Indented) + "\n");

    private static void WriteManifest(string folder, string[] paths, SortedDictionary<string, object> scores) => Write(Path.Combine(folder, "manifest.json"), new
    {
        command = "vigil train linkage NAMES.csv eval/gold/CAMPAIGN... --out models/linkage",
        licence = "MIT",
        data = paths.Select(path => new
        {
            file = Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), use = Directory.Exists(path) ? "events and people" : "names",
            sha256 = Sha256(Directory.Exists(path) ? Path.Combine(path, "_links.json") : path),
        }),
        scores,
        models = Directory.EnumerateFiles(folder, "*.json").Where(file => Path.GetFileName(file) != "manifest.json").Order(StringComparer.Ordinal)
            .Select(file => new { file = Path.GetFileName(file), sha256 = Sha256(file) }),
    });

    private static string Sha256(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
