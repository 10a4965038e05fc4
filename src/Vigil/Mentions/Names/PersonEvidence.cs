using Vigil.Mentions.Syntax;
using Vigil.Text.Entities;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Names;

/// <summary>
/// Weighs what speaks for and against a row of capitals naming a person: the entity finder, titles, kinship, age, appositions, verbs of speech, the
/// words of the name themselves. Points are our own; a person needs <see cref="EnoughForFull"/> with two words or more, else <see cref="EnoughForSingle"/>.
/// </summary>
internal sealed class PersonEvidence(ReportText report)
{
    /// <summary>Points that make a name of several words a person's.</summary>
    public const int EnoughForFull = 2;

    /// <summary>Points that make a single word a person's name.</summary>
    public const int EnoughForSingle = 4;

    private const int Strong = 5, Sure = 4, Fair = 3, Some = 2, Never = -20, MostWordsInGroup = 3;

    private readonly NameLexicon lexicon = report.Lexicon;

    /// <summary>Scores a run, and reads its titles behind the name, its age and its gender.</summary>
    public void Weigh(NameRun run)
    {
        var tree = report.Trees[run.Sentence];
        run.Score = OfWords(run) + OfEntities(tree, run) + OfContext(tree, run);
        if (run.Titles.Count > 0) run.Score += Sure;
        foreach (var title in run.Titles) run.Female ??= lexicon.GenderOf(title.Split(' ')[^1]) ?? lexicon.GenderOf(title);
        ReadAge(tree, run);
        ReadApposition(tree, run);
        ReadKin(tree, run);
        ReadGroup(tree, run);
    }

    private int OfWords(NameRun run)
    {
        var last = run.Words[^1];
        if (lexicon.IsStop(last) || lexicon.IsStop(run.Words[0]) || run.Words.All(w => char.IsDigit(w[0]))) return Never;
        var points = 0;
        if (run.Words.Length > 1 && (lexicon.IsPlaceNoun(last) || lexicon.IsOrganizationNoun(last)) && (!lexicon.IsFamily(last) || lexicon.IsPlace(run.Words[0]))) points -= Strong;
        if (run.Words.Length == 1 && (lexicon.IsOrganizationNoun(last) || lexicon.IsTitle(last) || lexicon.IsTitle(last + "."))) return Never;
        if (run.Words.Length > 1 && lexicon.IsTitle(last) && !lexicon.IsFamily(last)) points -= Strong;
        if (lexicon.IsPlace(run.Key)) points -= Fair;
        if (lexicon.IsOrganization(run.Key) || lexicon.IsMedia(run.Form.ToLowerInvariant())) points -= Strong;
        if (run.Words.Length > 5) points -= Fair;
        if (run.Words.Length == 1 && run.Form.Length > 1 && !run.Form.Any(char.IsLower)) points -= Strong;
        if (lexicon.IsGiven(run.Words[0])) points += Some;
        if (run.Words.Length > 1 && lexicon.IsFamily(last)) points += Some;
        if (lexicon.EndsLikeName(last, out var female)) points += run.Words.Length == 1 ? 1 : female is null ? Some : Fair;
        return points;
    }

    private int OfEntities(Tree tree, NameRun run)
    {
        var nameLike = lexicon.EndsLikeName(run.Words[^1], out var female) && female is not null;
        foreach (var entity in tree.Sentence.Entities)
        {
            if (entity.End <= run.First || run.End <= entity.First) continue;
            var whole = entity.First <= run.First && run.End <= entity.End;
            if (entity.Kind == EntityKind.Person) return whole || entity.End == run.End ? Fair : Some;
            var known = run.Words.Length == 1 || lexicon.IsPlace(run.Key) || lexicon.IsOrganization(run.Key) || entity.End - entity.First > run.End - run.First;
            return nameLike ? -1 : whole && known ? -Fair : -Some;
        }
        return 0;
    }

