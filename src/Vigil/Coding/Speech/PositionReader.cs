using System.Collections.Immutable;
using Vigil.Coding.Slots;
using Vigil.Mentions;
using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Coding.Speech;

/// <summary>
/// Reads where states and organisations stand: for, against, silent or otherwise. The words that show a stance are the list <c>stances</c>:
/// lemma or phrase, stance, and how the proposition hangs on it.
/// </summary>
internal sealed class PositionReader(WordLists lists)
{
    private readonly PhraseReader phrases = new(lists);

    /// <summary>The positions of a report, in the order of the text.</summary>
    public ImmutableArray<Position> Read(Document document) =>
        [.. document.Sentences.Where(s => !s.Headline).SelectMany(s => Of(document, s)).DistinctBy(p => (p.Actor, p.Stance, p.Proposition))];

    private IEnumerable<Position> Of(Document document, MentionedSentence sentence)
    {
        var tree = sentence.Tree;
        for (var i = 0; i < tree.Count; i++)
        {
            if (!lists["stances"].TryGetValue(tree.Lemma(i), out var stance) && !lists["stances"].TryGetValue(tree.Lower(i), out stance)) continue;
            if (tree[i].Upos is not (Upos.Verb or Upos.Adj) || sentence.InQuote(i) || tree.IsPassive(i)) continue;
            if (tree.IsNegated(i)) stance = stance switch { "for" => "against", "against" => "other", _ => "other" };
            var subject = Subject(tree, i);
            if (subject < 0 || phrases.Read(document, sentence, subject) is not { Kind: "state" or "organization" } actor) continue;
            yield return new Position(actor.Name, Proposition(document, sentence, i), stance, document.Words(sentence.Span), document.Evidence("position", tree[i].Span));
        }
    }

    private static int Subject(Tree tree, int i)
    {
        if (tree.LogicalSubjects(i) is [var own, ..]) return own;
        return tree.Ancestors(i).Take(1).SelectMany(a => tree.LogicalSubjects(a).Take(1)).FirstOrDefault(tree.Child(i, Relation.Nsubj));
    }

    /// <summary>What the stance is on: object, clause or "on", "about", "over" phrase; else what the sentence opens with.</summary>
    private static string Proposition(Document document, MentionedSentence sentence, int i)
    {
        var tree = sentence.Tree;
        var at = tree.Child(i, Relation.Obj, Relation.Ccomp, Relation.Xcomp, Relation.Obl);
        return at >= 0 ? document.Words(PhraseReader.NameSpan(tree, at)) : document.Words(sentence.Span);
    }
}
