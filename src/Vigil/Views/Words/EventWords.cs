using System.Collections.Immutable;
using System.Globalization;
using Vigil.Coding;
using Vigil.Events;

namespace Vigil.Views.Words;

/// <summary>Writes the values of an event in plain words.</summary>
public static class EventWords
{
    /// <summary>"Hunger strike" for <c>hunger-strike</c>.</summary>
    public static string Label(string word)
    {
        var spaced = word.Replace('-', ' ');
        return spaced.Length == 0 ? "" : char.ToUpperInvariant(spaced[0]) + spaced[1..];
    }

    /// <summary>Type and form: "Protest: picket or rally"; a form that the type's label names already stands alone: "Arrest".</summary>
    public static string Kind(Event of)
    {
        var label = Families.Label(of.Type);
        var forms = string.Join(" or ", of.Forms.Select(form => form.Value.Replace('-', ' ')));
        if (forms.Length == 0) return label;
        return label.Contains(forms, StringComparison.OrdinalIgnoreCase) ? Label(forms) : $"{label}: {forms}";
    }

    /// <summary>Site, city and country, as far as told: "the Chinese Consulate, Osh, KG"; empty where nothing is.</summary>
    public static string Where(Event of)
    {
        if (of.Place is not { } place) return "";
        var known = new[] { place.Site, place.City ?? place.Admin, place.Country };
        return string.Join(", ", known.OfType<string>());
    }

    /// <summary>What stands beside the kind of an event: planned, cancelled, background, disputed.</summary>
    public static ImmutableArray<string> Notes(Event of)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        notes.AddRange(of.Modalities.Where(told => told.Value != "reported").Select(told => told.Value));
        if (of.Background) notes.Add("background");
        if (of.Disputed) notes.Add("disputed");
        return notes.ToImmutable();
    }

    /// <summary>Penalty, verdict and charge: "10 days, guilty: breaking the law on assemblies".</summary>
    public static string Legal(Legal legal)
    {
        var penalty = new[] { Term(legal), legal.Fine is { } fine
            ? $"{fine.Amount.ToString("#,0.##", CultureInfo.InvariantCulture)} {fine.Currency}".TrimEnd() : null, legal.Verdict };
        var outcome = string.Join(", ", penalty.OfType<string>());
        return legal.Charge is null ? outcome : outcome.Length == 0 ? legal.Charge : $"{outcome}: {legal.Charge}";
    }

    private static string? Term(Legal legal)
    {
        if (legal.Term is not { } term) return legal.Days is { } days ? CountWords.Plural(days, "day") : null;
        var kind = term.Kind is null ? "" : $" {term.Kind.Replace('-', ' ')}";
        return $"{CountWords.Plural(term.Value, term.Unit)}{kind}{(term.Suspended ? ", suspended" : "")}";
    }
}
