using System.Globalization;

namespace Vigil.Mentions.Numbers;

/// <summary>
/// A word list: sections named in square brackets, one entry a line, <c>words = value</c> or only words; <c>#</c> opens a comment.
/// </summary>
internal sealed class SectionFile
{
    private readonly Dictionary<string, List<(string Key, string Value)>> sections = new(StringComparer.Ordinal);
    private readonly string name;

    private SectionFile(string name) => this.name = name;

    /// <summary>Reads data/lexicons/NAME.txt.</summary>
    /// <exception cref="FormatException">A line stands before the first section.</exception>
    public static SectionFile Load(string name)
    {
        var path = DataFolder.Path("data", "lexicons", name + ".txt");
        var file = new SectionFile(path);
        List<(string, string)>? section = null;
        var number = 0;
        foreach (var raw in File.ReadLines(path))
        {
            number++;
            var line = raw.Split('#')[0].Trim();
            if (line.Length == 0) continue;
            if (line[0] == '[') file.sections[line.Trim('[', ']')] = section = [];
            else if (section is null) throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: no [section] yet"));
            else section.Add(Entry(line));
        }
        return file;
    }

    /// <summary>The entries of a section, in order.</summary>
    /// <exception cref="FormatException">The file has no such section.</exception>
    public IReadOnlyList<(string Key, string Value)> Section(string section) =>
        sections.TryGetValue(section, out var entries) ? entries : throw new FormatException(name + ": no section [" + section + "]");

    /// <summary>The words of a section, in lower case.</summary>
    public HashSet<string> Words(string section) =>
        Section(section).SelectMany(entry => entry.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The phrases of a section with what their values mean; commas stand between alternatives.</summary>
    /// <exception cref="FormatException">A value cannot be read; the message names the file and the entry.</exception>
    public PhraseTable<T> Phrases<T>(string section, Func<string, T> read) =>
        new(Section(section).SelectMany(entry =>
            entry.Key.Split(',').Select(phrase => (phrase.Trim(), Value(entry.Key, entry.Value, read)))));

    /// <summary>The words of a section with what their values mean.</summary>
    /// <exception cref="FormatException">A value cannot be read; the message names the file and the entry.</exception>
    public Dictionary<string, T> Map<T>(string section, Func<string, T> read)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in Section(section))
        {
            foreach (var word in key.Split(' ', StringSplitOptions.RemoveEmptyEntries)) map[word] = Value(key, value, read);
        }
        return map;
    }

    private T Value<T>(string key, string value, Func<string, T> read)
    {
        try
        {
            return read(value);
        }
        catch (Exception error) when (error is FormatException or OverflowException or ArgumentException)
        {
            throw new FormatException(name + ": the value of \"" + key + "\" is not understood: " + value, error);
        }
    }

    private static (string, string) Entry(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (line.ToLowerInvariant(), "") : (line[..equals].Trim().ToLowerInvariant(), line[(equals + 1)..].Trim());
    }
}
