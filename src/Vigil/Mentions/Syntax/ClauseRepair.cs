using System.Collections.Immutable;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Syntax;

/// <summary>
/// Mends clauses that lost their subject or their verb to the phrase beside it: a noun cannot be part of a compound beyond a preposition ("a march from the park"),
/// "police lathicharged farmers" is a clause, and a verb that looks alike in present and past ("put", "cut", "let") follows the one that it is joined to.
/// </summary>
internal static class ClauseRepair
{
    private static readonly HashSet<string> SameInPast = new(StringComparer.Ordinal) { "put", "cut", "set", "let", "hit", "shut", "beat", "hurt", "quit", "cast", "burst", "spread", "split" };
    private static readonly HashSet<string> Bodies = new(StringComparer.OrdinalIgnoreCase) { "police", "army", "military", "youth", "people" };
    private static readonly HashSet<string> Spans = new(StringComparer.OrdinalIgnoreCase) { "minutes", "hours", "hour", "days", "day", "weeks", "week", "months", "month", "years", "year" };

    /// <summary>Mends a sentence.</summary>
    /// <returns>Whether anything was mended.</returns>
    public static bool Mend(ImmutableArray<Token>.Builder tokens) =>
        EndCompounds(tokens) | FreeVerb(tokens) | MakeClause(tokens) | PartTimes(tokens) | RaiseOpening(tokens) | NameSubject(tokens) | FollowPast(tokens) | RaiseMain(tokens) | TakeObject(tokens) | ShareSubject(tokens);

    /// <summary>A noun before a preposition is no compound of the noun after it.</summary>
    private static bool EndCompounds(ImmutableArray<Token>.Builder tokens)
    {
        var mended = false;
        for (var noun = 0; noun + 2 < tokens.Count; noun++)
        {
            var below = tokens[noun].Head;
            if (tokens[noun].Relation != Relation.Compound || below <= noun + 1 || tokens[noun + 1].Relation != Relation.Case || tokens[noun + 1].Head != below || tokens[noun + 1].Upos != Upos.Adp) continue;
            var (head, relation) = (tokens[below].Head, tokens[below].Relation);
            tokens[below] = tokens[below] with { Head = noun, Relation = Relation.Nmod };
            for (var i = 0; i < noun; i++)
                if (tokens[i].Head == below) tokens[i] = tokens[i] with { Head = noun };
            var subject = relation == Relation.Obl && head > below && !Has(tokens, noun, Relation.Case) && !Has(tokens, head, Relation.Nsubj, Relation.NsubjPass);
            tokens[noun] = tokens[noun] with { Upos = Upos.Noun, Head = head, Relation = !subject ? relation : Has(tokens, head, Relation.AuxPass) ? Relation.NsubjPass : Relation.Nsubj };
            mended = true;
        }
        return mended;
    }

    /// <summary>"Police lathicharged farmers": a participle between a noun for people and a plural is the verb of the one and has the other as its object.</summary>
    private static bool MakeClause(ImmutableArray<Token>.Builder tokens)
    {
        var mended = false;
        for (var verb = 1; verb + 1 < tokens.Count; verb++)
        {
            var thing = tokens[verb].Head;
            if (tokens[verb].Relation != Relation.Amod || tokens[verb].Xpos != "VBN" || thing <= verb || tokens[thing].Xpos is not ("NNS" or "NNPS" or "NN")) continue;
            var left = verb;
            while (left > 0 && tokens[left - 1].Head >= left - 1 && tokens[left - 1].Head <= verb && tokens[left - 1].Relation is Relation.Compound or Relation.Punct) left--;
            var subject = left - 1;
            if (subject < 0 || !(Bodies.Contains(tokens[subject].Form) || tokens[subject].Xpos == "NNS") || tokens[subject].Relation != Relation.Compound || tokens[subject].Head < verb - 1) continue;
            var (head, relation) = (tokens[thing].Head, tokens[thing].Relation);
            var mark = Enumerable.Range(0, subject).FirstOrDefault(i => tokens[i].Head == thing && tokens[i].Relation == Relation.Case, -1);
            if (relation != Relation.Root && !(mark >= 0 && tokens[mark].Form is "after" or "before" or "when" or "as" or "After" or "Before" or "When" or "As")) continue;
            for (var i = 0; i < tokens.Count; i++)
                if (tokens[i].Head == thing && i < subject && i != mark) tokens[i] = tokens[i] with { Head = Times(tokens[i]) ? verb : subject };
                else if (tokens[i].Head == thing && i > thing && tokens[i].Relation is Relation.Obl or Relation.Advcl or Relation.Punct) tokens[i] = tokens[i] with { Head = verb };
            if (mark >= 0) tokens[mark] = tokens[mark] with { Head = verb, Relation = Relation.Mark };
            tokens[subject] = tokens[subject] with { Head = verb, Relation = Relation.Nsubj };
            tokens[verb] = tokens[verb] with { Head = head, Relation = relation == Relation.Root ? Relation.Root : Relation.Advcl, Xpos = "VBD", Upos = Upos.Verb };
            tokens[thing] = tokens[thing] with { Head = verb, Relation = Relation.Obj };
            mended = true;
        }
        return mended;
    }

