using System.Collections.Frozen;
using Vigil.Linkage.Names;

namespace Vigil.Linkage.Texts;

/// <summary>Names of outlets: which names are of one house, and which names are of outlets at all.</summary>
internal static class OutletNames
{
    private static readonly Lazy<FrozenDictionary<string, string>> Houses = new(() => File.ReadLines(DataFolder.Path("data", "names", "outlets.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t').Select(Plain).ToList())
        .SelectMany(names => names.Select(name => (name, House: names[0]))).DistinctBy(each => each.name)
        .ToFrozenDictionary(each => each.name, each => each.House, StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> Media = new(() => File.ReadLines(DataFolder.Path("data", "lexicons", "media.txt"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => Plain(line.Split('\t')[0])).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>One key for all names of a house: folded, without "the", services under the name of the house.</summary>
    public static string House(string name) => Houses.Value.GetValueOrDefault(Plain(name), Plain(name));

    /// <summary>Whether a name is that of a known outlet or agency.</summary>
    public static bool IsKnown(string name) => Media.Value.Contains(Plain(name)) || Houses.Value.ContainsKey(Plain(name));

    private static string Plain(string name)
    {
        var key = NameForm.Key(name);
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }
}
