namespace Vigil.Mentions.Places.Compiling;

/// <summary>Bare names of regions: "Almaty Region" is also called "Almaty", "Province of Sichuan" "Sichuan".</summary>
internal static class AdminNames
{
    private static readonly string[] Tails =
    [
        " region", " oblast", " oblast'", " oblisi", " province", " governorate", " state", " krai", " kray", " republic", " department", " prefecture",
        " district", " county", " division", " voivodeship", " municipality", " parish", " canton", " city", " autonomous region", " territory",
        " autonomous oblast", " autonomous okrug",
    ];

    private static readonly string[] Heads =
        ["Province of ", "Republic of ", "State of ", "Departamento de ", "Departamento del ", "Provincia de ", "Région de ", "Muḩāfaz̧at ", "Governorate of "];

    /// <summary>The name without the word that says what kind of region it is, or nothing where there is none.</summary>
    public static IEnumerable<string> Bare(string name)
    {
        foreach (var tail in Tails)
            if (name.EndsWith(tail, StringComparison.OrdinalIgnoreCase)) yield return name[..^tail.Length];
        foreach (var head in Heads)
            if (name.StartsWith(head, StringComparison.Ordinal)) yield return name[head.Length..];
    }
}
