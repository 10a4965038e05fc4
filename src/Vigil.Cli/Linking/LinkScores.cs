using System.Globalization;
using Vigil.Coding;
using Vigil.Evaluation.Linking;
using Vigil.Linkage;
using Vigil.Linkage.Records;

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

    /// <summary><c>--linkage</c>.</summary>
    public static void Records(string path, string schema)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var score = RecordEvaluation.Score(path, RecordSchema.Read(schema));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"records: precision {score.Precision:F4}  recall {score.Recall:F4}  F1 {score.F1:F4}  ({score.Records} records, {score.Gold} pairs of one person, {score.Links.Compared} pairs compared, {watch.Elapsed.TotalSeconds:F1} s)"));
        foreach (var note in score.Links.Notes) Console.Out.WriteLine("  " + note);
    }

    /// <summary><c>--links</c>: every folder of gold with links, coded by the coder and by the gold itself.</summary>
    public static void Links(Func<string, IReadOnlyList<CodedReport>> code, int errors)
    {
        foreach (var gold in Directory.EnumerateDirectories(DataFolder.Path("eval", "gold")).Where(LinkEvaluation.HasLinks).Order(StringComparer.Ordinal))
        {
            var coded = code(DataFolder.Path("samples", Path.GetFileName(gold)));
            Write($"{Path.GetFileName(gold)}, as coded", LinkEvaluation.Score(gold, coded), errors);
            Write($"{Path.GetFileName(gold)}, gold mentions", LinkEvaluation.Score(gold, coded
                .Select(each => (each.Report, Gold: Path.Combine(gold, Path.GetFileNameWithoutExtension(each.Report.Path) + ".json")))
                .Where(each => File.Exists(each.Gold)).Select(each => GoldCoding.Of(each.Report, each.Gold))), errors);
        }
    }

    /// <summary><c>--links FOLDER</c>: texts of ECB+ grouped by story.</summary>
    public static void Stories(string folder, int errors) => Write("stories", StoryEvaluation.Score(folder), (_, _) => null, errors);

    private static void Write(string title, LinkScore score, int errors)
    {
        Console.Out.WriteLine(title);
        Write("events", score.Events, score.Why, errors);
        Write("people", score.People, score.Why, errors);
        Write("lineage", score.Lineages, (_, _) => null, errors);
    }

    private static void Write(string what, ClusterScores score, Func<string, string, Link?> why, int errors)
    {
        Console.Out.WriteLine($"  {what,-8} pairwise {Line(score.Pairwise)}  B-cubed {Line(score.BCubed)}  CEAF {Line(score.Ceaf)}");
        foreach (var (a, b) in score.Wrong.Take(errors)) Console.Out.WriteLine($"    wrong   {a} = {b}{Why(why(a, b))}");
        foreach (var (a, b) in score.Missed.Take(errors)) Console.Out.WriteLine($"    missed  {a} = {b}{Why(why(a, b))}");
    }

    private static string Why(Link? link) => link is null ? "" : string.Create(CultureInfo.InvariantCulture,
        $"  {link.Weight}: {string.Join(", ", link.Parts.Select(part => $"{part.Field} {part.Finding}"))}");

    private static string Line(Agreement agreement) => string.Create(CultureInfo.InvariantCulture,
        $"F1 {agreement.F1:F3} (P {agreement.Precision:F3}, R {agreement.Recall:F3})");

    private static string Line(NameScore score) => string.Create(CultureInfo.InvariantCulture,
        $"names: F1 {score.F1:F3}  precision {score.Precision:F3}  recall {score.Recall:F3}  ({score.Pairs} pairs)");
}
