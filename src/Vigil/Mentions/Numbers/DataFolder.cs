namespace Vigil.Mentions.Numbers;

/// <summary>The folder of words and codes that people edit.</summary>
internal static class DataFolder
{
    /// <summary>The path of a file in the data folder, given with forward slashes.</summary>
    /// <exception cref="DirectoryNotFoundException">No folder above the program holds data/codebook.</exception>
    public static string PathOf(string file) => Path.Combine(Root.Value, Path.Combine(file.Split('/')));

    private static readonly Lazy<string> Root = new(Find);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "data");
            if (Directory.Exists(Path.Combine(data, "codebook"))) return data;
        }
        throw new DirectoryNotFoundException("No folder above " + AppContext.BaseDirectory + " holds data/codebook");
    }
}
