using System.Collections.Immutable;
using Vigil.Cli.Coding;
using Vigil.Coding;
using Vigil.Evaluation;
using Vigil.Evaluation.Confidence;
using Vigil.Evaluation.Corpora;
using Vigil.Evaluation.Gold;
using Vigil.Reports;
using ReportCoder = Vigil.Cli.Coding.Coder;

namespace Vigil.Cli.Evaluation;

/// <summary>
/// Codes the reports of eval/gold and scores them: samples of the project, and reports of corpora outside it where their folder is given. Reports of
/// eval/gold/aside.txt are scored apart, and what is wrong in them is never listed, so that nobody tunes to them.
/// </summary>
internal sealed class GoldRun
{
    private readonly ReportCoder _coder;
    private readonly AsideList _aside;

    private GoldRun(ReportCoder coder, AsideList aside) => (_coder, _aside) = (coder, aside);

    /// <summary>Loads the coder.</summary>
    /// <param name="scale">What evidence is worth, or null for the scale shipped.</param>
    /// <exception cref="InputException">Words, patterns or models are missing or broken.</exception>
    public static GoldRun Load(ConfidenceScale? scale = null)
    {
        var (coder, problem) = ReportCoder.Load(new CodeSettings([], null, null, false, null, null), scale);
        return new GoldRun(coder ?? throw new InputException(problem!), AsideList.Read(DataFolder.Path("eval", "gold", "aside.txt")));
    }

    /// <summary>The scores of every folder of gold, reports kept aside apart from the rest.</summary>
    /// <param name="corpora">Folder of corpora, or null to leave their gold out.</param>
    public IEnumerable<(string Name, bool Aside, Score Score)> Scores(string? corpora)
    {
        foreach (var folder in Directory.EnumerateDirectories(DataFolder.Path("eval", "gold")).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(folder);
            var samples = DataFolder.Path("samples", name);
            if (!Directory.Exists(samples) && corpora is null) continue;
            var (golds, coded) = Directory.Exists(samples) ? Samples(folder, samples) : Corpus(folder, new CorpusFolder(corpora!));
            foreach (var part in golds.GroupBy(gold => _aside.Holds(name, gold.Key)).OrderBy(part => part.Key))
                yield return (name, part.Key, Scorer.Score(part.ToImmutableSortedDictionary(StringComparer.Ordinal), coded));
        }
    }

    /// <summary>Scores all gold and writes the figures: by folder, then relevance and confidence over all.</summary>
    /// <param name="corpora">Folder of corpora, or null.</param>
    /// <param name="errors">How many errors to list of each folder.</param>
    public void Write(string? corpora, int errors)
    {
        var scores = new List<(bool Aside, Score Score)>();
        foreach (var (name, aside, score) in Scores(corpora))
        {
            scores.Add((aside, score));
            Console.Out.WriteLine(aside ? name + ", set aside" : name);
            ScoreText.Write(Console.Out, score, aside ? 0 : errors);
        }

        foreach (var part in scores.GroupBy(each => each.Aside))
        {
            Console.Out.WriteLine(part.Key ? "all set aside" : "all but those set aside");
            ScoreText.Write(Console.Out, part.Aggregate(RelevanceScore.None, (sum, each) => sum.And(each.Score.Relevance)));
            ScoreText.Write(Console.Out, Reliability.Of([.. part.SelectMany(each => each.Score.Proposals)]));
        }
    }

    private (ImmutableSortedDictionary<string, GoldReport>, IReadOnlyList<CodedReport>) Samples(string folder, string samples) =>
        (GoldFolder.Read(folder), [.. _coder.Code([samples], CancellationToken.None).Select(outcome => outcome.Coded).OfType<CodedReport>()]);

    private (ImmutableSortedDictionary<string, GoldReport>, IReadOnlyList<CodedReport>) Corpus(string folder, CorpusFolder corpora)
    {
        var golds = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => CorpusGold.Read(file, corpora)).ToList();
        return (golds.ToImmutableSortedDictionary(gold => gold.Report.Path, gold => gold.Gold, StringComparer.Ordinal), [.. _coder.Code(golds.Select(gold => gold.Report))]);
    }
}
