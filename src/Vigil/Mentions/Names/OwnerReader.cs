using Vigil.Mentions.Syntax;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Names;

/// <summary>To whom a noun of kinship relates its bearer.</summary>
/// <param name="People">People, mostly one.</param>
/// <param name="Organization">An organisation instead, or null.</param>
/// <param name="Group">Token of a noun for several relatives ("of the two brothers"), or -1.</param>
/// <param name="First">First token of the whole phrase of the noun, the owner before it included.</param>
/// <param name="End">Index after its last token, the owner behind it included.</param>
/// <param name="Span">The words that tell the relation; empty where there is no owner.</param>
internal sealed record OwnerPhrase(IReadOnlyList<int> People, string? Organization, int Group, int First, int End, TextSpan Span)
{
    /// <summary>No owner.</summary>
    public static readonly OwnerPhrase None = new([], null, -1, -1, -1, default);
}

/// <summary>Finds the owner of a noun of kinship: a possessive before it or "of …" behind it.</summary>
internal sealed class OwnerReader(ReportText report, References references, OrganizationMap organizations)
{
    private const int MostWordsBetween = 5;

    /// <summary>Whether a possessive stands before a noun.</summary>
    public bool Owned(int s, int noun) => Possessor(report.Trees[s], noun) >= 0;

    /// <summary>The owner of a noun.</summary>
    /// <param name="s">Sentence.</param>
    /// <param name="noun">Token of the noun.</param>
    /// <param name="kin">What it says, or null for a noun of organisations.</param>
    public OwnerPhrase Read(int s, int noun, KinNoun? kin)
    {
        var tree = report.Trees[s];
        var possessor = Possessor(tree, noun);
        if (possessor >= 0) return Before(s, tree, noun, possessor, kin);
        var first = noun;
        while (first > 0 && noun - first < MostWordsBetween && InPhrase(tree, first - 1)) first--;
        return noun + 2 < tree.Count && tree.Lower(noun + 1) is "of" or "to" or "for" ? Behind(s, tree, noun, first) : OwnerPhrase.None with { First = first, End = noun + 1 };
    }

