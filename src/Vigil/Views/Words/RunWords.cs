namespace Vigil.Views.Words;

/// <summary>Writes what a run holds in one line, and the mark of a working copy.</summary>
public static class RunWords
{
    /// <summary>What stands on the face of everything that names private people.</summary>
    public const string WorkingCopy = "Working copy: names people";

    /// <summary>"7 reports, 6 independent sources: 9 events, 5 people, 3 statements".</summary>
    public static string Summary(LinkedRun run)
    {
        var sources = CountWords.Sources(run.Reports.Length, run.Lineages.Values.Distinct(StringComparer.Ordinal).Count());
        var people = run.People.Length == 1 ? "1 person" : $"{CountWords.Digits(run.People.Length)} people";
        var statements = run.Reports.Sum(coded => coded.Statements.Length);
        return $"{sources}: {CountWords.Plural(run.Events.Count(each => !each.IsCampaign), "event")}, {people}, {CountWords.Plural(statements, "statement")}";
    }
}
