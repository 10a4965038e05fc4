using Vigil.Mentions;
using Vigil.Mentions.Syntax;
using Vigil.Text.Entities;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Coding.Slots;

/// <summary>Turns the head of a noun phrase into somebody in a role: the words that name her, what kind of actor she is, and who she is in the report.</summary>
internal sealed class PhraseReader(WordLists lists)
{
    private const int LongestDescription = 9;
    private static readonly HashSet<string> Prepositions = ["of", "from", "for", "against"];

    /// <summary>The role of a noun phrase; null for a pronoun that points at nobody known.</summary>
    public Role? Read(Document document, MentionedSentence sentence, int head)
    {
        var tree = sentence.Tree;
        var person = PersonOf(document, sentence, head);
        if (person >= 0) return new Role(document.Names.People[person].Name, "person", person, -1, NameSpan(tree, head));
        if (tree.Lower(head) is "both" or "all" or "some" or "others" or "neither" or "each" or "many") return null;
        if (tree.Lower(head) is "those" && tree.Child(head, Relation.AclRelcl, Relation.Acl) is var clause and >= 0)
        {
            var words = tree.Sentence.Cover(head, Math.Max(clause, tree.Subtree(clause, c => tree[c].Relation is Relation.Advcl or Relation.Parataxis or Relation.Conj or Relation.Punct).Max) + 1);
            return new Role(document.Words(words), "group", -1, -1, words);
        }
        if (tree[head].Upos is Upos.Pron or Upos.Det or Upos.Punct || (tree[head].Upos == Upos.Num && tree.Child(head, Relation.Nmod, Relation.Amod) < 0 && tree[head].Relation == Relation.Nummod))
            return null;
        var span = NameSpan(tree, head);
        var organization = document.Names.OrganizationAt(sentence.Index, head);
        var name = organization >= 0 && span.Length <= document.Names.Organizations[organization].Name.Length ? document.Names.Organizations[organization].Name : document.Words(span);
        return new Role(name, Kind(sentence, head, organization >= 0), -1, organization, span);
    }

    /// <summary>The person whom a noun phrase names: by its head, its apposition ("Tursyn's son, Baibolat"), or a name that is part of it ("activist Farida").</summary>
    private static int PersonOf(Document document, MentionedSentence sentence, int head)
    {
        var tree = sentence.Tree;
        var person = document.Names.PersonAt(sentence.Index, head);
        if (person >= 0) return person;
        foreach (var child in tree.Children(head, Relation.Appos, Relation.Flat, Relation.Compound, Relation.NmodDesc))
            if (document.Names.PersonAt(sentence.Index, child) is var found and >= 0 && tree.Children(child, Relation.Case).All(c => tree.Lower(c) != "'s"))
                return found;
        // Of a description and the name after it the parser may make two subjects ("The union leader Musa Bello was…").
        if (head + 1 < tree.Count && tree[head + 1].Head == tree[head].Head && tree[head + 1].Relation == tree[head].Relation
            && document.Names.PersonAt(sentence.Index, head + 1) is var second and >= 0) return second;
        if (tree[head].Relation == Relation.Appos && tree[head].Head is var named and >= 0 && document.Names.PersonAt(sentence.Index, named) is var owner and >= 0) return owner;
        return NamedAfter(document, sentence, head);
    }

    /// <summary>The person whose name follows a description, a comma apart, wherever the parser hung it: "the minister's delegate for the Pacific, Leonor Caicedo, received…".</summary>
    private static int NamedAfter(Document document, MentionedSentence sentence, int head)
    {
        var tree = sentence.Tree;
        if (tree[head].Upos != Upos.Noun || (tree[head].Morph & Morph.Plural) != 0) return -1;
        foreach (var mention in document.Names.PersonMentions.Where(m => m.Named && m.Sentence == sentence.Index && m.First > head + 1 && m.First - head <= LongestDescription))
        {
            var between = Enumerable.Range(head + 1, mention.First - head - 1).ToList();
            if (tree.Lower(mention.First - 1) != "," || between.SkipLast(1).Any(i => tree.Lower(i) is "," or ";" or "and" || tree[i].Upos is Upos.Verb or Upos.Aux or Upos.Pron or Upos.Sconj)) return -1;
            return mention.End >= tree.Count || tree.Lower(mention.End) is "," || tree[mention.End].Upos is Upos.Verb or Upos.Aux ? mention.Owner : -1;
        }
        return -1;
    }

