using System.Diagnostics.CodeAnalysis;

namespace Vigil.Reports;

/// <summary>What reading one input gave: a report, or the problem that kept it from being one.</summary>
public sealed record ReadResult
{
    private ReadResult(Report? report, Problem? problem) => (Report, Problem) = (report, problem);

    /// <summary>The report, or null.</summary>
    public Report? Report { get; }

    /// <summary>Why there is no report, or null.</summary>
    public Problem? Problem { get; }

    /// <summary>The bytes as read, whose hash the report holds; empty where there is no report.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Whether there is a report.</summary>
    [MemberNotNullWhen(true, nameof(Report))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsReport => Report is not null;

    /// <summary>A report.</summary>
    public static implicit operator ReadResult(Report report) => new(report, null);

    /// <summary>A problem.</summary>
    public static implicit operator ReadResult(Problem problem) => new(null, problem);

    /// <summary>A report.</summary>
    public static ReadResult FromReport(Report report) => report;

    /// <summary>A problem.</summary>
    public static ReadResult FromProblem(Problem problem) => problem;
}
