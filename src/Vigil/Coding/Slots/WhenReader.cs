using NodaTime;
using Vigil.Mentions;
using Vigil.Mentions.Syntax;
using Vigil.Mentions.Times;
using Vigil.Reports;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Coding.Slots;

/// <summary>Ties dates and durations to triggers and resolves them along the narrative.</summary>
internal static class WhenReader
{
    private const int OwnClause = 29;

    /// <summary>The date words that belong to a trigger, or null.</summary>
    public static DateMention? Words(MentionedSentence sentence, int trigger, IReadOnlyCollection<int> others)
    {
        var tree = sentence.Tree;
        return sentence.Dates.Where(d => tree.Case(Head(tree, d.First, d.End)) is not ("until" or "till" or "by") && !OfBirth(tree, d) && !OfSpeech(tree, Head(tree, d.First, d.End), trigger))
            .Select(d => (Date: d, Cost: Nearness.Cost(tree, Head(tree, d.First, d.End), trigger, others) + (InNoun(tree, d, trigger) ? 12 : 0) + (d.Since ? 10 : 0)))
            .Where(x => x.Cost <= OwnClause || (others.Count == 0 && x.Cost < 60))
            .OrderBy(x => x.Cost).ThenBy(x => Math.Abs(x.Date.First - trigger)).Select(x => x.Date).FirstOrDefault();
    }

    /// <summary>
    /// The date of an event told by another's: "charged on Wednesday, a day after police broke up the march" dates the march, "released two days after his trial on
    /// Monday" the release.
    /// </summary>
    /// <returns>The date words of the other and the days to add to them, or null.</returns>
    public static (DateMention Words, int Days)? Shifted(MentionedSentence sentence, int trigger)
    {
        var tree = sentence.Tree;
        foreach (var between in sentence.Dates.Where(d => d.From is { Anchor: DateAnchor.Narrative, Unit: TimeUnit.Day or TimeUnit.Week } && tree.Lower(d.End - 1) is "after" or "before"))
        {
            var end = Enumerable.Range(between.End, tree.Count - between.End).FirstOrDefault(i => tree.Lower(i) is "," or ";", tree.Count);
            if (end == between.End) continue;
            bool Inside(int i) => i >= between.End && i < end;
            var others = sentence.Dates.Where(d => d != between && Inside(d.First) != Inside(trigger)).OrderBy(d => Math.Abs(d.First - between.First)).ToList();
            if (others.Count == 0 || sentence.Dates.Any(d => d != between && Inside(d.First) == Inside(trigger))) continue;
            var days = between.From.Offset * (between.From.Unit == TimeUnit.Week ? 7 : 1);
            return (others[0], Inside(trigger) ? -days : days);
        }
        return null;
    }

    /// <summary>The duration that belongs to a trigger ("for 93 days", "third day in a row"), or null.</summary>
    public static DurationMention? Duration(MentionedSentence sentence, int trigger, IReadOnlyCollection<int> others, bool running)
    {
        var tree = sentence.Tree;
        return sentence.Durations.Where(d => !running || d.Running || d.Consecutive is not null)
            .Select(d => (Duration: d, Cost: Nearness.Cost(tree, Head(tree, d.First, d.End), trigger, others)))
            .Where(x => x.Cost <= OwnClause).OrderBy(x => x.Cost).Select(x => x.Duration).FirstOrDefault();
    }

    /// <summary>Resolves a date against publication and narrative; a past perfect or past tense clause never gives a day after publication.</summary>
    public static ResolvedDate? Resolve(DateMention words, Tree tree, int trigger, PartialDate? published, PartialDate? narrative, bool planned = false) =>
        Beginning(words, DateResolver.Resolve(words, new DateContext(published, narrative, planned || IsFuture(tree, trigger))));

    /// <summary>What goes on since a date is dated by its first day.</summary>
    private static ResolvedDate? Beginning(DateMention words, ResolvedDate? date) =>
        words.Since && date is { Precision: DatePrecision.Span } span ? span with { End = span.Start, Precision = span.Start.Day is not null ? DatePrecision.Day : span.Start.Month is not null ? DatePrecision.Month : DatePrecision.Year } : date;

