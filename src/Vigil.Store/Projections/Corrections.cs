using System.Globalization;
using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Store.Projections;

/// <summary>Puts a value that a person gives in place of the coded one, and tells whether it can be one.</summary>
public static class Corrections
{
    /// <summary>Fields of an event that can be corrected.</summary>
    public static IReadOnlyList<string> EventFields { get; } =
        ["type", "form", "date", "site", "city", "admin", "country", "count.<what>", "response", "reply", "modality", "disputed", "background", "verdict", "term_days"];

    /// <summary>Fields of a person that can be corrected.</summary>
    public static IReadOnlyList<string> PersonFields { get; } = ["name", "role", "status"];

    /// <summary>The event with the value; null where the field is unknown or the value cannot be one of it.</summary>
    public static EventMention? Apply(EventMention mention, string field, string value) => field switch
    {
        "type" => mention with { Type = value },
        "form" => mention with { Form = value },
        "date" => Date(value) is { } date ? mention with { Date = date } : null,
        "site" => mention with { Place = Place(mention) with { Site = value, Precision = "site" } },
        "city" => mention with { Place = Place(mention) with { City = value, Lat = null, Lon = null, Geonames = null, Precision = mention.Place?.Site is null ? "city" : "site" } },
        "admin" => mention with { Place = Place(mention) with { Admin = value } },
        "country" => mention with { Place = Place(mention) with { Country = value } },
        "response" => mention with { Response = value, Responses = [value] },
        "reply" => mention with { Reply = value },
        "modality" => value is "reported" or "planned" or "cancelled" ? mention with { Modality = value } : null,
        "disputed" => Flag(value) is { } disputed ? mention with { Disputed = disputed } : null,
        "background" => Flag(value) is { } background ? mention with { Background = background } : null,
        "verdict" => mention with { Legal = Legal(mention) with { Verdict = value } },
        "term_days" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? mention with { Legal = Legal(mention) with { Days = days } } : null,
        _ when field.StartsWith("count.", StringComparison.Ordinal) => Count(mention, field["count.".Length..], value),
        _ => null,
    };

    /// <summary>The person with the value; null where the field is unknown.</summary>
    public static ReportPerson? Apply(ReportPerson person, string field, string value) => field switch
    {
        "name" => person with { Name = value },
        "role" => person.Roles.Contains(value) ? person : person with { Roles = person.Roles.Add(value) },
        "status" => person with { Status = person.Status.Add(Status(value)) },
        _ => null,
    };

    /// <summary>A status told as "released" or "released, 2021-02-12".</summary>
    internal static PersonStatus Status(string value)
    {
        var parts = value.Split(',', 2, StringSplitOptions.TrimEntries);
        return new PersonStatus(parts[0], parts.Length > 1 ? parts[1] : null, null, null, new Evidence("status", 0, 0, ""));
    }

    private static EventPlace Place(EventMention mention) => mention.Place ?? new EventPlace { Precision = "country" };

    private static Legal Legal(EventMention mention) => mention.Legal ?? new Legal(null, null, null, null, null, null, null);

    private static bool? Flag(string value) => value switch { "yes" => true, "no" => false, _ => null };

    /// <summary>A date, or two with a slash between.</summary>
    private static EventDate? Date(string value)
    {
        var parts = value.Split('/');
        if (parts.Length > 2 || !parts.All(part => PartialDate.TryParse(part, out _))) return null;
        var precision = parts.Length > 1 && parts[0] != parts[1] ? "span" : parts[0].Length switch { 4 => "year", 7 when parts[0][0] != '-' => "month", _ => "day" };
        return new EventDate(parts[0], parts[^1], precision, "");
    }

    /// <summary>A number, or two with two points between, either of which may be open.</summary>
    private static EventMention? Count(EventMention mention, string what, string value)
    {
        var parts = value.Split("..");
        var bounds = parts.Select(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null).ToList();
        if (parts.Length > 2 || bounds.TrueForAll(bound => bound is null)) return null;
        var count = new PeopleCount(what, bounds[0], bounds[^1], false, value, null);
        return mention with { Counts = [count, .. mention.Counts.Where(each => each.What != what)] };
    }
}