    /// <summary>"Supporters of Ahmed Ben Bella blocked roads": a past tense with a subject of its own is no adjective of the noun after it; the noun that the name hangs on did it.</summary>
    private static bool FreeVerb(ImmutableArray<Token>.Builder tokens)
    {
        for (var verb = 2; verb + 1 < tokens.Count; verb++)
        {
            var thing = tokens[verb].Head;
            if (tokens[verb].Relation != Relation.Amod || tokens[verb].Xpos is not ("VBD" or "VBN") || thing <= verb || tokens[thing].Relation != Relation.Nmod) continue;
            var name = Enumerable.Range(0, verb).FirstOrDefault(i => tokens[i].Head == verb && tokens[i].Relation == Relation.Nsubj, -1);
            var subject = tokens[thing].Head;
            if (name < 0 || subject < 0 || subject >= name || tokens[subject].Relation != Relation.Root || tokens[subject].Upos != Upos.Noun) continue;
            for (var i = subject + 1; i < verb; i++)
                if (tokens[i].Head == thing && tokens[i].Relation == Relation.Case) tokens[i] = tokens[i] with { Head = name };
            for (var i = thing + 1; i < tokens.Count; i++)
                if (tokens[i].Head == subject || (tokens[i].Head == thing && tokens[i].Relation == Relation.Acl)) tokens[i] = tokens[i] with { Head = verb, Relation = tokens[i].Relation == Relation.Acl ? Relation.Advcl : tokens[i].Relation };
            tokens[name] = tokens[name] with { Head = subject, Relation = Relation.Nmod };
            tokens[verb] = tokens[verb] with { Head = -1, Relation = Relation.Root, Xpos = "VBD", Upos = Upos.Verb };
            tokens[subject] = tokens[subject] with { Head = verb, Relation = Relation.Nsubj };
            tokens[thing] = tokens[thing] with { Head = verb, Relation = Relation.Obj };
            return true;
        }
        return false;
    }

    private static bool Times(Token token) => token.Upos is Upos.Num or Upos.Punct or Upos.Adp || token.Relation is Relation.Obl;

    /// <summary>"Hours after the shooting, a vigil drew 300 people": a time before the subject, which the parser took for it, gives way to the noun after the comma.</summary>
    private static bool PartTimes(ImmutableArray<Token>.Builder tokens)
    {
        for (var time = 0; time < Math.Min(4, tokens.Count); time++)
        {
            var verb = tokens[time].Head;
            if (!Spans.Contains(tokens[time].Form) || tokens[time].Relation is not (Relation.Nsubj or Relation.NsubjPass) || verb < 0) continue;
            var subject = Enumerable.Range(time + 1, Math.Max(0, verb - time - 1)).FirstOrDefault(i => tokens[i].Relation is Relation.Conj or Relation.Appos && tokens[i].Head >= time
                && tokens[i].Head < i && !Has(tokens, i, Relation.Cc) && tokens[i].Upos is Upos.Noun or Upos.Propn, -1);
            if (subject < 0) return false;
            for (var i = subject + 1; i < verb; i++)
                if (tokens[i].Head == tokens[subject].Head) tokens[i] = tokens[i] with { Head = subject };
            tokens[subject] = tokens[subject] with { Head = verb, Relation = tokens[time].Relation };
            tokens[time] = tokens[time] with { Relation = Relation.OblUnmarked };
            return true;
        }
        return false;
    }

