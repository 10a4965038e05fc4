namespace Vigil;

/// <summary>The folder of words, codes, patterns and places that people edit: <c>data</c>, beside or above the program.</summary>
public static class DataFolder
{
    /// <summary>The nearest <c>data</c> folder at or above the program that holds <c>lexicons</c>; null if there is none.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "data");
            if (Directory.Exists(Path.Combine(data, "lexicons"))) return data;
        }
        return null;
    }
}
