using Vigil.Mentions;
using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tokens;

namespace Vigil.Coding;

/// <summary>Words that a pattern knew for an act, whether or not they made an event: what a speaker charges or denies.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Words">The trigger.</param>
/// <param name="Type">Type of the codebook.</param>
/// <param name="Denied">Whether they are told in the negative or under a verb of denying.</param>
internal sealed record Heard(int Sentence, TextSpan Words, string Type, bool Denied)
{
    private static readonly HashSet<string> Denying = ["deny", "reject", "refute", "dismiss", "dispute", "rule"];

    /// <summary>Reads how a trigger is told.</summary>
    public static Heard At(MentionedSentence sentence, int trigger, string type) => new(sentence.Index, sentence.Tree[trigger].Span, type, IsDenied(sentence.Tree, trigger));

    private static bool IsDenied(Tree tree, int trigger)
    {
        if (tree.IsNegated(trigger)) return true;
        var nobody = tree.LogicalSubjects(trigger).Concat(tree.LogicalObjects(trigger)).Concat(tree.Children(trigger, Relation.Nsubj, Relation.NsubjPass))
            .Any(n => tree.IsNegated(n) || tree.Lower(n) is "nobody" or "none" or "nothing" or "neither");
        return nobody || tree.Ancestors(trigger).Take(3).Any(a => tree.IsVerb(a) && Denying.Contains(tree.Lemma(a)));
    }
}
