namespace Vigil.Reports;

/// <summary>How large things may be.</summary>
public static class ReportLimits
{
    /// <summary>Bytes that one report may have: 16 MB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Levels that the elements of an HTML page may be nested.</summary>
    public const int MaxDepth = 500;
}
