using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vigil.Coding;
using Vigil.Store.Ledger;
using Vigil.Store.Projections;
using Vigil.Web.Frame;

namespace Vigil.Web.Reader;

/// <summary>An event that a person codes by hand, from the words of a report and what the form says of it.</summary>
internal static class AddedEvent
{
    private static readonly string[] Values = ["date", "city", "country", "site"];

    /// <summary>The decision; null, with what is wrong, where the form does not hold together.</summary>
    public static Decision? Read(string report, string text, IFormCollection form, string author, out string fault)
    {
        var kind = form["kind"].ToString().Split('/');
        fault = !CodebookWords.Knows("type", kind[0]) ? "Choose what happened from the list." : "The words do not stand in the report. Copy them from it exactly, or select them.";
        if (!CodebookWords.Knows("type", kind[0]) || Place(text, form) is not { } words) return null;
        var mention = new EventMention
        {
            Id = "added", Type = kind[0], Form = kind.ElementAtOrDefault(1), Coder = "person:" + author, Pattern = "person", Confidence = 1,
            Codes = new EventCodes(null, null, ImmutableSortedDictionary<string, string>.Empty),
            Evidence = [new Evidence("trigger", words.Start, words.End, text[words.Start..words.End])],
            Actors = People(form["actor"].ToString()), Targets = People(form["target"].ToString()),
        };
        foreach (var (field, value) in Given(form))
        {
            fault = $"“{value}” cannot be read as {ClaimWords.Field(field).ToLowerInvariant()}.";
            if (Corrections.Apply(mention, field, value) is not { } with) return null;
            mention = with;
        }

        mention = mention with { Codes = CodebookWords.Codes(mention) };
        return new Decision(DecisionAction.Add, [new Anchor("event", report, null, mention.Type, words.Start, words.End)], form["reason"].ToString() is { Length: > 0 } why ? why : null) { Event = mention };
    }

    private static IEnumerable<(string Field, string Value)> Given(IFormCollection form) =>
        Values.Select(name => (name, form[name].ToString().Trim())).Append(("count.participants", form["count"].ToString().Trim())).Where(each => each.Item2.Length > 0);

    /// <summary>Where the words stand: as selected, else where they stand first.</summary>
    private static (int Start, int End)? Place(string text, IFormCollection form)
    {
        var quote = form["quote"].ToString().ReplaceLineEndings("\n").Trim();
        if (Number(form["start"]) is { } start && Number(form["end"]) is { } end && start < end && end <= text.Length
            && Plain(text[start..end]) == Plain(quote)) return (start, end);
        var at = quote.Length == 0 ? -1 : text.IndexOf(quote, StringComparison.Ordinal);
        return at < 0 ? null : (at, at + quote.Length);
    }

    /// <summary>Words with single spaces: a selection over paragraphs has other breaks than the text.</summary>
    private static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ImmutableArray<Participant> People(string names) =>
        [.. names.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => new Participant(name, "person", null))];

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
