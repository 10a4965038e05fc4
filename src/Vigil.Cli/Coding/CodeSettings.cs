namespace Vigil.Cli.Coding;

/// <summary>What the command line asks of a run.</summary>
/// <param name="Paths">What to read.</param>
/// <param name="Format">The one format asked for, or null for all.</param>
/// <param name="Out">Folder for files, or null.</param>
/// <param name="WithText">Whether jsonl holds the texts.</param>
/// <param name="Codebook">Another codebook folder, or null.</param>
/// <param name="Patterns">Another folder of patterns, or null.</param>
internal sealed record CodeSettings(IReadOnlyList<string> Paths, string? Format, string? Out, bool WithText, string? Codebook, string? Patterns)
{
    private const string DefaultOut = "vigil-out";

    /// <summary>Whether reports are written as they are coded, and none is kept.</summary>
    public bool Streams => Format == "jsonl";

    /// <summary>The folder that files go to; null when everything goes to standard output.</summary>
    public string? Folder => Out ?? (Format is null or "csv" ? DefaultOut : null);

    /// <summary>Whether the run gives the format.</summary>
    public bool Gives(string format) => Format is null || Format == format;
}
