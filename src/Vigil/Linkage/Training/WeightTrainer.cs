using System.Collections.Immutable;

namespace Vigil.Linkage.Training;

/// <summary>
/// Learns the weights of findings from pairs that people judged. The judged pairs all share a block, so how often a finding is made on them says little of m and
/// u; what is fitted is the odds that the sum of weights stands for (logistic regression), held near the weights before by a quadratic penalty, so that a finding
/// seen seldom moves little. Findings that contradict are a matter of what things mean and are not learnt. Steps and order are fixed: the same pairs give the
/// same weights.
/// </summary>
public static class WeightTrainer
{
    private const int Steps = 2000;
    private const double Rate = 20;
    private const double Penalty = 0.002;

    /// <summary>The weights after learning, by field and finding; contradictions are null.</summary>
    /// <param name="start">Weights before; the threshold stays.</param>
    /// <param name="pairs">Compared pairs with the verdict.</param>
    public static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, int?>> Learn(
        MatchWeights start, IReadOnlyCollection<(ImmutableArray<WeightPart> Parts, bool Same)> pairs)
    {
        var findings = start.Findings.ToList();
        var index = findings.Index().ToDictionary(each => (each.Item.Field, each.Item.Finding), each => each.Index);
        var weights = findings.ConvertAll(part => (double)part.Weight).ToArray();
        var judged = pairs.Where(pair => !pair.Parts.Any(part => part.Contradicts))
            .Select(pair => (Parts: pair.Parts.Where(part => index.ContainsKey((part.Field, part.Finding))).Select(part => index[(part.Field, part.Finding)]).ToArray(), pair.Same)).ToList();
        for (var step = 0; step < Steps && judged.Count > 0; step++) Step(weights, findings, judged, start.Threshold);
        return findings.GroupBy(part => part.Field, StringComparer.Ordinal).ToImmutableSortedDictionary(field => field.Key,
            field => field.ToImmutableSortedDictionary(part => part.Finding,
                part => part.Contradicts ? (int?)null : (int)Math.Round(weights[index[(part.Field, part.Finding)]]), StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static void Step(double[] weights, List<WeightPart> findings, List<(int[] Parts, bool Same)> judged, int threshold)
    {
        var gradient = new double[weights.Length];
        foreach (var (parts, same) in judged)
        {
            var odds = Math.Pow(2, Math.Clamp((parts.Sum(part => weights[part]) - threshold) / 100, -30, 30));
            var wrong = (same ? 1 : 0) - (odds / (1 + odds));
            foreach (var part in parts) gradient[part] += wrong;
        }

        for (var i = 0; i < weights.Length; i++)
            weights[i] += Rate * ((gradient[i] / judged.Count) - (Penalty * (weights[i] - findings[i].Weight)));
    }
}
