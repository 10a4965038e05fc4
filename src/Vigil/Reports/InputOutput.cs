namespace Vigil.Reports;

/// <summary>Says in a few words of our own why the system would not read or write: the system's words hold paths and differ between systems.</summary>
public static class InputOutput
{
    private const int NoSpaceUnix = 28;
    private const int DiskFullWindows = unchecked((int)0x80070070);

    /// <summary>The reason, without a full stop.</summary>
    public static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "permission denied",
        DirectoryNotFoundException => "its folder does not exist",
        FileNotFoundException => "it does not exist",
        PathTooLongException => "the path is too long",
        IOException { HResult: NoSpaceUnix or DiskFullWindows } => "the disk is full",
        _ => "the system refused",
    };
}
