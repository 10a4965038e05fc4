namespace Vigil.Evaluation;

/// <summary>Confidence intervals by resampling (Efron, 1979): percentiles of a figure over samples drawn with replacement, from a fixed seed.</summary>
public static class Bootstrap
{
    private const int Samples = 2000;
    private const int Seed = 1;

    /// <summary>The 95% interval of a figure over some cases.</summary>
    public static (double Low, double High) Interval<T>(IReadOnlyList<T> cases, Func<IReadOnlyList<T>, double> figure)
    {
        if (cases.Count == 0) return (0, 0);
        var random = new Random(Seed);
        var sample = new T[cases.Count];
        var figures = new double[Samples];
        for (var n = 0; n < Samples; n++)
        {
            for (var i = 0; i < sample.Length; i++) sample[i] = cases[random.Next(cases.Count)];
            figures[n] = figure(sample);
        }

        Array.Sort(figures);
        return (figures[Samples * 25 / 1000], figures[(Samples * 975 / 1000) - 1]);
    }
}
