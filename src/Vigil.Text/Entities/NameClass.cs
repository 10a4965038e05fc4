namespace Vigil.Text.Entities;

/// <summary>What the lexicon knows about a word or phrase; the names are those of the sections in data/lexicons/names-*.txt.</summary>
[Flags]
public enum NameClass : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A given name.</summary>
    Given = 1 << 0,

    /// <summary>A family name.</summary>
    Family = 1 << 1,

    /// <summary>A country, a first-level division, a capital or a city of more than a hundred thousand.</summary>
    Place = 1 << 2,

    /// <summary>A smaller town.</summary>
    Town = 1 << 3,

    /// <summary>An organisation or its abbreviation.</summary>
    Organization = 1 << 4,

    /// <summary>A common noun that names of organisations are built on: ministry, party, university, Inc.</summary>
    OrganizationHead = 1 << 5,

    /// <summary>A common noun that names of places are built on: street, river, province, airport.</summary>
    PlaceHead = 1 << 6,

    /// <summary>A title or office that stands before a person's name.</summary>
    Title = 1 << 7,

    /// <summary>A word for a relative, as in "his brother".</summary>
    Kin = 1 << 8,

    /// <summary>A verb of saying.</summary>
    Speech = 1 << 9,

    /// <summary>An adjective or noun of nationality, ethnicity, language or faith.</summary>
    Demonym = 1 << 10,

    /// <summary>A day, month, holiday or era.</summary>
    Calendar = 1 << 11,

    /// <summary>A particle inside names: bin, al, van, de.</summary>
    Particle = 1 << 12,

    /// <summary>A word that the treebanks write in lower case at least now and then.</summary>
    Common = 1 << 13,

    /// <summary>A work, product, event or law: capitalised, and none of the kinds of name that are looked for.</summary>
    Work = 1 << 14,
}
