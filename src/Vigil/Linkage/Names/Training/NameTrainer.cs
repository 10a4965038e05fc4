using System.Collections.Immutable;

namespace Vigil.Linkage.Names.Training;

/// <summary>
/// Learns the weights of <see cref="NameMatcher"/> from judged pairs: logistic regression with a quadratic penalty, by gradient descent over all pairs, in
/// a fixed order and number of steps, so that the same pairs give the same weights.
/// </summary>
public static class NameTrainer
{
    private const int Steps = 4000;
    private const double Rate = 1.0;
    private const double Penalty = 0.0005;

    /// <summary>The matcher learnt from pairs.</summary>
    public static NameMatcher Train(IEnumerable<JudgedNames> pairs) =>
        new(Learn([.. pairs.Select(pair => (NameFeatures.Of(pair.One, pair.Other, pair.Organization), pair.Same))]));

    /// <summary>Weights by feature, for the model file.</summary>
    public static ImmutableSortedDictionary<string, int> Weights(IEnumerable<JudgedNames> pairs)
    {
        var weights = Learn([.. pairs.Select(pair => (NameFeatures.Of(pair.One, pair.Other, pair.Organization), pair.Same))]);
        return NameFeatures.Names.Select((name, i) => (name, i)).ToImmutableSortedDictionary(each => each.name, each => weights[each.i], StringComparer.Ordinal);
    }

    /// <summary>Scores of all pairs, each by a matcher that did not see it: the pairs are dealt into ten parts in turn.</summary>
    public static ImmutableArray<int> CrossValidate(IReadOnlyList<JudgedNames> pairs, int parts = 10)
    {
        var features = pairs.Select(pair => (NameFeatures.Of(pair.One, pair.Other, pair.Organization), pair.Same)).ToList();
        var matchers = Enumerable.Range(0, parts).Select(part => new NameMatcher(Learn([.. features.Where((_, i) => i % parts != part)]))).ToList();
        return [.. features.Select((each, i) => matchers[i % parts].Score(each.Item1))];
    }

    private static ImmutableArray<int> Learn(List<(int[] Features, bool Same)> pairs)
    {
        var weights = new double[NameFeatures.Names.Length];
        var gradient = new double[weights.Length];
        for (var step = 0; step < Steps; step++)
        {
            Array.Clear(gradient);
            foreach (var (features, same) in pairs)
            {
                var sum = 0.0;
                for (var i = 0; i < weights.Length; i++) sum += weights[i] * features[i] / 1000;
                var wrong = (same ? 1 : 0) - (1 / (1 + Math.Exp(-sum)));
                for (var i = 0; i < weights.Length; i++) gradient[i] += wrong * features[i] / 1000;
            }

            for (var i = 0; i < weights.Length; i++) weights[i] += Rate * ((gradient[i] / pairs.Count) - (Penalty * weights[i]));
        }

        return [.. weights.Select(weight => (int)Math.Round(weight * 100 / Math.Log(2)))];
    }
}

/// <summary>Two names and whether people hold them to be of one bearer.</summary>
/// <param name="One">First name.</param>
/// <param name="Other">Second name.</param>
/// <param name="Organization">Whether they are names of organisations.</param>
/// <param name="Same">The verdict.</param>
public sealed record JudgedNames(string One, string Other, bool Organization, bool Same);
