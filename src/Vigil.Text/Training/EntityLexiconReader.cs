using Vigil.Text.Entities;

namespace Vigil.Text.Training;

/// <summary>
/// Reads lists of names: lines of words and phrases with commas between, under headings such as <c>[Given]</c> that name their
/// <see cref="NameClass"/>; a line that begins with "#" is a comment.
/// </summary>
public static class EntityLexiconReader
{
    /// <summary>Reads <c>names-*.txt</c> in a folder and compiles them.</summary>
    /// <param name="folder">The folder, data/lexicons as a rule.</param>
    /// <param name="common">Words that are written in lower case, from treebanks.</param>
    /// <exception cref="FormatException">A line stands under no heading or an unknown one; the message names the file and the line.</exception>
    public static EntityLexicon Read(string folder, IEnumerable<string> common)
    {
        var entries = new Dictionary<ulong, NameClass>();
        foreach (var path in Directory.EnumerateFiles(folder, "names-*.txt").Order(StringComparer.Ordinal))
        {
            foreach (var (name, kind) in ReadFile(path))
                Add(entries, name, kind);
        }
        foreach (var word in common)
            Add(entries, word, NameClass.Common);
        return new(entries);
    }

    private static IEnumerable<(string Name, NameClass Kind)> ReadFile(string path)
    {
        var kind = NameClass.None;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
            {
                if (!Enum.TryParse(line.AsSpan(1, line.Length - 2), out kind))
                    throw new FormatException($"VT304: {Path.GetFileName(path)}, line {number}: no class of names is called {line}");
                continue;
            }
            if (kind == NameClass.None)
                throw new FormatException($"VT305: {Path.GetFileName(path)}, line {number} stands under no heading");
            foreach (var name in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                yield return (name, kind);
        }
    }

    private static void Add(Dictionary<ulong, NameClass> entries, string name, NameClass kind)
    {
        var key = NameKey.Of(name).Value;
        entries[key] = entries.GetValueOrDefault(key) | kind;
    }
}
