using Vigil.People;
using Vigil.Views.Words;

namespace Vigil.Views.Table;

/// <summary>People as a section of the table.</summary>
internal static class PeopleSection
{
    public static TableSection Of(LinkedRun run) =>
        new("People", [new("Name", 20), new("Role and relations", 24), new("What is told of them", 23), new("Reports", 7)],
            [.. run.People.Select(person => Row(run, person))]);

    private static TableRow Row(LinkedRun run, Person person) =>
        TableRow.Of(null, Name(person), string.Join("; ", [.. person.Roles.Select(role => role.Replace('-', ' ')), .. Relations.Of(run, person)]),
            States(person), $"{person.Members.Length}");

    private static string Name(Person person) => person.Aliases.IsEmpty ? person.Name : $"{person.Name} (also {string.Join(", ", person.Aliases)})";

    private static string States(Person person) => string.Join("; ", person.Statuses
        .Select(each => $"{each.Status.State.Replace('-', ' ')}{(each.Status.Date is { } date ? " " + DateWords.Of(date) : "")}")
        .Distinct(StringComparer.Ordinal));
}
