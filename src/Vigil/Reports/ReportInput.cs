namespace Vigil.Reports;

/// <summary>One input that may hold a report, found but not read yet, so that many can be read at once and none before its turn.</summary>
public sealed class ReportInput
{
    private readonly Func<ReadResult> _read;

    internal ReportInput(string where, Func<ReadResult> read) => (Where, _read) = (where, read);

    /// <summary>Path or name for messages.</summary>
    public string Where { get; }

    /// <summary>Reads it. Safe to call from any thread; never throws for what stands in the input.</summary>
    public ReadResult Read() => _read();
}
