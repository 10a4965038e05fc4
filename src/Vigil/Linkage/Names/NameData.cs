using System.Collections.Frozen;
using System.Globalization;

namespace Vigil.Linkage.Names;

/// <summary>The tables of data/names: letters, sounds, titles, particles, legal forms, nicknames, endings.</summary>
internal sealed class NameData
{
    private static readonly Lazy<NameData> Loaded = new(() => new NameData(DataFolder.Path("data", "names")));

    private NameData(string folder)
    {
        Letters = Table(folder, "latin.tsv").ToFrozenDictionary(row => row[0], row => row.ElementAtOrDefault(1) ?? "", StringComparer.Ordinal);
        Sounds = Table(folder, "sounds.tsv").OrderByDescending(row => row[0].Length).ToLookup(row => row[0][0], row => (row[0], row[1]));
        Titles = Table(folder, "titles.txt").Select(row => Folding.Fold(row[0])).ToFrozenSet(StringComparer.Ordinal);
        Particles = Table(folder, "particles.txt").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        LegalForms = Table(folder, "legal-forms.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        LongestForm = LegalForms.Keys.Max(form => form.Count(c => c == ' ') + 1);
        Endings = Table(folder, "endings.tsv").OrderByDescending(row => row[0].Length).Select(row => (row[0], row[1] == "patronymic")).ToArray();
        OrganizationWords = Table(folder, "organisation-words.tsv")
            .ToFrozenDictionary(row => row[0], row => (row[1], int.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
        Nicknames = Table(folder, "nicknames.txt").SelectMany((row, group) => row[0].Split(' ').Select(name => (name, group)))
            .GroupBy(each => each.name, StringComparer.Ordinal)
            .ToFrozenDictionary(names => names.Key, names => names.Select(each => each.group).ToFrozenSet(), StringComparer.Ordinal);
    }

    /// <summary>The tables as shipped, read at first use.</summary>
    public static NameData Shipped => Loaded.Value;

    public FrozenDictionary<string, string> Letters { get; }

    /// <summary>Sounds by their first letter, the longest spelling first.</summary>
    public ILookup<char, (string Letters, string Sound)> Sounds { get; }

    public FrozenSet<string> Titles { get; }

    public FrozenDictionary<string, string> Particles { get; }

    public FrozenDictionary<string, string> LegalForms { get; }

    public int LongestForm { get; }

    public IReadOnlyList<(string Ending, bool Patronymic)> Endings { get; }

    public FrozenDictionary<string, (string Form, int Telling)> OrganizationWords { get; }

    /// <summary>Whether two first names are used for each other.</summary>
    public bool AreNicknames(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var lookup = Nicknames.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.TryGetValue(one, out var a) && lookup.TryGetValue(other, out var b) && a.Overlaps(b);
    }

    private FrozenDictionary<string, FrozenSet<int>> Nicknames { get; }

    private static List<string[]> Table(string folder, string file) =>
        [.. File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).DistinctBy(row => row[0])];
}
