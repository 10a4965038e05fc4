using System.Collections.Immutable;
using Vigil.Coding.Codes;
using Vigil.Coding.Patterns;
using Vigil.Coding.Slots;
using Vigil.Mentions;
using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Coding;

/// <summary>Fills in who did it and to whom: by the grammar of the trigger, by what pronouns and descriptions point back to, and by the authority that the sentence or story names.</summary>
internal sealed class RoleFiller(WordLists lists, Codebook codebook)
{
    private readonly PhraseReader phrases = new(lists);
    private readonly RoleReader roles = new(lists);
    private readonly CountReader counts = new(lists);
    private readonly NumberFiller numbers = new(lists);

    /// <summary>Fills actors, targets and numbers of a draft from the grammar of its trigger.</summary>
    public void Read(Document document, Draft draft, PatternMatch match, IReadOnlyCollection<int> others, Narrative narrative)
    {
        var tree = draft.At.Tree;
        var (actors, targets) = roles.Read(tree, match);
        bool IsSomebody(int h) => !draft.At.Dates.Any(d => d.First <= h && h < d.End) && !draft.At.Durations.Any(d => d.First <= h && h < d.End);
        actors = actors.RemoveAll(h => !IsSomebody(h));
        targets = targets.RemoveAll(h => !IsSomebody(h));
        if (draft.Type == "protest") targets = targets.RemoveAll(h => lists.Has("protesters", tree.Lemma(h)) || tree.Lemma(h) is "people" or "person" or "supporter");
        foreach (var head in actors.Where(h => !IsPlaceOfAction(draft, h) && CanAct(document, draft.At, h))) Add(document, draft, draft.Actors, head, "actors");
        foreach (var head in targets.Where(h => CanAct(document, draft.At, h))) Add(document, draft, draft.Targets, head, "targets");
        draft.Actors.AddRange(actors.SelectMany(h => PointedAt(document, draft.At, h, narrative)).Where(r => !draft.Actors.Any(a => a.Name == r.Name)));
        draft.Targets.AddRange(targets.SelectMany(h => PointedAt(document, draft.At, h, narrative)).Where(r => !draft.Targets.Any(a => a.Name == r.Name)));
        if (draft.Echoes && match.Pattern.Page.Settings.ContainsKey("claimant")) draft.Actors.Clear();
        AddIncluded(document, draft, others);
        if (draft.Type is "trial" && draft.Targets.Count == 0) draft.Targets.AddRange(narrative.Accused);
        if (draft.Type == "petition" && draft.Targets.Count == 0) AddAddressee(document, draft);
        ReadOfficials(document, draft, narrative);
        if (draft.Type == "protest")
        {
            draft.Actors.AddRange(draft.Targets.Where(t => t.Kind == "person" && t.Person >= 0));
            draft.Targets.RemoveAll(t => t.Kind == "person" && t.Person >= 0);
        }
        var kinds = codebook.Has(draft.Type) ? codebook[draft.Type].Counts : [];
        if (kinds.IsEmpty) return;
        var counted = draft.Type is "protest" or "petition" ? actors : targets.RemoveAll(h => !CanAct(document, draft.At, h));
        numbers.Read(document, draft, match, match.Pattern.Page.Settings.GetValueOrDefault("counts", kinds[0]), counted, others);
    }

    /// <summary>
    /// Who acted where the clause does not say ("was arrested", "was fined"): the court that it names, the office that somebody was called to, or for an arrest the
    /// police last told of.
    /// </summary>
    private void ReadOfficials(Document document, Draft draft, Narrative narrative)
    {
        if (draft.Actors.Count > 0 || draft.Modality != Modality.Reported) return;
        var family = codebook.Has(draft.Type) ? codebook[draft.Type].Family : "";
        var acting = draft.Type == "summon" ? draft.Site?.Mention : family == "legal" ? draft.At.Sites.FirstOrDefault(s => s.Mention.Kind.StartsWith("court", StringComparison.Ordinal))?.Mention : null;
        if (acting is not null)
        {
            draft.Actors.Add(new Role(document.Words(acting.Span), "state", -1, -1, acting.Span));
            draft.Evidence.Add(document.Evidence("actors", acting.Span));
        }
        else if (draft.Type is "detain" or "disperse" or "ill-treat" or "release" or "violence" && draft.Happened && Police(document, draft.At) is { } here) AddOfficial(document, draft, here);
        else if (draft.Type is "detain" or "disperse" && narrative.Police is { } before) AddOfficial(document, draft, before);
        else if (family == "legal" && draft.Type is "sentence" or "fine" or "convict" && narrative.Court is { } court) AddOfficial(document, draft, court);
    }

