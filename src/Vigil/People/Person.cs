using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Linkage;

namespace Vigil.People;

/// <summary>A person of a run: all that the reports naming her tell.</summary>
/// <param name="Id">Smallest id of her members.</param>
/// <param name="Members">As the reports name her, by id.</param>
public sealed record Person(string Id, ImmutableArray<PersonMember> Members)
{
    /// <summary>Fullest name: the most words, then the most reports, then the first in ordinal order.</summary>
    public string Name => Members.Select(member => member.Person.Name)
        .GroupBy(name => name, StringComparer.Ordinal)
        .OrderByDescending(group => group.Key.Count(c => c == ' ')).ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;

    /// <summary>Other names and short forms, in ordinal order.</summary>
    public ImmutableArray<string> Aliases =>
        [.. Members.SelectMany(member => member.Person.Aliases.Prepend(member.Person.Name)).Where(name => name != Name)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Roles, in ordinal order.</summary>
    public ImmutableArray<string> Roles =>
        [.. Members.SelectMany(member => member.Person.Roles).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>States told of her with the report, by date.</summary>
    public ImmutableArray<(PersonStatus Status, PersonMember By)> Statuses =>
        [.. Members.SelectMany(member => member.Person.Status.Select(status => (status, member)))
            .OrderBy(each => each.status.Date ?? "~", StringComparer.Ordinal).ThenBy(each => each.member.Id, StringComparer.Ordinal)];
}
