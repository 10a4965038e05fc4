using System.Collections.Immutable;

namespace Vigil.Mentions.Names;

/// <summary>
/// Groups the rows of capitals of a report into people. A name of several words is decided once for the report; a single word is the short form of
/// the person whose name holds it, the one named last where several do, and else a name of its own only where much speaks for it.
/// </summary>
internal sealed class PeopleGrouper(NameLexicon lexicon)
{
    private const int Against = -3, Clearly = -4, Speaks = 3, MostForMore = 2, MostAgainst = -6;

    private readonly List<PersonDraft> people = [];
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);

    /// <summary>People in order of first mention; the runs that name them get their index as owner.</summary>
    public List<PersonDraft> Group(IReadOnlyList<NameRun> runs)
    {
        var totals = Totals(runs);
        foreach (var run in runs.Where(r => r.Words.Length > 1).OrderByDescending(r => r.Words.Length))
            if (totals[run.Key] >= PersonEvidence.EnoughForFull) AddFull(run);
        foreach (var single in runs.Where(r => r.Words.Length == 1 && !byWord.ContainsKey(r.Key)).GroupBy(r => r.Key, StringComparer.Ordinal))
            if (totals[single.Key] >= PersonEvidence.EnoughForSingle) AddPerson(single.First());
        foreach (var run in runs) Assign(run);
        return InOrder(runs);
    }

    /// <summary>Points of each name over the report: the best mention, one more for each further one that speaks for it, and what speaks against.</summary>
    private static Dictionary<string, int> Totals(IReadOnlyList<NameRun> runs) =>
        runs.GroupBy(r => r.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, Total, StringComparer.Ordinal);

    /// <summary>A single word that clearly is a place or body somewhere in the report is one everywhere; what speaks against it counts in full.</summary>
    private static int Total(IGrouping<string, NameRun> runs)
    {
        var scores = runs.Select(r => r.Score).ToList();
        if (runs.First().Words.Length == 1 && scores.Min() <= Clearly) return scores.Min();
        var more = Math.Max(0, scores.Count(s => s >= Speaks) - 1);
        return scores.Max() + Math.Min(MostForMore, more) + Math.Max(MostAgainst, scores.Where(s => s < 0).Sum() / (runs.First().Words.Length > 1 ? 2 : 1));
    }

    private void AddFull(NameRun run)
    {
        if (byKey.ContainsKey(run.Key)) return;
        var fits = Holders(run.Words[^1]).Union(Holders(run.Words[0])).Where(p => IsShortOf(run.Words, people[p].Words)).ToList();
        if (fits.Count == 1) byKey[run.Key] = fits[0];
        else AddPerson(run);
    }

    private void AddPerson(NameRun run)
    {
        byKey[run.Key] = people.Count;
        foreach (var word in run.Words.Distinct(StringComparer.Ordinal))
        {
            if (!byWord.TryGetValue(word, out var holders)) byWord[word] = holders = [];
            holders.Add(people.Count);
        }
        people.Add(new PersonDraft(run));
    }

    private List<int> Holders(string word) => byWord.GetValueOrDefault(word) ?? [];

    /// <summary>Whether all words of a short form stand in the full name in order ("S." for "Sipho" too).</summary>
    private static bool IsShortOf(ImmutableArray<string> shorter, ImmutableArray<string> full)
    {
        if (shorter.Length > full.Length) return false;
        var at = 0;
        foreach (var word in full)
            if (at < shorter.Length && (shorter[at] == word || (shorter[at].Length == 1 && word[0] == shorter[at][0]))) at++;
        return at == shorter.Length;
    }

    private void Assign(NameRun run)
    {
        if (byKey.TryGetValue(run.Key, out var known) && (run.Words.Length > 1 || people[known].Words.Length == 1)) Give(run, known);
        else if (run.Words.Length == 1 && run.Score > Against && ShortFor(run) is var person and >= 0) Give(run, person);
    }

    private void Give(NameRun run, int person)
    {
        run.Owner = person;
        people[person].Add(run);
    }

    /// <summary>The person whom a single word means: of those that hold it and fit in gender, the one named last, else the only one.</summary>
    private int ShortFor(NameRun run)
    {
        var fits = Holders(run.Key).Where(p => Fits(run, p)).ToList();
        var named = fits.Where(p => people[p].Runs.Count > 0).ToList();
        if (named.Count > 0) return named.MaxBy(p => (people[p].Runs[^1].Sentence, people[p].Runs[^1].First));
        return fits.Count == 1 ? fits[0] : -1;
    }

    private bool Fits(NameRun run, int person)
    {
        if (lexicon.IsStop(run.Key)) return false;
        return run.Female is not { } female || people[person].Female is not { } known || female == known;
    }

    private List<PersonDraft> InOrder(IReadOnlyList<NameRun> runs)
    {
        var order = runs.Where(r => r.Owner >= 0).Select(r => r.Owner).Distinct().ToList();
        var places = order.Select((p, i) => (p, i)).ToDictionary(each => each.p, each => each.i);
        foreach (var run in runs)
            if (run.Owner >= 0) run.Owner = places[run.Owner];
        return [.. order.Select(p => people[p])];
    }
}
