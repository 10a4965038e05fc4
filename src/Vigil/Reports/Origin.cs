namespace Vigil.Reports;

/// <summary>What an input says of itself, as written; empty values are null.</summary>
internal sealed record Origin
{
    public string? Url { get; init; }
    public string? Outlet { get; init; }
    public string? Published { get; init; }
    public string? Language { get; init; }
    public string? Title { get; init; }
    public string? Byline { get; init; }
    public bool Fiction { get; init; }

    /// <summary>Line that <see cref="Published"/> stands on, from 1.</summary>
    public int PublishedLine { get; init; } = 1;
}
