using System.Collections.Immutable;
using Vigil.Mentions;
using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;

namespace Vigil.Coding.Slots;

/// <summary>Reads by whose word something is told: "police said", "according to X", "per an X report", "X counted", and quotations.</summary>
internal sealed class AttributionReader(WordLists lists, PhraseReader phrases)
{
    /// <summary>Sources for what stands at a token, nearest to the reader first; empty where the outlet speaks in its own voice.</summary>
    public ImmutableArray<Role> Chain(Document document, MentionedSentence sentence, int token)
    {
        var tree = sentence.Tree;
        var chain = new List<Role>();
        foreach (var i in Enumerable.Range(0, tree.Count))
            if (IsAccordingTo(tree, i) && Read(document, sentence, i) is { } source) chain.Add(source);
        foreach (var verb in SpeechVerbsOver(tree, token))
            foreach (var subject in tree.LogicalSubjects(verb).Take(1))
                if (Read(document, sentence, subject) is { } speaker && !chain.Any(c => c.Name == speaker.Name)) chain.Add(speaker);
        return [.. chain];
    }

    /// <summary>Verbs of speech that govern the token, outermost first.</summary>
    public IEnumerable<int> SpeechVerbsOver(Tree tree, int token)
    {
        var verbs = new List<int>();
        for (var at = token; tree[at].Head is var head and >= 0; at = head)
            if (tree.IsVerb(head) && IsContent(tree, at) && lists.Has("speech-verbs", tree.Lemma(head))) verbs.Insert(0, head);
        // "…, police said": the parser hangs the speech verb on what is said.
        foreach (var top in tree.Ancestors(token).Prepend(token))
            foreach (var c in tree.Children(top, Relation.Parataxis))
                if (tree.IsVerb(c) && lists.Has("speech-verbs", tree.Lemma(c)) && !verbs.Contains(c) && !tree.IsUnder(token, c)) verbs.Insert(0, c);
        return verbs.Where(v => v != token);
    }

    /// <summary>Whether a clause or phrase is what is said or counted, not whom it is said to.</summary>
    private static bool IsContent(Tree tree, int i) => tree[i].Relation is Relation.Ccomp or Relation.Xcomp or Relation.Parataxis or Relation.Advcl or Relation.Csubj
        || (tree[i].Relation == Relation.Obj && tree.Lemma(tree[i].Head) is "count" or "report" or "put" or "estimate");

    /// <summary>The source named by a noun: an outlet for its report ("an RFE/RL report"), else the phrase itself.</summary>
    private Role? Read(Document document, MentionedSentence sentence, int head)
    {
        var tree = sentence.Tree;
        if (lists.Has("report-nouns", tree.Lemma(head)))
        {
            var owner = tree.Children(head, Relation.NmodPoss, Relation.Compound, Relation.Nmod).FirstOrDefault(c => tree.IsNominal(c) && !lists.Has("report-nouns", tree.Lemma(c)) && tree[c].Xpos.StartsWith("NNP", StringComparison.Ordinal), -1);
            return owner < 0 ? null : phrases.Read(document, sentence, owner);
        }
        return phrases.Read(document, sentence, head);
    }

    private static bool IsAccordingTo(Tree tree, int i) => tree.IsNominal(i) && tree.Case(i) is "accord to" or "according to" or "per" or "as per";
}
