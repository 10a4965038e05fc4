using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Mentions.Names;

/// <summary>
/// Resolves he and she in all their forms, I and my in quotations, and "the woman" or "the lawyer", by gender, nearness and place in the clause;
/// abstains where two people fit alike. A person whose gender the words do not tell gets it from the pronouns that can mean nobody else.
/// </summary>
internal sealed class PronounResolver(ReportText report, IReadOnlyList<PersonDraft> people, References references)
{
    private const double TopicByNames = 0.4, MostTopic = 1.4, Speaker = 1.5, InQuotation = 0.4;

    private readonly NameLexicon lexicon = report.Lexicon;
    private readonly SpeakerFinder speakers = new(report, references);
    private readonly Salience salience = new();

    /// <summary>Goes through the report once and points its pronouns and descriptions at people.</summary>
    public void Resolve()
    {
        salience.Clear();
        for (var s = 0; s < report.Trees.Length; s++)
        {
            if (report.Headlines[s]) continue;
            speakers.Find(s);
            for (var i = 0; i < report.Trees[s].Count; i++) Read(s, i);
            speakers.Find(s);
        }
        foreach (var (sentence, speaker) in speakers.All()) PointFirstPerson(sentence, speaker);
    }

    private void Read(int s, int i)
    {
        var tree = report.Trees[s];
        if (references.StartingAt(s, i) is { } run)
        {
            Note(s, i, run.Owner);
            return;
        }
        if (tree[i].Upos is Upos.Pron or Upos.Det && Gender(tree.Lower(i)) is { } female) Pronoun(s, i, female);
        else if (tree[i].Upos == Upos.Noun && (tree[i].Morph & Morph.Plural) == 0 && tree[i].Xpos != "NNS" && references.At(s, i) < 0) Description(s, i);
    }

    private static bool? Gender(string lower) => lower switch
    {
        "he" or "him" or "his" or "himself" => false,
        "she" or "her" or "hers" or "herself" => true,
        _ => null,
    };

    private void Pronoun(int s, int i, bool female)
    {
        var tree = report.Trees[s];
        var speaker = report.InQuote(s, i) ? speakers.Last : -1;
        var possessive = tree[i].Xpos == "PRP$" || tree[i].Relation == Relation.NmodPoss;
        var best = salience.Best(
            s, female, c => (c.Person < 0 || c.Person != speaker) && (c.Sentence != s || Free(tree, i, c, possessive)), c => c.Sentence == s && SaysIt(tree, i, c) ? Speaker : 0);
        var person = best?.Person ?? -1;
        references.Point(s, i, person);
        if (person < 0) return;
        if (people[person].Female is null) people[person].Vote(female, 1);
        Note(s, i, person);
    }

    /// <summary>"X said that he …": the subject of the verb that governs the pronoun's clause.</summary>
    private static bool SaysIt(Tree tree, int pronoun, Candidate candidate)
    {
        var clause = tree[pronoun].Head;
        if (clause < 0 || tree[pronoun].Relation is not (Relation.Nsubj or Relation.NsubjPass) || tree[clause].Relation is not (Relation.Ccomp or Relation.Xcomp or Relation.Advcl)) return false;
        return tree[candidate.Token].Head == tree[clause].Head && tree[candidate.Token].Relation is Relation.Nsubj or Relation.NsubjPass;
    }

    /// <summary>Whether a pronoun may mean somebody of its own sentence: not the other party of its own verb, and not the bearer of the noun it owns.</summary>
    private bool Free(Tree tree, int pronoun, Candidate candidate, bool possessive)
    {
        var head = tree[pronoun].Head;
        if (possessive) return !(head >= 0 && lexicon.Kinship.Find(tree.Lemma(head)) is not null && tree[head].Relation == Relation.Appos && tree[head].Head == candidate.Token);
        return head < 0 || tree[pronoun].Form.EndsWith("self", StringComparison.Ordinal) || tree[candidate.Token].Head != head || tree[candidate.Token].Relation == Relation.Conj;
    }

    /// <summary>"the woman", "the 34-year-old activist": somebody named before who is called so; other single people without a name are kept in mind.</summary>
    private void Description(int s, int i)
    {
        var tree = report.Trees[s];
        var lemma = tree.Lemma(i);
        if (!lexicon.IsDescription(lemma) || tree[i].Relation is Relation.Compound or Relation.Appos || NamedBeside(s, tree, i)) return;
        var female = lexicon.GenderOf(lemma);
        var definite = tree.Children(i, Relation.Det).Any(d => tree.Lower(d) == "the");
        if (definite && Described(s, lemma, female) is var person and >= 0)
        {
            references.Point(s, i, person);
            Note(s, i, person);
        }
        else if (tree.Child(i, Relation.Det, Relation.Nummod) >= 0 || tree.Child(i, Relation.NmodPoss) >= 0)
            salience.Note(new Candidate(-1, female, s, i, Salience.ProminenceOf(tree, i) - (definite ? 0.3 : 0)));
    }

    private int Described(int s, string lemma, bool? female)
    {
        var byName = salience.Best(s, female, c => c.Person >= 0 && people[c.Person].Titles.Any(t => t == lemma || t.EndsWith(' ' + lemma, StringComparison.Ordinal)));
        if (byName is { } known) return known.Person;
        return lemma is "man" or "woman" ? salience.Best(s, female, c => c.Female is not null && s > c.Sentence)?.Person ?? -1 : -1;
    }

    /// <summary>Whether a description belongs to a name: it is its title, or in apposition to it.</summary>
    private bool NamedBeside(int s, Tree tree, int i)
    {
        if (tree.Children(i, Relation.Appos, Relation.Flat, Relation.Compound, Relation.NmodDesc).Any(c => references.At(s, c) >= 0)) return true;
        for (var j = i + 1; j < tree.Count && j <= i + 2; j++)
            if (references.StartingAt(s, j) is { } run && run.PhraseFirst <= i) return true;
        return tree[i].Head is var head and >= 0 && references.At(s, head) >= 0 && tree[i].Relation is Relation.Appos or Relation.Compound or Relation.Flat;
    }

    private void Note(int s, int i, int person)
    {
        var head = HeadOf(s, i);
        var prominence = Salience.ProminenceOf(report.Trees[s], head) * (report.InQuote(s, i) ? InQuotation : 1);
        salience.Note(new Candidate(person, people[person].Female, s, head, prominence, TopicOf(people[person])));
    }

    private static double TopicOf(PersonDraft person) => Math.Min(MostTopic, TopicByNames * Math.Log2(person.Runs.Count));

    /// <summary>The token of a name by which it hangs in the sentence.</summary>
    private int HeadOf(int s, int i)
    {
        var tree = report.Trees[s];
        if (references.StartingAt(s, i) is not { } run) return i;
        for (var j = run.First; j < run.End; j++)
            if (tree[j].Head < run.First || tree[j].Head >= run.End) return j;
        return i;
    }

    private void PointFirstPerson(int s, int speaker)
    {
        var tree = report.Trees[s];
        for (var i = 0; i < tree.Count; i++)
            if (report.InQuote(s, i) && tree.Lower(i) is "i" or "me" or "my" or "mine" or "myself") references.Point(s, i, speaker);
    }
}
