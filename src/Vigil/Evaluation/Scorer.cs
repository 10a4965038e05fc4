using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Evaluation.Gold;

namespace Vigil.Evaluation;

/// <summary>What reports are grouped by in a score.</summary>
public enum ScoreGrouping
{
    /// <summary>All reports together.</summary>
    None,
    /// <summary>The gold's group.</summary>
    Group,
    /// <summary>The gold's language.</summary>
    Language,
}

/// <summary>
/// Scores coded reports against gold. A gold report is paired with the output whose path has its name, without folder and extension. Optional events of the
/// gold (background, or of type other) never count as missed; output that matches one is not wrong.
/// </summary>
public static class Scorer
{
    /// <summary>Scores against the gold files of a folder.</summary>
    /// <exception cref="InvalidDataException">A gold file cannot be read; the message names it.</exception>
    public static Score Score(string goldFolder, IEnumerable<CodedReport> outputs, ScoreGrouping by = ScoreGrouping.None) =>
        Score(GoldFolder.Read(goldFolder), outputs, by);

    /// <summary>Scores against gold by report name; of two outputs with one name the later counts.</summary>
    public static Score Score(ImmutableSortedDictionary<string, GoldReport> golds,
        IEnumerable<CodedReport> outputs, ScoreGrouping by = ScoreGrouping.None)
    {
        var found = new Dictionary<string, CodedReport>(StringComparer.Ordinal);
        foreach (var output in outputs) found[Path.GetFileNameWithoutExtension(output.Report.Path)] = output;
        var tally = new Tally();
        foreach (var (name, gold) in golds) tally.Add(name, GroupOf(gold, by), gold, found.GetValueOrDefault(name));
        return tally.Score([.. golds.Keys.Where(name => !found.ContainsKey(name))]);
    }

    private static string GroupOf(GoldReport gold, ScoreGrouping by) => by switch
    {
        ScoreGrouping.Group => gold.Group ?? "all",
        ScoreGrouping.Language => gold.Language ?? "all",
        _ => "all",
    };
}