    private int OfContext(Tree tree, NameRun run)
    {
        var points = 0;
        if (run.PhraseFirst > 0 && run.PhraseFirst == run.First && tree[run.First - 1] is var before)
        {
            if (before.Form is "the" or "The" or "a" or "an" or "A") points -= Fair;
            else if (before.Form is "in" or "In" or "near" or "along" or "across" or "outside" or "through" or "throughout" or "around" or "towards" && !Owns(tree, run)) points -= run.Words.Length == 1 ? 2 * Sure : Fair;
            if (before.Upos == Upos.Noun && lexicon.IsOrganizationNoun(tree.Lemma(run.First - 1))) points -= Strong;
            if (run.First > 2 && before.Form == "," && tree[run.First - 2].Upos == Upos.Noun && tree[run.First - 3].Upos == Upos.Det && lexicon.IsOrganizationNoun(tree.Lemma(run.First - 2)))
                points -= Strong;
        }
        if (run.End < tree.Count && tree[run.End].Upos == Upos.Noun && lexicon.IsPlaceNoun(tree.Lemma(run.End))) points -= Strong;
        if (run.End < tree.Count && tree[run.End].Form is "who" or "whose" or "whom") points += Fair;
        if (run.End + 1 < tree.Count && tree[run.End].Form == "," && tree[run.End + 1].Form is "who" or "whose" or "whom") points += Fair;
        if (NextToSpeech(tree, run)) points += Some;
        if (IsSubject(tree, run)) points += 1;
        return points;
    }

    private static bool Owns(Tree tree, NameRun run) => run.End < tree.Count && ReportText.IsPossessiveMark(tree[run.End]);

    /// <summary>"NAME said", "said NAME", "NAME told".</summary>
    private bool NextToSpeech(Tree tree, NameRun run) =>
        (run.End < tree.Count && tree.IsVerb(run.End) && lexicon.IsSpeechVerb(tree.Lemma(run.End)) && tree[run.End].Xpos is "VBD" or "VBZ")
        || (run.PhraseFirst > 0 && tree.IsVerb(run.PhraseFirst - 1) && lexicon.IsSpeechVerb(tree.Lemma(run.PhraseFirst - 1)) && tree[run.PhraseFirst - 1].Xpos is "VBD" or "VBZ"
            && run.PhraseFirst > 1 && tree[run.PhraseFirst - 2].Upos == Upos.Punct);

    private static bool IsSubject(Tree tree, NameRun run) =>
        Enumerable.Range(run.First, run.End - run.First).Any(i => tree[i].Relation is Relation.Nsubj or Relation.NsubjPass);

    /// <summary>", 61," and "(61)" and "(born in 1985)" behind a name.</summary>
    private static void ReadAge(Tree tree, NameRun run)
    {
        var at = run.End;
        if (at + 2 >= tree.Count || tree[at].Form is not ("," or "(")) return;
        var closing = tree[at].Form == "(" ? ")" : ",";
        var born = closing == ")" && tree.Lower(at + 1) is "born" or "b.";
        if (!born && !IsAge(tree[at + 1].Form)) return;
        var end = at + 2;
        if (born) while (end < tree.Count && tree[end].Form != ")") end++;
        if (end < tree.Count && tree[end].Form != closing && tree[end].Form is not ("." or "," or ")" or "and")) return;
        run.PhraseEnd = Math.Min(tree.Count, closing == ")" ? end + 1 : end);
        if (run.Score > Never) run.Score = Math.Max(run.Score + Strong, Sure);
    }

    private static bool IsAge(string form) => form.Length is 1 or 2 && form.All(char.IsAsciiDigit) && form[0] != '0';

