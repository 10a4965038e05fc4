using System.Collections.Immutable;
using Vigil.Mentions.Syntax;
using Vigil.Text.Entities;
using Vigil.Text.Tagging;

namespace Vigil.Mentions.Names;

/// <summary>
/// Finds organisations among the rows of capitals that name no person: by the entity finder, by a noun for a body in the name ("Legal Aid Post of
/// Makassar"), before it ("his organization Ata Jurt") or in apposition ("Ana Sozu, the association of relatives"), and by lists of outlets.
/// </summary>
internal sealed class OrganizationFinder(ReportText report, References references)
{
    private readonly NameLexicon lexicon = report.Lexicon;
    private readonly HashSet<string> decided = new(StringComparer.Ordinal);

    /// <summary>Mentions of organisations, in order of the text.</summary>
    public ImmutableArray<OrganizationRun> Find(IReadOnlyList<NameRun> runs)
    {
        var found = new List<(OrganizationRun Run, bool Sure)>();
        foreach (var run in runs.Where(r => r.Owner < 0))
        {
            var tree = report.Trees[run.Sentence];
            var (first, end) = Extend(run.Sentence, tree, run);
            while (found.Count > 0 && found[^1].Run.Sentence == run.Sentence && found[^1].Run.First >= first) found.RemoveAt(found.Count - 1);
            if (found.Count > 0 && found[^1].Run.Sentence == run.Sentence && found[^1].Run.End > first) continue;
            var candidate = new OrganizationRun(run.Sentence, first, end, report.Words(run.Sentence, first, end));
            candidate = candidate with { Kind = KindOf(tree, candidate) };
            var sure = IsOrganization(tree, candidate) || (found.Count > 0 && found[^1].Sure && IsAbbreviationOf(tree, found[^1].Run, candidate));
            if (sure) decided.Add(candidate.Key);
            found.Add((candidate, sure));
        }
        return [.. found.Where(f => f.Sure || decided.Contains(f.Run.Key)).Select(f => f.Run)];
    }

    /// <summary>The whole name: words that were taken for a title, "RFE/RL's" before "Kazakh Service", "of Makassar" behind "Legal Aid Post".</summary>
    private (int First, int End) Extend(int s, Tree tree, NameRun run)
    {
        var (first, end) = (run.First, run.End);
        while (first > 0 && ReportText.IsCapital(tree[first - 1]) && IsPart(tree, first - 1) && references.At(s, first - 1) < 0) first--;
        var body = Enumerable.Range(first, end - first).Any(i => lexicon.IsOrganizationNoun(tree.Lower(i)));
        if (!body) return (first, end);
        if (first > 1 && ReportText.IsPossessiveMark(tree[first - 1]) && ReportText.IsCapital(tree[first - 2]) && tree[first - 2].Upos == Upos.Propn) first -= 2;
        while (end + 1 < tree.Count && tree.Lower(end) is "of" or "for" or "on" or "and" && Names(tree, end + 1) is var more and > 0 && (tree.Lower(end) != "and" || InOneEntity(tree, end)))
            end += 1 + more;
        return (first, end);
    }

    private static bool IsPart(Tree tree, int i) => tree[i].Upos is Upos.Propn or Upos.Adj or Upos.Noun && (i > 0 || tree[i].Upos != Upos.Noun);

    private static int Names(Tree tree, int from)
    {
        var at = from;
        if (at < tree.Count && tree.Lower(at) == "the") at++;
        var start = at;
        while (at < tree.Count && ReportText.IsCapital(tree[at]) && tree[at].Upos is Upos.Propn or Upos.Adj or Upos.Noun) at++;
        return at > start ? at - from : 0;
    }

    private static bool InOneEntity(Tree tree, int i) => tree.Sentence.Entities.Any(e => e.Kind == EntityKind.Organization && e.First < i && i + 1 < e.End);

    private bool IsOrganization(Tree tree, OrganizationRun run)
    {
        if (lexicon.IsStop(run.Key) || lexicon.IsTitle(run.Form.ToLowerInvariant()) || run.Key.Length < 2) return false;
        if (lexicon.IsMedia(run.Form.ToLowerInvariant()) || lexicon.IsOrganization(run.Key)) return true;
        if (lexicon.IsPlace(run.Key) || lexicon.IsPlaceNoun(tree.Lower(run.End - 1)) && !lexicon.IsOrganizationNoun(tree.Lower(run.End - 1))) return false;
        var named = run.End - run.First > 1 && Enumerable.Range(run.First, run.End - run.First).Any(i => lexicon.IsOrganizationNoun(tree.Lower(i)));
        return named || run.Kind is not null || Entity(tree, run) == EntityKind.Organization || NounBefore(tree, run) || NounBehind(tree, run) >= 0;
    }

    /// <summary>"Steppe Rights Monitor (SRM)".</summary>
    private static bool IsAbbreviationOf(Tree tree, OrganizationRun name, OrganizationRun run) =>
        name.Sentence == run.Sentence && run.First == name.End + 1 && run.End == run.First + 1 && tree[name.End].Form == "(" && !run.Form.Any(char.IsLower);

    private static EntityKind? Entity(Tree tree, OrganizationRun run)
    {
        foreach (var entity in tree.Sentence.Entities)
            if (entity.First < run.End && run.First < entity.End) return entity.Kind;
        return null;
    }

    private string? KindOf(Tree tree, OrganizationRun run)
    {
        if (lexicon.IsMedia(run.Form.ToLowerInvariant())) return "media";
        if (run.End - run.First > 1)
            for (var i = run.End - 1; i >= run.First; i--)
                if (lexicon.OrganizationKind(tree.Lower(i)) is { } kind) return kind;
        if (NounBefore(tree, run) && lexicon.OrganizationKind(tree.Lemma(run.First - 1)) is { } before) return before;
        return NounBehind(tree, run) is var behind and >= 0 ? lexicon.OrganizationKind(tree.Lemma(behind)) : null;
    }

    /// <summary>"the movement NAME", "the union, NAME".</summary>
    private bool NounBefore(Tree tree, OrganizationRun run)
    {
        var at = run.First - 1;
        return at > 0 && tree[at].Upos == Upos.Noun && !ReportText.IsCapital(tree[at]) && lexicon.IsOrganizationNoun(tree.Lemma(at));
    }

    /// <summary>The noun for a body in apposition behind the name, "NAME, the group behind the pickets", or -1.</summary>
    private int NounBehind(Tree tree, OrganizationRun run)
    {
        if (run.End + 2 >= tree.Count || tree[run.End].Form is not ("," or "(" or "—") || tree[run.End + 1].Upos != Upos.Det) return -1;
        for (var i = run.End + 2; i < tree.Count && i < run.End + 7; i++)
        {
            if (tree[i].Upos == Upos.Noun && (i + 1 >= tree.Count || tree[i + 1].Upos != Upos.Noun))
                return lexicon.IsOrganizationNoun(tree.Lemma(i)) && (i + 1 >= tree.Count || tree[i + 1].Upos is not (Upos.Verb or Upos.Aux)) ? i : -1;
            if (tree[i].Upos is not (Upos.Adj or Upos.Noun or Upos.Num or Upos.Propn) && tree[i].Form != "-") return -1;
        }
        return -1;
    }
}
