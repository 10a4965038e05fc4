namespace Vigil.Text.Training;

/// <summary>
/// Which word of an output answers to which gold word: the one with the same characters, or, where either side has a multiword token, by
/// the longest common subsequence of forms within the span that those tokens cover.
/// </summary>
internal sealed class ConllAlignment
{
    private readonly List<ConllWord> gold, system;
    private readonly List<(ConllWord Gold, ConllWord System)> pairs = [];
    private readonly Dictionary<ConllWord, ConllWord> goldOf = new(ReferenceEqualityComparer.Instance);

    private ConllAlignment(List<ConllWord> gold, List<ConllWord> system) => (this.gold, this.system) = (gold, system);

    public static ConllAlignment Align(List<ConllWord> gold, List<ConllWord> system)
    {
        var alignment = new ConllAlignment(gold, system);
        for (int g = 0, s = 0; g < gold.Count && s < system.Count;)
        {
            if (gold[g].IsMultiword || system[s].IsMultiword)
            {
                alignment.AlignSpan(ref g, ref s);
            }
            else if (gold[g].Start == system[s].Start && gold[g].End == system[s].End)
            {
                alignment.Pair(gold[g++], system[s++]);
            }
            else if (gold[g].Start <= system[s].Start)
            {
                g++;
            }
            else
            {
                s++;
            }
        }
        return alignment;
    }

    public bool AreAligned(ConllWord gold, ConllWord system) => goldOf.GetValueOrDefault(system) == gold;

    public bool SameHead(ConllWord gold, ConllWord system) => (gold.Head, system.Head) switch
    {
        (null, null) => true,
        ({ } g, { } s) => AreAligned(g, s),
        _ => false,
    };

    public ConllScore Score(Func<ConllWord, bool> counts, Func<ConllWord, ConllWord, bool> same)
    {
        var (aligned, correct) = (0, 0);
        foreach (var (g, s) in pairs.Where(p => counts(p.Gold)))
        {
            aligned++;
            correct += same(g, s) ? 1 : 0;
        }
        return new(gold.Count(counts), system.Count(counts), correct, aligned);
    }

    private void Pair(ConllWord g, ConllWord s)
    {
        pairs.Add((g, s));
        goldOf.Add(s, g);
    }

    private void AlignSpan(ref int g, ref int s)
    {
        var end = gold[g].IsMultiword ? gold[g].End : system[s].End;
        if (gold[g].IsMultiword && !system[s].IsMultiword && system[s].Start < gold[g].Start)
            s++;
        else if (!gold[g].IsMultiword && gold[g].Start < system[s].Start)
            g++;
        var (firstGold, firstSystem) = (g, s);
        while (!IsBeyond(gold, g, end) || !IsBeyond(system, s, end))
        {
            var word = g < gold.Count && (s >= system.Count || gold[g].Start <= system[s].Start) ? gold[g++] : system[s++];
            if (word.IsMultiword)
                end = Math.Max(end, word.End);
        }
        AlignForms(gold[firstGold..g], system[firstSystem..s]);
    }

    private static bool IsBeyond(List<ConllWord> words, int i, int end) =>
        i >= words.Count || (words[i].IsMultiword ? words[i].Start >= end : words[i].End > end);

    private void AlignForms(List<ConllWord> g, List<ConllWord> s)
    {
        var common = new int[g.Count + 1, s.Count + 1];
        for (var i = g.Count - 1; i >= 0; i--)
        {
            for (var j = s.Count - 1; j >= 0; j--)
            {
                var both = g[i].Form == s[j].Form ? 1 + common[i + 1, j + 1] : 0;
                common[i, j] = Math.Max(both, Math.Max(common[i + 1, j], common[i, j + 1]));
            }
        }
        for (int i = 0, j = 0; i < g.Count && j < s.Count;)
        {
            if (g[i].Form == s[j].Form)
                Pair(g[i++], s[j++]);
            else if (common[i, j] == common[i + 1, j])
                i++;
            else
                j++;
        }
    }
}
