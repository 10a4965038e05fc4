using System.Collections.Immutable;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Syntax;

/// <summary>
/// Mends mistakes that the parser makes often and that cost an event its people or its day: a clause with "who" hung on a verb, not on the one meant; and a day
/// before the subject taken for part of it ("On Monday residents marched"); "in front of" taken for a noun; and verbs that take no object, or have one, taken for passive participles.
/// </summary>
internal static class SyntaxRepair
{
    private static readonly HashSet<string> Times = new(StringComparer.OrdinalIgnoreCase)
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december", "morning", "afternoon", "evening", "night", "weekend",
    };

    private static readonly HashSet<string> WithoutObject = new(StringComparer.OrdinalIgnoreCase)
    {
        "gathered", "assembled", "congregated", "converged", "massed", "marched", "paraded", "rallied", "protested", "demonstrated", "erupted", "flared", "rioted", "clashed",
        "scuffled", "camped", "slept", "sat", "squatted", "knelt", "stood", "walked", "turned", "came", "went", "stayed", "descended", "flocked", "streamed", "met",
    };

    private static readonly HashSet<string> TakeTwo = new(StringComparer.OrdinalIgnoreCase)
    {
        "given", "awarded", "paid", "shown", "handed", "denied", "sent", "offered", "told", "asked", "taught", "granted", "refused", "called", "named", "owed", "made", "left", "promised", "fined",
        "sentenced", "charged", "deemed", "considered", "dubbed", "nicknamed", "titled", "elected", "appointed",
    };

    /// <summary>The sentence with what is mended.</summary>
    public static Sentence Mend(Sentence sentence)
    {
        var tokens = sentence.Tokens.ToBuilder();
        var mended = HangRelatives(tokens) | FreeClause(tokens) | ReducePeople(tokens) | MakeVerb(tokens) | PartNumbers(tokens) | JoinFront(tokens) | PartSubjects(tokens)
            | FinishVerbs(tokens) | ClauseRepair.Mend(tokens);
        return PartDays(tokens) || mended ? sentence with { Tokens = tokens.ToImmutable() } : sentence;
    }

    /// <summary>
    /// Frees a clause that the parser took for a participle of its subject because another verb ends the sentence ("Thousands of Kurds demonstrated in Kirkuk on
    /// Sunday, witnesses said"): a verb of speech with two subjects has one too many.
    /// </summary>
    private static bool FreeClause(ImmutableArray<Token>.Builder tokens)
    {
        for (var speech = 3; speech < tokens.Count; speech++)
        {
            if (tokens[speech].Head >= 0 || tokens[speech].Upos != Upos.Verb) continue;
            var subjects = Enumerable.Range(0, speech).Where(i => tokens[i].Head == speech && tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass).ToList();
            if (subjects.Count < 2) return false;
            var subject = subjects[0];
            var verb = Enumerable.Range(subject + 1, subjects[1] - subject - 1).FirstOrDefault(i => tokens[i].Relation == Relation.Acl && tokens[i].Xpos is "VBN" or "VBD"
                && (tokens[i].Head == subject || (tokens[i].Head >= 0 && tokens[tokens[i].Head].Head == subject)), -1);
            if (verb < 0) return false;
            tokens[verb] = tokens[verb] with { Head = speech, Relation = Relation.Ccomp, Xpos = "VBD", Morph = (tokens[verb].Morph | Morph.Finite | Morph.Past) };
            tokens[subject] = tokens[subject] with { Head = verb, Relation = Relation.Nsubj };
            return true;
        }
        return false;
    }

    /// <summary>Makes "in front of" one preposition of the noun that follows, which the parser hangs on "front".</summary>
    private static bool JoinFront(ImmutableArray<Token>.Builder tokens)
    {
        var mended = false;
        for (var front = 1; front + 2 < tokens.Count; front++)
        {
            var (into, of) = (front - 1, front + 1);
            if (tokens[front].Form is not "front" || tokens[into].Form is not ("in" or "In") || tokens[of].Form is not "of" || tokens[of].Head <= of) continue;
            var noun = tokens[of].Head;
            if (tokens[noun].Head != front || tokens[into].Head != front) continue;
            tokens[noun] = tokens[noun] with { Head = tokens[front].Head, Relation = tokens[front].Relation };
            tokens[into] = tokens[into] with { Head = noun };
            tokens[front] = tokens[front] with { Head = into, Relation = Relation.Fixed };
            tokens[of] = tokens[of] with { Head = into, Relation = Relation.Fixed };
            for (var i = 0; i < tokens.Count; i++)
                if (tokens[i].Head == front) tokens[i] = tokens[i] with { Head = noun };
            mended = true;
        }
        return mended;
    }

    /// <summary>A plural before a participle is no part of a compound: in "young miners blocked roads" the miners did it to the roads.</summary>
    private static bool PartSubjects(ImmutableArray<Token>.Builder tokens)
    {
        var mended = false;
        for (var verb = 1; verb + 1 < tokens.Count; verb++)
        {
            var (subject, thing) = (verb - 1, tokens[verb].Head);
            if (tokens[verb].Relation != Relation.Amod || tokens[verb].Xpos != "VBN" || thing <= verb || tokens[thing].Relation != Relation.Root) continue;
            if (tokens[subject].Relation != Relation.Compound || tokens[subject].Head != thing || tokens[subject].Xpos is not ("NNS" or "NNPS")) continue;
            for (var i = 0; i < tokens.Count; i++)
                if (tokens[i].Head == thing && i < subject) tokens[i] = tokens[i] with { Head = subject };
                else if (tokens[i].Head == thing && tokens[i].Relation is Relation.Obl or Relation.Advcl or Relation.Punct && i > thing) tokens[i] = tokens[i] with { Head = verb };
            tokens[subject] = tokens[subject] with { Head = verb, Relation = Relation.Nsubj };
            tokens[verb] = tokens[verb] with { Head = -1, Relation = Relation.Root, Xpos = "VBD" };
            tokens[thing] = tokens[thing] with { Head = verb, Relation = Relation.Obj };
            mended = true;
        }
        return mended;
    }

    /// <summary>Verbs that take no object, or have one, are no passive participles: "relatives of the miners assembled" tells what they did.</summary>
    private static bool FinishVerbs(ImmutableArray<Token>.Builder tokens)
    {
        var mended = false;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Xpos is not ("VBN" or "VBD") || tokens[i].Relation is not (Relation.Acl or Relation.Root)) continue;
            if (!WithoutObject.Contains(tokens[i].Form) && !HasObject(tokens, i)) continue;
            if (HasChild(tokens, i, Relation.Aux, Relation.AuxPass)) continue;
            tokens[i] = tokens[i] with { Xpos = "VBD", Upos = Upos.Verb };
            if (tokens[i].Relation == Relation.Acl && tokens[i].Head < i) Raise(tokens, i);
            mended = true;
        }
        return mended;
    }

    /// <summary>Makes the verb that hangs on its subject the head of it, where the sentence has no other or the next one stands in a clause with "after" and the like.</summary>
    private static void Raise(ImmutableArray<Token>.Builder tokens, int verb)
    {
        var noun = tokens[verb].Head;
        while (tokens[noun].Relation == Relation.Nmod && tokens[noun].Head >= 0 && tokens[noun].Head < noun) noun = tokens[noun].Head;
        var head = tokens[noun].Head;
        if (tokens[noun].Relation == Relation.Root && !HasChild(tokens, noun, Relation.Cop, Relation.Nsubj))
        {
            for (var i = verb + 1; i < tokens.Count; i++)
                if (tokens[i].Head == noun || tokens[i].Head == tokens[verb].Head) tokens[i] = tokens[i] with { Head = verb, Relation = tokens[i].Relation == Relation.Nmod ? Relation.Obl : tokens[i].Relation };
            tokens[verb] = tokens[verb] with { Head = -1, Relation = Relation.Root };
        }
        else if (tokens[noun].Relation is Relation.Nsubj or Relation.NsubjPass && head > verb && Enumerable.Range(verb, head - verb).Any(i => tokens[i].Head == head && tokens[i].Relation == Relation.Mark))
        {
            tokens[verb] = tokens[verb] with { Head = tokens[head].Head, Relation = tokens[head].Relation };
            tokens[head] = tokens[head] with { Head = verb, Relation = Relation.Advcl };
        }
        else return;
        tokens[noun] = tokens[noun] with { Head = verb, Relation = Relation.Nsubj };
    }

    /// <summary>Whether an object of its own shows that the verb is no passive participle ("youths hurled stones"); a day is none, and some verbs keep one in the passive.</summary>
    private static bool HasObject(ImmutableArray<Token>.Builder tokens, int verb) =>
        !TakeTwo.Contains(tokens[verb].Form) && tokens.Any(t => t.Head == verb && t.Relation == Relation.Obj && t.Start > tokens[verb].Start && !Times.Contains(t.Form));

    private static bool HasChild(ImmutableArray<Token>.Builder tokens, int head, params Relation[] relations) => tokens.Any(t => t.Head == head && relations.Contains(t.Relation));

    /// <summary>A number before a comma counts nothing after it: "arresting 12, security sources said".</summary>
    private static bool PartNumbers(ImmutableArray<Token>.Builder tokens)
    {
        var mended = false;
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Relation != Relation.Nummod || tokens[i].Head <= i + 1 || tokens[i + 1].Form != ",") continue;
            var verb = Enumerable.Range(0, i).LastOrDefault(j => tokens[j].Upos == Upos.Verb, -1);
            if (verb < 0 || i - verb > 3) continue;
            tokens[i] = tokens[i] with { Head = verb, Relation = Relation.Obj };
            mended = true;
        }
        return mended;
    }

    /// <summary>A noun that is said to be somebody has no verb after it: "They were among 14 people picked up on Tuesday" tells of people who were picked up.</summary>
    private static bool ReducePeople(ImmutableArray<Token>.Builder tokens)
    {
        var verb = Enumerable.Range(0, tokens.Count).FirstOrDefault(i => tokens[i].Head < 0 && tokens[i].Xpos == "VBD" && tokens[i].Form.EndsWith("ed", StringComparison.Ordinal), -1);
        if (verb < 0 || HasChild(tokens, verb, Relation.Aux, Relation.AuxPass, Relation.Obj)) return false;
        var noun = Enumerable.Range(0, verb).FirstOrDefault(i => tokens[i].Head == verb && tokens[i].Relation == Relation.Nsubj && HasChild(tokens, i, Relation.Cop) && HasChild(tokens, i, Relation.Nsubj), -1);
        if (noun < 0) return false;
        tokens[noun] = tokens[noun] with { Head = -1, Relation = Relation.Root };
        tokens[verb] = tokens[verb] with { Head = noun, Relation = Relation.Acl, Xpos = "VBN" };
        return true;
    }

    /// <summary>"The alliance plans to rally": a noun before an infinitive, in a sentence without a finite verb, is the verb of the noun before it.</summary>
    private static bool MakeVerb(ImmutableArray<Token>.Builder tokens)
    {
        var root = Enumerable.Range(0, tokens.Count).FirstOrDefault(i => tokens[i].Head < 0, -1);
        if (root < 1 || tokens[root].Xpos != "NNS" || !Intending.Contains(tokens[root].Form) || tokens.Any(t => t.Xpos is "VBD" or "VBZ" or "VBP" or "MD")) return false;
        var subject = Enumerable.Range(0, root).LastOrDefault(i => tokens[i].Head == root && tokens[i].Relation is Relation.Compound or Relation.Nsubj, -1);
        var infinitive = Enumerable.Range(root + 1, tokens.Count - root - 1).FirstOrDefault(i => tokens[i].Head == root && tokens[i].Xpos == "VB", -1);
        if (subject < 0 || infinitive < 0) return false;
        for (var i = 0; i < root; i++)
            if (tokens[i].Head == root && i != subject) tokens[i] = tokens[i] with { Head = subject };
        tokens[subject] = tokens[subject] with { Relation = Relation.Nsubj };
        tokens[infinitive] = tokens[infinitive] with { Relation = Relation.Xcomp };
        tokens[root] = tokens[root] with { Upos = Upos.Verb, Xpos = "VBZ", Lemma = tokens[root].Form[..^1], Morph = Morph.Finite };
        return true;
    }

    private static readonly HashSet<string> Intending = new(StringComparer.Ordinal) { "plans", "aims", "hopes", "vows", "intends", "seeks", "threatens", "demands", "promises" };

    /// <summary>Hangs a time that the parser put between a preposition and the subject on the verb, with the preposition and the numbers around it.</summary>
    private static bool PartDays(ImmutableArray<Token>.Builder tokens)
    {
        var mended = false;
        for (var day = 1; day < tokens.Count; day++)
        {
            var subject = tokens[day].Head;
            if (!Times.Contains(tokens[day].Form) || subject <= day || tokens[day].Relation is not (Relation.Compound or Relation.NmodPoss or Relation.Nmod or Relation.NmodUnmarked)) continue;
            if (tokens[subject].Relation is not (Relation.Nsubj or Relation.NsubjPass) || tokens[subject].Head < 0) continue;
            var preposition = Enumerable.Range(0, day).FirstOrDefault(i => tokens[i].Head == subject && tokens[i].Relation == Relation.Case, -1);
            if (preposition < 0) continue;
            for (var i = preposition; i < subject; i++)
                if (tokens[i].Head == subject && i != day && (i < day || tokens[i].Upos == Upos.Num)) tokens[i] = tokens[i] with { Head = day };
            tokens[day] = tokens[day] with { Head = tokens[subject].Head, Relation = Relation.Obl };
            mended = true;
        }
        return mended;
    }

    /// <summary>Hangs relative clauses on the noun before "who".</summary>
    private static bool HangRelatives(ImmutableArray<Token>.Builder tokens)
    {
        var antecedent = -1;
        var mended = false;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Xpos != "WP" || !tokens[i].Form.Equals("who", StringComparison.OrdinalIgnoreCase)) continue;
            antecedent = Nominal(tokens, i) is var noun and >= 0 ? noun : IsCoordinated(tokens, i) ? antecedent : -1;
            var verb = tokens[i].Head;
            if (antecedent < 0 || verb < 0 || !IsMisplaced(tokens, verb) || IsUnder(tokens, antecedent, verb)) continue;
            tokens[verb] = tokens[verb] with { Head = antecedent, Relation = Relation.AclRelcl };
            mended = true;
        }
        return mended;
    }

    private static bool IsMisplaced(ImmutableArray<Token>.Builder tokens, int verb) =>
        tokens[verb].Relation is Relation.Conj or Relation.Parataxis or Relation.Advcl or Relation.Dep or Relation.Acl or Relation.Appos && tokens[verb].Head >= 0;

    /// <summary>The head of the name or noun right before "who", a comma apart; -1 where something else stands there.</summary>
    private static int Nominal(ImmutableArray<Token>.Builder tokens, int who)
    {
        var at = who - 1;
        if (tokens[at].Form == ",") at--;
        if (at < 0 || tokens[at].Upos is not (Upos.Noun or Upos.Propn)) return -1;
        while (tokens[at].Relation is Relation.Flat or Relation.Compound && tokens[at].Head is var head and >= 0 && head < who) at = head;
        return at;
    }

    private static bool IsCoordinated(ImmutableArray<Token>.Builder tokens, int who) => tokens[who - 1].Form is "and" or "but" or "or";

    private static bool IsUnder(ImmutableArray<Token>.Builder tokens, int i, int top)
    {
        for (var steps = 0; i >= 0 && steps <= tokens.Count; i = tokens[i].Head, steps++)
            if (i == top) return true;
        return false;
    }
}
