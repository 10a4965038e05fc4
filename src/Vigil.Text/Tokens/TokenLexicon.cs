using System.Collections.Frozen;
using Vigil.Text.Training;

namespace Vigil.Text.Tokens;

/// <summary>The word lists that the tokenizer of a language goes by; edited as text, carried in the model.</summary>
internal sealed class TokenLexicon
{
    private const string Section = "tokens.";

    private static readonly string[] Lists =
    [
        "titles", "abbreviations", "numbered", "prefixes", "suffixes", "clitics", "splits", "apostrophes", "units", "slashed", "domains",
        "extensions", "emoticons",
    ];

    private readonly Dictionary<string, string[]> lists;

    private TokenLexicon(Dictionary<string, string[]> lists)
    {
        this.lists = lists;
        Titles = Set("titles", StringComparer.Ordinal);
        Abbreviations = Set("abbreviations", StringComparer.Ordinal);
        Numbered = Set("numbered", StringComparer.Ordinal);
        Prefixes = Set("prefixes", StringComparer.OrdinalIgnoreCase);
        Suffixes = Set("suffixes", StringComparer.OrdinalIgnoreCase);
        Clitics = Set("clitics", StringComparer.OrdinalIgnoreCase);
        Apostrophes = Set("apostrophes", StringComparer.OrdinalIgnoreCase);
        Units = Set("units", StringComparer.Ordinal);
        Slashed = Set("slashed", StringComparer.OrdinalIgnoreCase);
        Domains = Set("domains", StringComparer.OrdinalIgnoreCase);
        Extensions = Set("extensions", StringComparer.OrdinalIgnoreCase);
        Emoticons = Set("emoticons", StringComparer.Ordinal);
        Splits = Cuts(lists["splits"]);
    }

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles { get; }

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations { get; }

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numbered { get; }

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes { get; }

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixes { get; }

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Clitics { get; }

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Apostrophes { get; }

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units { get; }

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Slashed { get; }

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains { get; }

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Extensions { get; }

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Emoticons { get; }

    /// <summary>Words written as one that are several, in lower case, with the offset of the cut.</summary>
    public FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Splits { get; }

    /// <summary>Reads the text form: a name in brackets starts a list, # starts a comment line, white space parts entries.</summary>
    /// <exception cref="FormatException">A list is unknown or missing.</exception>
    public static TokenLexicon Parse(IEnumerable<string> lines)
    {
        var lists = Lists.ToDictionary(name => name, _ => new List<string>(), StringComparer.Ordinal);
        List<string>? list = null;
        foreach (var line in lines.Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == '[' && line.EndsWith(']'))
                list = lists.TryGetValue(line[1..^1], out var known) ? known : throw new FormatException($"VT111: no such list of words: {line}");
            else
                (list ?? throw new FormatException($"VT111: words before the first list: {line}")).AddRange(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        return new(lists.ToDictionary(l => l.Key, l => l.Value.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal));
    }

    /// <summary>Reads the lists from a model.</summary>
    public static TokenLexicon Read(ModelFile model) => new(Lists.ToDictionary(name => name, name => model.Strings(Section + name), StringComparer.Ordinal));

    /// <summary>Writes the lists to a model.</summary>
    public void Write(ModelWriter model)
    {
        foreach (var (name, words) in lists)
            model.AddStrings(Section + name, words);
    }

    /// <summary>The same lexicon with more entries in one list.</summary>
    public TokenLexicon With(string list, IEnumerable<string> entries)
    {
        var more = new Dictionary<string, string[]>(lists, StringComparer.Ordinal);
        more[list] = [.. more[list].Concat(entries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new(more);
    }

    private FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string name, StringComparer comparer) =>
        lists[name].ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Cuts(string[] words) =>
        words.Select(w => (Word: w, Cut: w.IndexOf('|', StringComparison.Ordinal))).Where(w => w.Cut > 0)
            .ToDictionary(w => w.Word.Remove(w.Cut, 1), w => w.Cut, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