    private static int Possessor(Tree tree, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - MostWordsBetween; i--)
        {
            if (tree[i].Xpos is "PRP$" or "WP$" || ReportText.IsPossessiveMark(tree[i])) return i;
            if (tree[i].Upos is not (Upos.Adj or Upos.Num or Upos.Noun or Upos.Adv) && tree[i].Form != "-") return -1;
        }
        return -1;
    }

    private static bool InPhrase(Tree tree, int i) => tree[i].Upos is Upos.Adj or Upos.Num or Upos.Noun or Upos.Det or Upos.Propn && !ReportText.IsPossessiveMark(tree[i]);

    private OwnerPhrase Before(int s, Tree tree, int noun, int at, KinNoun? kin)
    {
        var span = tree.Sentence.Cover(at, noun + 1);
        if (!ReportText.IsPossessiveMark(tree[at]))
        {
            var phrase = OwnerPhrase.None with { First = at, End = noun + 1, Span = span };
            if (tree[at].Xpos == "WP$") return phrase with { People = Antecedent(s, tree, at) };
            if (tree.Lower(at) is "its" or "our" || (tree.Lower(at) == "their" && kin is { OfOrganizations: true })) return phrase with { Organization = organizations.Before(s, at) };
            if (tree.Lower(at) == "their") return phrase with { People = Pair(s, tree, at) };
            return phrase with { People = references.At(s, at) is var person and >= 0 ? [person] : [] };
        }
        if (references.EndingAt(s, at) is { } run && run.End == at)
            return OwnerPhrase.None with { People = [run.Owner], First = run.PhraseFirst, End = noun + 1, Span = tree.Sentence.Cover(run.First, noun + 1) };
        var first = at;
        while (first > 0 && at - first < MostWordsBetween && (InPhrase(tree, first - 1) || tree[first - 1].Xpos == "PRP$")) first--;
        var owner = OwnerPhrase.None with { First = first, End = noun + 1, Span = span };
        if (at > 0 && references.At(s, at - 1) is var pointed and >= 0) return owner with { People = [pointed] };
        return at > 0 && organizations.Describe(s, at - 1) is { } organization ? owner with { Organization = organization } : owner;
    }

    private OwnerPhrase Behind(int s, Tree tree, int noun, int first)
    {
        var at = noun + 2;
        for (; at < tree.Count && at < noun + 2 + MostWordsBetween; at++)
        {
            if (references.StartingAt(s, at) is { } run && Reaches(tree, noun + 2, run))
                return OwnerPhrase.None with { People = Coordinated(s, tree, run), First = first, End = run.PhraseEnd, Span = tree.Sentence.Cover(noun, run.End) };
            if (organizations.EndOf(s, at) is var end and >= 0)
                return OwnerPhrase.None with { Organization = organizations.Describe(s, at), First = first, End = end, Span = tree.Sentence.Cover(noun, end) };
            if (!InPhrase(tree, at) && !ReportText.IsPossessiveMark(tree[at])) break;
        }
        var last = at - 1;
        var phrase = OwnerPhrase.None with { First = first, End = at };
        if (last <= noun + 1) return phrase;
        phrase = phrase with { Span = tree.Sentence.Cover(noun, at) };
        if (report.Lexicon.Kinship.Find(tree.Lemma(last)) is not null && tree[last].Xpos == "NNS") return phrase with { Group = last };
        if (references.At(s, last) is var pointed and >= 0) return phrase with { People = [pointed] };
        return organizations.Describe(s, last) is { } organization ? phrase with { Organization = organization } : phrase;
    }

    private static bool Reaches(Tree tree, int from, NameRun run) => run.PhraseFirst <= from || Enumerable.Range(from, run.First - from).All(i => InPhrase(tree, i));

    /// <summary>"mother of A and B": both, where nothing but "and" stands between.</summary>
    private List<int> Coordinated(int s, Tree tree, NameRun run)
    {
        var found = new List<int> { run.Owner };
        var next = run.End < tree.Count && tree.Lower(run.End) == "and" ? references.StartingAt(s, run.End + 1) : null;
        if (next is not null && (next.End >= tree.Count || tree[next.End].Upos is Upos.Punct or Upos.Adp)) found.Add(next.Owner);
        return found;
    }

    /// <summary>Whom "whose" means: the name before it.</summary>
    private List<int> Antecedent(int s, Tree tree, int whose)
    {
        var at = whose > 0 && tree[whose - 1].Form is "," or "—" ? whose - 1 : whose;
        if (references.EndingAt(s, at) is { } run) return [run.Owner];
        var head = tree.Ancestors(whose).Select(t => references.At(s, t)).FirstOrDefault(p => p >= 0, -1);
        return head >= 0 ? [head] : [];
    }

    /// <summary>Whom "their" means: the last two people named together, in this sentence or the one before.</summary>
    private List<int> Pair(int s, Tree tree, int before)
    {
        for (var (sentence, end) = (s, before); sentence >= Math.Max(0, s - 1); sentence--, end = sentence >= 0 ? report.Trees[sentence].Count : 0)
        {
            var joined = Joined(sentence, end);
            if (joined.Count > 1) return joined;
        }
        return [];
    }

    private List<int> Joined(int s, int end)
    {
        var tree = report.Trees[s];
        for (var i = end - 1; i > 0; i--)
        {
            if (tree.Lower(i) != "and" || references.StartingAt(s, FirstNameAfter(s, i)) is not { } second) continue;
            for (var j = i; j > 0; j--)
                if (references.EndingAt(s, j) is { } first && first.Owner != second.Owner) return [first.Owner, second.Owner];
        }
        return [];
    }

    private int FirstNameAfter(int s, int and)
    {
        for (var i = and + 1; i < report.Trees[s].Count && i <= and + 3; i++)
            if (references.StartingAt(s, i) is not null) return i;
        return -1;
    }
}
