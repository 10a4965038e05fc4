using Xunit;

namespace Vigil.Integration.Tests;

/// <summary>Output that was read and found good, kept as files. VIGIL_APPROVE=1 writes them anew, so that the change can be read as a diff.</summary>
internal static class Approved
{
    public static string Root { get; } = Find();

    public static void Check(string name, string output)
    {
        var file = Path.Combine(Root, "tests", "Vigil.Integration.Tests", "approved", name);
        var text = string.Join('\n', output.Split('\n').Select(l => l.TrimEnd())).Trim('\n') + "\n";
        if (Environment.GetEnvironmentVariable("VIGIL_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Assert.Equal(File.ReadAllText(file), text);
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Vigil.slnx"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("No ancestor of the test's binary holds Vigil.slnx.");
    }
}
