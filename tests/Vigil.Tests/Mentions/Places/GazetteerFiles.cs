using Vigil.Mentions.Places;

namespace Vigil.Tests.Mentions.Places;

/// <summary>The gazetteer and its word lists, loaded once for all tests.</summary>
internal static class GazetteerFiles
{
    /// <summary>data/gazetteer of the checkout that the tests were built from.</summary>
    public static string Folder { get; } = FindFolder();

    public static Gazetteer Gazetteer { get; } = Gazetteer.Load(Path.Combine(Folder, "places.bin"));

    public static SiteWords Sites { get; } = SiteWords.Parse(File.ReadLines(Path.Combine(Folder, "sites.txt")));

    public static FinderWords Words { get; } = FinderWords.Parse(File.ReadLines(Path.Combine(Folder, "finder-words.txt")));

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "data", "gazetteer"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "data", "gazetteer");
    }
}
