using Vigil.People;
using Vigil.Views.Words;

namespace Vigil.Views.Csv;

/// <summary>One row for each person.</summary>
internal static class PeopleTable
{
    public static CsvTable<(LinkedRun Run, Person Person)> Table { get; } = new("people",
    [
        new("person_id", "Id of the person: report and id within it of the first of her mentions.", row => row.Person.Id),
        new("name", "Fullest name.", row => row.Person.Name),
        new("aliases", "Other names and short forms.", row => Cells.List(row.Person.Aliases)),
        new("roles", "Roles told.", row => Cells.List(row.Person.Roles)),
        new("relations", "Kinship and membership.", row => Cells.List(Relations.Of(row.Run, row.Person))),
        new("status", "States told, by date, each with its claimant or the outlet.", row => Cells.List(row.Person.Statuses.Select(each =>
            string.Join(", ", new[] { each.Status.State, each.Status.Date, each.Status.Place,
                each.Status.Claimant ?? each.By.Report.Outlet }.OfType<string>())).Distinct(StringComparer.Ordinal))),
        new("status_shown", "The last of them, or what a person decided.", row => Decided(row)?.Status),
        new("status_date", "Its date.", row => Decided(row)?.StatusDate),
        new("status_decided_by", "Who decided it; proposed where only the machine did.", row => Decided(row) is { Status: not null } decided ? decided.StatusDecidedBy ?? "proposed" : null),
        new("reports", "Number of reports that name her.", row => Cells.Number<int>(row.Person.Members.Length)),
        new("report_ids", "Those reports.", row => Cells.List(row.Person.Members.Select(member => member.Report.Id))),
    ], run => run.People.Select(person => (run, person)));

    private static PersonJudgement? Decided((LinkedRun Run, Person Person) row) => row.Run.Judgement.People.GetValueOrDefault(row.Person.Id);
}
