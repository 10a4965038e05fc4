using System.Collections.Frozen;

namespace Vigil.Text.Parsing;

/// <summary>The names of relations as CoNLL-U writes them.</summary>
public static class Relations
{
    private static readonly string[] Names = [.. Enum.GetNames<Relation>().Select(Written)];

    private static readonly FrozenDictionary<string, Relation> ByName =
        Names.Select((name, i) => KeyValuePair.Create(name, (Relation)i)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How many relations there are.</summary>
    public static int Count => Names.Length;

    /// <summary>The name of a relation, for example <c>nsubj:pass</c>.</summary>
    public static string Name(Relation relation) => Names[(int)relation];

    /// <summary>The relation of that name; of an unknown subtype, the base relation; of an unknown relation, <see cref="Relation.Dep"/>.</summary>
    public static Relation Parse(string name)
    {
        if (ByName.TryGetValue(name, out var relation))
            return relation;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? Relation.Dep : Parse(name[..colon]);
    }

    // The enum writes a subtype in camel case after its base: AclRelcl is acl:relcl.
    private static string Written(string name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (char.IsAsciiLetterUpper(name[i]))
                return (name[..i] + ":" + name[i..]).ToLowerInvariant();
        }
        return name.ToLowerInvariant();
    }
}
