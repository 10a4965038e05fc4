using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Vigil.Passages;

/// <summary>The phrases of data/lexicons/boilerplate.txt, by which lines around an article are known. Immutable.</summary>
public sealed class BoilerplateLexicon
{
    private const int LongestLead = 45;
    private const int LongestAny = 70;
    private const int LongestByline = 12;
    private readonly FrozenDictionary<string, BoilerplateMark> _whole;
    private readonly ImmutableArray<(string Phrase, BoilerplateMark Mark)> _leads;
    private readonly ImmutableArray<(string Phrase, BoilerplateMark Mark)> _any;
    private readonly FrozenSet<string> _dateWords;

    private BoilerplateLexicon(List<(string Where, string Phrase, BoilerplateMark Mark)> entries)
    {
        _whole = entries.Where(e => e.Where == "whole").DistinctBy(e => e.Phrase, StringComparer.Ordinal)
            .ToFrozenDictionary(e => e.Phrase, e => e.Mark, StringComparer.Ordinal);
        _leads = [.. entries.Where(e => e.Where == "lead").Select(e => (e.Phrase, e.Mark))];
        _any = [.. entries.Where(e => e.Where == "any").Select(e => (e.Phrase, e.Mark))];
        _dateWords = entries.Where(e => e.Where == "words").Select(e => e.Phrase).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Reads the sections and phrases of the file.</summary>
    /// <exception cref="FormatException">A section is not "[kind where]", or a phrase stands before the first.</exception>
    public static BoilerplateLexicon Load(IEnumerable<string> lines)
    {
        var entries = new List<(string, string, BoilerplateMark)>();
        (string Where, BoilerplateMark Mark)? section = null;
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == '[' && line[^1] == ']' && !line.Contains(':', StringComparison.Ordinal) && line.Contains(' ', StringComparison.Ordinal)) section = Section(line);
            else if (section is { } open) entries.Add((open.Where, line, open.Mark));
            else throw new FormatException($"the phrase \"{line}\" stands before the first section");
        }
        return new(entries);
    }

    /// <summary>What the lexicon says of a line or paragraph given in folded form, or null.</summary>
    /// <param name="folded">Its folded form (<see cref="LineShape.Fold"/>).</param>
    /// <param name="words">Number of its words.</param>
    /// <param name="sentence">Whether it ends as a sentence does.</param>
    internal BoilerplateMark? Find(string folded, int words, bool sentence)
    {
        if (_whole.TryGetValue(folded.TrimEnd('.', ':', '!', '…', '>', '»', ' '), out var whole)) return whole;
        if (words <= LongestLead && Lead(folded, words, sentence) is { } lead) return lead;
        if (IsDate(folded)) return BoilerplateMark.Dateline;
        if (words > LongestAny) return null;
        foreach (var (phrase, mark) in _any)
        {
            if (folded.Contains(phrase, StringComparison.Ordinal)) return mark;
        }
        return null;
    }

    private BoilerplateMark? Lead(string folded, int words, bool sentence)
    {
        foreach (var (phrase, mark) in _leads)
        {
            if (!folded.StartsWith(phrase, StringComparison.Ordinal)) continue;
            if (folded.Length > phrase.Length && char.IsLetter(phrase[^1]) && char.IsLetterOrDigit(folded[phrase.Length])) continue;
            if (mark is BoilerplateMark.Byline or BoilerplateMark.Dateline && (sentence || words > LongestByline)) continue;
            return mark;
        }
        return null;
    }

    private bool IsDate(string folded)
    {
        if (!folded.AsSpan().ContainsAnyInRange('0', '9') || folded.Length > 60) return false;
        var words = folded.Split([' ', ',', '.', ':', '/', '-', '|', '(', ')', '+', '–'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && words.All(w => _dateWords.Contains(w) || w.All(char.IsAsciiDigit) || IsOrdinal(w));
    }

    private static bool IsOrdinal(string word) => word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && word.TrimStart("0123456789".ToCharArray()) is "st" or "nd" or "rd" or "th" or "am" or "pm";

    private static (string, BoilerplateMark) Section(string line)
    {
        var parts = line[1..^1].Split(' ');
        return parts is [var kind, "whole" or "lead" or "any" or "words"] && Enum.TryParse<BoilerplateMark>(kind, ignoreCase: true, out var mark)
            ? (parts[1], mark)
            : throw new FormatException($"{line} is not a section: [kind whole|lead|any|words]");
    }
}