    /// <summary>"In Kisumu, demonstrators set tires alight": the opening phrase, taken for the head of the sentence, hangs on the verb that the sentence has.</summary>
    private static bool RaiseOpening(ImmutableArray<Token>.Builder tokens)
    {
        var root = Enumerable.Range(0, tokens.Count).FirstOrDefault(i => tokens[i].Head < 0, -1);
        if (root < 0 || tokens[root].Upos is Upos.Verb or Upos.Aux || !Has(tokens, root, Relation.Case) || Has(tokens, root, Relation.Cop, Relation.Nsubj, Relation.NsubjPass)) return false;
        var verb = Enumerable.Range(root + 1, tokens.Count - root - 1).FirstOrDefault(i => tokens[i].Relation == Relation.Acl && tokens[i].Xpos is "VBN" or "VBD"
            && tokens[i].Head == i - 1 && tokens[i - 1].Xpos is "NNS" or "NNPS" && tokens[i - 1].Relation is not (Relation.Nmod or Relation.Obl) && Has(tokens, i, Relation.Obj), -1);
        if (verb < 0) return false;
        var subject = verb - 1;
        tokens[verb] = tokens[verb] with { Head = -1, Relation = Relation.Root, Xpos = "VBD" };
        tokens[subject] = tokens[subject] with { Head = verb, Relation = Relation.Nsubj };
        for (var i = 0; i < tokens.Count; i++)
            if (i > verb && tokens[i].Head == root) tokens[i] = tokens[i] with { Head = verb };
            else if (i < subject && tokens[i].Head == subject && tokens[i].Relation == Relation.Case) tokens[i] = tokens[i] with { Head = tokens[i + 1].Upos == Upos.Propn ? i + 1 : root };
        tokens[root] = tokens[root] with { Head = verb, Relation = Relation.Obl };
        return true;
    }

    /// <summary>"Twenty-five of these, all under 18, were handed over": the subject is what stands before the comma, not the word that sums it up.</summary>
    private static bool NameSubject(ImmutableArray<Token>.Builder tokens)
    {
        for (var all = 2; all < tokens.Count; all++)
        {
            var verb = tokens[all].Head;
            if (tokens[all].Relation is not (Relation.Nsubj or Relation.NsubjPass) || tokens[all].Form is not ("all" or "both" or "most" or "some" or "many") || tokens[all - 1].Form != "," || verb < all) continue;
            var subject = Enumerable.Range(0, all - 1).FirstOrDefault(i => tokens[i].Head == verb && tokens[i].Upos is Upos.Num or Upos.Noun or Upos.Propn && !Has(tokens, i, Relation.Case)
                && tokens[i].Relation is Relation.Advcl or Relation.NmodUnmarked or Relation.OblUnmarked or Relation.Dislocated or Relation.Parataxis, -1);
            if (subject < 0) return false;
            tokens[subject] = tokens[subject] with { Relation = tokens[all].Relation };
            tokens[all] = tokens[all] with { Head = subject, Relation = Relation.Appos };
            return true;
        }
        return false;
    }

    /// <summary>"They dragged her out and put her into a car": a verb of one form joined to a past or passive one is past or passive too.</summary>
    private static bool FollowPast(ImmutableArray<Token>.Builder tokens)
    {
        var mended = false;
        for (var verb = 1; verb < tokens.Count; verb++)
        {
            if (tokens[verb].Relation != Relation.Conj || tokens[verb].Xpos is not ("VB" or "VBP") || !SameInPast.Contains(tokens[verb].Form) || tokens[verb].Head is not (var first and >= 0)) continue;
            if (tokens[first].Xpos is not ("VBD" or "VBN") || Has(tokens, verb, Relation.Aux, Relation.Mark, Relation.Nsubj)) continue;
            tokens[verb] = tokens[verb] with { Xpos = tokens[first].Xpos, Morph = (tokens[verb].Morph & ~Morph.Imperative) | Morph.Past };
            mended = true;
        }
        return mended;
    }

