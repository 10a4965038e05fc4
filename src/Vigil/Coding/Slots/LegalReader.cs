using System.Text.RegularExpressions;
using Vigil.Coding.Patterns;
using Vigil.Mentions;
using Vigil.Mentions.Quantities;
using Vigil.Mentions.Syntax;
using Vigil.Mentions.Times;
using Vigil.Text.Parsing;
using Vigil.Text.Tokens;

namespace Vigil.Coding.Slots;

/// <summary>Reads charge, law, court, verdict, term and fine around the trigger of a legal event.</summary>
internal sealed partial class LegalReader(WordLists lists)
{
    /// <summary>Types that carry a term of custody.</summary>
    private static readonly HashSet<string> WithTerm = ["sentence", "convict", "detain", "release", "appeal", "fine", "trial"];

    /// <summary>The legal side of the event, or null when nothing is told; adds the words to the draft's evidence.</summary>
    public Legal? Read(Document document, PatternMatch match, Draft draft, IReadOnlyCollection<int> others)
    {
        var sentence = draft.At;
        var tree = sentence.Tree;
        var charge = Charge(sentence, match.Trigger) ?? (draft.Type is "sentence" or "fine" or "convict" ? ChargeOfSentence(sentence, match.Trigger) : null);
        var law = Law().Match(document.Words(sentence.Span));
        var court = sentence.Sites.FirstOrDefault(s => s.Mention.Kind.StartsWith("court", StringComparison.Ordinal) && !s.Mention.Generic)?.Mention;
        var term = WithTerm.Contains(draft.Type) ? TermOf(sentence, match.Trigger, draft.Type, others) : null;
        var money = draft.Type is "fine" or "sentence" or "convict" ? Money(sentence, match.Trigger, others) : null;
        var verdict = match.Pattern.Page.Settings.GetValueOrDefault("verdict");
        if (charge is null && !law.Success && court is null && term is null && money is null && verdict is null) return null;
        if (charge is { } c) draft.Evidence.Add(document.Evidence("legal", c));
        if (term is { } t) draft.Evidence.Add(document.Evidence("legal", t.Span));
        if (money is { } m) draft.Evidence.Add(document.Evidence("legal", m.Span));
        return new Legal(charge is { } words ? document.Words(words) : null, law.Success ? law.Value : null, court is null ? null : document.Words(court.Span), verdict,
            term is null ? null : new Term(Kind(tree), term.Value, Units.Name(term.Unit), Suspended(tree)),
            term is null ? null : DurationMention.ToDays(term.Value, term.Unit),
            money is null ? null : new Fine(money.Amount, money.Currency));
    }

    /// <summary>What follows "of", "for", "with", "on charges of" below the trigger, or the noun "charges" in it.</summary>
    private TextSpan? Charge(MentionedSentence sentence, int trigger)
    {
        var tree = sentence.Tree;
        foreach (var c in tree.Children(trigger, Relation.Obl, Relation.Advcl, Relation.Nmod, Relation.Xcomp, Relation.Acl, Relation.Ccomp).OrderBy(c => c))
        {
            var preposition = tree.Case(c);
            if (preposition is "on" or "over" or "with" or "under" or "to" or "in" && ChargeNoun(sentence, c) is { } named) return named;
            if (preposition is "for" or "of" or "with" or "over" && !IsTimeOrMoney(tree, c) && !lists.Has("not-charges", tree.Lemma(c)) && (preposition != "of" || !tree.IsNominal(trigger) || tree.Lower(trigger) == "guilty")) return Phrase(sentence, c);
        }
        foreach (var accused in tree.LogicalObjects(trigger).Where(_ => tree.Lemma(trigger) is "convict" or "accuse" or "acquit" or "suspect"))
            if (tree.Children(accused, Relation.Nmod).FirstOrDefault(c => tree.Case(c) == "of", -1) is var offence and >= 0) return Phrase(sentence, offence);
        foreach (var noun in tree.LogicalObjects(trigger).Concat(tree.Children(trigger, Relation.Obl, Relation.OblUnmarked)))
            if (tree.Children(noun, Relation.Nmod, Relation.Acl, Relation.Obl, Relation.Advcl).FirstOrDefault(c => c > trigger && tree.Case(c) is "for" && !IsTimeOrMoney(tree, c) && !tree.IsUnder(trigger, c), -1) is var cause and >= 0) return Phrase(sentence, cause);
        foreach (var guilty in tree.Children(trigger, Relation.Xcomp, Relation.Ccomp, Relation.Obj).Where(c => tree.Lower(c) == "guilty"))
            return Charge(sentence, guilty);
        return null;
    }

