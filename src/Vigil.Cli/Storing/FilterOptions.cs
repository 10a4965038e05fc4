using System.CommandLine;
using Vigil.Store.Search;

namespace Vigil.Cli.Storing;

/// <summary>The filters of a search, which <c>vigil search</c>, <c>export</c> and <c>log days</c> share.</summary>
internal static class FilterOptions
{
    private static readonly Option<string> Kind = new("--kind") { Description = "What to list: event, report or person", HelpName = "KIND", DefaultValueFactory = _ => "event" };

    private static readonly Option<string[]> Type = Many("--type", "Type of the codebook: protest, detain, sentence…");

    private static readonly Option<string[]> Form = Many("--form", "Form of the codebook: picket, arrest…");

    private static readonly Option<string[]> Country = Many("--country", "Country, as a code of two letters");

    private static readonly Option<string[]> Source = Many("--source", "Outlet");

    private static readonly Option<string[]> Status = Many("--status", "Of events reported, planned or cancelled; of people detained, released…");

    private static readonly Option<string?> From = One("--from", "First date: 2021-02-10, 2021-02 or 2021", "DATE");

    private static readonly Option<string?> To = One("--to", "Last date", "DATE");

    private static readonly Option<string?> Place = One("--place", "Site, city or region, or a part of its name", "NAME");

    private static readonly Option<string?> Person = One("--person", "A person's id, or words of her name", "NAME");

    private static readonly Option<bool> Conflicted = new("--conflicted") { Description = "Only where reports contradict each other" };

    private static readonly Option<bool> Unreviewed = new("--unreviewed") { Description = "Only what nobody has looked at" };

    static FilterOptions() => Kind.AcceptOnlyFromAmong("event", "report", "person");

    /// <summary>The words of a search.</summary>
    public static Argument<string[]> Words() => new("WORDS")
    {
        Description = "Words or parts of words in any script, all of which must stand in it; \"in quotation marks\" side by side", Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Adds the filters to a verb.</summary>
    public static void AddTo(Command verb, bool kind = true)
    {
        if (kind) verb.Add(Kind);
        foreach (var option in new Option[] { Type, Form, From, To, Place, Person, Source, Country, Status, Conflicted, Unreviewed }) verb.Add(option);
    }

    /// <summary>What the command line asks for.</summary>
    public static SearchQuery Read(ParseResult parsed, Argument<string[]> words) => new()
    {
        Kind = Enum.Parse<SearchKind>(parsed.GetValue(Kind) ?? "event", ignoreCase: true),
        Text = parsed.GetValue(words) is { Length: > 0 } text ? string.Join(' ', text.Select(Phrase)) : null,
        Types = [.. parsed.GetValue(Type) ?? []], Forms = [.. parsed.GetValue(Form) ?? []], Countries = [.. parsed.GetValue(Country) ?? []],
        Sources = [.. parsed.GetValue(Source) ?? []], Statuses = [.. parsed.GetValue(Status) ?? []], From = parsed.GetValue(From), To = parsed.GetValue(To),
        Place = parsed.GetValue(Place), Person = parsed.GetValue(Person), Conflicted = parsed.GetValue(Conflicted), Unreviewed = parsed.GetValue(Unreviewed),
    };

    /// <summary>A word of the command line that holds spaces was quoted there, and so is a phrase.</summary>
    private static string Phrase(string word) => word.Contains(' ', StringComparison.Ordinal) && !word.Contains('"', StringComparison.Ordinal) ? $"\"{word}\"" : word;

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description, HelpName = "NAME" };

    private static Option<string?> One(string name, string description, string help) => new(name) { Description = description, HelpName = help };
}
