using System.Collections.Immutable;
using Vigil.Coding.Slots;
using Vigil.Mentions;
using Vigil.Mentions.Quantities;
using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Coding.Speech;

/// <summary>
/// Reads what speakers say: denials, acknowledgements, accusations, estimates, demands and plain statements, from verbs of speech, quotations and
/// "estimated". The verbs and the kind of statement they make are the list <c>speech-verbs</c>.
/// </summary>
internal sealed class StatementReader(WordLists lists)
{
    /// <summary>Types that charge somebody with a wrong when said of them.</summary>
    private static readonly HashSet<string> Wrongs = ["ill-treat", "violence", "disappear", "death", "threat", "disperse"];

    private readonly PhraseReader phrases = new(lists);
    private readonly DemandReader demands = new(lists);
    private readonly CountReader counts = new(lists);
    private readonly AttributionReader sources = new(lists, new PhraseReader(lists));

    /// <summary>The statements of a report, numbered in the order of the text.</summary>
    public ImmutableArray<Statement> Read(Document document, IReadOnlyList<Draft> events, IReadOnlyList<Heard> heard)
    {
        var found = new List<Statement>();
        foreach (var sentence in document.Sentences.Where(s => !s.Headline))
        {
            var acts = heard.Where(h => h.Sentence == sentence.Index).ToList();
            found.AddRange(Spoken(document, sentence, events, acts));
            found.AddRange(Estimates(document, sentence));
            if (Contradiction(document, sentence, events) is { } contradiction) found.Add(contradiction);
        }
        return [.. found.DistinctBy(s => (s.Speaker, s.Kind, s.About)).Select((s, i) => s with { Id = $"c{i + 1}" })];
    }

    /// <summary>"The allegation that … does not correspond to reality", "the reports are false": a denial by the outlet, which is the speaker of an official statement.</summary>
    private Statement? Contradiction(Document document, MentionedSentence sentence, IReadOnlyList<Draft> events)
    {
        var tree = sentence.Tree;
        var claim = Enumerable.Range(0, tree.Count).FirstOrDefault(i => lists.Has("report-nouns", tree.Lemma(i)) || tree.Lemma(i) is "allegation" or "rumour" or "rumor" or "claim" or "accusation" or "information", -1);
        if (claim < 0 || tree[claim].Head is not (var verb and >= 0) || tree[claim].Relation is not (Relation.Nsubj or Relation.NsubjPass)) return null;
        var false1 = tree.Lemma(verb) is "false" or "untrue" or "baseless" or "unfounded" or "fabricated" or "groundless" || (tree.Lemma(verb) is "correspond" or "true" && tree.IsNegated(verb));
        return false1 ? Make(document, sentence, document.Report.Outlet, "denial", sentence.Span, events) : null;
    }

    private IEnumerable<Statement> Spoken(Document document, MentionedSentence sentence, IReadOnlyList<Draft> events, List<Heard> acts)
    {
        var tree = sentence.Tree;
        foreach (var demand in demands.Demands(tree))
        {
            var speaker = demand.Speaker >= 0 ? Speaker(document, sentence, demand.Speaker, demand.Verb) : null;
            if (speaker is not null) yield return Make(document, sentence, speaker, "demand", demand.Span, events);
        }
        for (var i = 0; i < tree.Count; i++)
        {
            if (!tree.IsVerb(i) || !lists["speech-verbs"].TryGetValue(tree.Lemma(i), out var kind) || sentence.InQuote(i)) continue;
            if (Content(sentence, i, kind != "statement") is not { } content) continue;
            var subject = tree.LogicalSubjects(i).FirstOrDefault(-1);
            var speaker = subject >= 0 ? Speaker(document, sentence, subject, i) : null;
            if (speaker is null && kind is "" or "statement") continue;
            var state = subject >= 0 && phrases.Read(document, sentence, subject)?.Kind == "state";
            yield return Make(document, sentence, speaker, Kind(sentence, kind == "thing" ? "statement" : kind, content, i, acts, state), content, events);
        }
    }

    private string? Speaker(Document document, MentionedSentence sentence, int subject, int verb)
    {
        if (!sentence.InQuote(verb) || sentence.Tree.Lower(subject) is not ("i" or "we")) return phrases.Read(document, sentence, subject)?.Name;
        var tree = sentence.Tree;
        for (var i = 0; i < tree.Count; i++)
            if (tree.IsVerb(i) && !sentence.InQuote(i) && lists.Has("speech-verbs", tree.Lemma(i)) && tree.LogicalSubjects(i) is [var who, ..])
                return phrases.Read(document, sentence, who)?.Name;
        return null;
    }

