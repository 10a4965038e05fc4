using Vigil.Linkage.Names;

namespace Vigil.Linkage;

/// <summary>Blocking keys of a person as a report names her: only those that share one are compared.</summary>
public static class PersonBlocks
{
    /// <summary>The keys of her name and other names.</summary>
    public static IReadOnlyList<string> Keys(PersonMember member) =>
        [.. member.Person.Aliases.Prepend(member.Person.Name).SelectMany(NameKeys).Distinct(StringComparer.Ordinal)];

    /// <summary>Keys of one name: a rough form of each word of it, the same across spellings and scripts.</summary>
    public static IReadOnlyList<string> NameKeys(string name) => [.. Folding.Words(name).Where(word => word.Length > 2).Select(word => "name:" + word)];
}
