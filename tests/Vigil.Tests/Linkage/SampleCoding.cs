using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Evaluation.Linking;
using Vigil.Reports;

namespace Vigil.Tests.Linkage;

/// <summary>The sample campaign as a perfect coder would code it: made from its reports and their gold.</summary>
internal static class SampleCoding
{
    public static ImmutableArray<CodedReport> Picket { get; } = Read("picket");

    public static ImmutableArray<CodedReport> Read(string sample)
    {
        var languages = LanguageGuess.Load(File.ReadAllLines(Path.Combine(Repository.Root, "data", "lexicons", "languages.txt")));
        var inputs = new ReportSource(languages, () => Stream.Null).Find([Path.Combine(Repository.Root, "samples", sample)]);
        return [.. inputs.Select(input => input.Read().Report!).Select(report => GoldCoding.Of(report,
            Path.Combine(Repository.Root, "eval", "gold", sample, Path.ChangeExtension(report.Path, ".json"))))];
    }
}
