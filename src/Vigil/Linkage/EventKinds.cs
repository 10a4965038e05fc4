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

    private static readonly FrozenSet<string> Custody = FrozenSet.ToFrozenSet(["arrest", "detention"]);

    private static readonly FrozenSet<string> Gatherings = FrozenSet.ToFrozenSet(["picket", "rally", "vigil", "sit-in"]);

    /// <summary>Whether events of the type happen to certain people, so that other people make it another event.</summary>
    public static bool IsAboutIndividuals(string type) => AboutIndividuals.Contains(type) || type == "verdict";

    /// <summary>Whether the type is one that befalls a person seldom, so that two reports of it with the same person most often tell of one.</summary>
    public static bool IsRare(string type) => AboutIndividuals.Contains(type) && type is not ("detain" or "summon" or "warn" or "threat");

    /// <summary>Whether two forms are ones that reports take for each other: people who stand somewhere; an arrest and a detention.</summary>
    public static bool AreLoose(string a, string b) => (Gatherings.Contains(a) && Gatherings.Contains(b)) || (Custody.Contains(a) && Custody.Contains(b));

    /// <summary>Types whose mentions are compared with each other: a conviction and the sentence it led to are often one event told twice.</summary>
    public static string Family(string type) => type is "convict" or "sentence" ? "verdict" : type;
}
