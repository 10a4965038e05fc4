namespace Vigil.Mentions.Places.Compiling;

/// <summary>Bare names of regions: "Almaty Region" is also called "Almaty", "Province of Sichuan" "Sichuan".</summary>
internal static class AdminNames
{
    /// <summary>The folded name without the word that says what kind of region it is, or nothing where there is none.</summary>
    public static IEnumerable<string> Bare(string name, FinderWords words)
    {
        var folded = TextFolding.Fold(name);
        for (var at = folded.IndexOf(' ', StringComparison.Ordinal); at > 0; at = folded.IndexOf(' ', at + 1))
        {
            if (words.RegionEnds.Contains(folded.AsSpan(at + 1))) yield return folded[..at];
            if (words.RegionStarts.Contains(folded.AsSpan(0, at))) yield return folded[(at + 1)..];
        }
    }
}
