using System.Diagnostics;
using System.Text;

namespace Vigil.Integration.Tests;

/// <summary>Runs the built tool as a user does: another process, in a folder of its own.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Vigil.Cli.dll");

    public static ToolResult Run(string folder, params string[] arguments) => Run(folder, "", [], arguments);

    public static ToolResult Run(string folder, string input, (string Name, string Value)[] environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        var output = Task.Run(() => Bytes(process.StandardOutput.BaseStream));
        var error = Task.Run(() => process.StandardError.ReadToEnd());
        using (var stream = process.StandardInput.BaseStream) stream.Write(Encoding.UTF8.GetBytes(input));
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(string.Join(' ', arguments));
        }
        return new ToolResult(process.ExitCode, output.Result, error.Result.ReplaceLineEndings("\n"));
    }

    public static Process Start(string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path, .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static byte[] Bytes(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

/// <summary>What a run gave.</summary>
internal sealed record ToolResult(int ExitCode, byte[] Bytes, string Error)
{
    public string Output { get; } = Encoding.UTF8.GetString(Bytes).ReplaceLineEndings("\n");

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
