using Vigil.People;
using Vigil.Views.Words;

namespace Vigil.Views.Timeline;

/// <summary>The people of the page, each with the words that tell of their state.</summary>
internal sealed class PeopleList(LinkedRun run, SourceList sources)
{
    public List<Fields> All() => [.. run.People.Select(Row)];

    private Fields Row(Person person) => new()
    {
        ["name"] = person.Name, ["aliases"] = string.Join(", ", person.Aliases),
        ["roles"] = string.Join(", ", person.Roles.Select(role => role.Replace('-', ' '))),
        ["relations"] = string.Join(", ", Relations.Of(run, person)), ["told"] = CountWords.Plural(person.Members.Length, "report"),
        ["latest"] = person.Statuses.Where(each => each.Status.Date is not null).Select(each => each.Status.State.Replace('-', ' '))
            .LastOrDefault() ?? person.Statuses.Select(each => each.Status.State.Replace('-', ' ')).FirstOrDefault(),
        ["states"] = person.Statuses.DistinctBy(each => (each.Status.State, each.Status.Date, run.Lineages[each.By.Report.Id]))
            .Select(State).ToList(),
    };

    private Fields State((Coding.PersonStatus Status, Linkage.PersonMember By) each)
    {
        var fields = sources.Note(each.By.Report);
        var (status, report) = (each.Status, each.By.Report);
        fields["state"] = EventWords.Label(status.State);
        fields["date"] = status.Date is null ? null : DateWords.Of(status.Date);
        fields["place"] = status.Place;
        fields["claimant"] = status.Claimant;
        fields["html"] = Passage.Html(report.Text, [status.Evidence]);
        return fields;
    }
}
