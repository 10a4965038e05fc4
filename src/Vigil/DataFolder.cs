namespace Vigil;

/// <summary>Finds the folder of data and models that the tool reads at run time, so that editing data needs no rebuild.</summary>
public static class DataFolder
{
    private static readonly Lazy<string> Home = new(Find);

    /// <summary>Full path of the folder that holds <c>data</c> and <c>models</c>: the nearest one at or above the program.</summary>
    public static string Root => Home.Value;

    /// <summary>Full path of something below it.</summary>
    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(System.IO.Path.Combine(folder.FullName, "data", "codebook")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The folder data/codebook was not found at or above " + AppContext.BaseDirectory);
    }
}
