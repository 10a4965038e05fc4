using System.Text;
using Vigil.Coding;
using Vigil.Reports;
using Vigil.Views.Json;

namespace Vigil.Tests.Coding;

/// <summary>One pipeline with the shipped model and data for all tests that code.</summary>
internal static class SharedPipeline
{
    private static readonly Lazy<Pipeline> Loaded = new(() => Pipeline.Load());
    private static readonly Lazy<LanguageGuess> Languages = new(() => LanguageGuess.Load(File.ReadLines(Path.Combine(Repository.Root, "data", "lexicons", "languages.txt"))));

    public static Pipeline Pipeline => Loaded.Value;

    /// <summary>Every report of a folder, coded, in order.</summary>
    public static IReadOnlyList<CodedReport> Code(string folder) =>
        [.. new ReportSource(Languages.Value, () => Stream.Null).Find([folder]).Select(i => i.Read().Report).OfType<Report>().Select(Pipeline.Code)];

    /// <summary>The line of output for a coded report.</summary>
    public static string Line(CodedReport coded)
    {
        using var output = new MemoryStream();
        JsonLines.Write(output, coded);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
