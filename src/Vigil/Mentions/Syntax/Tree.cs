using System.Collections.Immutable;
using Vigil.Text.Entities;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Syntax;

/// <summary>A parsed sentence with the questions that patterns ask of it: children, phrases, logical subject and object, negation.</summary>
public sealed class Tree
{
    private readonly ImmutableArray<ImmutableArray<int>> children;

    private readonly VerbForms? forms;

    /// <summary>Wraps a sentence.</summary>
    /// <param name="sentence">The parsed sentence.</param>
    /// <param name="forms">Forms of verbs that are known beside the engine's lemmas, or null.</param>
    public Tree(Sentence sentence, VerbForms? forms = null)
    {
        this.forms = forms;
        Sentence = sentence;
        var lists = new List<int>[sentence.Tokens.Length];
        for (var i = 0; i < lists.Length; i++) lists[i] = [];
        for (var i = 0; i < lists.Length; i++)
            if (sentence.Tokens[i].Head is var head and >= 0) lists[head].Add(i);
        children = [.. lists.Select(l => l.ToImmutableArray())];
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Its tokens.</summary>
    public ImmutableArray<Token> Tokens => Sentence.Tokens;

    /// <summary>Number of tokens.</summary>
    public int Count => Sentence.Tokens.Length;

    /// <summary>The token at an index.</summary>
    public Token this[int i] => Sentence.Tokens[i];

    /// <summary>Children of a token, in order.</summary>
    public ImmutableArray<int> Children(int i) => children[i];

    /// <summary>Children with one of the relations.</summary>
    public IEnumerable<int> Children(int i, params Relation[] relations) => children[i].Where(c => relations.Contains(this[c].Relation));

    /// <summary>First child with one of the relations, or -1.</summary>
    public int Child(int i, params Relation[] relations)
    {
        foreach (var c in children[i])
            if (relations.Contains(this[c].Relation)) return c;
        return -1;
    }

    /// <summary>Ancestors of a token, nearest first.</summary>
    public IEnumerable<int> Ancestors(int i)
    {
        for (var head = this[i].Head; head >= 0; head = this[head].Head) yield return head;
    }

    /// <summary>Whether a token is, or hangs below, another.</summary>
    public bool IsUnder(int i, int top)
    {
        for (; i >= 0; i = this[i].Head)
            if (i == top) return true;
        return false;
    }

    /// <summary>The token and all that hangs below it, leaving out branches that <paramref name="skip"/> names; in order of the text.</summary>
    public SortedSet<int> Subtree(int i, Func<int, bool>? skip = null)
    {
        var found = new SortedSet<int> { i };
        var open = new Stack<int>([i]);
        while (open.TryPop(out var top))
            foreach (var c in children[top])
                if ((skip is null || !skip(c)) && found.Add(c)) open.Push(c);
        return found;
    }

    /// <summary>The prepositions of a phrase as one string of lemmas: "in", "in front of"; empty where it has none.</summary>
    public string Case(int i)
    {
        var words = children[i].Where(c => this[c].Relation is Relation.Case or Relation.Mark && c < i).Take(3)
            .SelectMany(c => new[] { c }.Concat(Children(c, Relation.Fixed, Relation.Obl, Relation.Nmod))).Order().Select(Lower).ToList();
        if (words is [_, "than"]) words.RemoveAt(1);
        if (words.Count > 0) return string.Join(' ', words);
        return this[i].Relation == Relation.Conj && this[i].Head >= 0 ? Case(this[i].Head) : "";
    }

    /// <summary>The token and those joined to it by "and", "or" or a comma.</summary>
    public IEnumerable<int> WithConjuncts(int i)
    {
        yield return i;
        foreach (var c in Children(i, Relation.Conj))
            foreach (var each in WithConjuncts(c))
                yield return each;
    }

    /// <summary>Lower-case lemma.</summary>
    public string Lemma(int i) => (IsVerb(i) || IsParticiple(i) ? forms?.Lemma(Lower(i)) : null) ?? this[i].Lemma.ToLowerInvariant();

    /// <summary>Lower-case form.</summary>
    public string Lower(int i) => this[i].Form.ToLowerInvariant();

    /// <summary>Whether a token is a verb in use as one.</summary>
    public bool IsVerb(int i) => this[i].Upos == Upos.Verb;

    /// <summary>Whether a token is a participle that the tagger took for an adjective ("four were wounded").</summary>
    public bool IsParticiple(int i) => this[i].Upos == Upos.Adj && Child(i, Relation.Cop, Relation.AuxPass) >= 0 && forms?.Lemma(Lower(i)) is not null;

    /// <summary>Whether a token is a noun or name.</summary>
    public bool IsNominal(int i) => this[i].Upos is Upos.Noun or Upos.Propn;

    /// <summary>Whether a verb stands in the passive, or is a past participle that modifies a noun.</summary>
    public bool IsPassive(int i)
    {
        if (Child(i, Relation.AuxPass, Relation.NsubjPass) >= 0 || IsParticiple(i)) return true;
        var token = this[i];
        if (token.Xpos is not ("VBN" or "VBD") || Child(i, Relation.Nsubj, Relation.Obj) >= 0) return false;
        if (token.Relation == Relation.Conj && token.Head >= 0) return Child(i, Relation.Aux) < 0 && IsVerb(token.Head) && IsPassive(token.Head);
        if (token.Xpos == "VBD") return false;
        if (token.Relation is Relation.Acl or Relation.Amod) return !IsMainVerb(i);
        return token.Relation is Relation.Advcl or Relation.Root or Relation.Parataxis or Relation.Xcomp && Child(i, Relation.Aux) < 0;
    }

    /// <summary>
    /// Whether the parser took the only verb of the sentence for a participle of its first noun ("Thirty people rallied in Almaty"): it is the main verb.
    /// </summary>
    private bool IsMainVerb(int i) => this[i].Relation == Relation.Acl && this[i].Head is var noun and >= 0 && noun < i && this[noun].Relation == Relation.Root
        && !Tokens.Any(t => t.Xpos is "VBD" or "VBZ" or "VBP" or "MD");

    /// <summary>Whether a verb or noun is negated ("not", "never", "no").</summary>
    public bool IsNegated(int i) => children[i].Any(c => Lower(c) is "not" or "n't" or "never" or "no" or "neither" or "nor" or "without" && this[c].Relation
        is Relation.Advmod or Relation.Det or Relation.Cc or Relation.Case or Relation.Mark or Relation.CcPreconj);

    /// <summary>Who does what the verb says: subject, agent of a passive, or the subject that the verb shares with another. Empty if not told.</summary>
    public ImmutableArray<int> LogicalSubjects(int verb)
    {
        if (IsPassive(verb))
        {
            var agent = children[verb].FirstOrDefault(c => this[c].Relation == Relation.OblAgent || (this[c].Relation == Relation.Obl && Case(c) == "by"), -1);
            return agent >= 0 ? [.. WithConjuncts(agent)] : [];
        }
        var subject = SurfaceSubject(verb, 0);
        return subject >= 0 ? [.. WithConjuncts(subject)] : [];
    }

    /// <summary>To whom it is done: object, subject of a passive, or the noun that a participle modifies. Empty if not told.</summary>
    public ImmutableArray<int> LogicalObjects(int verb)
    {
        var at = IsPassive(verb) ? SurfaceSubject(verb, 0) : Child(verb, Relation.Obj);
        if (at < 0) at = Child(verb, Relation.Obj, Relation.Iobj);
        if (at < 0 && IsPassive(verb)) at = Children(verb, Relation.OblUnmarked, Relation.Obl).Where(IsTime).Select(NotTime).FirstOrDefault(c => c >= 0, -1);
        if (at < 0 && !IsPassive(verb)) at = RelativeObject(verb);
        return at >= 0 ? [.. WithConjuncts(at)] : [];
    }

    /// <summary>Whether a noun names a time, which the parser may take for a subject ("The previous day he was arrested").</summary>
    public bool IsTime(int i) => Lemma(i) is "day" or "week" or "month" or "year" or "morning" or "evening" or "night" or "weekend" or "monday" or "tuesday"
        or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "time";

    /// <summary>Whom "who" points back to: the noun that the clause hangs on, or the person named right before it ("the appeal of Tural Rzayev, who…").</summary>
    private int Antecedent(int pronoun, int noun)
    {
        for (var i = pronoun - 1; i > noun; i--)
        {
            if (this[i].Upos == Upos.Punct) continue;
            var named = Sentence.Entities.FirstOrDefault(e => e.Kind == EntityKind.Person && e.First <= i && i < e.End);
            return this[noun].Upos == Upos.Noun && named.End > named.First ? Enumerable.Range(named.First, named.End - named.First).First(t => this[t].Head < named.First || this[t].Head >= named.End) : noun;
        }
        return noun;
    }

    /// <summary>The subject itself, or what the parser hung on a time that it took for the subject; -1 for a time alone.</summary>
    private int NotTime(int subject) => !IsTime(subject) ? subject : Children(subject, Relation.Obj, Relation.Appos, Relation.Nsubj, Relation.Flat, Relation.Dep, Relation.AclRelcl, Relation.Nmod, Relation.NmodUnmarked)
        .FirstOrDefault(c => c > subject && IsNominal(c) && Case(c).Length == 0, -1);

    private int RelativeObject(int verb) =>
        this[verb].Relation == Relation.AclRelcl && Child(verb, Relation.Nsubj) is var subject and >= 0 && this[subject].Upos != Upos.Pron ? this[verb].Head : -1;

    private int SurfaceSubject(int verb, int depth)
    {
        if (depth > 6) return -1;
        var own = Children(verb, Relation.Nsubj, Relation.NsubjPass).Select(NotTime).FirstOrDefault(c => c >= 0 && Child(c, Relation.Case) is var at && (at < 0 || at > c || Lower(at) is "than" || (Lower(at) is "around" or "about" or "over" && this[at + 1].Upos == Upos.Num)), -1);
        var head = this[verb].Head;
        if (own >= 0)
        {
            var clause = verb;
            while (this[clause].Relation == Relation.Conj && this[clause].Head >= 0 && IsVerb(this[clause].Head)) clause = this[clause].Head;
            var relative = this[clause].Relation == Relation.AclRelcl && Lower(own) is "who" or "that" or "which" or "whom";
            return relative && this[clause].Head >= 0 ? Antecedent(own, this[clause].Head) : own;
        }
        if (head < 0) return -1;
        switch (this[verb].Relation)
        {
            case Relation.Acl or Relation.AclRelcl or Relation.Amod:
                return IsNominal(head) || this[head].Upos is Upos.Pron or Upos.Num ? head : -1;
            case Relation.Conj or Relation.Parataxis when IsVerb(head):
                return SurfaceSubject(head, depth + 1);
            case Relation.Xcomp when IsVerb(head) || this[head].Upos == Upos.Adj:
                var controller = Child(head, Relation.Obj, Relation.Iobj);
                return controller >= 0 ? controller : SurfaceSubject(head, depth + 1);
            case Relation.Advcl or Relation.Ccomp when Child(verb, Relation.Nsubj, Relation.NsubjPass, Relation.Expl) < 0 && this[verb].Xpos is "VBG" or "VBN" or "VB":
                return SurfaceSubject(head, depth + 1);
            default:
                return -1;
        }
    }
}
