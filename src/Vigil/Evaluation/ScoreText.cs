using System.Globalization;
using Vigil.Evaluation.Confidence;
using Vigil.Evaluation.Plover;

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

    /// <summary>Writes how well relevant reports are told from others.</summary>
    public static void Write(TextWriter output, RelevanceScore score) => output.Write(string.Create(CultureInfo.InvariantCulture,
        $"relevance: {score.Accuracy:F3} right ({score.Found}/{score.Relevant} relevant, {score.Dismissed}/{score.Irrelevant} not)  " +
        $"gate: recall {score.GateRecall:F3} ({score.Passed}/{score.Relevant}), stops {score.Stopped}/{score.Irrelevant} of the rest\n"));

    /// <summary>Writes how often events proposed with some confidence were right.</summary>
    public static void Write(TextWriter output, Reliability table)
    {
        output.Write(string.Create(CultureInfo.InvariantCulture, $"confidence: calibration error {table.Error:F3}  Brier {table.Brier:F3}\n"));
        foreach (var bin in table.Bins)
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"  {bin.From / 100.0:F2}–{Math.Min(bin.To, 100) / 100.0:F2}  proposed {bin.Count,4}  mean {bin.Mean:F2}  right {bin.Accuracy:F2}\n"));
    }

    /// <summary>Writes figures by PLOVER class, then the first sentences that PROTEST was missed in or wrongly given.</summary>
    public static void Write(TextWriter output, PloverScore score, int errors = 0)
    {
        var protest = score.Classes.FirstOrDefault(each => each.Class == PloverScore.Protest) ?? new PloverClass(PloverScore.Protest, 0, 0, 0);
        output.Write(string.Create(CultureInfo.InvariantCulture,
            $"PROTEST F1 {protest.F1:F3} (95% {score.Interval.Low:F3}–{score.Interval.High:F3}, bootstrap over {score.Sentences} sentences)\n"));
        foreach (var each in score.Classes)
            output.Write(string.Create(CultureInfo.InvariantCulture,
                $"  {each.Class,-12} P {each.Precision:F3} R {each.Recall:F3} F1 {each.F1:F3} (found {each.Right}, missed {each.Missed}, extra {each.Extra})\n"));
        foreach (var error in score.Errors.Take(errors))
            output.Write($"  {error.Sentence.Id}: {error.Sentence.Event}, coded {(error.Given.Length == 0 ? "nothing" : string.Join(", ", error.Given))}: {error.Sentence.Text}\n");
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
