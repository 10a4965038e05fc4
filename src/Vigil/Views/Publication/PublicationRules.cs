using System.Collections.Immutable;
using Vigil.Reports;

namespace Vigil.Views.Publication;

/// <summary>What may become of a field in a public export.</summary>
public enum PublicationRule
{
    /// <summary>Withheld.</summary>
    Never,

    /// <summary>Published as it is.</summary>
    Open,

    /// <summary>Withheld in rows with a withheld person.</summary>
    Sheltered,

    /// <summary>A day is reduced to its month in rows with a withheld person.</summary>
    Month,

    /// <summary>Names of people only where they may be named.</summary>
    Person,

    /// <summary>Only what a person has decided.</summary>
    Decided,
}

/// <summary>The rule set of data/publication/rules.txt.</summary>
/// <param name="Fields">For each field its rule; a field without one is never published.</param>
/// <param name="PublicRoles">Roles in which people may be named once somebody has reviewed them.</param>
/// <param name="Sha256">SHA-256 of the rule set, for manifests.</param>
public sealed record PublicationRules(ImmutableSortedDictionary<string, PublicationRule> Fields, ImmutableSortedSet<string> PublicRoles, string Sha256)
{
    /// <summary>The rule of a field.</summary>
    public PublicationRule this[string field] => Fields.GetValueOrDefault(field);

    /// <summary>Reads the rule set of the data folder.</summary>
    /// <exception cref="FormatException">A line is no rule.</exception>
    public static PublicationRules Load() => Parse(File.ReadAllText(DataFolder.Path("data", "publication", "rules.txt")));

    /// <summary>Reads a rule set.</summary>
    /// <exception cref="FormatException">A line is no rule, or a field has two.</exception>
    public static PublicationRules Parse(string text)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, PublicationRule>(StringComparer.Ordinal);
        var roles = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var (number, line) in text.Split('\n').Index())
        {
            if (line.TrimEnd() is not { Length: > 0 } rule || rule[0] == '#') continue;
            if (rule.Split('\t') is not [var field, var word]) throw new FormatException($"data/publication/rules.txt line {number + 1}: a field, a tab and a rule are expected");
            if (field == "role") roles.Add(word);
            else if (Enum.TryParse<PublicationRule>(word, ignoreCase: true, out var known) && word.All(char.IsAsciiLetterLower) && fields.TryAdd(field, known)) continue;
            else throw new FormatException($"data/publication/rules.txt line {number + 1}: \"{word}\" is no rule, or {field} has one already");
        }

        return new PublicationRules(fields.ToImmutable(), roles.ToImmutable(), ContentHash.Sha256(text));
    }
}
