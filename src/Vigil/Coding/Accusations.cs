using System.Collections.Immutable;
using Vigil.Coding.Patterns;
using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;

namespace Vigil.Coding;

/// <summary>Tells what somebody is only charged with, jailed or arrested for ("charged with taking part in an unlawful assembly") from what is told to have happened.</summary>
internal static class Accusations
{
    private static readonly HashSet<string> Accusing = ["charge", "convict", "sentence", "fine", "detain", "trial", "summon"];
    private static readonly HashSet<string> Prepositions = ["for", "of", "with", "over", "to", "on charge of", "on charges of", "on suspicion of"];

    /// <summary>For each trigger that stands in the words of an accusation, the trigger that accuses.</summary>
    public static Dictionary<int, int> Of(Tree tree, ImmutableArray<PatternMatch> matches)
    {
        var accusers = matches.Where(m => Accusing.Contains(m.Pattern.Page.Type)).Select(m => m.Trigger).ToHashSet();
        var found = new Dictionary<int, int>();
        foreach (var trigger in matches.Select(m => m.Trigger).Distinct())
            if (Accuser(tree, trigger, accusers) is var accuser and >= 0) found[trigger] = accuser;
        return found;
    }

    private static int Accuser(Tree tree, int trigger, HashSet<int> accusers)
    {
        for (int at = trigger, steps = 0; tree[at].Head is var head and >= 0 && steps < 8; at = head, steps++)
        {
            if (tree[at].Relation is Relation.AclRelcl or Relation.Ccomp or Relation.Parataxis or Relation.Nsubj or Relation.NsubjPass || tree.Children(at, Relation.Advmod, Relation.Mark).Any(c => tree.Lower(c) is "where" or "when" or "after" or "while" or "before" or "until")) return -1;
            var accused = tree[at].Relation is Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.Acl or Relation.Xcomp && Prepositions.Contains(tree.Case(at));
            if (accused && accusers.Contains(head)) return head;
            if (accused && tree[head].Head is var above and >= 0 && accusers.Contains(above)) return above;
        }
        return -1;
    }
}
