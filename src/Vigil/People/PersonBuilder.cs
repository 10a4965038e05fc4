using System.Collections.Immutable;
using Vigil.Linkage;

namespace Vigil.People;

/// <summary>Computes people from groups of members.</summary>
public static class PersonBuilder
{
    /// <summary>One person for each group, those in most reports first, then by name and id.</summary>
    public static ImmutableArray<Person> Build(IEnumerable<ImmutableArray<PersonMember>> groups) =>
    [
        .. groups.Select(members => members.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id)))
            .Select(members => new Person(members[0].Id, members))
            .OrderByDescending(person => person.Members.Length).ThenBy(person => person.Name, StringComparer.Ordinal)
                .ThenBy(person => person.Id, StringComparer.Ordinal),
    ];
}