    /// <summary>A denial is one by its verb, or a plain saying that is negated about something done; words in quotation that charge somebody accuse.</summary>
    private string Kind(MentionedSentence sentence, string kind, TextSpan content, int verb, List<Heard> acts, bool state)
    {
        if (kind is not ("" or "statement")) return sentence.Tree.IsNegated(verb) && kind == "acknowledgement" ? "denial" : kind;
        var tree = sentence.Tree;
        var told = acts.Where(a => content.Start <= a.Words.Start && a.Words.End <= content.End).ToList();
        if (told.Any(a => a.Denied && Wrongs.Contains(a.Type)) || IsDenied(tree, content)) return "denial";
        if (!state && told.Any(a => !a.Denied && Wrongs.Contains(a.Type))) return "accusation";
        var accuses = Enumerable.Range(0, tree.Count).Any(i => content.Contains(tree[i].Span) && lists.Has("accusing-verbs", tree.Lemma(i)) && tree.IsVerb(i)
            && (tree[i].Morph & Morph.Past) != 0 && !tree.IsNegated(i) && tree.LogicalSubjects(i).Any(s => tree[s].Upos == Upos.Propn || lists.Has("authorities", tree.Lemma(s))));
        return accuses ? "accusation" : "statement";
    }

    /// <summary>Whether what is said begins by denying force, shots, torture or prisoners: "no shots had been fired", "there are no political prisoners".</summary>
    private static bool IsDenied(Tree tree, TextSpan content) => Enumerable.Range(0, tree.Count).Any(i => content.Contains(tree[i].Span) && tree.IsNegated(i)
        && tree.Lemma(i) is "shot" or "round" or "force" or "torture" or "prisoner" or "trace" or "violence" or "evidence" or "wrongdoing" or "casualty" or "ammunition" or "bullet" or "detainee" or "arrest");

    /// <summary>What is said: the clause below the verb, the quotation beside it, or its object.</summary>
    private static TextSpan? Content(MentionedSentence sentence, int verb, bool ofThing)
    {
        var tree = sentence.Tree;
        if (sentence.Quotes.Length > 0) return sentence.Quotes[0];
        var clause = tree.Child(verb, Relation.Ccomp, Relation.Xcomp);
        if (clause >= 0) return Covered(tree, clause, verb);
        if (tree[verb].Relation == Relation.Parataxis && tree[verb].Head >= 0) return Covered(tree, tree[verb].Head, verb);
        var thing = ofThing ? tree.Child(verb, Relation.Obj, Relation.Advcl, Relation.Obl) : -1;
        return thing >= 0 ? Covered(tree, thing, verb) : null;
    }

    private static TextSpan Covered(Tree tree, int head, int verb)
    {
        var part = tree.Subtree(head, c => c == verb);
        int first = head, end = head + 1;
        while (first > 0 && part.Contains(first - 1)) first--;
        while (end < tree.Count && part.Contains(end)) end++;
        while (first < head && tree[first].Upos is Upos.Punct or Upos.Sconj) first++;
        while (end - 1 > head && tree[end - 1].Upos is Upos.Punct) end--;
        return tree.Sentence.Cover(first, end);
    }

    private IEnumerable<Statement> Estimates(Document document, MentionedSentence sentence)
    {
        var tree = sentence.Tree;
        foreach (var quantity in sentence.Quantities.Where(q => !q.Ordinal && (q.Max ?? q.Min) >= 3 && !sentence.Money.Any(m => m.Span.Overlaps(q.Span))))
        {
            var near = Enumerable.Range(Math.Max(0, quantity.First - 3), Math.Min(tree.Count, quantity.End + 1) - Math.Max(0, quantity.First - 3));
            var estimated = (quantity.Max ?? quantity.Min) >= 100 && (near.Any(i => tree.Lemma(i) is "estimate" or "estimated" or "estimation") || HasEstimator(tree, quantity));
            var speaker = sources.Chain(document, sentence, quantity.First).LastOrDefault()?.Name ?? Teller(document, sentence, quantity);
            if (!estimated && (speaker is null || !counts.InSentence(sentence, quantity))) continue;
            yield return new Statement("", speaker, "estimate", null, document.Words(sentence.Span), null, quantity.Max ?? quantity.Min, [],
                document.Evidence("claim", quantity.Span));
        }
    }

    /// <summary>Who puts a number: "put arrests at 214", "spoke of 20 citizens", "knows of 93 political prisoners", "counted".</summary>
    private string? Teller(Document document, MentionedSentence sentence, QuantityMention quantity)
    {
        var tree = sentence.Tree;
        foreach (var verb in tree.Ancestors(quantity.First).Where(tree.IsVerb).Take(2))
            if (tree.Lemma(verb) is "put" or "speak" or "know" or "count" or "record" or "document" or "register" or "claim" or "list" or "cite" or "tally" && tree.LogicalSubjects(verb) is [var who, ..]
                && phrases.Read(document, sentence, who) is { } role) return role.Name;
        return null;
    }

    private static bool HasEstimator(Tree tree, QuantityMention quantity) => tree.Ancestors(quantity.First).Any(a => tree.Lemma(a) is "estimate");

    private static Statement Make(Document document, MentionedSentence sentence, string? speaker, string kind, TextSpan content, IReadOnlyList<Draft> events)
    {
        var about = events.ToList().FindIndex(e => e.At.Index == sentence.Index && content.Contains(e.Words));
        var date = sentence.Dates.Length == 0 ? null : WhenReader.Resolve(sentence.Dates[0], sentence.Tree, 0, document.Report.Published, null)?.Start.ToString();
        return new Statement("", speaker, kind, date, document.Words(content), about < 0 ? null : $"e{about + 1}", null, [], document.Evidence("claim", content));
    }
}
