using System.Globalization;

namespace Vigil.Evaluation;

/// <summary>Writes a score as plain text.</summary>
public static class ScoreText
{
    /// <summary>Writes figures by group, by slot and by type, then the first errors.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="score">The score.</param>
    /// <param name="errors">How many errors to list.</param>
    public static void Write(TextWriter output, Score score, int errors = 0)
    {
        foreach (var group in score.Groups) output.Write(Line(group));
        output.Write("slots: " + string.Join("  ", score.Slots.Select(Figures)) + "\n");
        foreach (var type in score.Types) output.Write(Line(type));
        if (score.Absent.Length > 0) output.Write($"no output for {score.Absent.Length} gold reports: {string.Join(", ", score.Absent.Take(10))}\n");
        foreach (var error in score.Errors.Take(errors)) output.Write($"  {error}\n");
    }

    private static string Line(GroupScore group) => string.Create(
        CultureInfo.InvariantCulture,
        $"{group.Events.Name}: reports {group.Reports}  relevance {group.Relevance:F3}  " +
        $"events {Figures(group.Events)}  people recall {group.PeopleRecall:F3}\n");

    private static string Line(EventScore type) => $"  {type.Name,-10} {Figures(type)}\n";

    private static string Figures(EventScore events) => string.Create(
        CultureInfo.InvariantCulture,
        $"P {events.Precision:F3} R {events.Recall:F3} F1 {events.F1:F3} (found {events.Found}, missed {events.Missed}, extra {events.Extra}, " +
        $"optional found {events.OptionalFound}, background extra {events.BackgroundExtra})");

    private static string Figures(SlotScore slot) =>
        string.Create(CultureInfo.InvariantCulture, $"{slot.Name} {slot.Right}/{slot.Of}={slot.Accuracy:F2}");
}
