using Vigil.Linkage;
using Vigil.People;

namespace Vigil.Views.Words;

/// <summary>Writes the relations of a person.</summary>
public static class Relations
{
    /// <summary>"mother of Daniyar Asanov", once each, in ordinal order.</summary>
    public static IEnumerable<string> Of(LinkedRun run, Person person) => person.Members
        .SelectMany(member => member.Person.Relations.Select(relation => $"{relation.Kind.Replace('-', ' ')} of {NameOf(run, member, relation.To)}"))
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string NameOf(LinkedRun run, PersonMember member, string to) =>
        run.PersonOf.GetValueOrDefault($"{member.Report.Id}/{to}")?.Name ?? to;
}
