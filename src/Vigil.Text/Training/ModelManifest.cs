using System.Collections.Immutable;
using System.Text.Json;

namespace Vigil.Text.Training;

/// <summary>Writes the manifest beside a model: what it was learnt from, how, and how good it is.</summary>
public static class ModelManifest
{
    /// <summary>Name of the manifest in the folder of a language.</summary>
    public const string FileName = "manifest.json";

    private const string Licence = "CC BY-SA 4.0";

    /// <summary>Writes the manifest as JSON.</summary>
    /// <param name="path">The file.</param>
    /// <param name="engine">The engine of the model.</param>
    /// <param name="model">The model file.</param>
    /// <param name="data">What it was learnt from; the treebanks to score on are scored on here.</param>
    /// <param name="options">The recipe.</param>
    /// <returns>The scores on each treebank: from raw text and from gold tokens.</returns>
    public static ImmutableArray<(string Treebank, string Input, ImmutableDictionary<string, ConllScore> Scores)> Write(
        string path, LanguageEngine engine, ModelFile model, TrainingData data, TrainingOptions options)
    {
        var scores = data.Dev.SelectMany(t => new[]
        {
            (t.Name, "raw text", EngineEvaluation.FromRawText(engine, t.Sentences)),
            (t.Name, "gold tokens", EngineEvaluation.FromGoldTokens(engine, t.Sentences)),
        }).ToImmutableArray();
        using var file = File.Create(path);
        using (var json = new Utf8JsonWriter(file, new() { Indented = true, NewLine = "\n" }))
            Write(json, engine, model, data, options, scores);
        file.Write("\n"u8);
        return scores;
    }

    private static void Write(
        Utf8JsonWriter json, LanguageEngine engine, ModelFile model, TrainingData data, TrainingOptions options,
        ImmutableArray<(string Treebank, string Input, ImmutableDictionary<string, ConllScore> Scores)> scores)
    {
        json.WriteStartObject();
        json.WriteString("language", engine.Language);
        json.WriteString("file", TrainedEngine.ModelFileName);
        json.WriteNumber("formatVersion", ModelFile.FormatVersion);
        json.WriteString("sha256", model.Sha256);
        json.WriteString("licence", Licence);
        json.WriteStartObject("recipe");
        json.WriteString("command", $"vigil train {engine.Language} DATA... --out models/{engine.Language} --seed {options.Seed}");
        json.WriteNumber("seed", options.Seed);
        json.WriteNumber("taggerEpochs", options.TaggerEpochs);
        json.WriteNumber("jackknifeParts", options.JackknifeParts);
        json.WriteNumber("jackknifeEpochs", options.JackknifeEpochs);
        json.WriteNumber("parserEpochs", options.ParserEpochs);
        json.WriteEndObject();
        WriteSources(json, data.Sources);
        json.WriteStartArray("scores");
        foreach (var (treebank, input, metrics) in scores)
            WriteScores(json, treebank, input, metrics);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSources(Utf8JsonWriter json, ImmutableArray<TrainingSource> sources)
    {
        json.WriteStartArray("data");
        foreach (var source in sources)
        {
            json.WriteStartObject();
            json.WriteString("file", source.File);
            json.WriteString("name", source.Name);
            json.WriteString("licence", source.Licence);
            json.WriteString("address", source.Address);
            json.WriteString("sha256", source.Sha256);
            json.WriteString("use", source.Use);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // Scores stand in hundredths of a per cent, so that the manifest holds integers only.
    private static void WriteScores(Utf8JsonWriter json, string treebank, string input, ImmutableDictionary<string, ConllScore> metrics)
    {
        json.WriteStartObject();
        json.WriteString("treebank", treebank);
        json.WriteString("input", input);
        json.WriteStartObject("f1PerTenThousand");
        foreach (var metric in ConllScores.Metrics)
            json.WriteNumber(metric, (int)Math.Round(metrics[metric].F1 * 10000));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
