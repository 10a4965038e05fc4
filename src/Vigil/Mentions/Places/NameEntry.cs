namespace Vigil.Mentions.Places;

/// <summary>How a name belongs to a place.</summary>
[Flags]
public enum NameUse
{
    /// <summary>Its usual name.</summary>
    Usual = 0,
    /// <summary>Another name or spelling.</summary>
    Variant = 1,
    /// <summary>Adjective of the place or name of its people.</summary>
    Demonym = 2,
}

/// <summary>One meaning of a name: the place and how the name belongs to it.</summary>
/// <param name="Place">Id of the place in the gazetteer.</param>
/// <param name="Use">How the name belongs to it.</param>
public readonly record struct NameEntry(int Place, NameUse Use);