    /// <summary>", a retired teacher of chemistry", ", the group's leader" behind a name.</summary>
    private void ReadApposition(Tree tree, NameRun run)
    {
        var at = run.PhraseEnd;
        if (at + 1 >= tree.Count || tree[at].Form is not ("," or "(" or "—" or "–")) return;
        var head = HeadOfPhrase(tree, at + 1);
        if (head < 0) return;
        var lemma = tree.Lemma(head);
        if (lexicon.IsDescription(lemma) && (tree[head].Morph & Morph.Plural) == 0)
        {
            run.Score += Sure;
            run.Titles.Add(lemma);
            run.Female ??= lexicon.GenderOf(lemma);
        }
        else if (lexicon.Kinship.Find(lemma) is { OfOrganizations: false } kin && tree[head].Xpos != "NNS")
        {
            run.Score += Sure;
            run.Female ??= kin.Female;
        }
        else if (lexicon.IsOrganizationNoun(lemma) || lexicon.IsPlaceNoun(lemma)) run.Score -= Strong;
    }

    /// <summary>Last noun of a phrase that starts with an article or possessive, "a local radio journalist", or -1.</summary>
    private static int HeadOfPhrase(Tree tree, int first)
    {
        var (head, at) = (-1, first);
        if (tree[first].Xpos is "WP" or "WP$" or "WDT") return -1;
        if (tree[at].Upos is not (Upos.Det or Upos.Pron or Upos.Propn or Upos.Noun or Upos.Adj or Upos.Num)) return -1;
        for (; at < tree.Count && at < first + 8; at++)
        {
            var token = tree[at];
            if (token.Upos == Upos.Noun && !ReportText.IsCapital(token)) head = at;
            else if (ReportText.IsPossessiveMark(token)) head = -1;
            else if (!InPhrase(token) && !(at == first && token.Upos == Upos.Pron)) break;
        }
        if (at < tree.Count && tree[at].Upos is Upos.Verb or Upos.Aux) return -1;
        return tree[first].Upos is Upos.Det or Upos.Pron || at >= tree.Count || tree[at].Upos is Upos.Punct or Upos.Adp ? head : -1;
    }

    private static bool InPhrase(Token token) =>
        token.Upos is Upos.Det or Upos.Adj or Upos.Num or Upos.Propn or Upos.Noun or Upos.Adv || token.Form == "-" || token.Xpos is "VBN" or "VBG";

    /// <summary>A noun of kinship before the name: "his elder brother Elnur", "her son, Baibolat"; it tells the gender, and that there is a person.</summary>
    private void ReadKin(Tree tree, NameRun run)
    {
        var at = run.PhraseFirst - 1;
        if (at >= 0 && tree[at].Form == ",") at--;
        if (at < 0 || lexicon.Kinship.Find(tree.Lemma(at)) is not { } kin || tree[at].Upos != Upos.Noun) return;
        if (tree[run.PhraseFirst - 1].Form == "," && !IsOwned(tree, at)) return;
        run.Score += kin.OfOrganizations ? Some : Strong;
        if ((tree[at].Morph & Morph.Plural) == 0 || !kin.OfOrganizations) run.Female ??= kin.Female;
    }

    /// <summary>"three women protesting — X, Y and Z": the gender of each in the list.</summary>
    private void ReadGroup(Tree tree, NameRun run)
    {
        var at = run.PhraseFirst - 1;
        if (at < 1 || tree[at].Form is not ("—" or "–" or ":" or ",")) return;
        for (var i = at - 1; i >= 0 && i >= at - MostWordsInGroup; i--)
        {
            if (tree[i].Xpos == "NNS" && lexicon.GenderOf(tree.Lemma(i)) is { } female && lexicon.IsDescription(tree.Lemma(i)))
            {
                run.Female ??= female;
                run.Score += Fair;
                run.ListGender = female;
                return;
            }
            if (tree[i].Upos is not (Upos.Verb or Upos.Adv)) return;
        }
    }

    private static bool IsOwned(Tree tree, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 4; i--)
        {
            if (tree[i].Xpos is "PRP$" or "WP$" || ReportText.IsPossessiveMark(tree[i])) return true;
            if (tree[i].Upos is not (Upos.Adj or Upos.Num or Upos.Noun)) return false;
        }
        return false;
    }
}