    /// <summary>The words of a noun phrase that name somebody: without article, clauses, appositions and what else hangs on.</summary>
    public static TextSpan NameSpan(Tree tree, int head)
    {
        var part = tree.Subtree(head, c => Skips(tree, head, c));
        int first = head, end = head + 1;
        while (first > 0 && part.Contains(first - 1)) first--;
        while (end < tree.Count && part.Contains(end)) end++;
        while (first < head && (tree[first].Upos is Upos.Punct or Upos.Adp or Upos.Cconj or Upos.Adv || tree.Lower(first) is "the" or "a" or "an" or "whose")) first++;
        while (end - 1 > head && (tree[end - 1].Upos is Upos.Punct or Upos.Adp or Upos.Cconj || tree.Lower(end - 1) is "'s" or "’s" or "'" or "’")) end--;
        while (end < tree.Count && IsGlued(tree, end)) end++;
        while (first > 0 && IsGlued(tree, first)) first--;
        return tree.Sentence.Cover(first, end);
    }

    /// <summary>Whether a token continues the name before it without a space, as in "RFE/RL".</summary>
    private static bool IsGlued(Tree tree, int i) => tree[i].Start == tree[i - 1].End && (tree[i].Form is "/" ? i + 1 < tree.Count && tree[i + 1].Start == tree[i].End : tree[i - 1].Form is "/");

    private static bool Skips(Tree tree, int top, int c) => tree[c].Relation switch
    {
        Relation.AclRelcl or Relation.Appos or Relation.Parataxis or Relation.Conj or Relation.Cc or Relation.Advcl or Relation.Punct or Relation.Case or
        Relation.Cop or Relation.Nsubj or Relation.Advmod or Relation.Ccomp or Relation.List or Relation.Dep => !InsideName(tree, c),
        Relation.Acl => true,
        Relation.Nmod or Relation.Obl => c < top || !Prepositions.Contains(tree.Case(c)),
        _ => false,
    };

    /// <summary>Hyphens, "of" within the phrase and the mark of a possessive belong to the name.</summary>
    private static bool InsideName(Tree tree, int c) =>
        tree.Lower(c) is "-" or "–" or "'s" or "’s" || (tree[c].Relation == Relation.Case && tree[c].Head >= 0 && c < tree[c].Head && Prepositions.Contains(tree.Lower(c)))
        || (tree[c].Relation == Relation.Advmod && tree[c].Head >= 0 && tree[tree[c].Head].Relation is Relation.Amod or Relation.Nummod);

    private string Kind(MentionedSentence sentence, int head, bool organization)
    {
        var tree = sentence.Tree;
        var lemma = tree.Lemma(head);
        if (lists.Has("authorities", lemma) && tree.Children(head, Relation.Amod).Any(c => tree.Lower(c) is "former" or "retired" or "ex" or "dismissed" or "veteran")) return "group";
        if (lists.Has("authorities", lemma) || sentence.Places.Any(p => p.Mention.First <= head && head < p.Mention.End && !(p.Mention.Demonym && tree[head].Xpos is "NNPS" or "NNS"))) return "state";
        if (sentence.Sites.FirstOrDefault(s => s.Mention.First <= head && head < s.Mention.End)?.Mention is { } site) return site.Owner is not null || lists.Has("authorities", site.Kind) ? "state" : "organization";
        if (organization || tree.Sentence.Entities.Any(e => e.Kind == EntityKind.Organization && e.First <= head && head < e.End) || lists.Has("organizations", lemma))
            return "organization";
        var plural = (tree[head].Morph & Morph.Plural) != 0 || tree[head].Xpos is "NNS" or "NNPS" || lists.Has("groups", lemma);
        return plural || tree[head].Upos == Upos.Num ? "group" : "person";
    }
}
