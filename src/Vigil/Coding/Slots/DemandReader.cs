using Vigil.Mentions;
using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Coding.Slots;

/// <summary>A demand found in a sentence.</summary>
/// <param name="Verb">Index of the demanding word.</param>
/// <param name="Span">What is demanded.</param>
/// <param name="Speaker">Head of who demands, or -1.</param>
/// <param name="Addressee">Head of whom it is demanded of, or -1.</param>
internal sealed record FoundDemand(int Verb, TextSpan Span, int Speaker, int Addressee);

/// <summary>Finds what is demanded: "demanding the release of…", "called on X to…", "with the demand to…", and grievances ("against…", "over…").</summary>
internal sealed class DemandReader(WordLists lists)
{
    /// <summary>The demands of a sentence, in order.</summary>
    public IEnumerable<FoundDemand> Demands(Tree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (!lists["demand-words"].TryGetValue(tree.Lemma(i), out var prepositions) || tree.IsNegated(i)) continue;
            if (tree[i].Upos is not (Upos.Verb or Upos.Noun)) continue;
            if (tree.Lemma(i) == "request" && Enumerable.Range(i + 1, Math.Max(0, Math.Min(3, tree.Count - i - 1))).Any(j => tree.Lower(j) is "comment" or "comments" or "interview" or "information")) continue;
            if (Content(tree, i, prepositions.Split('|', StringSplitOptions.RemoveEmptyEntries)) is not { } content) continue;
            yield return new FoundDemand(i, content, tree.IsVerb(i) ? tree.LogicalSubjects(i).FirstOrDefault(-1) : -1, Addressee(tree, i));
        }
    }

    /// <summary>The grievance of a protest: what stands after "against", "over", "about" or "in protest of" below its trigger; null when none.</summary>
    public static TextSpan? Grievance(Tree tree, int trigger)
    {
        foreach (var c in tree.Children(trigger, Relation.Nmod, Relation.Obl).Where(c => tree.Case(c) is "against" or "over" or "about" or "in protest of" or "in response to" or "in support of" or "in solidarity with"))
            return Whole(tree, c);
        var thing = tree.IsVerb(trigger) ? tree.Child(trigger, Relation.Obj) : -1;
        return thing >= 0 && tree.IsNominal(thing) && tree.Lemma(trigger) is "protest" or "oppose" or "denounce" or "decry" ? Whole(tree, thing) : null;
    }

    private static TextSpan? Content(Tree tree, int i, string[] prepositions)
    {
        var verb = tree.Child(i, Relation.Xcomp, Relation.Ccomp);
        if (verb >= 0) return Whole(tree, verb);
        foreach (var c in tree.Children(i, Relation.Obl, Relation.Nmod).Where(c => prepositions.Contains(tree.Case(c)))) return Whole(tree, c);
        var clause = tree.Children(i, Relation.Acl, Relation.Advcl).FirstOrDefault(c => tree[c].Xpos == "VB", -1);
        if (clause >= 0) return Whole(tree, clause);
        var thing = prepositions.Contains("obj") ? tree.Child(i, Relation.Obj) : -1;
        return thing >= 0 ? Whole(tree, thing) : null;
    }

    private static int Addressee(Tree tree, int i)
    {
        var from = tree.Children(i, Relation.Obl, Relation.Nmod).FirstOrDefault(c => tree.Case(c) is "from" or "on" or "upon" or "to" or "of" && tree.IsNominal(c), -1);
        return from >= 0 ? from : tree.Child(i, Relation.Xcomp, Relation.Ccomp) >= 0 ? tree.Child(i, Relation.Obj, Relation.Iobj) : -1;
    }

    private static TextSpan Whole(Tree tree, int head)
    {
        var part = tree.Subtree(head, c => tree[c].Head == head && (tree[c].Relation is Relation.Case or Relation.Parataxis or Relation.Advcl && tree.Children(c, Relation.Mark).Any()));
        int first = head, end = head + 1;
        while (first > 0 && part.Contains(first - 1)) first--;
        while (end < tree.Count && part.Contains(end)) end++;
        while (first < head && tree[first].Upos is Upos.Punct) first++;
        while (end - 1 > head && tree[end - 1].Upos is Upos.Punct) end--;
        return tree.Sentence.Cover(first, end);
    }
}
