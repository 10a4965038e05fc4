using Vigil.Views.Words;

namespace Vigil.Views.Table;

/// <summary>Statements and positions as sections of the table.</summary>
internal static class SpeechSection
{
    private const int Most = 20;

    public static TableSection Statements(LinkedRun run)
    {
        var rows = run.Reports
            .SelectMany(coded => coded.Statements.Select(each => TableRow.Of(Family.Voice, each.Speaker ?? "not named",
                EventWords.Label(each.Kind), About(each), coded.Report.Outlet ?? coded.Report.Path)))
            .DistinctBy(row => string.Join('\n', row.Cells[..3])).ToList();
        return new("Statements", [new("Who", 18), new("Kind", 13), new("About", 28), new("Told by", 15)],
            [.. rows.Take(Most)], Math.Max(0, rows.Count - Most));
    }

    public static TableSection Positions(LinkedRun run)
    {
        var rows = run.Reports.SelectMany(coded => coded.Positions
            .Select(each => TableRow.Of(Family.Voice, each.Actor, EventWords.Label(each.Stance),
                each.Proposition, coded.Report.Outlet ?? coded.Report.Path))).ToList();
        return new("Positions", [new("Who", 18), new("Stance", 13), new("On what", 28), new("Told by", 15)],
            [.. rows.Take(Most)], Math.Max(0, rows.Count - Most));
    }

    private static string About(Coding.Statement each) =>
        each.Quantity is { } quantity && !each.About.Any(char.IsDigit) ? $"{CountWords.Digits(quantity)}: {each.About}" : each.About;
}
