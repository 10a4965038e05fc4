namespace Vigil.Views.Words;

/// <summary>Families of event types: each has one hue and one letter in every view.</summary>
public enum Family
{
    /// <summary>What people do to be heard in public.</summary>
    Protest,
    /// <summary>What is done to them by force or threat.</summary>
    Repression,
    /// <summary>What courts and investigators do.</summary>
    Legal,
    /// <summary>Words between them and those they address.</summary>
    Voice,
    /// <summary>Anything else.</summary>
    Neutral,
}

/// <summary>Tells the family of a type.</summary>
public static class Families
{
    /// <summary>Family of a type of the codebook; neutral for a type it does not know.</summary>
    public static Family Of(string type) => type switch
    {
        "protest" => Family.Protest,
        "detain" or "disappear" or "ill-treat" or "disperse" or "violence" or "death" or "warn" or "threat" or "restrict" => Family.Repression,
        "summon" or "charge" or "trial" or "convict" or "sentence" or "fine" or "appeal" or "release" => Family.Legal,
        "petition" or "refuse" or "meet" or "concede" => Family.Voice,
        _ => Family.Neutral,
    };

    /// <summary>The family's name in lower case, as in codebook and style sheet.</summary>
    public static string Name(this Family family) => family switch
    {
        Family.Protest => "protest",
        Family.Repression => "repression",
        Family.Legal => "legal",
        Family.Voice => "voice",
        _ => "neutral",
    };
}