    /// <summary>"Public order police fired rubber bullets": the only verb of the sentence, which the parser hung on its first noun, is its main verb, with all before it as subject.</summary>
    private static bool RaiseMain(ImmutableArray<Token>.Builder tokens)
    {
        var root = Enumerable.Range(0, tokens.Count).FirstOrDefault(i => tokens[i].Head < 0, -1);
        if (root < 0 || tokens[root].Upos is not (Upos.Noun or Upos.Propn) || Has(tokens, root, Relation.Case, Relation.Cop, Relation.Nsubj, Relation.NsubjPass)) return false;
        var verb = Enumerable.Range(root + 1, tokens.Count - root - 1).FirstOrDefault(i => tokens[i].Head == root && tokens[i].Relation is Relation.Acl or Relation.AclRelcl
            && tokens[i].Xpos is "VBN" or "VBD" && Has(tokens, i, Relation.Nsubj) && Has(tokens, i, Relation.Obj) && !Has(tokens, i, Relation.Mark, Relation.Aux, Relation.AuxPass), -1);
        if (verb < 0 || Enumerable.Range(0, tokens.Count).Any(i => i != verb && tokens[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD")) return false;
        var subject = Enumerable.Range(root + 1, verb - root - 1).First(i => tokens[i].Head == verb && tokens[i].Relation == Relation.Nsubj);
        if (tokens[subject].Upos is not (Upos.Noun or Upos.Propn)) return false;
        if (subject == root + 1)
        {
            for (var i = 0; i < root; i++)
                if (tokens[i].Head == root) tokens[i] = tokens[i] with { Head = subject };
            tokens[root] = tokens[root] with { Head = subject, Relation = Relation.Compound };
        }
        else
        {
            var below = Enumerable.Range(root + 1, subject - root - 1).FirstOrDefault(i => tokens[i].Head == root && tokens[i].Relation == Relation.Nmod, -1);
            if (below < 0) return false;
            tokens[subject] = tokens[subject] with { Head = below, Relation = Relation.Conj };
            tokens[root] = tokens[root] with { Head = verb, Relation = Relation.Nsubj };
        }
        tokens[verb] = tokens[verb] with { Head = -1, Relation = Relation.Root, Xpos = "VBD", Upos = Upos.Verb };
        for (var i = verb + 1; i < tokens.Count; i++)
            if (tokens[i].Head == root && i != subject) tokens[i] = tokens[i] with { Head = verb, Relation = tokens[i].Relation == Relation.Nmod ? Relation.Obl : tokens[i].Relation };
        return true;
    }

    /// <summary>"The union has called off a march": a noun with an article that is no time, without preposition right after a verb that has no object, is its object.</summary>
    private static bool TakeObject(ImmutableArray<Token>.Builder tokens)
    {
        var mended = false;
        for (var noun = 2; noun < tokens.Count; noun++)
        {
            var verb = tokens[noun].Head;
            if (tokens[noun].Relation != Relation.OblUnmarked || verb < 0 || verb > noun || tokens[noun].Upos != Upos.Noun || tokens[verb].Upos != Upos.Verb || Spans.Contains(tokens[noun].Form)) continue;
            if (!Has(tokens, noun, Relation.Det) || Has(tokens, noun, Relation.Nummod) || Has(tokens, verb, Relation.Obj, Relation.AuxPass, Relation.NsubjPass)) continue;
            if (Enumerable.Range(verb + 1, noun - verb - 1).Any(i => tokens[i].Head == verb && tokens[i].Relation is not (Relation.CompoundPrt or Relation.Advmod)) || tokens[noun].Form is "time" or "night" or "morning" or "evening" or "afternoon" or "weekend") continue;
            tokens[noun] = tokens[noun] with { Relation = Relation.Obj };
            mended = true;
        }
        return mended;
    }

    /// <summary>"He was picked up while he was waiting and released after seven hours": a participle without a subject of its own, joined to an active verb, goes with the passive one above.</summary>
    private static bool ShareSubject(ImmutableArray<Token>.Builder tokens)
    {
        var mended = false;
        for (var verb = 2; verb < tokens.Count; verb++)
        {
            if (tokens[verb].Relation != Relation.Conj || tokens[verb].Xpos != "VBN" || tokens[verb].Head is not (var beside and >= 0) || tokens[beside].Xpos != "VBG") continue;
            if (Has(tokens, verb, Relation.Obj, Relation.Nsubj, Relation.NsubjPass, Relation.AuxPass)) continue;
            var above = tokens[beside].Head;
            if (above < 0 || !Has(tokens, above, Relation.AuxPass)) continue;
            tokens[verb] = tokens[verb] with { Head = above };
            mended = true;
        }
        return mended;
    }

    private static bool Has(ImmutableArray<Token>.Builder tokens, int head, params Relation[] relations)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Head == head && relations.Contains(tokens[i].Relation)) return true;
        return false;
    }
}
