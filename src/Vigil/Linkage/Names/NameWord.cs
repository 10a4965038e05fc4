namespace Vigil.Linkage.Names;

/// <summary>What a word of a name is.</summary>
internal enum NameWordKind
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>A single letter that stands for a name.</summary>
    Initial,

    /// <summary>A small word such as "bin", "al", "de".</summary>
    Particle,

    /// <summary>A number, in digits or Roman.</summary>
    Number,

    /// <summary>A legal form of an organisation.</summary>
    LegalForm,
}

/// <summary>A word of a name.</summary>
/// <param name="Own">In its own script, folded.</param>
/// <param name="Latin">In Latin letters, lower case.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Telling">How much it tells, in hundredths of an ordinary word.</param>
internal sealed record NameWord(string Own, string Latin, NameWordKind Kind, int Telling)
{
    /// <summary>Folded to sounds.</summary>
    public string Sounds { get; } = LatinName.Sounds(Latin);

    /// <summary>Its weight when compared: its letters, at least four and at most twelve, times how much it tells.</summary>
    public int Mass => Math.Clamp(Latin.Length, 4, 12) * Telling;

    /// <summary>Two words written as one.</summary>
    public static NameWord Join(NameWord a, NameWord b) => new(a.Own + b.Own, a.Latin + b.Latin, NameWordKind.Name, Math.Max(a.Telling, b.Telling));
}
