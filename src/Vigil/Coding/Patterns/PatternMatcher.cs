using System.Collections.Frozen;
using System.Collections.Immutable;
using Vigil.Mentions.Syntax;
using Vigil.Mentions;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Coding.Patterns;

/// <summary>A pattern that fired.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Trigger">Index of the trigger token (for a phrase, of its head).</param>
/// <param name="First">Index of the first token of the trigger.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Slots">Tokens that conditions bound to slots.</param>
public sealed record PatternMatch(Pattern Pattern, int Trigger, int First, int End, ImmutableArray<(string Slot, int Token)> Slots);

/// <summary>Finds which patterns fire in a sentence. Built once from the pages, then immutable.</summary>
public sealed class PatternMatcher
{
    private readonly FrozenDictionary<string, ImmutableArray<(Pattern Pattern, string[] Phrase)>> byFirstWord;
    private readonly WordLists lists;
    private readonly FrozenDictionary<string, ImmutableArray<string[]>> phrases;

    /// <summary>Builds the index of triggers.</summary>
    public PatternMatcher(IEnumerable<PatternPage> pages, WordLists lists)
    {
        this.lists = lists;
        phrases = pages.SelectMany(p => p.Patterns).SelectMany(p => p.Conditions).SelectMany(c => c.Words).Where(w => w[0] == '@').Select(w => w[1..]).Distinct()
            .ToFrozenDictionary(name => name, name => lists[name].Keys.Where(k => k.Contains(' ', StringComparison.Ordinal)).Select(k => k.Split(' ')).ToImmutableArray(), StringComparer.Ordinal);
        byFirstWord = pages.SelectMany(p => p.Patterns)
            .SelectMany(p => p.Triggers.SelectMany(t => t.StartsWith('@') ? lists[t[1..]].Keys.Order(StringComparer.Ordinal) : (IEnumerable<string>)[t])
                .Select(t => (Pattern: p, Phrase: t.Split(' '))))
            .GroupBy(x => x.Phrase[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Whether a word may begin a trigger: what a gate asks before parsing.</summary>
    public bool MayTrigger(string lemma) => byFirstWord.ContainsKey(lemma);

    /// <summary>The patterns that fire, at most one per type and trigger token, the most particular one; in order of the text.</summary>
    public ImmutableArray<PatternMatch> Match(Tree tree)
    {
        var found = new List<PatternMatch>();
        for (var i = 0; i < tree.Count; i++)
        {
            Try(tree, i, tree.Lemma(i), found);
            if (tree.Lower(i) is var form && form != tree.Lemma(i)) Try(tree, i, form, found);
        }
        return [.. found.GroupBy(m => m.Trigger).SelectMany(Best).OrderBy(m => m.Trigger).ThenBy(m => m.Pattern.Page.Name, StringComparer.Ordinal)];
    }

    /// <summary>Patterns whose trigger stands in a sentence but which do not fire, each with what failed; in order of the text.</summary>
    public IEnumerable<NearMiss> NearMisses(Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
            foreach (var (pattern, phrase) in new[] { tree.Lemma(i), tree.Lower(i) }.Distinct().SelectMany(w => byFirstWord.GetValueOrDefault(w, [])))
            {
                var end = PhraseEnd(tree, i, phrase);
                if (end < 0) continue;
                var head = Head(tree, i, end, pattern);
                if (head < 0) yield return new NearMiss(pattern, i, end, $"read as {tree[HeadOf(tree, i, end)].Upos.ToString().ToUpperInvariant()}, wants {pattern.Pos}{(pattern.Voice is null ? "" : "." + pattern.Voice)}");
                else if (pattern.Conditions.FirstOrDefault(c => Bind(tree, head, c) >= 0 == c.Negated) is { } failed) yield return new NearMiss(pattern, i, end, $"{failed} does not hold");
            }
    }

    private static IEnumerable<PatternMatch> Best(IEnumerable<PatternMatch> ofOneTrigger)
    {
        var ordered = ofOneTrigger.OrderByDescending(m => m.Pattern.Weight).ThenBy(m => m.Pattern.Page.Name, StringComparer.Ordinal).ThenBy(m => m.Pattern.Line).ToList();
        return ordered.Where(m => m.Pattern.Weight == ordered[0].Pattern.Weight).DistinctBy(m => m.Pattern.Page.Type);
    }

    private void Try(Tree tree, int at, string word, List<PatternMatch> found)
    {
        if (!byFirstWord.TryGetValue(word, out var candidates)) return;
        foreach (var (pattern, phrase) in candidates)
        {
            var end = PhraseEnd(tree, at, phrase);
            if (end < 0) continue;
            var head = Head(tree, at, end, pattern);
            if (head < 0 || BindAll(tree, head, pattern) is not { } slots) continue;
            found.Add(new PatternMatch(pattern, head, at, end, slots));
        }
    }

    /// <summary>The word of a trigger that has the part of speech asked for, its head first; -1 for none.</summary>
    private static int Head(Tree tree, int first, int end, Pattern pattern)
    {
        var head = HeadOf(tree, first, end);
        return PosFits(tree, head, pattern) ? head : Enumerable.Range(first, end - first).FirstOrDefault(i => PosFits(tree, i, pattern), -1);
    }

    private static int HeadOf(Tree tree, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
            if (tree[i].Head < first || tree[i].Head >= end) return i;
        return end - 1;
    }

    private static bool PosFits(Tree tree, int i, Pattern pattern)
    {
        var upos = tree[i].Upos;
        var fits = pattern.Pos switch
        {
            "VERB" => upos == Upos.Verb || tree.IsParticiple(i),
            "NOUN" => upos is Upos.Noun or Upos.Propn,
            "ADJ" => upos is Upos.Adj or Upos.Verb,
            _ => true,
        };
        return fits && (pattern.Voice is null || (pattern.Voice == "passive") == tree.IsPassive(i));
    }

    private ImmutableArray<(string, int)>? BindAll(Tree tree, int trigger, Pattern pattern)
    {
        var slots = ImmutableArray.CreateBuilder<(string, int)>();
        foreach (var condition in pattern.Conditions)
        {
            var at = Bind(tree, trigger, condition);
            if (at >= 0 == condition.Negated) return null;
            if (at >= 0 && condition.Slot is { } slot) slots.Add((slot, at));
        }
        return slots.ToImmutable();
    }

    /// <summary>The first word that a condition finds, or -1.</summary>
    private int Bind(Tree tree, int trigger, Condition condition) =>
        Candidates(tree, trigger, condition).FirstOrDefault(c => condition.Words.Any(w => Fits(tree, c, w)), -1);

    private static IEnumerable<int> Candidates(Tree tree, int i, Condition condition)
    {
        var found = condition.Relation switch
        {
            "subj" => tree.LogicalSubjects(i),
            "obj" => tree.LogicalObjects(i),
            "iobj" => tree.Children(i, Relation.Iobj),
            "obl" => tree.Children(i, Relation.Obl, Relation.OblAgent, Relation.OblUnmarked, Relation.Nmod, Relation.Obj).Where(c => tree[c].Relation != Relation.Obj || tree.Case(c).Length > 0)
                .Concat(HungOnObject(tree, i)).SelectMany(tree.WithConjuncts),
            "nmod" => tree.Children(i, Relation.Nmod, Relation.NmodPoss, Relation.NmodUnmarked, Relation.NmodDesc, Relation.Obl).Concat(tree.IsVerb(i) ? [] : Below(tree, i, 0)).Distinct().SelectMany(tree.WithConjuncts),
            "mod" => tree.Children(i, Relation.Amod, Relation.Compound, Relation.NmodPoss, Relation.NmodDesc, Relation.Nummod, Relation.Advmod, Relation.Flat),
            "xcomp" => tree.Children(i, Relation.Xcomp),
            "ccomp" => tree.Children(i, Relation.Ccomp),
            "advcl" => tree.Children(i, Relation.Advcl, Relation.Acl),
            "prt" => tree.Children(i, Relation.CompoundPrt, Relation.Advmod, Relation.Case),
            "dep" => tree.Children(i),
            "num" => tree.Children(i, Relation.Nummod, Relation.Det).Where(c => tree[c].Upos == Upos.Num),
            "head" => tree.Ancestors(i).Take(1),
            "near" => Enumerable.Range(Math.Max(0, i - 6), Math.Min(tree.Count, i + 7) - Math.Max(0, i - 6)).Where(j => j != i),
            _ => Enumerable.Range(0, tree.Count).Where(j => j != i),
        };
        return condition.Cases.IsEmpty ? found : found.Where(c => condition.Cases.Contains(tree.Case(c)));
    }

    /// <summary>Phrases that the parser hung on the object where they may belong to the verb ("fired tear gas at the crowd").</summary>
    private static IEnumerable<int> HungOnObject(Tree tree, int verb) => !tree.IsVerb(verb) ? [] : tree.LogicalObjects(verb).Take(1).SelectMany(o => Below(tree, o, 0));

    private static IEnumerable<int> Below(Tree tree, int noun, int depth) => depth > 2 ? [] : tree.Children(noun, Relation.Nmod).Where(c => c > noun).SelectMany(c => Below(tree, c, depth + 1).Prepend(c));

    private bool Fits(Tree tree, int at, string words)
    {
        if (words == "*") return !tree.IsTime(at);
        if (words == "#") return tree[at].Upos == Upos.Num || lists.Has("indefinite-numbers", tree.Lemma(at)) || tree.Children(at, Relation.Nummod, Relation.Amod, Relation.Det).Any(c => tree[c].Upos == Upos.Num || lists.Has("indefinite-numbers", tree.Lemma(c)));
        if (tree[at].Upos == Upos.Num || lists.Has("indefinite-numbers", tree.Lemma(at)))
            return tree.Children(at, Relation.Nmod).Where(c => tree.Case(c) == "of").Append(at).Any(c => Is(tree, c, words));
        return Is(tree, at, words);
    }

    private bool Is(Tree tree, int at, string words)
    {
        if (words[0] == '@') return InList(tree, at, words[1..]);
        return EndsAt(tree, at, words.Split(' '));
    }

    private bool InList(Tree tree, int at, string list) =>
        (at == 0 && tree[at].Upos == Upos.Propn && tree.Lower(at) is { Length: > 3 } form && form[^1] == 's' && lists.Has(list, form[..^1])) ||
        (list == "people" && IsSomebody(tree, at)) || lists.Has(list, tree.Lemma(at)) || lists.Has(list, tree.Lower(at)) || phrases[list].Any(p => EndsAt(tree, at, p))
        || Titles(tree, at).Any(t => lists.Has(list, tree.Lemma(t)) || lists.Has(list, tree.Lower(t)));

    /// <summary>What a name says of its bearer ("Labour Minister Pravin Ndlovu", "Pravin Ndlovu, the minister").</summary>
    private static IEnumerable<int> Titles(Tree tree, int at) => tree[at].Upos != Upos.Propn ? [] : tree.Children(at, Relation.NmodDesc, Relation.Appos);

    /// <summary>Whether a word stands for people beyond the list of that name: a pronoun, a noun for a person, or a person's name.</summary>
    private bool IsSomebody(Tree tree, int at) => tree[at].Upos switch
    {
        Upos.Pron => tree.Lower(at) is "they" or "them" or "he" or "him" or "she" or "her" or "we" or "us" or "i" or "me" or "who" or "whom" or "everyone" or "everybody" or "those",
        Upos.Noun => lists.Has("persons", tree.Lemma(at)) && !lists.Has("not-people", tree.Lemma(at)),
        Upos.Propn => tree[at].Xpos == "NNPS" || tree.Sentence.Entities.Any(e => e.Kind == Text.Entities.EntityKind.Person && e.First <= at && at < e.End),
        _ => false,
    };

    /// <summary>Whether a phrase of lemmas or forms stands so that its head or last word is at <paramref name="at"/>.</summary>
    private static bool EndsAt(Tree tree, int at, string[] phrase)
    {
        var word = phrase[^1];
        if (tree.Lemma(at) != word && tree.Lower(at) != word) return phrase.Length > 1 && StartsAt(tree, at, phrase);
        if (phrase.Length == 1) return true;
        // A hyphen between two words is a token of its own ("sit-in").
        for (var first = at - phrase.Length + 1; first >= 0 && first > at - (2 * phrase.Length) + 1; first--)
            if (PhraseEnd(tree, first, phrase) == at + 1) return true;
        return false;
    }

    private static bool StartsAt(Tree tree, int at, string[] phrase) => PhraseEnd(tree, at, phrase) is var end and >= 0 && HeadOf(tree, at, end) == at;

    private static int PhraseEnd(Tree tree, int at, string[] phrase)
    {
        foreach (var word in phrase)
        {
            if (at < tree.Count && tree[at].Form == "-" && word != "-") at++;
            if (at >= tree.Count || (tree.Lemma(at) != word && tree.Lower(at) != word)) return -1;
            at++;
        }
        return at;
    }
}
