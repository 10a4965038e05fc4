using System.Collections.Immutable;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Syntax;

/// <summary>
/// Mends mistakes that the parser makes often and that cost an event its people or its day: a clause with "who" hung on a verb, not on the one meant; and a day
/// before the subject taken for part of it ("On Monday residents marched").
/// </summary>
internal static class SyntaxRepair
{
    private static readonly HashSet<string> Times = new(StringComparer.OrdinalIgnoreCase)
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december", "morning", "afternoon", "evening", "night", "weekend",
    };

    /// <summary>The sentence with what is mended.</summary>
    public static Sentence Mend(Sentence sentence)
    {
        var tokens = sentence.Tokens.ToBuilder();
        var relative = HangRelatives(tokens);
        var clause = FreeClause(tokens);
        return PartDays(tokens) || relative || clause ? sentence with { Tokens = tokens.ToImmutable() } : sentence;
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
