using System.Globalization;
using Vigil.Evaluation.Linking;

namespace Vigil.Cli.Linking;

/// <summary>What <c>vigil eval</c> prints of linking.</summary>
internal static class LinkScores
{
    /// <summary><c>--names</c>.</summary>
    public static void Names(string path, int errors)
    {
        var pairs = NameEvaluation.Read(path);
        var score = NameEvaluation.Score(pairs);
        Console.Out.WriteLine(Line(score));
        foreach (var error in score.Errors.Take(errors)) Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {(error.Pair.Same ? "missed" : "wrong ")}  {error.Score,6}  {error.Pair.One} | {error.Pair.Other}"));
    }

    private static string Line(NameScore score) => string.Create(CultureInfo.InvariantCulture,
        $"names: F1 {score.F1:F3}  precision {score.Precision:F3}  recall {score.Recall:F3}  ({score.Pairs} pairs)");
}
