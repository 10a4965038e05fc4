using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Linkage;

/// <summary>A person as one report names her, together with that report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Person">The person.</param>
public sealed record PersonMember(Report Report, ReportPerson Person)
{
    /// <summary>Id in the run: report and id within it.</summary>
    public string Id => $"{Report.Id}/{Person.Id}";

    /// <summary>Countries of the report's events, as ISO 3166-1 alpha-2.</summary>
    public ImmutableSortedSet<string> Countries { get; init; } = [];

    /// <summary>Names of the other people of the report.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>All people of a report.</summary>
    public static IEnumerable<PersonMember> Of(CodedReport coded)
    {
        var countries = coded.Events.Select(each => each.Place?.Country).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal);
        return coded.People.Select(person => new PersonMember(coded.Report, person)
        {
            Countries = countries, Others = [.. coded.People.Where(other => other.Id != person.Id).Select(other => other.Name)],
        });
    }
}
