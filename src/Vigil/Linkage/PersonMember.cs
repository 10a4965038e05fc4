using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Linkage;

/// <summary>A person as one report names her, together with that report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Person">The person.</param>
public sealed record PersonMember(Report Report, ReportPerson Person)
{
    private const int MostCities = 3;

    /// <summary>Id in the run: report and id within it.</summary>
    public string Id => $"{Report.Id}/{Person.Id}";

    /// <summary>Her name and other names.</summary>
    public IEnumerable<string> Names => Person.Aliases.Prepend(Person.Name);

    /// <summary>Countries of the report's events, as ISO 3166-1 alpha-2.</summary>
    public ImmutableSortedSet<string> Countries { get; init; } = [];

    /// <summary>Cities of the report's events, folded, at most three: those told most often.</summary>
    public ImmutableSortedSet<string> Cities { get; init; } = [];

    /// <summary>Names of the other people of the report, without officials who stand in many.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>Her kin: what she is to them and their names.</summary>
    public ImmutableArray<(string Kind, string Name)> Kin { get; init; } = [];

    /// <summary>What befell her and what she took part in, as type, day and city, where all three are told.</summary>
    public ImmutableSortedSet<string> Events { get; init; } = [];

    /// <summary>All people of a report.</summary>
    public static IEnumerable<PersonMember> Of(CodedReport coded)
    {
        var countries = coded.Events.Select(each => each.Place?.Country).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal);
        var cities = coded.Events.Select(each => each.Place?.City).OfType<string>().CountBy(city => Linkage.Names.NameForm.Key(city)).OrderByDescending(each => each.Value)
            .ThenBy(each => each.Key, StringComparer.Ordinal).Take(MostCities).Select(each => each.Key).ToImmutableSortedSet(StringComparer.Ordinal);
        var names = coded.People.ToImmutableDictionary(person => person.Id, person => person.Name, StringComparer.Ordinal);
        return coded.People.Select(person => new PersonMember(coded.Report, person)
        {
            Countries = countries, Cities = cities, Others = [.. coded.People.Where(other => other.Id != person.Id).Select(other => other.Name)],
            Kin = [.. person.Relations.Select(each => (each.Kind, names.GetValueOrDefault(each.To, each.To)))],
            Events = [.. coded.Events.Where(each => each.Targets.Concat(each.Actors).Any(one => one.Ref == person.Id)).Select(EventKey).OfType<string>()],
        });
    }

    private static string? EventKey(EventMention mention) =>
        mention.Date is { Precision: "day" } date && mention.Place is { City: { } city }
            ? $"{EventKinds.Family(mention.Type)}|{date.Start}|{Linkage.Names.NameForm.Key(city)}" : null;
}
