using System.Collections.Immutable;
using Vigil.Mentions.Syntax;
using Vigil.Text.Entities;
using Vigil.Text.Tagging;

namespace Vigil.Mentions.Names;

/// <summary>
/// Finds rows of capitalised words in a sentence, whatever their kind, and parts titles from the name: "Chief Superintendent Lovemore Moyo",
/// "police commander Joseph Mutua". Particles and hyphens between capitals belong to the row.
/// </summary>
internal sealed class RunReader(ReportText report)
{
    private const int MostTitleWords = 4;

    private static readonly HashSet<string> Particles =
        ["bin", "bint", "ibn", "ben", "al", "el", "ul", "ud", "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "uulu", "uly", "kyzy", "qyzy", "qizi", "ogly", "oglu", "ugli"];

    private readonly NameLexicon lexicon = report.Lexicon;

    /// <summary>The rows of a sentence, in order.</summary>
    public ImmutableArray<NameRun> Read(int sentence)
    {
        var tree = report.Trees[sentence];
        var runs = ImmutableArray.CreateBuilder<NameRun>();
        for (var i = 0; i < tree.Count; i++)
        {
            if (!Starts(tree, i)) continue;
            var end = EndOf(tree, i);
            if (Make(sentence, tree, i, end) is { } run) runs.Add(run);
            i = end - 1;
        }
        return runs.ToImmutable();
    }

    private bool Starts(Tree tree, int i)
    {
        var token = tree[i];
        if (!ReportText.IsCapital(token) || token.Form is "I" || ReportText.IsPossessiveMark(token)) return false;
        if (token.Upos == Upos.Propn || tree.Sentence.Entities.Any(e => e.Kind == EntityKind.Person && e.First <= i && i < e.End)) return true;
        if (token.Upos is Upos.Pron or Upos.Det or Upos.Adp or Upos.Cconj or Upos.Sconj or Upos.Part or Upos.Num or Upos.Intj) return false;
        if (!BeginsClause(tree, i)) return token.Upos is not (Upos.Adj or Upos.Adv or Upos.Aux);
        return token.Upos is Upos.Noun or Upos.X or Upos.Adj && i + 1 < tree.Count && ReportText.IsCapital(tree[i + 1]) && tree[i + 1].Upos == Upos.Propn
            && (lexicon.IsTitle(tree.Lower(i)) || lexicon.IsDescription(tree.Lemma(i)) || token.Upos == Upos.X);
    }

    /// <summary>Whether a capital would stand here whatever the word.</summary>
    private static bool BeginsClause(Tree tree, int i) => i == 0 || tree[i - 1].Form is ":" or "“" or "\"" or "«" or "‘" or "—" or "–" or "." or "|" or "•" or "(" or ";";

    private static int EndOf(Tree tree, int first)
    {
        var end = first + 1;
        while (end < tree.Count)
        {
            if (Continues(tree, end)) end++;
            else if (end + 1 < tree.Count && Joins(tree, end) && Continues(tree, end + 1)) end += 2;
            else if (end + 2 < tree.Count && Particles.Contains(tree[end].Form) && Particles.Contains(tree[end + 1].Form) && Continues(tree, end + 2)) end += 3;
            else if (Particles.Contains(tree[end].Form) && tree[end].Form is "uulu" or "uly" or "kyzy" or "qyzy" or "qizi" or "ogly" or "oglu" or "ugli") end++;
            else break;
        }
        return end;
    }

    private static bool Continues(Tree tree, int i) =>
        ReportText.IsCapital(tree[i]) && tree[i].Upos is not (Upos.Pron or Upos.Punct) && tree[i].Form is not "I" && !ReportText.IsPossessiveMark(tree[i]);

    private static bool Joins(Tree tree, int i) =>
        Particles.Contains(tree[i].Form) || (tree[i].Form is "-" or "‑" or "/" && tree[i].Start == tree[i - 1].End && tree[i + 1].Start == tree[i].End);

    private NameRun? Make(int sentence, Tree tree, int first, int end)
    {
        var (name, titles) = SplitTitles(tree, first, end);
        if (name >= end) return null;
        var phrase = first;
        if (name == first || titles.Count > 0) phrase = TitlesBefore(tree, first, titles);
        var words = ImmutableArray.CreateBuilder<string>();
        for (var i = name; i < end; i++)
            if (TextFolding.Fold(tree[i].Form) is { Length: > 0 } folded) words.Add(folded);
        if (words.Count == 0) return null;
        var run = new NameRun
        {
            Sentence = sentence, First = name, End = end, PhraseFirst = phrase, PhraseEnd = end, Words = words.ToImmutable(), Form = report.Words(sentence, name, end),
        };
        run.Titles.AddRange(titles);
        return run;
    }

    /// <summary>Where the name starts within a row, and the titles before it.</summary>
    private (int Name, List<string> Titles) SplitTitles(Tree tree, int first, int end)
    {
        var lower = Enumerable.Range(first, end - first).Select(tree.Lower).ToList();
        var (name, titles) = (0, new List<string>());
        for (var at = 1; at < lower.Count; at++)
        {
            var length = lexicon.TitleBefore(lower, at);
            if (length == 0 || (at - length > name && !lexicon.IsOffice(string.Join(' ', lower.Skip(at - length).Take(length))))) continue;
            if (titles.Count > 0 && name > at - length) titles.RemoveAt(titles.Count - 1);
            titles.Add(string.Join(' ', lower.Skip(at - length).Take(length)));
            name = at;
        }
        while (name + 1 < lower.Count && IsNoName(tree, first + name)) name++;
        return (first + name, titles);
    }

    private bool IsNoName(Tree tree, int i) =>
        tree[i].Upos is Upos.Adj or Upos.Adv or Upos.Noun && !lexicon.IsGiven(TextFolding.Fold(tree[i].Form)) || lexicon.IsStop(tree.Lower(i))
        || lexicon.IsOrganizationNoun(tree.Lower(i)) && lexicon.OrganizationKind(tree.Lower(i)) is "police" or "government" or "court";

    /// <summary>Titles and descriptions in lower case before a row ("the programmer", "police commander"); gives the first token of their phrase.</summary>
    private int TitlesBefore(Tree tree, int first, List<string> titles)
    {
        var at = first;
        while (at > 0 && first - at < MostTitleWords && tree[at - 1] is { Upos: Upos.Noun or Upos.Adj or Upos.Propn or Upos.Num } word && char.IsLetterOrDigit(word.Form[0])
            && !ReportText.IsCapital(word)) at--;
        if (at == first) return first;
        var last = first - 1;
        if (tree[last].Upos == Upos.Adj && !lexicon.IsTitle(tree.Lower(last))) return first;
        if (!lexicon.IsTitle(tree.Lower(last)) && !lexicon.IsDescription(tree.Lemma(last))) return first;
        if (lexicon.Kinship.Find(tree.Lemma(last)) is { OfOrganizations: false } && !lexicon.IsDescription(tree.Lemma(last))) return first;
        var lower = Enumerable.Range(at, first - at).Select(tree.Lower).ToList();
        var length = Math.Max(1, lexicon.TitleBefore(lower, lower.Count));
        titles.Insert(0, length > 1 ? string.Join(' ', lower.TakeLast(length)) : tree.Lemma(last));
        return at;
    }
}
