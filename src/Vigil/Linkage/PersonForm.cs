using System.Collections.Immutable;
using Vigil.Linkage.Names;

namespace Vigil.Linkage;

/// <summary>What of a person in a report is compared, her names read once.</summary>
internal sealed class PersonForm(PersonMember member, string? lineage)
{
    public PersonMember Member => member;

    /// <summary>Lineage of the report, or null where it is not known.</summary>
    public string? Lineage => lineage;

    /// <summary>Her name and other names.</summary>
    public ImmutableArray<ReadName> Names { get; } = [.. member.Names.Select(name => new ReadName(name))];

    /// <summary>Names of the others in the report.</summary>
    public ImmutableArray<ReadName> Others { get; } = [.. member.Others.Select(name => new ReadName(name))];

    /// <summary>Her kin.</summary>
    public ImmutableArray<(string Kind, ReadName Name)> Kin { get; } = [.. member.Kin.Select(each => (each.Kind, new ReadName(each.Name)))];

    /// <summary>Whether only a part of a name is known, so that it may fit several people.</summary>
    public bool IsPartial => Names.All(name => name.FullWords < 2);
}

/// <summary>A name cut into words.</summary>
internal sealed class ReadName(string text)
{
    public string Text => text;

    /// <summary>Its folded words.</summary>
    public string Key => field ??= NameForm.Key(text);

    /// <summary>Read when first asked for.</summary>
    public NameParts Parts => field ??= NameParts.Read(text, organization: false);

    /// <summary>Number of words that are names in full.</summary>
    public int FullWords => Parts.Syllabic ? Parts.Words.Count : Parts.Words.Count(word => word.Kind == NameWordKind.Name);
}
