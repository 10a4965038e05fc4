using System.Collections.Frozen;
using Vigil.Mentions.Places.Compiling;

namespace Vigil.Mentions.Places;

/// <summary>Kind of a site and how its names are built.</summary>
/// <param name="Name">Name of the kind: consulate, court, square…</param>
/// <param name="Mission">Whether it is the mission of a country.</param>
/// <param name="TakesOf">Whether a name may follow with "of".</param>
/// <param name="NeedsName">Whether it counts only with a name of its own.</param>
public sealed record SiteKind(string Name, bool Mission, bool TakesOf, bool NeedsName);

/// <summary>A well-known site.</summary>
/// <param name="Kind">Kind of site.</param>
/// <param name="City">City it stands in.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of its country.</param>
public sealed record KnownSite(string Kind, string City, string Country);

/// <summary>The tables of data/gazetteer/sites.txt.</summary>
public sealed class SiteWords
{
    private readonly Dictionary<string, SiteKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownSite>> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _lists = new(StringComparer.Ordinal);

    private SiteWords()
    {
    }

    internal Dictionary<string, SiteKind>.AlternateLookup<ReadOnlySpan<char>> Kinds => _kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    internal FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownNames { get; private set; }

    internal FrozenSet<string> Modifiers { get; private set; } = [];

    internal FrozenSet<string> Tails { get; private set; } = [];

    internal FrozenSet<string> Papers { get; private set; } = [];

    internal FrozenSet<string> NotInNames { get; private set; } = [];

    internal FrozenSet<string> Linking { get; private set; } = [];

    internal FrozenSet<string> Setting { get; private set; } = [];

    /// <summary>Reads the lines of the file.</summary>
    /// <exception cref="FormatException">A line is not of its section's form; the message holds it.</exception>
    public static SiteWords Parse(IEnumerable<string> lines)
    {
        var words = new SiteWords();
        var section = "";
        foreach (var line in lines.Where(l => l.Trim().Length > 0 && l[0] != '#'))
        {
            if (line[0] == '[') section = line[1..line.IndexOf(']', StringComparison.Ordinal)];
            else words.Add(section, line);
        }

        words.KnownNames = words._known.Keys.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        words.Modifiers = words.List("modifiers");
        words.Tails = words.List("tails");
        words.Papers = words.List("people and papers");
        words.NotInNames = words.List("not in names");
        words.Linking = words.List("linking");
        words.Setting = words.List("setting");
        return words;
    }

    internal IReadOnlyList<KnownSite> Known(string folded) => _known[folded];

    private FrozenSet<string> List(string name) => _lists.GetValueOrDefault(name, []).ToFrozenSet(StringComparer.Ordinal);

    private void Add(string section, string line)
    {
        var columns = line.Split('\t');
        if (section is "kinds" && columns.Length == 3) AddKind(columns);
        else if (section is "known" && columns.Length == 4) AddKnown(columns);
        else if (section is "kinds" or "known" or "") throw new FormatException($"sites: not a line of [{section}]: {line}");
        else AddList(section, line);
    }

    private void AddKind(string[] columns)
    {
        var kind = new SiteKind(columns[0], columns[1].Contains('m'), columns[1].Contains('o'), columns[1].Contains('n'));
        foreach (var head in SourceLines.List(columns[2])) _kinds[TextFolding.Fold(head)] = kind;
    }

    private void AddKnown(string[] columns)
    {
        var folded = TextFolding.Fold(columns[0]);
        if (!_known.TryGetValue(folded, out var sites)) _known[folded] = sites = [];
        sites.Add(new KnownSite(columns[1], columns[2], columns[3]));
    }

    private void AddList(string section, string line)
    {
        if (!_lists.TryGetValue(section, out var list)) _lists[section] = list = new HashSet<string>(StringComparer.Ordinal);
        list.UnionWith(SourceLines.Words(line));
    }
}
