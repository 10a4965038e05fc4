using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Coding.Codes;

namespace Vigil.Web.Frame;

/// <summary>What the codebook lets a person choose.</summary>
public static class CodebookWords
{
    private static readonly Lazy<Codebook> Book = new(() => Codebook.Load(DataFolder.Path("data", "codebook")));

    /// <summary>Types and their forms.</summary>
    public static ImmutableArray<EventType> Types => Book.Value.Types;

    /// <summary>Fields of a type that can be corrected.</summary>
    public static ImmutableArray<string> Fields(string type) =>
    [
        "type", "form", "date", "site", "city", "admin", "country", .. Counts(type).Select(what => "count." + what), "response", "reply", "modality", "disputed", "background", "verdict", "term_days",
    ];

    /// <summary>Forms of a type.</summary>
    public static ImmutableArray<EventForm> Forms(EventType type) => type.Forms.IsDefault ? [] : type.Forms;

    /// <summary>The field of claims that a corrected field belongs to.</summary>
    public static string ClaimField(string corrected) => corrected switch
    {
        "form" => "type", "site" or "city" or "admin" or "country" => "place", "verdict" => "legal.verdict", "term_days" => "legal.term", _ => corrected,
    };

    /// <summary>Whether a value is one that the codebook knows for a field; fields that it does not rule take any.</summary>
    public static bool Knows(string? field, string? value) => field switch
    {
        "type" => Book.Value.Has(value ?? ""), "form" => Types.SelectMany(type => Forms(type)).Any(form => form.Name == value), _ => true,
    };

    /// <summary>Codes of an event in other codebooks.</summary>
    public static EventCodes Codes(EventMention mention) => new CodeTable(Book.Value).Of(mention, atProtest: false);

    private static System.Collections.Immutable.ImmutableArray<string> Counts(string type) => Book.Value.Has(type) && Book.Value[type].Counts is { IsDefault: false } counts ? counts : [];
}
