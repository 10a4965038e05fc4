using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Evaluation;
using Vigil.Evaluation.Confidence;
using Vigil.Evaluation.Gold;
using Vigil.Evaluation.Plover;
using Vigil.Reports;
using Vigil.Tests.Views;
using Xunit;

namespace Vigil.Tests.Evaluation;

/// <summary>Relevance, reliability, classes of sentences, and intervals.</summary>
public sealed class MeasureTests
{
    [Fact]
    public void RelevanceTellsWhatTheGateStopped()
    {
        var wire = Campaign.Reports[0];
        var golds = new Dictionary<string, GoldReport> { ["a"] = new() { Relevant = true }, ["b"] = new() { Relevant = true }, ["c"] = new() { Relevant = false }, ["d"] = new() { Relevant = false } };
        CodedReport[] coded = [As(wire, "a", true, "x"), As(wire, "b", false, CodedReport.OffTopic), As(wire, "c", false, CodedReport.OffTopic), As(wire, "d", false, "x")];
        var score = Scorer.Score(golds.ToImmutableSortedDictionary(StringComparer.Ordinal), coded).Relevance;
        Assert.Equal(new RelevanceScore(Relevant: 2, Found: 1, Passed: 1, Irrelevant: 2, Dismissed: 2, Stopped: 1), score);
        Assert.Equal((0.75, 0.5), (score.Accuracy, score.GateRecall));
        Assert.Equal(score with { Relevant = 4, Found = 2, Passed = 2, Irrelevant = 4, Dismissed = 4, Stopped = 2 }, score.And(score));
    }

    [Fact]
    public void EventsThatAreFoundOrWrongAreProposals()
    {
        var golds = ImmutableSortedDictionary.Create<string, GoldReport>(StringComparer.Ordinal)
            .Add("steppe-wire", new GoldReport { Events = [new GoldEvent { Key = "e1", Type = "detain", City = "Osh" }] });
        Assert.Equal([new(90, true), new(90, false)], Scorer.Score(golds, [Campaign.Reports[0]]).Proposals);
    }

    [Fact]
    public void ReliabilityComparesConfidenceWithWhatWasRight()
    {
        var table = Reliability.Of([new(72, true), new(78, true), new(75, false), new(75, true), new(100, true), new(100, false)]);
        Assert.Equal([new ReliabilityBin(70, 80, 4, 3, 0.75), new ReliabilityBin(90, 101, 2, 1, 1)], table.Bins);
        Assert.Equal(2 * 0.5 / 6, table.Error, 12);
        Assert.Equal(((0.28 * 0.28) + (0.22 * 0.22) + (0.75 * 0.75) + (0.25 * 0.25) + 1) / 6, table.Brier, 12);
        Assert.Equal(0, Reliability.Of([]).Error);
    }

    [Fact]
    public void ClassesOfSentencesAreCountedAndTheIntervalHoldsTheFigure()
    {
        PloverSentence[] sentences = [.. Enumerable.Range(0, 40).Select(n => new PloverSentence($"s{n}", n % 2 == 0 ? "PROTEST" : "COERCE", n % 4 == 0 ? "march" : "calm"))];
        var score = PloverEvaluation.Score(sentences, AsProtest);
        Assert.Equal([new("COERCE", 0, 20, 0), new("PROTEST", 10, 10, 0)], score.Classes);
        Assert.Equal(10, score.Errors.Length);
        var f1 = score.Classes[1].F1;
        Assert.Equal(2.0 / 3, f1, 12);
        Assert.InRange(f1, score.Interval.Low, score.Interval.High);
        Assert.True(score.Interval.High - score.Interval.Low is > 0.1 and < 0.6);
        Assert.Equal(score.Interval, PloverEvaluation.Score(sentences, AsProtest).Interval);
    }

    private static CodedReport As(CodedReport report, string name, bool relevant, string reason) =>
        report with { Report = report.Report with { Path = name + ".txt" }, Relevant = relevant, Reason = reason };

    private static CodedReport AsProtest(Report report)
    {
        var draft = new ReportDraft("x.txt", null, "2024-03-04", "x", report.Text);
        if (report.Text == "march") draft.Events.Add(draft.Event("protest", null, null) with { Codes = ReportDraft.NoCodes with { Plover = new("PROTEST", "demo") } });
        return draft.Coded();
    }
}
