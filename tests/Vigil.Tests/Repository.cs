namespace Vigil.Tests;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    /// <summary>Its root: the nearest ancestor of the test's binary that holds the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Vigil.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("No ancestor of the test's binary holds Vigil.slnx.");
    }
}