    /// <summary>People named as some of those told of: "nine were detained, among them Pablo Huenchul", "20 people, including Anna Petrova".</summary>
    private static void AddIncluded(Document document, Draft draft, IReadOnlyCollection<int> others)
    {
        var tree = draft.At.Tree;
        var into = draft.Type is "protest" or "petition" ? draft.Actors : draft.Targets;
        if (!into.Any(r => r.Kind == "group") && !tree.LogicalObjects(draft.Trigger).Concat(tree.LogicalSubjects(draft.Trigger)).Any(h => tree[h].Upos == Upos.Num)) return;
        for (var i = draft.Trigger - 12; i < tree.Count; i++)
        {
            if (i < 1 || !(tree.Lower(i) == "including" || (tree.Lower(i) is "them" or "whom" && tree.Lower(i - 1) is "among")) || others.Any(o => (o > draft.Trigger && o < i) || (o < draft.Trigger && o > i))) continue;
            foreach (var mention in document.Names.PersonMentions.Where(m => m.Named && m.Sentence == draft.At.Index && m.First > i && m.First - i < 25).DistinctBy(m => m.Owner))
                if (!Enumerable.Range(i + 1, mention.First - i - 1).Any(t => tree[t].Upos is Upos.Verb or Upos.Aux) && !into.Any(r => r.Person == mention.Owner))
                    into.Add(new Role(document.Names.People[mention.Owner].Name, "person", mention.Owner, -1, mention.Span));
        }
    }

    /// <summary>Whom a letter or petition was handed to.</summary>
    private void AddAddressee(Document document, Draft draft)
    {
        var tree = draft.At.Tree;
        var heads = tree.LogicalObjects(draft.Trigger).Prepend(draft.Trigger).Concat(tree.Ancestors(draft.Trigger).Take(1));
        foreach (var to in heads.SelectMany(h => tree.Children(h, Relation.Obl, Relation.Nmod, Relation.Iobj)).Where(c => tree.Case(c) is "to" || tree[c].Relation == Relation.Iobj).Take(1)) Add(document, draft, draft.Targets, to, "targets");
    }

    private static void AddOfficial(Document document, Draft draft, Role official)
    {
        draft.Actors.Add(official);
        draft.Evidence.Add(document.Evidence("actors", official.Span));
    }

    /// <summary>The police, soldiers or guards that a sentence names, or null.</summary>
    public Role? Police(Document document, MentionedSentence sentence)
    {
        var tree = sentence.Tree;
        for (var i = 0; i < tree.Count; i++)
            if (tree.IsNominal(i) && lists.Has("police", tree.Lemma(i)) && tree[i].Relation is not (Relation.Compound or Relation.Flat or Relation.NmodPoss) && phrases.Read(document, sentence, i) is { Person: < 0 } role) return role with { Kind = "state" };
        return null;
    }

    /// <summary>Whether a noun can stand for somebody: a name, people, a body or an authority; not a thing.</summary>
    private bool CanAct(Document document, MentionedSentence sentence, int head)
    {
        var tree = sentence.Tree;
        if (head == 0 && tree.Count > 1 && tree.Lower(1) is ":" or "—" or "--") return false;
        var lemma = tree.Lemma(head);
        return document.Names.PersonAt(sentence.Index, head) >= 0 || document.Names.OrganizationAt(sentence.Index, head) >= 0 || IsNameOrPronoun(tree, head)
            || counts.IsPeople(sentence, head) || lists.Has("authorities", lemma) || lists.Has("organizations", lemma)
            || sentence.Sites.Any(s => s.Mention.First <= head && head < s.Mention.End)
            || tree.Children(head, Relation.Appos, Relation.Compound).Any(c => document.Names.PersonAt(sentence.Index, c) >= 0);
    }

