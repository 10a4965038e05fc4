using System.Diagnostics;
using System.Globalization;
using Vigil.Evaluation.Linking;
using Vigil.Linkage;

namespace Vigil.Benchmarks.Linking;

/// <summary>Runs too long for repeated measurement: generated people as a file, and full linking of generated event mentions.</summary>
internal static class LinkingRuns
{
    public static void WritePeople(int count, string file)
    {
        using var output = new StreamWriter(file);
        new PeopleGenerator(1).Write(output, count);
    }

    public static void LinkMentions(int count, bool oneBlock)
    {
        var (mentions, events) = oneBlock ? new MentionGenerator(1).OneBlock(count) : new MentionGenerator(1).Generate(count);
        var before = GC.GetTotalMemory(true);
        var (watch, busy) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var linked = EventLinker.Link(mentions, (_, _) => null, LinkDecisions.None);
        watch.Stop();
        var gold = mentions.Select((member, i) => (member.Id, Event: events[i])).ToDictionary(each => each.Id, each => each.Event);
        long Pairs(IEnumerable<int> sizes) => sizes.Sum(size => (long)size * (size - 1) / 2);
        var found = Pairs(linked.Clusters.Select(cluster => cluster.Members.Length));
        var right = Pairs(linked.Clusters.SelectMany(cluster => cluster.Members.CountBy(member => gold[member.Id]).Select(each => each.Value)));
        var score = new Agreement((double)right / Math.Max(1, found), (double)right / Pairs(events.CountBy(each => each).Select(each => each.Value)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} mentions: {watch.Elapsed.TotalSeconds:F1} s ({(Process.GetCurrentProcess().TotalProcessorTime - busy).TotalSeconds:F1} s of processor), {linked.Clusters.Length} events, {linked.Questions.Length} questions, precision {score.Precision:F3}, recall {score.Recall:F3}; mentions {before >> 20} MB, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        foreach (var note in linked.Notes.Take(3)) Console.WriteLine("  " + note);
    }
}
