using System.Collections.Immutable;
using Vigil.Linkage.Names;
using Vigil.Linkage.Names.Training;

namespace Vigil.Evaluation.Linking;

/// <summary>A pair of names that was judged otherwise than people did.</summary>
/// <param name="Pair">The pair with people's verdict.</param>
/// <param name="Score">What the matcher gave.</param>
public sealed record NameError(JudgedNames Pair, int Score);

/// <summary>How well names are matched.</summary>
/// <param name="Right">Pairs rightly held the same.</param>
/// <param name="Wrong">Pairs wrongly held the same.</param>
/// <param name="Missed">Pairs wrongly held different.</param>
/// <param name="Pairs">All pairs.</param>
/// <param name="Errors">Those judged wrongly, in the order of the file.</param>
public sealed record NameScore(int Right, int Wrong, int Missed, int Pairs, ImmutableArray<NameError> Errors)
{
    /// <summary>Share of the pairs held the same that are.</summary>
    public double Precision => Right + Wrong == 0 ? 0 : (double)Right / (Right + Wrong);

    /// <summary>Share of the pairs that are the same that were found.</summary>
    public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);

    /// <summary>Harmonic mean of both.</summary>
    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>Scores the matching of names against a file of pairs with people's verdicts.</summary>
public static class NameEvaluation
{
    /// <summary>Reads a CSV file with the columns name1, name2, is_match (true or false) and schema (Person or a kind of organisation).</summary>
    /// <exception cref="FormatException">A column is lacking.</exception>
    public static ImmutableArray<JudgedNames> Read(string path)
    {
        var cells = new string[4];
        var pairs = ImmutableArray.CreateBuilder<JudgedNames>();
        CsvReader.Read(path, ["name1", "name2", "is_match", "schema"], (column, value) =>
        {
            cells[column] = value.ToString();
            if (column == 3) pairs.Add(new JudgedNames(cells[0], cells[1], cells[3] != "Person", cells[2].ToLowerInvariant() is "true" or "1"));
        });
        return pairs.ToImmutable();
    }

    /// <summary>Scores the matcher as shipped.</summary>
    public static NameScore Score(IReadOnlyList<JudgedNames> pairs) =>
        Score(pairs, [.. pairs.Select(pair => NameMatcher.Shipped.Score(pair.One, pair.Other, pair.Organization))]);

    /// <summary>Scores matchers learnt from nine tenths of the pairs on the other tenth, in turn.</summary>
    public static NameScore CrossValidate(IReadOnlyList<JudgedNames> pairs) => Score(pairs, NameTrainer.CrossValidate(pairs));

    private static NameScore Score(IReadOnlyList<JudgedNames> pairs, ImmutableArray<int> scores)
    {
        var judged = pairs.Zip(scores, (pair, score) => (Pair: pair, Score: score, Same: score >= 0)).ToList();
        return new NameScore(
            judged.Count(each => each.Same && each.Pair.Same), judged.Count(each => each.Same && !each.Pair.Same),
            judged.Count(each => !each.Same && each.Pair.Same), judged.Count,
            [.. judged.Where(each => each.Same != each.Pair.Same).Select(each => new NameError(each.Pair, each.Score))]);
    }
}
