using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Vigil.Reports;

namespace Vigil.Coding.Patterns;

/// <summary>
/// Reads pattern pages: Markdown whose bullet list <c>- type: protest</c> sets the page up, whose <c>pattern</c> fences hold patterns one a line, and
/// whose <c>example</c> fences hold texts, each followed by lines of what must (<c>+</c>) or must not (<c>-</c>) come out.
/// The language of patterns is told in CONTRIBUTING.
/// </summary>
public static partial class PatternReader
{
    private const string FormMark = "form:";

    private static readonly ImmutableHashSet<string> Relations =
        ["subj", "obj", "iobj", "obl", "nmod", "mod", "xcomp", "ccomp", "advcl", "prt", "head", "near", "in", "dep", "num"];

    /// <summary>Reads all pages of a folder, in ordinal order of their names.</summary>
    public static ImmutableArray<PatternPage> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(f => Read(File.ReadAllLines(f), Path.GetFileName(f)))];

    /// <summary>Reads one page.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="file">Its file name; the page is named after it.</param>
    /// <exception cref="InputException">A line cannot be read; the message names file, line and column.</exception>
    public static PatternPage Read(IReadOnlyList<string> lines, string file)
    {
        var settings = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var patterns = new List<(int Line, string Text)>();
        var examples = ImmutableArray.CreateBuilder<PatternExample>();
        string? fence = null;
        for (var n = 0; n < lines.Count; n++)
        {
            var line = lines[n].Trim();
            if (line.StartsWith("```", StringComparison.Ordinal)) fence = fence is null ? line[3..].Trim() : null;
            else if (fence == "pattern" && line.Length > 0 && line[0] != '#') patterns.Add((n + 1, line));
            else if (fence == "example" && line.Length > 0) ReadExample(lines, ref n, examples, file);
            else if (fence is null && Setting().Match(line) is { Success: true } set) settings[set.Groups[1].Value] = set.Groups[2].Value;
        }
        if (!settings.TryGetValue("type", out var type)) throw Broken(file, 1, 1, "the page has no line \"- type: …\"");
        var page = new PatternPage
        {
            Name = Path.GetFileNameWithoutExtension(file),
            Type = type,
            Form = settings.GetValueOrDefault("form"),
            Settings = settings.ToImmutable(),
            Examples = examples.ToImmutable(),
        };
        return page with { Patterns = [.. patterns.Select(p => ReadPattern(page, p.Line, p.Text, file))] };
    }

    private static void ReadExample(IReadOnlyList<string> lines, ref int n, ImmutableArray<PatternExample>.Builder examples, string file)
    {
        var start = n;
        var text = new List<string>();
        var expected = ImmutableArray.CreateBuilder<string>();
        for (; n < lines.Count && lines[n].Trim() is { Length: > 0 } line && !line.StartsWith("```", StringComparison.Ordinal); n++)
        {
            if (line[0] is '+' or '-') expected.Add(line);
            else if (expected.Count > 0) throw Broken(file, n + 1, 1, "a text follows the expectations of another; leave an empty line between examples");
            else text.Add(line);
        }
        n--;
        if (expected.Count == 0) throw Broken(file, start + 1, 1, "the example says nothing of what must (+) or must not (-) come out");
        examples.Add(new PatternExample(start + 1, string.Join('\n', text), expected.ToImmutable()));
    }

    private static Pattern ReadPattern(PatternPage page, int line, string text, string file)
    {
        var parts = Part().Matches(text).Select(m => (m.Value, Column: m.Index + 1)).ToList();
        if (Trigger().Match(parts[0].Value) is not { Success: true } trigger)
            throw Broken(file, line, parts[0].Column, $"\"{parts[0].Value}\" is no trigger; write lemma/VERB, lemma/NOUN, lemma/ADJ or lemma/ANY");
        var form = parts.Select(p => p.Value).FirstOrDefault(v => v.StartsWith(FormMark, StringComparison.Ordinal));
        var conditions = parts.Skip(1).Where(p => p.Value != form).Select(p => ReadCondition(p.Value) ?? throw Broken(file, line, p.Column,
            $"\"{p.Value}\" is no condition; write relation:words, with ! before it to forbid, for example obl(in|at):square or !obj:ball")).ToImmutableArray();
        return new Pattern(page, line, Words(trigger.Groups["words"].Value), trigger.Groups["pos"].Value,
            trigger.Groups["voice"] is { Success: true } voice ? voice.Value : null, conditions, form?[FormMark.Length..] ?? page.Form);
    }

    private static Condition? ReadCondition(string text)
    {
        if (ConditionForm().Match(text) is not { Success: true } m || !Relations.Contains(m.Groups["relation"].Value)) return null;
        return new Condition(m.Groups["not"].Success, m.Groups["relation"].Value, m.Groups["case"].Success ? Words(m.Groups["case"].Value) : [],
            Words(m.Groups["words"].Value), m.Groups["slot"] is { Success: true } slot ? slot.Value : null);
    }

    private static ImmutableArray<string> Words(string text) => [.. text.Split('|').Select(w => w.Trim('"', ' ').ToLowerInvariant())];

    private static InputException Broken(string file, int line, int column, string what) =>
        new(ProblemCodes.BadData.At($"data/patterns/{file}:{line}:{column}", what));

    [GeneratedRegex(@"^- ([a-z-]+): (.+)$")]
    private static partial Regex Setting();

    [GeneratedRegex("""(?:[^\s"(]|"[^"]*"|\([^)]*\))+""")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?<words>.+)/(?<pos>VERB|NOUN|ADJ|ANY)(\.(?<voice>active|passive))?$")]
    private static partial Regex Trigger();

    [GeneratedRegex(@"^(?<not>!)?(?<relation>[a-z]+)(\((?<case>[^)]+)\))?:(?<words>[^=]+)(=(?<slot>[a-z-]+))?$")]
    private static partial Regex ConditionForm();
}
