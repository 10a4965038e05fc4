using System.Collections.Frozen;
using Vigil.Mentions.Places.Compiling;

namespace Vigil.Mentions.Places;

/// <summary>
/// The word lists of data/gazetteer/finder-words.txt, folded: a heading in brackets, then words separated by commas. A list that the file
/// lacks is empty.
/// </summary>
public sealed class FinderWords
{
    private readonly Dictionary<string, FrozenSet<string>> _lists;

    private FinderWords(Dictionary<string, FrozenSet<string>> lists) => _lists = lists;

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common => List("common words");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Personal => List("personal names");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles => List("titles");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotAfter => List("not after");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beside => List("part of a place");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Before => List("places before");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeWeaker => List("places before, weaker");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Regions => List("regions");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Settlements => List("settlements");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RegionOf => List("region of");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SettlementOf => List("settlement of");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InhabitantsOf => List("inhabitants of");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Speaking => List("speaking");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RegionStarts => List("starts of region names");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RegionEnds => List("ends of region names");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Articles => List("articles");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inside => List("inside");

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Phrases => List("phrases");

    /// <summary>Reads the lines of the file.</summary>
    /// <exception cref="FormatException">Words stand before the first heading.</exception>
    public static FinderWords Parse(IEnumerable<string> lines)
    {
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        HashSet<string>? list = null;
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == '[') lists[line[1..line.IndexOf(']', StringComparison.Ordinal)]] = list = new HashSet<string>(StringComparer.Ordinal);
            else if (list is null) throw new FormatException($"words before the first heading: {line}");
            else list.UnionWith(SourceLines.Words(line));
        }

        return new FinderWords(lists.ToDictionary(l => l.Key, l => l.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));
    }

    private FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> List(string name) =>
        _lists.GetValueOrDefault(name, FrozenSet<string>.Empty).GetAlternateLookup<ReadOnlySpan<char>>();
}
