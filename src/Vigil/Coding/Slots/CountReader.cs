using Vigil.Mentions;
using Vigil.Mentions.Quantities;
using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Coding.Slots;

/// <summary>A number of people found in a noun phrase.</summary>
/// <param name="Quantity">The number.</param>
/// <param name="Span">The words, noun included.</param>
/// <param name="Noun">Index of the noun counted.</param>
internal sealed record Counted(QuantityMention Quantity, TextSpan Span, int Noun);

/// <summary>Finds how many people a noun phrase speaks of.</summary>
internal sealed class CountReader(WordLists lists)
{
    /// <summary>The number told in the noun phrase headed by <paramref name="head"/>, or null.</summary>
    public Counted? InPhrase(MentionedSentence sentence, int head)
    {
        var tree = sentence.Tree;
        foreach (var quantity in sentence.Quantities.Where(q => !q.Ordinal))
        {
            var noun = NounOf(tree, quantity);
            if (noun < 0 || (noun != head && !IsPeople(sentence, noun))) continue;
            if (noun == head || Reaches(tree, noun, head)) return Make(tree, quantity, noun);
            if (tree.Ancestors(noun).Take(2).Any(a => tree.Lower(a) == "numbering" && tree[a].Head == head)) return Make(tree, quantity, noun);
        }
        return null;
    }

    /// <summary>Every number of people in the sentence.</summary>
    public IEnumerable<Counted> All(MentionedSentence sentence) => sentence.Quantities.Where(q => !q.Ordinal)
        .Select(q => (Quantity: q, Noun: NounOf(sentence.Tree, q))).Where(x => x.Noun >= 0 && IsPeople(sentence, x.Noun))
        .Select(x => Make(sentence.Tree, x.Quantity, x.Noun));

    /// <summary>Whether a number of the sentence counts people, or what happened to people ("arrests", "deaths").</summary>
    public bool InSentence(MentionedSentence sentence, QuantityMention quantity)
    {
        var noun = NounOf(sentence.Tree, quantity);
        return noun >= 0 && (IsPeople(sentence, noun) || sentence.Tree.Lemma(noun) is "arrest" or "death" or "detention" or "case" or "disappearance" or "killing");
    }

    /// <summary>The number that a toll or a number of arrests is put at: "the death toll rose to 32", "put the number of arrests at 38"; null for none.</summary>
    public QuantityMention? Toll(MentionedSentence sentence, int trigger)
    {
        var tree = sentence.Tree;
        var counted = tree.Lemma(trigger) is "toll" or "tally" || tree.Ancestors(trigger).Take(2).Any(a => tree.Lemma(a) is "number" or "toll" or "tally" or "figure" or "count" or "total");
        var verb = tree.Ancestors(trigger).FirstOrDefault(tree.IsVerb, -1);
        if (!counted || verb < 0) return null;
        return sentence.Quantities.FirstOrDefault(q => !q.Ordinal && NounOf(tree, q) is var noun and >= 0 && tree.IsUnder(noun, verb) && !tree.IsUnder(noun, trigger) && (tree[noun].Upos == Upos.Num || IsPeople(sentence, noun)));
    }

    /// <summary>How many signed: "312 signatures", "signed by 1,104 teachers".</summary>
    public static IEnumerable<Counted> Signatories(MentionedSentence sentence) => sentence.Quantities.Where(q => !q.Ordinal)
        .Select(q => (Quantity: q, Noun: NounOf(sentence.Tree, q)))
        .Where(x => x.Noun >= 0 && (sentence.Tree.Lemma(x.Noun) is "signature" or "signatory" or "name" || sentence.Tree.Ancestors(x.Noun).Take(2).Any(a => sentence.Tree.Lemma(a) == "sign")))
        .Select(x => Make(sentence.Tree, x.Quantity, x.Noun)).Take(1);

    private static Counted Make(Tree tree, QuantityMention quantity, int noun) =>
        new(quantity, quantity.Span.Cover(tree[Math.Max(noun, quantity.End - 1)].Span), noun);

    /// <summary>The noun that a number counts; the number itself where it stands alone ("eight were detained", "dozens of them").</summary>
    private static int NounOf(Tree tree, QuantityMention quantity)
    {
        var head = WhenReader.Head(tree, quantity.First, quantity.End);
        if (tree[head].Relation is Relation.Nummod or Relation.Amod or Relation.Det or Relation.Compound or Relation.Nmod && tree[head].Head >= quantity.End && tree.IsNominal(tree[head].Head))
            return tree[head].Head;
        var of = tree.Children(head, Relation.Nmod).FirstOrDefault(c => tree.Case(c) == "of", -1);
        if (of >= 0) return of;
        var next = quantity.End;
        while (next < tree.Count && next < quantity.End + 4 && tree[next].Upos is Upos.Adj or Upos.Adv or Upos.Noun or Upos.Propn && !(tree.IsNominal(next) && (next + 1 >= tree.Count || !tree.IsNominal(next + 1)))) next++;
        if (next < tree.Count && tree.IsNominal(next) && next < quantity.End + 4) return next;
        return head;
    }

    /// <summary>Whether the noun counted is the head, or lies in it by "of" ("a group of eight women"), or the other way round ("eight of the women").</summary>
    private static bool Reaches(Tree tree, int noun, int head)
    {
        for (int at = noun, steps = 0; at >= 0 && steps < 4; at = tree[at].Head, steps++)
        {
            if (at == head) return true;
            if (tree[at].Relation is not (Relation.Nmod or Relation.Nummod or Relation.Compound or Relation.Amod or Relation.Appos or Relation.Obl or Relation.NmodDesc)) return false;
            if (tree[at].Relation is Relation.Nmod or Relation.Obl && tree.Case(at) is not ("of" or "by")) return false;
        }
        return false;
    }

    /// <summary>Whether a noun names people.</summary>
    public bool IsPeople(MentionedSentence sentence, int noun)
    {
        var tree = sentence.Tree;
        var lemma = tree.Lemma(noun);
        if (tree[noun].Upos == Upos.Pron) return tree.Lower(noun) is "them" or "those" or "whom" or "us";
        if (lists.Has("not-people", lemma)) return false;
        if (tree[noun].Xpos == "NNPS") return true;
        if (lists.Has("people", lemma) || lists.Has("persons", lemma) || lists.Has("groups", lemma) || lists.Has("protesters", lemma)) return true;
        if (tree[noun].Upos == Upos.Num || lists.Has("indefinite-numbers", lemma)) return !tree.Children(noun, Relation.Nmod).Any(c => tree.Case(c) == "of" && !IsPeople(sentence, c));
        return PersonSuffix(lemma);
    }

    /// <summary>English nouns in -er, -or, -ist, -ian and the like name people more often than not; the exceptions are the list <c>not-people</c>.</summary>
    private static bool PersonSuffix(string lemma) =>
        lemma.Length > 5 && (lemma.EndsWith("ist", StringComparison.Ordinal) || lemma.EndsWith("er", StringComparison.Ordinal) || lemma.EndsWith("or", StringComparison.Ordinal)
        || lemma.EndsWith("ian", StringComparison.Ordinal) || lemma.EndsWith("ee", StringComparison.Ordinal) || lemma.EndsWith("ant", StringComparison.Ordinal)
        || lemma.EndsWith("woman", StringComparison.Ordinal) || lemma.EndsWith("man", StringComparison.Ordinal));
}
