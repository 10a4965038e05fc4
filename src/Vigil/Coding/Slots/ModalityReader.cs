using Vigil.Mentions;
using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Coding.Slots;

/// <summary>
/// Tells whether the event of a trigger is told as having happened, by the verbs that govern it, its tense and its negation.
/// The governing words and what they do to an event are the list <c>governors</c>.
/// </summary>
internal sealed class ModalityReader(WordLists lists)
{
    /// <summary>Marks of a wish for another's act ("called for him to be freed").</summary>
    private static readonly string[] ForTo = ["for", "to"];
    private static readonly Relation[] Auxiliaries = [Relation.Aux, Relation.AuxPass, Relation.Cop];

    /// <summary>Reads the modality of the event whose trigger is at <paramref name="trigger"/>.</summary>
    public Modality Read(Tree tree, int trigger)
    {
        var modality = OwnClause(tree, trigger);
        for (int at = trigger, steps = 0; modality == Modality.Reported && tree[at].Head >= 0 && steps < 12 && !IsAside(tree, at); at = tree[at].Head, steps++)
            modality = UnderHead(tree, at, tree[at].Head, nominal: at == trigger && !tree.IsVerb(trigger));
        return modality;
    }

    /// <summary>Whether a clause beside a noun tells what was done, whatever is said of that noun ("Petrov, who was jailed on Monday, will appeal").</summary>
    private static bool IsAside(Tree tree, int at) => tree[at].Relation switch
    {
        Relation.AclRelcl => tree[at].Xpos == "VBD" || tree.Children(at, Auxiliaries).Any(a => tree[a].Xpos == "VBD"),
        Relation.Acl => tree[at].Xpos == "VBN" && tree.Children(at, Relation.Punct).Any(p => p < at),
        _ => false,
    };

    private static Modality OwnClause(Tree tree, int trigger)
    {
        if (tree.IsNegated(trigger) || (tree.IsVerb(trigger) && OfNobody(tree, trigger))) return Modality.Unreal;
        if (tree.Children(trigger, Relation.Amod).Select(tree.Lower).Any(w => w is "planned" or "upcoming" or "scheduled" or "proposed" or "forthcoming"))
            return Modality.Planned;
        if (!tree.IsVerb(trigger) && tree.Children(trigger, Relation.AclRelcl, Relation.Acl).Any(c => IsToBe(tree, c))) return tree[trigger].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj && IsCancelled(tree, tree[trigger].Head) ? Modality.Cancelled : Modality.Planned;
        if (tree.Children(trigger, Relation.Amod).Select(tree.Lower).Any(w => w is "cancelled" or "canceled" or "postponed" or "banned")) return Modality.Cancelled;
        if ((tree[trigger].Morph & Morph.Imperative) != 0 && tree.Child(trigger, Relation.Nsubj) < 0) return Modality.Unreal;
        return tree.IsVerb(trigger) ? OfVerb(tree, trigger) : Modality.Reported;
    }

    /// <summary>Whether a clause speaks of what "was to be held" or "was planned".</summary>
    private static bool IsToBe(Tree tree, int clause) => tree.Children(clause, Relation.Mark, Relation.Aux).Any(c => tree.Lower(c) == "to") && tree.Children(clause, Relation.Aux, Relation.AuxPass, Relation.Cop).Any(c => tree.Lower(c) is "was" or "were" or "is" or "are")
        || (tree.Lemma(clause) is "plan" or "schedule" or "set" or "due" && tree.IsPassive(clause));

    private static bool IsCancelled(Tree tree, int verb) => tree.Lemma(verb) is "cancel" or "postpone" or "suspend" or "ban" || (tree.Lemma(verb) is "call" or "put" && tree.Children(verb, Relation.CompoundPrt, Relation.Advmod).Any(c => tree.Lower(c) == "off"));

    /// <summary>Whether nobody does what a verb says, or it is done to nobody ("no protester was arrested").</summary>
    private static bool OfNobody(Tree tree, int verb) => tree.LogicalSubjects(verb).Concat(tree.LogicalObjects(verb))
        .Any(n => tree.Lower(n) is "nobody" or "none" or "no-one" || tree.Children(n, Relation.Det).Any(d => tree.Lower(d) is "no" or "neither"));

    private static Modality OfVerb(Tree tree, int verb)
    {
        if (tree[verb].Relation is Relation.Xcomp && tree[verb].Xpos is "VB" && tree[verb].Head is var be and >= 0 && tree.Lemma(be) == "be" && tree.Children(verb, Relation.Mark).Any(m => tree.Lower(m) == "to")) return Modality.Planned;
        foreach (var aux in tree.Children(verb, Auxiliaries).Select(tree.Lower))
        {
            if (aux is "will" or "'ll" or "shall") return Modality.Planned;
            if (aux is "would" or "could" or "may" or "might" or "should" or "must" or "can" or "ca") return Modality.Unreal;
        }
        if (tree.Children(verb, Relation.Mark).Select(tree.Lower).Any(w => w is "if" or "unless" or "whether" or "lest")) return Modality.Unreal;
        if (tree.Children(verb, Relation.Mark).Select(tree.Lower).Intersect(ForTo).Count() == ForTo.Length) return Modality.Unreal;
        return Modality.Reported;
    }

