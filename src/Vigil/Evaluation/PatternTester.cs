using System.Collections.Immutable;
using System.Globalization;
using Vigil.Coding;
using Vigil.Coding.Patterns;
using Vigil.Reports;

namespace Vigil.Evaluation;

/// <summary>An example of a pattern page that does not come out as the page says.</summary>
/// <param name="Page">Name of the page.</param>
/// <param name="Line">Line of the example.</param>
/// <param name="Text">Its text.</param>
/// <param name="Expected">What was expected (+) or forbidden (-).</param>
/// <param name="Got">What came out, in the same words.</param>
public sealed record PatternFailure(string Page, int Line, string Text, string Expected, string Got);

/// <summary>Runs the examples of pattern pages: each is a report of its own, published on 10 March 2021 unless its page says otherwise.</summary>
public static class PatternTester
{
    /// <summary>Runs the examples of the pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="code">Codes a report.</param>
    public static ImmutableArray<PatternFailure> Run(IEnumerable<PatternPage> pages, Func<Report, CodedReport> code) =>
        [.. pages.SelectMany(page => page.Examples.SelectMany(example => Run(page, example, code)))];

    private static IEnumerable<PatternFailure> Run(PatternPage page, PatternExample example, Func<Report, CodedReport> code)
    {
        if (!PartialDate.TryParse(page.Settings.GetValueOrDefault("published", "2021-03-10"), out var published))
            throw new InputException(ProblemCodes.BadData.At($"data/patterns/{page.Name}.md", "\"published\" is not a date"));
        var report = new Report { Id = page.Name, Path = page.Name, Sha256 = "", TextSha256 = "", Language = "en", Published = published, Text = example.Text };
        var events = code(report).Events;
        var got = string.Join("; ", events.Select(Show));
        foreach (var line in example.Expected)
        {
            var words = line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var matches = events.Any(e => e.Type == words[0] && words.Skip(1).All(w => Holds(e, w)));
            if (matches != (line[0] == '+')) yield return new PatternFailure(page.Name, example.Line, example.Text, line, got);
        }
    }

    private static bool Holds(EventMention e, string condition)
    {
        var at = condition.IndexOf('=', StringComparison.Ordinal);
        var (key, value) = (condition[..at], condition[(at + 1)..].Replace('_', ' '));
        return Values(e, key).Contains(value, StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string?> Values(EventMention e, string key) => key switch
    {
        "form" => [e.Form ?? "none"],
        "date" => [e.Date?.Start ?? "none"],
        "end" => [e.Date?.End],
        "city" => [e.Place?.City ?? "none"],
        "country" => [e.Place?.Country],
        "site" => [e.Place?.Site],
        "count" => e.Counts.Where(c => c.Min == c.Max).Select(c => Number(c.Min)),
        "min" => e.Counts.Select(c => Number(c.Min)),
        "max" => e.Counts.Select(c => Number(c.Max)),
        "actor" => e.Actors.Select(a => a.Name),
        "target" => e.Targets.Select(t => t.Name),
        "days" => [Number(e.Legal?.Days)],
        "fine" => [e.Legal?.Fine?.Amount.ToString(CultureInfo.InvariantCulture)],
        "charge" => [e.Legal?.Charge],
        "response" => [e.Response],
        "reply" => [e.Reply],
        "modality" => [e.Modality],
        "background" => [e.Background ? "yes" : "no"],
        "demand" => e.Demands.Select(d => d.Text),
        _ => throw new InputException(ProblemCodes.BadData.At(e.Pattern, $"\"{key}\" is no key of an expectation")),
    };

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string Show(EventMention e) => string.Join(' ', new[]
    {
        e.Type, e.Form is null ? null : "form=" + e.Form, e.Date is null ? null : "date=" + e.Date.Start, e.Place?.City is { } city ? "city=" + city : null,
        e.Counts.Length == 0 ? null : "min=" + e.Counts[0].Min, e.Modality == "reported" ? null : "modality=" + e.Modality,
    }.Where(w => w is not null));
}