    private TextSpan? ChargeNoun(MentionedSentence sentence, int noun)
    {
        var tree = sentence.Tree;
        if (!lists.Has("charge-nouns", tree.Lemma(noun))) return null;
        var content = tree.Children(noun, Relation.Nmod, Relation.Acl, Relation.Advcl).FirstOrDefault(c => tree.Case(c) is "of" or "for", -1);
        if (content >= 0) return Phrase(sentence, content);
        var modifiers = tree.Children(noun, Relation.Compound, Relation.Amod).ToList();
        return modifiers.Count > 0 ? tree.Sentence.Cover(modifiers.Min(), noun + 1) : null;
    }

    private TextSpan? ChargeOfSentence(MentionedSentence sentence, int trigger)
    {
        var tree = sentence.Tree;
        return tree.Ancestors(trigger).Take(2).Concat(tree.Children(trigger, Relation.Conj, Relation.Advcl, Relation.Parataxis))
            .Where(i => lists.Has("verdict-verbs", tree.Lemma(i)) || tree.Children(i).Any(c => tree.Lower(c) == "guilty"))
            .Select(i => Charge(sentence, i)).FirstOrDefault(c => c is not null);
    }

    private static bool IsTimeOrMoney(Tree tree, int i) =>
        Time().IsMatch(tree.Lemma(i)) || tree.Children(i, Relation.Nummod).Any() || tree[i].Upos == Text.Tagging.Upos.Num || tree.Children(i).Any(c => tree.Lemma(c) is "$" or "€" or "£");

    /// <summary>The words of a charge, without the time and the place that the parser hung on it.</summary>
    private static TextSpan Phrase(MentionedSentence sentence, int head)
    {
        var tree = sentence.Tree;
        bool IsPlace(int c) => sentence.Places.Any(p => p.Mention.First <= c && c < p.Mention.End);
        var part = tree.Subtree(head, c => tree[c].Head == head && tree[c].Relation is Relation.Case or Relation.Mark or Relation.AclRelcl or Relation.Parataxis
            || (tree[c].Relation is Relation.Obl or Relation.OblUnmarked or Relation.Nmod && tree.Case(c) is "on" or "in" or "at" or "after" or "" && (Time().IsMatch(tree.Lemma(c)) || IsPlace(c))));
        int first = head, end = head + 1;
        while (first > 0 && part.Contains(first - 1)) first--;
        while (end < tree.Count && part.Contains(end)) end++;
        while (end - 1 > head && tree[end - 1].Upos == Text.Tagging.Upos.Punct) end--;
        return tree.Sentence.Cover(first, end);
    }

    private static DurationMention? TermOf(MentionedSentence sentence, int trigger, string type, IReadOnlyCollection<int> others) =>
        sentence.Durations.Where(d => !d.Running && !ServedOrAgo(sentence.Tree, d))
            .Select(d => (Duration: d, Cost: Nearness.Cost(sentence.Tree, WhenReader.Head(sentence.Tree, d.First, d.End), trigger, others)))
            .Where(x => x.Cost <= (type is "sentence" ? 29 : others.Count > 0 ? 7 : 12)).OrderBy(x => x.Cost).Select(x => x.Duration).FirstOrDefault();

    private static bool ServedOrAgo(Tree tree, DurationMention d) => d.End < tree.Count && tree.Lower(d.End) is "ago" or "later" or "earlier" or "before" or "after";

    private static MoneyMention? Money(MentionedSentence sentence, int trigger, IReadOnlyCollection<int> others) =>
        sentence.Money.Select(m => (Money: m, Cost: Nearness.Cost(sentence.Tree, WhenReader.Head(sentence.Tree, m.First, m.End), trigger, others)))
            .Where(x => x.Cost <= 20).OrderBy(x => x.Cost).ThenBy(x => x.Money.First).Select(x => x.Money).FirstOrDefault();

    private string? Kind(Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
            if (lists["penalties"].TryGetValue(tree.Lemma(i), out var kind) || (i + 1 < tree.Count && lists["penalties"].TryGetValue(tree.Lemma(i) + " " + tree.Lemma(i + 1), out kind)))
                return kind;
        return null;
    }

    private static bool Suspended(Tree tree) => Enumerable.Range(0, tree.Count).Any(i => tree.Lower(i) is "suspended" or "probation");

    [GeneratedRegex(@"\b(?:Article|Articles|Art\.|Section|Sections|Paragraph)\s+\d+[\w.()/-]*(?:\s+of\s+the\s+(?:[A-Z]\w+\s?)+)?|\bPenal Code\b|\bCriminal Code\b|\bCode on Administrative (?:Offen[cs]es|Violations)\b")]
    private static partial Regex Law();

    [GeneratedRegex("^(?:hour|day|week|month|year|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|time|period|term)$")]
    private static partial Regex Time();
}
