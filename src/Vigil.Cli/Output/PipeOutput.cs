using Microsoft.Win32.SafeHandles;

namespace Vigil.Cli.Output;

/// <summary>Standard output as a stream of bytes that tells when nobody reads it any more.</summary>
internal static class PipeOutput
{
    private const int BufferSize = 1 << 16;
    private const int BrokenPipe = 32;

    /// <summary>
    /// The stream. A pipe is written to directly, so that its closing is an <see cref="IOException"/>, which the console's own stream keeps to itself; a file
    /// goes through the console's stream, which leaves the file's position where it belongs.
    /// </summary>
    public static Stream Open()
    {
        var direct = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return new BufferedStream(OperatingSystem.IsWindows() || direct.CanSeek ? Console.OpenStandardOutput() : direct, BufferSize);
    }

    /// <summary>Whether the exception tells that nobody reads any more.</summary>
    public static bool IsClosed(IOException e) => !OperatingSystem.IsWindows() && e.HResult == BrokenPipe;
}
