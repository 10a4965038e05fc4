namespace Vigil.Passages;

/// <summary>
/// Tells what each unit is from its form, the lexicon and its position: above the first paragraph of the article, between its paragraphs or below the last.
/// </summary>
internal sealed class Layout
{
    private const int LongestStandfirst = 50;
    private const int ShortestHeadline = 4;
    private const int LongestHeadline = 30;
    private const int LongestSubheading = 10;
    private const int LongLine = 12;
    private readonly IReadOnlyList<PassageUnit> _units;
    private readonly int _first;
    private readonly int _last;
    private readonly HashSet<int> _standfirsts = [];

    private Layout(IReadOnlyList<PassageUnit> units)
    {
        _units = units;
        _last = LastProse();
        _first = FirstProse();
    }

    /// <summary>The kinds of the units, in their order.</summary>
    public static PassageKind[] Kinds(IReadOnlyList<PassageUnit> units)
    {
        var layout = new Layout(units);
        var kinds = new PassageKind[units.Count];
        for (var i = 0; i < kinds.Length; i++) kinds[i] = layout.Kind(i, i > 0 ? kinds[i - 1] : null);
        return kinds;
    }

    private PassageKind Kind(int at, PassageKind? before)
    {
        var unit = _units[at];
        if (_standfirsts.Contains(at)) return PassageKind.Standfirst;
        if (unit.MarkedKind is { } marked) return marked;
        if (unit.IsAuthorNote) return PassageKind.Boilerplate;
        if (unit.IsTitle) return PassageKind.Headline;
        if (_first < 0) return unit is { LetterShare: < 40 } or { Repeats: true } ? PassageKind.Boilerplate : PassageKind.Paragraph;
        if (at < _first) return Above(at);
        if (at > _last) return Below(at, before);
        return unit.IsProse ? PassageKind.Paragraph : Between(at, before);
    }

    private PassageKind Above(int at)
    {
        var unit = _units[at];
        if (unit.Repeats) return PassageKind.Headline;
        if (HasCredit(at)) return PassageKind.Caption;
        return unit.Words is >= ShortestHeadline and <= LongestHeadline && !unit.IsTrail && unit.LetterShare >= 40 ? PassageKind.Headline : PassageKind.Boilerplate;
    }

    private PassageKind Between(int at, PassageKind? before)
    {
        var unit = _units[at];
        if (unit.Repeats || unit.LetterShare < 40 || (unit.IsTrail && !unit.IsItem && unit.Words <= LongLine)) return PassageKind.Boilerplate;
        if (HasCredit(at)) return PassageKind.Caption;
        if (unit.IsItem || unit.EndsWithColon || unit.IsField || InList(at, before)) return PassageKind.Paragraph;
        return unit.IsTitleCase || (unit.Words <= LongestSubheading && !unit.EndsSentence) ? PassageKind.Headline : PassageKind.Paragraph;
    }

    private PassageKind Below(int at, PassageKind? before)
    {
        var unit = _units[at];
        if (unit.Repeats || unit.LetterShare < 40) return PassageKind.Boilerplate;
        if (HasCredit(at)) return PassageKind.Caption;
        if (InList(at, before) && (unit.IsItem || unit.Block == _units[at - 1].Block)) return PassageKind.Paragraph;
        return unit.Words >= LongLine && !unit.IsTitleCase && !AfterFooter(at) ? PassageKind.Paragraph : PassageKind.Boilerplate;
    }

    /// <summary>Whether a paragraph that ends with a colon, or an item of the same list, stands before it.</summary>
    private bool InList(int at, PassageKind? before) =>
        before == PassageKind.Paragraph && (_units[at - 1].EndsWithColon || (_units[at - 1] is { IsItem: true } && _units[at].IsItem)
            || (!_units[at - 1].IsProse && !_units[at].IsTitleCase));

    private bool HasCredit(int at) => at + 1 < _units.Count && _units[at + 1].Mark == BoilerplateMark.Caption && _units[at + 1].Block == _units[at].Block;

    private bool AfterFooter(int at)
    {
        for (var i = at - 1; i > _last; i--)
        {
            if (_units[i].Mark == BoilerplateMark.Footer) return true;
        }
        return false;
    }

    /// <summary>The last paragraph of the article: the last running text, or the last before a footer that less than half as much text follows as stands above.</summary>
    private int LastProse()
    {
        int last = -1, above = 0, total = _units.Where(u => u.IsProse).Sum(u => u.Words);
        for (var i = 0; i < _units.Count; i++)
        {
            if (_units[i].Mark == BoilerplateMark.Footer && last >= 0 && (total - above) * 2 < above) return last;
            if (!_units[i].IsProse) continue;
            last = i;
            above += _units[i].Words;
        }
        return last;
    }

    /// <summary>The first paragraph of the article, below standfirsts: single sentences that lines of the frame part from the rest.</summary>
    private int FirstProse()
    {
        var first = Next(0);
        while (first >= 0 && Next(first + 1) is var second and > 0 && IsStandfirst(first, second))
        {
            _standfirsts.Add(first);
            first = second;
        }
        return first;
    }

    private bool IsStandfirst(int at, int next)
    {
        if (next == at + 1 || at == 0 || _units[at] is not { Words: <= LongestStandfirst, OneSentence: true }) return false;
        for (var i = at + 1; i < next; i++)
        {
            if (_units[i].Mark is not null || _units[i].Repeats || _units[i].IsTitle) return true;
        }
        return false;
    }

    private int Next(int from)
    {
        for (var i = from; i <= _last; i++)
        {
            if (_units[i].IsProse) return i;
        }
        return -1;
    }
}
