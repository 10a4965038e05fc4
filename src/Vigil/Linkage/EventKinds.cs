using System.Collections.Frozen;

namespace Vigil.Linkage;

/// <summary>What linking has to know of the types of the codebook.</summary>
internal static class EventKinds
{
    private static readonly FrozenSet<string> AboutIndividuals = FrozenSet.ToFrozenSet(
    [
        "detain", "disappear", "ill-treat", "summon", "charge", "trial", "convict", "sentence",
        "fine", "appeal", "release", "death", "warn", "threat",
    ]);

    private static readonly FrozenSet<string> Gatherings = FrozenSet.ToFrozenSet(["picket", "rally", "vigil", "sit-in"]);

    /// <summary>Whether events of the type happen to certain people, so that other people make it another event.</summary>
    public static bool IsAboutIndividuals(string type) => AboutIndividuals.Contains(type);

    /// <summary>Whether the form is one that reports name loosely: people who stand somewhere.</summary>
    public static bool IsGathering(string? form) => form is not null && Gatherings.Contains(form);

    /// <summary>Types whose mentions are compared with each other: a conviction and the sentence it led to are often one event told twice.</summary>
    public static string Family(string type) => type is "convict" or "sentence" ? "verdict" : type;
}
