using System.Collections.Immutable;

namespace Vigil.Mentions.Names;

/// <summary>
/// Groups mentions of organisations: the same folded words, an abbreviation in brackets behind the name or made of its capitals, and "known as".
/// </summary>
internal sealed class OrganizationGrouper(ReportText report)
{
    private const int LongestGap = 4;

    private readonly Dictionary<string, OrganizationDraft> byKey = new(StringComparer.Ordinal);
    private readonly List<OrganizationDraft> organizations = [];

    /// <summary>Organisations in order of first mention.</summary>
    public List<OrganizationDraft> Group(ImmutableArray<OrganizationRun> runs)
    {
        for (var i = 0; i < runs.Length; i++)
        {
            var run = runs[i];
            var known = byKey.GetValueOrDefault(run.Key);
            var alias = known is null ? i > 0 && IsAliasOf(runs[i - 1], run) ? byKey[runs[i - 1].Key] : ByInitials(run) : null;
            var draft = known ?? alias ?? New(run);
            byKey[run.Key] = draft;
            draft.Add(run, alias is not null);
        }
        return organizations;
    }

    private OrganizationDraft New(OrganizationRun run)
    {
        var draft = new OrganizationDraft(run);
        organizations.Add(draft);
        return draft;
    }

    /// <summary>"Human Rights Watch (HRW)", "RFE/RL's Kazakh Service, known as Azattyq".</summary>
    private bool IsAliasOf(OrganizationRun name, OrganizationRun run)
    {
        if (name.Sentence != run.Sentence || run.First - name.End > LongestGap) return false;
        var tree = report.Trees[run.Sentence];
        var between = string.Join(' ', Enumerable.Range(name.End, Math.Max(0, run.First - name.End)).Select(tree.Lower));
        return between is "," or "" ? false : between == "(" ? run.End < tree.Count && tree[run.End].Form == ")" : between.EndsWith("known as", StringComparison.Ordinal);
    }

    /// <summary>The organisation whose capitals an abbreviation is made of: BSRM for "Black Sea Rights Monitor".</summary>
    private OrganizationDraft? ByInitials(OrganizationRun run)
    {
        var letters = run.Form.Replace(".", "", StringComparison.Ordinal);
        if (letters.Length is < 2 or > 8 || !letters.All(char.IsAsciiLetterUpper)) return null;
        return organizations.Find(o => string.Concat(o.Name.Split(' ', '-').Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => w[0])) == letters);
    }
}
