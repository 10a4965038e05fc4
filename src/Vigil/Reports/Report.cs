using System.Collections.Immutable;

namespace Vigil.Reports;

/// <summary>A report as read: its decoded text and what is known of its origin. Offsets everywhere are UTF-16 into <see cref="Text"/>.</summary>
public sealed record Report
{
    /// <summary>Hash of the URL, or of outlet and date, together with the body's hash, so that reprints stay distinct.</summary>
    public required string Id { get; init; }

    /// <summary>Where it was read from: a path relative to the folder named, with forward slashes, or the id given in JSON lines.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the bytes as read, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Address it was published at.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>When it was published, in the outlet's local calendar.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Headline.</summary>
    public string? Title { get; init; }

    /// <summary>Author line.</summary>
    public string? Byline { get; init; }

    /// <summary>ISO 639-1 code, as given or as found; null when it could not be told.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the front matter marks it as invented.</summary>
    public bool Fiction { get; init; }

    /// <summary>The body: the decoded text, or for HTML the extracted text.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the UTF-8 form of <see cref="Text"/>, in lower-case hexadecimal.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>Name and version of the extractor that took <see cref="Text"/> out of a page; null for plain text.</summary>
    public string? Extractor { get; init; }

    /// <summary>What reading found lacking: no date of publication, a language that is not supported.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}
