namespace Vigil.Mentions.Numbers;

/// <summary>How a numeral is written.</summary>
internal enum NumeralForm : byte
{
    /// <summary>In figures, without a scale word ("1,500").</summary>
    Figures,
    /// <summary>In words, or in figures with a scale word ("two hundred", "1.5 million", "10k").</summary>
    Words,
    /// <summary>As an ordinal ("third", "93rd").</summary>
    Ordinal,
    /// <summary>By a word that leaves the number open ("dozens", "several hundred").</summary>
    Vague,
}

/// <summary>A number as written.</summary>
/// <param name="End">Index after its last piece.</param>
/// <param name="Value">Its value; for a vague one, what the number meant by <paramref name="Vague"/> is multiplied by.</param>
/// <param name="Scale">The scale word it ends with ("three hundred": 100), or 1.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Vague">The word that leaves it open, in the profile's spelling, or null.</param>
internal readonly record struct Numeral(int End, decimal Value, decimal Scale, NumeralForm Form, string? Vague = null)
{
    /// <summary>Whether it is written as a plain or an ordinal number.</summary>
    public bool Definite => Vague is null;
}
