using System.Collections.Immutable;
using System.Text;

namespace Vigil.Reports;

/// <summary>Makes a report of a text and what is known of its origin: checks the date, settles the language, computes ids.</summary>
internal sealed class ReportBuilder(LanguageGuess languages)
{
    /// <summary>The report, or the problem that keeps it from being one.</summary>
    /// <param name="path">Path or id.</param>
    /// <param name="sha256">Hash of the bytes as read.</param>
    /// <param name="origin">What the input says of itself.</param>
    /// <param name="text">The body.</param>
    /// <param name="extractor">Name and version of the extractor, for HTML.</param>
    public ReadResult Build(string path, string sha256, Origin origin, string text, string? extractor = null)
    {
        if (string.IsNullOrWhiteSpace(text)) return ProblemCodes.Empty.At(path);
        PartialDate? published = null;
        if (origin.Published is { } date && !PartialDate.TryParse(date, out published))
            return ProblemCodes.ImpossibleDate.At(path, origin.PublishedLine, Shortened(date));
        var language = languages.Settle(origin.Language, text);
        var textHash = ContentHash.Sha256(text);
        return new Report
        {
            Id = ContentHash.Id(origin.Url ?? origin.Outlet, origin.Url is null ? published?.ToString() : null, textHash),
            Path = path,
            Sha256 = sha256,
            Url = origin.Url,
            Outlet = origin.Outlet,
            Published = published,
            Title = origin.Title,
            Byline = origin.Byline,
            Language = language,
            Fiction = origin.Fiction,
            Text = text,
            TextSha256 = textHash,
            Extractor = extractor,
            Problems = Lacks(path, published, language),
        };
    }

    private static ImmutableArray<Problem> Lacks(string path, PartialDate? published, string? language)
    {
        var lacks = ImmutableArray.CreateBuilder<Problem>();
        if (language is null) lacks.Add(ProblemCodes.UnknownLanguage.At(path));
        else if (!LanguageGuess.Supports(language)) lacks.Add(ProblemCodes.UnsupportedLanguage.At(path, language));
        if (published is null) lacks.Add(ProblemCodes.NoDate.At(path));
        return lacks.ToImmutable();
    }

    private static string Shortened(string value)
    {
        var line = new StringBuilder(value).Replace('\n', ' ').Replace('\r', ' ').ToString();
        return line.Length <= 40 ? line : line[..40] + "…";
    }
}
