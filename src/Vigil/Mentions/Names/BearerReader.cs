using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Mentions.Names;

/// <summary>Finds who bears a noun of kinship: the name behind it ("her son, the programmer X"), before it ("X, 61, his mother") or its subject ("X is her son").</summary>
internal sealed class BearerReader(ReportText report, References references)
{
    private const int MostWordsBetween = 6, SentencesToNaming = 2;

    private readonly NameLexicon lexicon = report.Lexicon;

    /// <summary>Indices of the people who bear the noun; empty where nobody named does.</summary>
    public IReadOnlyList<int> Read(int s, int noun, OwnerPhrase owner)
    {
        var tree = report.Trees[s];
        var (first, end) = owner.First < 0 ? (noun, noun + 1) : (owner.First, owner.End);
        var behind = Behind(s, tree, noun, end, owner);
        if (behind.Count > 0) return behind;
        if (Before(s, tree, first) is { } run && !owner.People.Contains(run.Owner)) return [run.Owner];
        if (tree.Child(noun, Relation.Cop) >= 0 && tree.Child(noun, Relation.Nsubj) is var subject and >= 0 && references.At(s, subject) is var person and >= 0 && !owner.People.Contains(person))
            return [person];
        return owner.People.Count > 0 && NamedLater(s, tree, noun, owner) is var later and >= 0 ? [later] : [];
    }

    private List<int> Behind(int s, Tree tree, int noun, int end, OwnerPhrase owner)
    {
        var at = end;
        if (at < tree.Count && tree[at].Form is "," or ":" or "—" or "–") at++;
        var run = NameFrom(s, tree, at);
        if (run is null || owner.People.Contains(run.Owner)) return [];
        if (at > end && !IsApposition(tree, run, owner)) return [];
        var found = new List<int> { run.Owner };
        if (tree[noun].Xpos is not ("NNS" or "NNPS")) return found;
        for (var next = Coordinated(s, tree, run); next is not null; next = Coordinated(s, tree, next)) found.Add(next.Owner);
        return found;
    }

    /// <summary>The name that starts at a token, or behind words that describe it.</summary>
    private NameRun? NameFrom(int s, Tree tree, int at)
    {
        for (var i = at; i < tree.Count && i < at + MostWordsBetween; i++)
        {
            if (references.StartingAt(s, i) is { } run) return run.PhraseFirst <= at || i == at || lexicon.IsDescription(tree.Lemma(i - 1)) || run.PhraseFirst <= at + 1 ? run : null;
            if (tree[i].Upos is not (Upos.Det or Upos.Adj or Upos.Noun or Upos.Num or Upos.Propn or Upos.Adv) && tree[i].Form is not ("-" or "," or "aged")) return null;
            if (tree[i].Form == "," && i > at + 2) return null;
        }
        return null;
    }

    /// <summary>A name behind a comma stands in apposition if a comma or the sentence ends it, or the noun has an owner and no list begins.</summary>
    private static bool IsApposition(Tree tree, NameRun run, OwnerPhrase owner) =>
        run.PhraseEnd >= tree.Count || tree[run.PhraseEnd].Upos is Upos.Punct or Upos.Cconj or Upos.Adp or Upos.Verb or Upos.Aux || owner.Span.Length > 0;

    private NameRun? Coordinated(int s, Tree tree, NameRun run)
    {
        var at = run.PhraseEnd;
        if (at < tree.Count && tree[at].Form == ",") at++;
        if (at < tree.Count && tree.Lower(at) == "and") at++;
        return at == run.PhraseEnd ? null : references.StartingAt(s, at);
    }

    /// <summary>"X, 61, his mother": the name that ends before the comma in front of the phrase.</summary>
    private NameRun? Before(int s, Tree tree, int first)
    {
        if (first < 2 || tree[first - 1].Form is not ("," or "—" or "–" or "(")) return null;
        return references.EndingAt(s, first - 1);
    }

    /// <summary>
    /// "…, his wife said. … X told reporters": one who spoke without a name gets it in the next sentences, where somebody not named before speaks
    /// and is not described otherwise.
    /// </summary>
    private int NamedLater(int s, Tree tree, int noun, OwnerPhrase owner)
    {
        if (!SpeaksAt(tree, noun)) return -1;
        var female = lexicon.GenderOf(tree.Lemma(noun));
        for (var later = s + 1; later < report.Trees.Length && later <= s + SentencesToNaming; later++)
            for (var i = 0; i < report.Trees[later].Count; i++)
                if (references.StartingAt(later, i) is { } run && references.IsFirst(run))
                {
                    var introduced = run.Titles.Count == 0 && run.PhraseFirst == run.First && !owner.People.Contains(run.Owner);
                    return introduced && Speaks(report.Trees[later], run) && (female is null || run.Female is null || run.Female == female) ? run.Owner : -1;
                }
        return -1;
    }

    private bool SpeaksAt(Tree tree, int noun) =>
        tree[noun].Relation == Relation.Nsubj && tree[noun].Head is var verb and >= 0 && lexicon.IsSpeechVerb(tree.Lemma(verb));

    private bool Speaks(Tree tree, NameRun run) =>
        (run.End < tree.Count && lexicon.IsSpeechVerb(tree.Lemma(run.End)) && tree.IsVerb(run.End)) || (run.First > 0 && lexicon.IsSpeechVerb(tree.Lemma(run.First - 1)));
}