    /// <summary>Whether the clause of a trigger speaks of what is still to come.</summary>
    public static bool IsFuture(Tree tree, int trigger)
    {
        for (int at = trigger, steps = 0; at >= 0 && steps < 6; at = tree[at].Head, steps++)
        {
            if (tree.Children(at, Relation.Aux).Any(a => tree.Lower(a) is "will" or "'ll" or "shall")) return true;
            if (tree[at].Relation == Relation.AclRelcl || (tree[at].Relation == Relation.Acl && tree[at].Xpos == "VBN")) return false;
            if (tree.IsVerb(at) && (tree[at].Morph & Morph.Finite) != 0) return tree.Lemma(at) is "plan" or "intend" or "schedule" && (tree[at].Morph & Morph.Past) == 0;
        }
        return tree.Children(trigger, Relation.Amod).Any(a => tree.Lower(a) is "planned" or "upcoming" or "scheduled");
    }

    /// <summary>Whether a verb, or the clause it goes along with ("fired into the crowd, killing two"), is finite and in the past.</summary>
    public static bool IsPast(Tree tree, int verb)
    {
        for (int at = verb, steps = 0; at >= 0 && steps < 3; at = tree[at].Head, steps++)
        {
            if (!tree.IsVerb(at) && at != verb) return false;
            if (tree[at].Xpos is "VBD" || tree.Children(at, Relation.Aux, Relation.AuxPass, Relation.Cop).Any(a => tree.Lower(a) is "was" or "were" or "had" or "did" or "got")) return true;
            if (tree[at].Xpos is "VBZ" or "VBP" or "MD" || tree.Child(at, Relation.Aux) >= 0) return false;
            if (tree[at].Relation is not (Relation.Conj or Relation.Advcl or Relation.Parataxis)) return false;
        }
        return false;
    }

    /// <summary>Whether a clause is in the present perfect, which tells no time of its own ("have been detained").</summary>
    public static bool IsPresentPerfect(Tree tree, int verb)
    {
        for (int at = verb, steps = 0; at >= 0 && steps < 3; at = tree[at].Head, steps++)
        {
            if (tree.Children(at, Relation.Aux).Any(a => tree.Lower(a) is "have" or "has" or "'ve")) return true;
            if (tree[at].Relation != Relation.Conj || tree.Child(at, Relation.Aux, Relation.AuxPass) >= 0) return false;
        }
        return false;
    }

    /// <summary>Days between two resolved dates, by their first days; null where a year is missing.</summary>
    public static int? DaysBetween(PartialDate? from, PartialDate? to) =>
        from?.Earliest is { } a && to?.Earliest is { } b ? Period.DaysBetween(a, b) : null;

    /// <summary>The token of a stretch whose head lies outside it.</summary>
    public static int Head(Tree tree, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
            if (tree[i].Head < first || tree[i].Head >= end) return i;
        return end - 1;
    }

    /// <summary>Whether a date only says how old somebody is ("born 1985").</summary>
    private static bool OfBirth(Tree tree, DateMention date) => Enumerable.Range(Math.Max(0, date.First - 2), Math.Min(2, date.First)).Any(i => tree.Lower(i) is "born" or "b." or "b");

    /// <summary>Whether a date tells when something was said ("told journalists on Sunday that…") and not when it happened.</summary>
    private static bool OfSpeech(Tree tree, int date, int trigger)
    {
        var verb = tree[date].Head;
        for (int at = trigger, steps = 0; at >= 0 && steps < 8; at = tree[at].Head, steps++)
            if (tree[at].Relation == Relation.Ccomp && tree[at].Head == verb && !tree.IsUnder(date, at)) return tree.Lemma(verb) is "say" or "tell" or "report" or "announce" or "confirm" or "state" or "add" or "write";
        return false;
    }

    /// <summary>Whether a date dates a thing ("RFE/RL's February 8 report") and not the clause.</summary>
    private static bool InNoun(Tree tree, DateMention date, int trigger)
    {
        var head = Head(tree, date.First, date.End);
        var above = tree[head].Head;
        return above >= 0 && above != trigger && tree.IsNominal(above) && tree[head].Relation is Relation.Compound or Relation.NmodPoss or Relation.NmodDesc or Relation.Nmod
            && !tree.IsUnder(above, trigger);
    }
}
