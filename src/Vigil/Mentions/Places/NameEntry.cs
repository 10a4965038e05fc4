namespace Vigil.Mentions.Places;

/// <summary>How a name belongs to a place.</summary>
public enum NameUse
{
    /// <summary>Its usual name.</summary>
    Usual,
    /// <summary>Another name or spelling in English: a former name, a short form, a transliteration.</summary>
    Variant,
    /// <summary>Adjective of the place or name of its people.</summary>
    Demonym,
    /// <summary>Name in another language, from a list that was not checked.</summary>
    Foreign,
}

/// <summary>One meaning of a name: the place and how the name belongs to it.</summary>
/// <param name="Place">Id of the place in the gazetteer.</param>
/// <param name="Use">How the name belongs to it.</param>
public readonly record struct NameEntry(int Place, NameUse Use);
