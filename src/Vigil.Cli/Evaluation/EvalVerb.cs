using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Vigil.Cli.Coding;
using Vigil.Cli.Linking;
using Vigil.Cli.Terminal;
using Vigil.Coding;
using Vigil.Evaluation;
using Vigil.Reports;
using Vigil.Evaluation.Confidence;
using Vigil.Evaluation.Plover;
using Vigil.Mentions.Quantities;
using Vigil.Text;
using Vigil.Text.Training;
using Vigil.Views.Json;
using ReportCoder = Vigil.Cli.Coding.Coder;

namespace Vigil.Cli.Evaluation;

/// <summary><c>vigil eval</c>: scores coding against gold, parses against treebanks, crowd sizes against coders.</summary>
internal static class EvalVerb
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "A folder of gold and the JSON lines to score; with --language, treebanks as CoNLL-U. Without any: all of eval/gold is coded and scored",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<int> Errors = new("--errors") { Description = "How many errors to list. Default: 0", HelpName = "N" };

    private static readonly Option<string?> Language = new("--language") { Description = "Score the language engine on treebanks of this language", HelpName = "LANG" };

    private static readonly Option<string?> Sizes = new("--sizes") { Description = "Score the reading of crowd sizes: columns phrase, low, high, rows", HelpName = "CSV" };

    private static readonly Option<string?> Names = new("--names") { Description = "Score the matching of names: columns name1, name2, is_match, schema", HelpName = "CSV" };

    private static readonly Option<string?> Records = new("--linkage") { Description = "Score the linking of person records, with --schema", HelpName = "CSV" };

    private static readonly Option<string?> Schema = new("--schema") { Description = "What the columns of the records are: see eval/linkage", HelpName = "FILE" };

    private static readonly Option<bool> Links = new("--links") { Description = "Score the linking of events, people and sources in the samples that have links; with a folder of ECB+, of texts by the story they tell" };

    private static readonly Option<string> Profile = new("--profile") { Description = "What number words stand for: vigil or ccc", DefaultValueFactory = _ => "vigil" };

    private static readonly Option<string?> Corpus = new("--corpus")
    {
        Description = "Score gold of real reports too, whose texts are in this folder: events/ecbplus and treebanks", HelpName = "DIR",
    };

    private static readonly Option<string?> Plover = new("--plover") { Description = "Score PLOVER classes of single sentences: a file of PLOVER records", HelpName = "FILE" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("eval", "Score what the tool reads against what people read") { Paths, Errors, Corpus, Plover, Language, Sizes, Names, Records, Schema, Links, Profile };
        Profile.AcceptOnlyFromAmong("vigil", "ccc");
        verb.Validators.Add(result =>
        {
            if (result.GetResult(Records) is null != result.GetResult(Schema) is null) result.AddError("--linkage and --schema go together");
        });
        verb.SetAction(parsed => Faults.Data(() =>
        {
            var paths = parsed.GetValue(Paths) ?? [];
            if (parsed.GetValue(Sizes) is { } sizes) ScoreSizes(sizes, parsed.GetValue(Profile)!, parsed.GetValue(Errors));
            else if (parsed.GetValue(Plover) is { } plover) ScorePlover(plover, parsed.GetValue(Errors));
            else if (parsed.GetValue(Names) is { } names) LinkScores.Names(names, parsed.GetValue(Errors));
            else if (parsed.GetValue(Records) is { } records && parsed.GetValue(Schema) is { } schema) LinkScores.Records(records, schema);
            else if (parsed.GetValue(Links) && paths is [var stories]) LinkScores.Stories(stories, parsed.GetValue(Errors));
            else if (parsed.GetValue(Links)) LinkScores.Links(folder => Coded(LoadCoder(), folder), parsed.GetValue(Errors));
            else if (parsed.GetValue(Language) is { } language) ScoreTreebanks(language, paths);
            else if (paths.Length == 2) Write(Scorer.Score(paths[0], ReadLines(paths[1])), parsed.GetValue(Errors));
            else if (paths.Length == 0) GoldRun.Load().Write(parsed.GetValue(Corpus), parsed.GetValue(Errors));
            else return ExitCode.Usage;
            return ExitCode.Done;
        }));
        HelpPage.Examples[verb.Name] = """
            Examples:
              vigil eval                                       code and score what eval/gold holds
              vigil eval eval/gold/picket out.jsonl --errors 20
              vigil eval --corpus corpora                     the real reports of eval/gold too
              vigil eval --plover plover_gsr_cameo.json
              vigil eval --language en en_ewt-dev.conllu       the metrics of the CoNLL 2018 shared task
              vigil eval --sizes size-phrases.csv --profile ccc
              vigil eval --links                               link the samples that have links and score them
              vigil eval --names name-pairs.csv
              vigil eval --linkage dataset3.csv --schema eval/linkage/febrl.json
            """;
        return verb;
    }

    private static ReportCoder LoadCoder()
    {
        var (coder, problem) = ReportCoder.Load(new CodeSettings([], null, null, false, null, null));
        return coder ?? throw new InputException(problem!);
    }

    private static List<CodedReport> Coded(ReportCoder coder, string folder) =>
        [.. coder.Code([folder], CancellationToken.None).Select(o => o.Coded).OfType<CodedReport>()];

    private static IEnumerable<CodedReport> ReadLines(string path)
    {
        using var file = File.OpenRead(path);
        foreach (var coded in JsonLines.ReadAll(file)) yield return coded;
    }

    private static void Write(Score score, int errors)
    {
        ScoreText.Write(Console.Out, score, errors);
        ScoreText.Write(Console.Out, score.Relevance);
        ScoreText.Write(Console.Out, Reliability.Of(score.Proposals));
    }

    private static void ScoreTreebanks(string language, string[] treebanks)
    {
        var engine = TrainedEngine.Load(DataFolder.Path("models", language));
        foreach (var path in treebanks)
        {
            var gold = ConlluReader.ReadFile(path);
            Write(Path.GetFileName(path) + ", from raw text", EngineEvaluation.FromRawText(engine, gold));
            Write(Path.GetFileName(path) + ", from gold tokens", EngineEvaluation.FromGoldTokens(engine, gold));
        }
    }

    private static void Write(string title, ImmutableDictionary<string, ConllScore> scores)
    {
        Console.Out.WriteLine(title);
        foreach (var metric in ConllScores.Metrics)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {metric,-10} {scores[metric].F1 * 100:F2}"));
    }

    private static void ScorePlover(string path, int errors)
    {
        var pipeline = Pipeline.Load();
        ScoreText.Write(Console.Out, PloverEvaluation.Score(PloverSentence.Read(path), pipeline.Code), errors);
    }

    private static void ScoreSizes(string path, string profile, int errors)
    {
        var score = SizeEvaluation.Score(path, CountProfile.Load(profile));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"phrases with a number: {score.WithNumber:F3} ({score.RightWithNumber} of {score.RowsWithNumber} rows); all: {score.Overall:F3} ({score.Right} of {score.Rows} rows)"));
        foreach (var error in score.Errors.Take(errors))
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {error.Rows} × \"{error.Phrase}\": {error.Low}–{error.High}, read as {error.Read}"));
    }
}
