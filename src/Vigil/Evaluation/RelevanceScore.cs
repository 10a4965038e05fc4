namespace Vigil.Evaluation;

/// <summary>How well reports worth coding are told from the rest. A report that could not be read counts as held irrelevant.</summary>
/// <param name="Relevant">Reports that the gold holds relevant.</param>
/// <param name="Found">Those of them that the output holds relevant.</param>
/// <param name="Passed">Those of them that the gate let through to be coded.</param>
/// <param name="Irrelevant">Reports that the gold holds irrelevant.</param>
/// <param name="Dismissed">Those of them that the output holds irrelevant.</param>
/// <param name="Stopped">Those of them that the gate stopped.</param>
public sealed record RelevanceScore(int Relevant, int Found, int Passed, int Irrelevant, int Dismissed, int Stopped)
{
    /// <summary>No reports.</summary>
    public static RelevanceScore None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Share of all reports rightly held relevant or not.</summary>
    public double Accuracy => (double)(Found + Dismissed) / Math.Max(1, Relevant + Irrelevant);

    /// <summary>Share of relevant reports that the gate let through.</summary>
    public double GateRecall => (double)Passed / Math.Max(1, Relevant);

    /// <summary>The figures of both together.</summary>
    public RelevanceScore And(RelevanceScore other) => new(Relevant + other.Relevant, Found + other.Found, Passed + other.Passed,
        Irrelevant + other.Irrelevant, Dismissed + other.Dismissed, Stopped + other.Stopped);

    /// <summary>The figures with one more report.</summary>
    internal RelevanceScore With(bool gold, bool found, bool passed) => gold
        ? this with { Relevant = Relevant + 1, Found = Found + (found ? 1 : 0), Passed = Passed + (passed ? 1 : 0) }
        : this with { Irrelevant = Irrelevant + 1, Dismissed = Dismissed + (found ? 0 : 1), Stopped = Stopped + (passed ? 0 : 1) };
}
