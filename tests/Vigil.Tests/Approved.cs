using Xunit;

namespace Vigil.Tests;

/// <summary>Compares output with a file that somebody has read and approved. On a difference the new output is written beside it, as *.received.*.</summary>
internal static class Approved
{
    public static void Is(string file, string actual)
    {
        var path = Path.Combine(Repository.Root, "tests", "Vigil.Tests", file);
        var received = path.Replace(".approved.", ".received.", StringComparison.Ordinal);
        var approved = File.Exists(path) ? File.ReadAllText(path) : "";
        if (approved == actual) File.Delete(received);
        else File.WriteAllText(received, actual);
        Assert.Equal(approved, actual);
    }
}
