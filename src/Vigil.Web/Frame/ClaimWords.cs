using System.Collections.Frozen;
using System.Globalization;
using Vigil.Coding;
using Vigil.Views.Words;

namespace Vigil.Web.Frame;

/// <summary>Writes fields and values of claims in plain words.</summary>
public static class ClaimWords
{
    private static readonly FrozenDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["type"] = "What", ["form"] = "Form", ["date"] = "When", ["duration"] = "How long", ["place"] = "Where", ["places_count"] = "In how many places", ["actor"] = "Who",
        ["target"] = "To whom", ["demand"] = "Demand", ["response"] = "Response of the authorities", ["reply"] = "Reply", ["custody"] = "Held", ["modality"] = "Told as",
        ["disputed"] = "Disputed", ["legal.charge"] = "Charge", ["legal.law"] = "Law", ["legal.court"] = "Court", ["legal.verdict"] = "Verdict", ["legal.term"] = "Term",
        ["legal.fine"] = "Fine", ["term_days"] = "Term in days", ["count.participants"] = "How many took part", ["name"] = "Name", ["alias"] = "Also", ["role"] = "Role", ["status"] = "State",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>"How many took part" for count.participants.</summary>
    public static string Field(string field) => Fields.TryGetValue(field, out var label) ? label
        : field.StartsWith("count.", StringComparison.Ordinal) ? "How many " + field[6..].Replace('-', ' ')
        : EventWords.Label(field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..].Replace('_', '-'));

    /// <summary>"10 Feb 2021", "at least 200", "Protest: picket", else the value itself.</summary>
    public static string Value(string field, string value) => field switch
    {
        "type" => Type(value),
        "date" => Date(value),
        "response" or "reply" or "modality" or "form" or "custody" => EventWords.Label(value),
        _ when field.StartsWith("count.", StringComparison.Ordinal) => Bounds(value) is (null, null) ? "number not told"
            : CountWords.Number(new PeopleCount("", Bounds(value).Low, Bounds(value).High, false, value, null)),
        _ => value,
    };

    /// <summary>The bounds of "8..10"; null where open.</summary>
    public static (long? Low, long? High) Bounds(string value)
    {
        var parts = value.Split("..");
        return (Number(parts[0]), Number(parts[^1]));
    }

    /// <summary>Type and form as a label.</summary>
    public static string Kind(string type, string? form) => Type(form is null ? type : $"{type}/{form}");

    private static string Type(string value)
    {
        var parts = value.Split('/');
        var label = Families.Label(parts[0]);
        return parts.Length == 1 ? label : label.Contains(parts[1].Replace('-', ' '), StringComparison.OrdinalIgnoreCase) ? EventWords.Label(parts[1]) : $"{label}: {parts[1].Replace('-', ' ')}";
    }

    private static string Date(string value)
    {
        var parts = value.Split('/');
        return DateWords.Of(new EventDate(parts[0], parts[^1], "", null));
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
