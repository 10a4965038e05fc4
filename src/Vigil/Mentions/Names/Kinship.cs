using System.Collections.Frozen;

namespace Vigil.Mentions.Names;

/// <summary>What a noun says one person is to another.</summary>
/// <param name="Kind">The relation: mother, son, lawyer…</param>
/// <param name="Class">The relation whatever the gender: parent, child, sibling…</param>
/// <param name="Reverse">Class of the relation the other way round, or null where nothing follows.</param>
/// <param name="Female">Gender of the one who bears the noun, or null.</param>
internal sealed record KinNoun(string Kind, string Class, string? Reverse, bool? Female)
{
    /// <summary>Whether the other may be an organisation.</summary>
    public bool OfOrganizations => Reverse is null;
}

/// <summary>The nouns of kinship, profession and office that relate one person to another.</summary>
internal sealed class Kinship
{
    private readonly FrozenDictionary<string, KinNoun> nouns;

    public Kinship(IReadOnlyDictionary<string, string> list) =>
        nouns = list.ToFrozenDictionary(e => e.Key, e => Parse(e.Value), StringComparer.Ordinal);

    /// <summary>What a lemma says, or null where it is no such noun.</summary>
    public KinNoun? Find(string lemma) => nouns.GetValueOrDefault(lemma);

    /// <summary>The kind of a class in a gender: child and male is son; the class itself where the gender is not told.</summary>
    public string Kind(string kinClass, bool? female)
    {
        var any = nouns.Values.Where(n => n.Class == kinClass).ToList();
        return any.Where(n => n.Female == female).Select(n => n.Kind).Order(StringComparer.Ordinal).FirstOrDefault()
            ?? any.Where(n => n.Female is null).Select(n => n.Kind).FirstOrDefault() ?? "relative";
    }

    private static KinNoun Parse(string meaning)
    {
        var parts = meaning.Split(' ');
        return new KinNoun(parts[0], parts[1], parts[2] == "-" ? null : parts[2], parts[3] switch { "female" => true, "male" => false, _ => null });
    }
}
