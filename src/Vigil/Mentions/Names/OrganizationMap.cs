using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Mentions.Names;

/// <summary>Where organisations are named, and what "its", "the group" and unnamed bodies mean.</summary>
internal sealed class OrganizationMap
{
    private const int Reach = 2;

    private readonly ReportText report;
    private readonly Dictionary<(int, int), (int End, string Name)> starts = [];
    private readonly Dictionary<(int, int), string> tokens = [];

    public OrganizationMap(ReportText report, IReadOnlyList<OrganizationDraft> organizations)
    {
        this.report = report;
        foreach (var organization in organizations)
            foreach (var run in organization.Runs)
            {
                starts[(run.Sentence, run.First)] = (run.End, organization.Name);
                for (var i = run.First; i < run.End; i++) tokens[(run.Sentence, i)] = organization.Name;
            }
    }

    /// <summary>Name of the organisation whose mention starts at a token, or null.</summary>
    public string? StartingAt(int sentence, int token) => starts.TryGetValue((sentence, token), out var run) ? run.Name : null;

    /// <summary>Index after the mention that starts at a token, or -1.</summary>
    public int EndOf(int sentence, int token) => starts.TryGetValue((sentence, token), out var run) ? run.End : -1;

    /// <summary>The organisation that a token names; a body without a name by its words ("riders' union"); "the group" by what was named before; or null.</summary>
    public string? Describe(int sentence, int token)
    {
        if (tokens.TryGetValue((sentence, token), out var name)) return name;
        var tree = report.Trees[sentence];
        if (tree[token].Upos != Upos.Noun || !report.Lexicon.IsOrganizationNoun(tree.Lemma(token))) return null;
        return Phrase(sentence, tree, token) ?? Named(sentence, token);
    }

    /// <summary>What "its" means: the organisation, or body without a name, last spoken of; null where none is near.</summary>
    public string? Before(int sentence, int token)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - Reach); s--)
            for (var i = (s == sentence ? token : report.Trees[s].Count) - 1; i >= 0; i--)
                if (tokens.TryGetValue((s, i), out var name)) return name;
                else if (IsBody(s, i) && Phrase(s, report.Trees[s], i) is { } phrase) return phrase;
        return null;
    }

    private string? Named(int sentence, int token)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - Reach); s--)
            for (var i = (s == sentence ? token : report.Trees[s].Count) - 1; i >= 0; i--)
                if (tokens.TryGetValue((s, i), out var name)) return name;
        return null;
    }

    private bool IsBody(int s, int i) => report.Trees[s][i].Upos == Upos.Noun && report.Lexicon.IsOrganizationNoun(report.Trees[s].Lemma(i));

    /// <summary>The words of a body without a name: its modifiers and "of …", without the article; null for a bare noun, which tells nothing.</summary>
    private string? Phrase(int s, Tree tree, int head)
    {
        var (first, end) = (head, head + 1);
        while (first > 0 && (tree[first - 1].Upos is Upos.Adj or Upos.Noun or Upos.Propn || ReportText.IsPossessiveMark(tree[first - 1]))) first--;
        if (tree[first].Upos == Upos.Adj && first + 1 == head) first++;
        if (end + 1 < tree.Count && tree.Lower(end) == "of" && tree.Children(head, Relation.Nmod).FirstOrDefault(c => c > head, -1) is var place and >= 0 && place < end + 5)
            end = place + 1;
        return end - first > 1 ? report.Words(s, first, end) : null;
    }
}
