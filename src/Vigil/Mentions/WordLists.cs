using System.Collections.Frozen;
using Vigil.Reports;

namespace Vigil.Mentions;

/// <summary>
/// The word lists of data/lexicons: one file per list, one entry per line, <c>#</c> for a comment, and after a tab what the entry means where the
/// list gives meanings. Entries are lemmas or phrases in lower case.
/// </summary>
public sealed class WordLists
{
    private readonly FrozenDictionary<string, Lazy<FrozenDictionary<string, string>>> lists;

    private WordLists(FrozenDictionary<string, Lazy<FrozenDictionary<string, string>>> lists) => this.lists = lists;

    /// <summary>Finds the lists of a folder; each is read when it is first asked for.</summary>
    public static WordLists Load(string folder) => new(Directory.EnumerateFiles(folder, "*.txt")
        .ToFrozenDictionary(f => Path.GetFileNameWithoutExtension(f), f => new Lazy<FrozenDictionary<string, string>>(() => Read(f)), StringComparer.Ordinal));

    /// <summary>The entries of a list and what they mean (empty where the list gives no meanings).</summary>
    /// <exception cref="InputException">There is no such list.</exception>
    public FrozenDictionary<string, string> this[string list] => lists.TryGetValue(list, out var found)
        ? found.Value
        : throw new InputException(ProblemCodes.BadData.At($"data/lexicons/{list}.txt", "there is no such word list"));

    /// <summary>Whether a list has an entry.</summary>
    public bool Has(string list, string entry) => this[list].ContainsKey(entry);

    private static FrozenDictionary<string, string> Read(string file)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file))
        {
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#') continue;
            var tab = text.IndexOf('\t', StringComparison.Ordinal);
            entries[(tab < 0 ? text : text[..tab]).Trim()] = tab < 0 ? "" : text[(tab + 1)..].Trim();
        }
        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
