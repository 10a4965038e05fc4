using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Linkage.Names;

namespace Vigil.Linkage;

/// <summary>
/// Joins the people of a run across reports: the same full name or alias after folding; or a single name ("Daniyar") where, among reports on the same
/// country, exactly one full name holds it. Spelling variants stay apart. A pure function of the set of reports, whatever their order.
/// </summary>
public static class PersonLinker
{
    /// <summary>The groups of members that are one person, each ordered by id, the groups by their first id.</summary>
    public static ImmutableArray<ImmutableArray<PersonMember>> Link(IEnumerable<CodedReport> reports)
    {
        var people = reports.DistinctBy(coded => coded.Report.Id)
            .SelectMany(coded => coded.People.Select(person => new NamedPerson(new PersonMember(coded.Report, person), Countries(coded))))
            .OrderBy(each => each.Member.Id, StringComparer.Ordinal).ToList();
        var components = new Components(people.Count);
        JoinFullNames(people, components);
        JoinSingleNames(people, components);
        return [.. Enumerable.Range(0, people.Count).GroupBy(components.Root).OrderBy(group => group.Key)
            .Select(group => group.Select(i => people[i].Member).ToImmutableArray())];
    }

    private static void JoinFullNames(List<NamedPerson> people, Components components)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < people.Count; i++)
        {
            foreach (var name in people[i].FullNames)
            {
                if (!first.TryAdd(name, i)) components.Join(first[name], i);
            }
        }
    }

    /// <summary>Joins people of one word to the only full name that holds it; where none does, to each other.</summary>
    private static void JoinSingleNames(List<NamedPerson> people, Components components)
    {
        var full = Enumerable.Range(0, people.Count).Where(i => people[i].FullNames.Count > 0).ToList();
        var holders = full.SelectMany(i => people[i].Words.Select(word => (Word: word, Person: i)))
            .ToLookup(each => each.Word, each => each.Person, StringComparer.Ordinal);
        var roots = full.ToDictionary(i => i, components.Root);
        var single = Enumerable.Range(0, people.Count).Where(i => people[i].FullNames.Count == 0).ToList();
        foreach (var i in single)
        {
            var candidates = holders[people[i].Key].Where(j => people[i].SharesCountry(people[j])).Select(j => roots[j]).Distinct().ToList();
            if (candidates is [var only] && !roots
                .Any(pair => pair.Value == only && SameReport(people[pair.Key], people[i]))) components.Join(only, i);
            foreach (var j in single.Where(j => candidates.Count == 0 && j < i && people[j].Key == people[i].Key
                && people[i].SharesCountry(people[j]) && !SameReport(people[i], people[j])))
                components.Join(i, j);
        }
    }

    private static bool SameReport(NamedPerson a, NamedPerson b) => a.Member.Report.Id == b.Member.Report.Id;

    private static ImmutableHashSet<string> Countries(CodedReport coded) => [.. coded.Events.Select(each => each.Place?.Country).OfType<string>()];

    private sealed class NamedPerson(PersonMember member, ImmutableHashSet<string> countries)
    {
        public PersonMember Member => member;

        public string Key { get; } = NameForm.Key(member.Person.Name);

        /// <summary>Names and aliases of two words or more.</summary>
        public IReadOnlyList<string> FullNames { get; } =
            [.. member.Person.Aliases.Prepend(member.Person.Name).Select(NameForm.Key)
                .Where(name => name.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

        public IEnumerable<string> Words => FullNames.SelectMany(name => name.Split(' ')).Distinct(StringComparer.Ordinal);

        public bool SharesCountry(NamedPerson other) => countries.Overlaps(other.Known);

        private ImmutableHashSet<string> Known => countries;
    }
}
