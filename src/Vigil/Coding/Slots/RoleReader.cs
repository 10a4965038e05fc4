using System.Collections.Immutable;
using Vigil.Coding.Patterns;
using Vigil.Mentions;
using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Coding.Slots;

/// <summary>Finds the heads of the phrases that fill actor and target of an event, by the grammar of its trigger.</summary>
internal sealed class RoleReader(WordLists lists)
{
    /// <summary>Heads of the actor's and the target's phrases, conjuncts included.</summary>
    public (ImmutableArray<int> Actors, ImmutableArray<int> Targets) Read(Tree tree, PatternMatch match)
    {
        var settings = match.Pattern.Page.Settings;
        var bound = match.Slots.ToLookup(s => s.Slot, s => s.Token);
        var (actors, targets) = tree.IsVerb(match.Trigger) || tree.IsParticiple(match.Trigger)
            ? OfVerb(tree, match.Trigger, settings.GetValueOrDefault("subject", "actor"))
            : OfNoun(tree, match, settings.GetValueOrDefault("of", "actor"));
        if (bound.Contains("actor")) actors = [.. bound["actor"].SelectMany(tree.WithConjuncts)];
        if (bound.Contains("target")) targets = [.. bound["target"].SelectMany(tree.WithConjuncts)];
        if (bound.Contains("target")) actors = actors.RemoveAll(targets.Contains);
        var none = bound["none"].ToHashSet();
        return ([.. actors.Where(a => !none.Contains(a)).Distinct()], [.. targets.Where(t => !none.Contains(t) && !actors.Contains(t)).Distinct()]);
    }

    private static (ImmutableArray<int> Actors, ImmutableArray<int> Targets) OfVerb(Tree tree, int verb, string subjectIs)
    {
        var subjects = tree.LogicalSubjects(verb);
        var objects = tree.LogicalObjects(verb);
        var against = tree.Children(verb, Relation.Obl).Where(c => tree.Case(c) == "against").SelectMany(tree.WithConjuncts);
        return subjectIs == "target" ? (tree.IsPassive(verb) ? subjects : [], tree.IsPassive(verb) ? objects : subjects) : (subjects, [.. objects, .. against]);
    }

    private (ImmutableArray<int> Actors, ImmutableArray<int> Targets) OfNoun(Tree tree, PatternMatch match, string ofIs)
    {
        var noun = match.Trigger;
        if (lists.Has("protesters", tree.Lemma(noun))) return ([noun], []);
        var by = Phrases(tree, noun, "by");
        var of = Phrases(tree, noun, "of").Concat(tree.Children(noun, Relation.NmodPoss).Where(c => tree[c].Upos != Upos.Pron || tree.Lower(c) is "his" or "her" or "their")).ToList();
        var against = Phrases(tree, noun, "against");
        var owners = ofIs == "target" ? [] : of;
        var done = ofIs == "target" ? of : [];
        var doers = tree.Lower(noun).EndsWith("ing", StringComparison.Ordinal) ? tree.LogicalSubjects(noun) : [];
        if (ofIs == "target" && done.Count == 0 && tree[noun].Relation is Relation.Obl or Relation.Nmod && tree[noun].Head is var verb and >= 0)
            done = [.. tree.LogicalObjects(tree.IsVerb(verb) ? verb : tree[verb].Head is var above and >= 0 && tree.IsVerb(above) ? above : noun).Where(o => o != noun && o != verb)];
        var held = ofIs == "target" && tree.Child(noun, Relation.Cop) >= 0 ? tree.Children(noun, Relation.Nsubj).SelectMany(tree.WithConjuncts) : [];
        return ([.. by, .. owners.SelectMany(tree.WithConjuncts), .. doers, .. LightSubjects(tree, noun, ofIs)], [.. done.SelectMany(tree.WithConjuncts), .. held, .. against]);
    }

    private static IEnumerable<int> Phrases(Tree tree, int noun, string preposition) =>
        tree.Children(noun, Relation.Nmod, Relation.Obl, Relation.OblAgent).Where(c => tree.Case(c) == preposition).SelectMany(tree.WithConjuncts);

    /// <summary>Who "held", "joined" or "staged" what the noun names.</summary>
    private ImmutableArray<int> LightSubjects(Tree tree, int noun, string ofIs)
    {
        var head = tree[noun].Head;
        if (ofIs == "target" || head < 0 || !tree.IsVerb(head)) return [];
        if (!lists.Has("light-verbs", tree.Lemma(head)) && lists["governors"].GetValueOrDefault(tree.Lemma(head)) is not ("planned" or "cancelled" or "permission") && tree.Child(head, Relation.CompoundPrt) < 0) return [];
        return tree[noun].Relation switch
        {
            Relation.Obj or Relation.Obl or Relation.Xcomp => tree.LogicalSubjects(head),
            Relation.NsubjPass => tree.LogicalSubjects(head),
            _ => [],
        };
    }
}