    private Modality UnderHead(Tree tree, int at, int head, bool nominal)
    {
        var relation = IsGoverned(tree, at, head) ? Relation.Xcomp : tree[at].Relation;
        if (relation is Relation.Conj or Relation.Parataxis or Relation.Advcl or Relation.AclRelcl or Relation.Appos) return Linked(tree, at, head, relation);
        if (relation is Relation.Nsubj or Relation.NsubjPass) return OfSubject(tree, head);
        if (relation == Relation.Compound && tree.IsNominal(head)) return nominal && !lists.Has("protest-nouns", tree.Lemma(head)) ? Modality.Unreal : Modality.Reported;
        var effect = Effect(tree, "governors", head);
        if (effect is null) return Infinitive(tree, at, head, relation);
        if (effect is not "permission" && relation is Relation.Obl or Relation.Nmod && tree.Case(at) is "at" or "during" or "after" or "in" or "outside" or "since" or "before") return Modality.Reported;
        return effect switch
        {
            "planned" => tree.IsNegated(head) ? Modality.Unreal : Modality.Planned,
            "cancelled" => Modality.Cancelled,
            "permission" => tree.IsNegated(head) || (tree[head].Head >= 0 && tree.Lemma(tree[head].Head) is "refuse" or "decline" or "deny") ? Modality.Planned : Modality.Unreal,
            "infinitive" => relation == Relation.Xcomp ? Modality.Unreal : Modality.Reported,
            "unreal" => Modality.Unreal,
            _ => tree.IsNegated(head) ? Modality.Unreal : Modality.Reported,
        };
    }

    /// <summary>Whether an infinitive that the parser took for a purpose is what a verb without an object governs ("threatened on Sunday to detain them").</summary>
    private bool IsGoverned(Tree tree, int at, int head) => tree[at].Relation == Relation.Advcl && tree.Children(at, Relation.Mark).Any(m => tree.Lower(m) == "to")
        && tree.IsVerb(head) && Effect(tree, "governors", head) is { } effect && (effect == "infinitive" || (effect is "unreal" or "planned" && tree.Child(head, Relation.Obj, Relation.CompoundPrt) < 0));

    /// <summary>What a list says of a verb, with its particle first ("call off", "put off").</summary>
    private string? Effect(Tree tree, string list, int verb)
    {
        var particle = tree.Child(verb, Relation.CompoundPrt);
        return (particle < 0 ? null : lists[list].GetValueOrDefault(tree.Lemma(verb) + " " + tree.Lower(particle))) ?? lists[list].GetValueOrDefault(tree.Lemma(verb));
    }

    private static Modality Linked(Tree tree, int at, int head, Relation relation)
    {
        if (relation == Relation.Conj && tree.IsVerb(head) && tree.Child(at, Relation.Nsubj, Relation.NsubjPass, Relation.Aux) < 0)
            return OfVerb(tree, head) is var shared and not Modality.Reported && tree[at].Xpos is "VB" or "VBN" ? shared : Modality.Reported;
        if (relation == Relation.Advcl && tree.Children(at, Relation.Mark).Select(tree.Lower).Any(w => w is "if" or "unless")) return Modality.Unreal;
        return Modality.Reported;
    }

    private Modality OfSubject(Tree tree, int verb)
    {
        var effect = Effect(tree, "subject-verbs", verb);
        if (effect == "cancelled") return Modality.Cancelled;
        if (effect == "planned" && (tree.IsPassive(verb) || tree.Child(verb, Relation.Obj) < 0)) return tree.Children(verb, Relation.Conj).Any(c => IsCancelled(tree, c)) ? Modality.Cancelled : Modality.Planned;
        if (tree.IsNegated(verb) && tree.Lemma(verb) is "take" or "go" or "hold" or "proceed" or "happen" && tree.Children(verb, Relation.Aux).Any(a => tree.Lower(a) is "will" or "wo")) return Modality.Cancelled;
        return tree.IsVerb(verb) ? tree.IsNegated(verb) ? Modality.Unreal : OfVerb(tree, verb) : Modality.Reported;
    }

    /// <summary>An infinitive after a word of no known effect: purpose of a verb is told as done ("came to protest"), after a noun it is not ("right to protest").</summary>
    private static Modality Infinitive(Tree tree, int at, int head, Relation relation)
    {
        var infinitive = tree.IsVerb(at) && tree[at].Xpos == "VB" && tree.Children(at, Relation.Mark).Any(m => tree.Lower(m) == "to");
        if (infinitive && (relation == Relation.Acl || tree[head].Upos is Upos.Adj or Upos.Noun)) return Modality.Unreal;
        return relation == Relation.Ccomp || tree.IsVerb(head) ? OfGovernor(tree, at, head, relation) : Modality.Reported;
    }

    private static Modality OfGovernor(Tree tree, int at, int head, Relation relation)
    {
        if (relation is Relation.Ccomp) return Modality.Reported;
        return tree.IsNegated(head) && relation is Relation.Xcomp or Relation.Obj ? Modality.Unreal : OfVerb(tree, head);
    }
}