    /// <summary>Whether a token is a name, a pronoun or a number: no common noun, even one that the tagger took for a name ("the march").</summary>
    private static bool IsNameOrPronoun(Tree tree, int i) => tree[i].Upos is not Upos.Noun && !(tree[i].Upos == Upos.Propn && char.IsLower(tree[i].Form[0]));

    /// <summary>
    /// Whom "they", "the two women", "the men" or "the group" point back to: those last told of, where number and gender leave no doubt; else nobody.
    /// </summary>
    private ImmutableArray<Role> PointedAt(Document document, MentionedSentence sentence, int head, Narrative narrative)
    {
        var tree = sentence.Tree;
        if (tree[head].Upos == Upos.Pron && document.Names.PersonAt(sentence.Index, head) >= 0) return [];
        if (tree.Lower(head) is "they" or "them" or "both" or "their") return narrative.Recent;
        ImmutableArray<Role> people = [.. narrative.Recent.Where(r => r.Person >= 0)];
        var definite = tree.Children(head, Relation.Det).Any(c => tree.Lower(c) is "the" or "these" or "those");
        if (people.Length < 2 || !definite || tree.Child(head, Relation.Amod, Relation.Acl, Relation.AclRelcl, Relation.Nmod) >= 0) return [];
        var female = people.Select(p => document.Names.People[p.Person].Female).Distinct().ToArray();
        var fits = tree.Lemma(head) switch
        {
            "woman" => female is not [false] && !female.Contains(false),
            "man" => female is not [true] && !female.Contains(true),
            "pair" or "couple" => people.Length == 2,
            "trio" => people.Length == 3,
            "group" => people.Length > 2,
            _ => lists.Has("people", tree.Lemma(head)),
        };
        if (!fits) return [];
        if (counts.InPhrase(sentence, head) is { } counted) return counted.Quantity.Min == people.Length && counted.Quantity.Max == people.Length ? people : [];
        return tree.Lemma(head) is "group" or "pair" or "couple" or "trio" || (tree.Lemma(head) is "woman" or "man" && female is [not null]) ? people : [];
    }

    private void Add(Document document, Draft draft, List<Role> into, int head, string slot)
    {
        foreach (var named in draft.At.Tree.Children(head, Relation.Appos).SelectMany(draft.At.Tree.WithConjuncts))
            if (phrases.Read(document, draft.At, named) is { Person: >= 0 } person && !into.Any(r => r.Name == person.Name)) into.Add(person);
        if (phrases.Read(document, draft.At, head) is not { } role || into.Any(r => r.Name == role.Name)) return;
        into.Add(role);
        draft.Evidence.Add(document.Evidence(slot, role.Span));
        if (role.Person >= 0) into.AddRange(NamedWith(document, draft.At, head).Where(r => !into.Any(known => known.Person == r.Person)));
    }

    /// <summary>The people named in one row with a name, whatever the parser made of it: "Brian Otieno, 22, Mercy Akinyi, 20, and Hassan Were, 23".</summary>
    private static IEnumerable<Role> NamedWith(Document document, MentionedSentence sentence, int head)
    {
        var row = document.Names.PersonMentions.Where(m => m.Named && m.Sentence == sentence.Index).OrderBy(m => m.First).ToList();
        var at = row.FindIndex(m => m.First <= head && head < m.End);
        bool Joined(int i) => Enumerable.Range(row[i].End, Math.Max(0, row[i + 1].First - row[i].End)).All(t => sentence.Tree[t].Upos is Upos.Punct or Upos.Cconj or Upos.Num || sentence.Tree.Lower(t) is "aged")
            && row[i + 1].First > row[i].End;
        if (at < 0) yield break;
        int first = at, last = at;
        while (first > 0 && Joined(first - 1)) first--;
        while (last + 1 < row.Count && Joined(last)) last++;
        for (var i = first; i <= last; i++)
            if (i != at) yield return new Role(document.Names.People[row[i].Owner].Name, "person", row[i].Owner, -1, row[i].Span);
    }

    private static bool IsPlaceOfAction(Draft draft, int head) => draft.Site is { } site && site.Mention.First <= head && head < site.Mention.End && draft.Type == "protest";
}
