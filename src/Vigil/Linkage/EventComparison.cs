using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Linkage.Names;

namespace Vigil.Linkage;

/// <summary>Compares two event mentions field by field. Each finding has a weight learnt beforehand; some findings contradict.</summary>
internal sealed class EventComparison(MatchWeights weights)
{
    private const int NearDays = 3;
    private const int SoonAfter = 45;
    private const int Stem = 5;

    /// <summary>The parts of the pair's weight, or the one that contradicts; empty where the two are not worth comparing.</summary>
    public ImmutableArray<WeightPart> Compare(EventForm a, EventForm b)
    {
        if (Part("place", Place(a, b)) is { Contradicts: true } elsewhere) return [elsewhere];
        var people = People(a, b);
        if (Part("people", people) is { Contradicts: true } others) return [others];
        var date = Date(a, b, people);
        if (weights.Part("date", date) is { Contradicts: true } then) return [then];
        if (date == "both unknown" && people is not ("same" or "like") && a.Member.Lineage != b.Member.Lineage) return [];
        return
        [
            .. new[]
            {
                Part("type", Type(a.Mention.Type, b.Mention.Type)), Part("scope", Scope(a.Mention, b.Mention)), Part("date", date),
                Part("place", Place(a, b)), Part("site", Site(a.Site, b.Site)),
                Part("form", Form(a.Mention.Form, b.Mention.Form)), Part("people", people), Part("counts", Counts(a.Mention, b.Mention)),
                Part("demand", Words(a.Demand, b.Demand)), Part("groups", Words(a.Groups, b.Groups)),
                Part("penalty", Penalty(a.Mention.Legal, b.Mention.Legal, people == "same" && date == "same day")), Part("text", a.Member.Lineage == b.Member.Lineage ? "reprint" : "independent"),
            }.OfType<WeightPart>(),
        ];
    }

    private WeightPart? Part(string field, string? finding) => finding is null ? null : weights.Part(field, finding);

    private static string Type(string a, string b) => a != b ? "related" : EventKinds.IsRare(a) ? "same, rare" : "same";

    private static string Scope(EventMention a, EventMention b)
    {
        if ((a.Scope == "campaign") == (b.Scope == "campaign")) return a.Scope == "campaign" ? "both campaigns" : "same";
        var other = a.Scope == "campaign" ? b : a;
        return other.Date is { } date && date.Start != date.End ? "campaign and span" : "campaign and day";
    }

    private static string Date(EventForm a, EventForm b, string? people)
    {
        if (a.Mention.Date is not { } one || b.Mention.Date is not { } other)
            return a.Mention.Date is null && b.Mention.Date is null ? "both unknown" : Known(a.Mention.Date is null ? a : b, a.Mention.Date ?? b.Mention.Date!);
        var narrow = one.Precision == "day" && other.Precision == "day";
        if (one.Start == other.Start && one.End == other.End) return narrow ? "same day" : "same span";
        if (Overlap(one, other)) return "overlapping";
        if (!narrow || people is not "same" || !EventKinds.IsAboutIndividuals(a.Mention.Type)) return "different";
        if (Days.Number(one.Start) - Days.Number(other.Start) is >= -NearDays and <= NearDays) return "near";
        return EventKinds.IsRare(a.Mention.Type) ? "different, of a rare event" : "different";
    }

    /// <summary>One date is unknown: a report cannot tell of what happened after it was published.</summary>
    private static string Known(EventForm undated, EventDate date) =>
        undated.Member.Report.Published?.ToString() is { } published && string.CompareOrdinal(date.Start, published) > 0
            && !published.StartsWith(date.Start, StringComparison.Ordinal) && undated.Mention.Modality == "reported" ? "different"
        : Days.Number(undated.Member.Report.Published?.ToString()) - Days.Number(date.End) is >= 0 and <= SoonAfter ? "unknown, told soon after" : "unknown";

    private static bool Overlap(EventDate a, EventDate b) =>
        string.CompareOrdinal(a.Start, b.End + "~") <= 0 && string.CompareOrdinal(b.Start, a.End + "~") <= 0;

    private static string? Place(EventForm a, EventForm b)
    {
        if (a.Mention.Place is not { } one || b.Mention.Place is not { } other) return null;
        if (one.Country is not null && other.Country is not null && one.Country != other.Country) return "other country";
        if (a.City is null || b.City is null) return one.Country is not null && other.Country is not null ? "same country" : null;
        return (one.Geonames is not null && one.Geonames == other.Geonames) || a.City == b.City ? "same city" : "other city";
    }

    private static string? Form(string? a, string? b) =>
        a is null || b is null ? null : a == b ? "same" : EventKinds.AreLoose(a, b) ? "alike" : "other";

    private static string? People(EventForm a, EventForm b)
    {
        if (a.People.IsEmpty || b.People.IsEmpty) return null;
        if (a.People.Any(x => b.People.Any(y => x.Person == y.Person))) return "same";
        if (a.People.Any(x => b.People.Any(y => NameForm.MayBeSame(x.Name, y.Name)))) return "like";
        return EventKinds.IsAboutIndividuals(a.Mention.Type) ? "others befell" : "others";
    }

    /// <summary>Numbers of one kind: the nearest pair of what each report tells, whoever claims it.</summary>
    private static string? Counts(EventMention a, EventMention b)
    {
        var ratios =
            from one in a.Counts
            from other in b.Counts
            where one.What == other.What
            let x = one.Min ?? one.Max
            let y = other.Min ?? other.Max
            where x is > 0 && y is > 0
            select 100 * Math.Min(x.Value, y.Value) / Math.Max(x.Value, y.Value);
        var best = ratios.DefaultIfEmpty(-1).Max();
        return best switch { < 0 => null, 100 => "same", >= 50 => "near", _ => "far" };
    }

    /// <summary>"The consulate" and "Chinese Consulate" are alike; "Chinese Consulate" and "Russian Consulate" share a word, but each has another.</summary>
    private static string? Site(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        if (a.IsEmpty || b.IsEmpty) return null;
        var (ownA, ownB) = (a.Count(word => !b.Any(other => OneWord(word, other))), b.Count(word => !a.Any(other => OneWord(word, other))));
        return ownA == a.Length ? "other" : ownA > 0 && ownB > 0 ? "in part" : "alike";
    }

    private static bool OneWord(string a, string b) =>
        a == b || (Math.Min(a.Length, b.Length) >= Stem && a.AsSpan().CommonPrefixLength(b) >= Math.Max(Stem, Math.Min(a.Length, b.Length) - 1));

    private static string? Words(ImmutableArray<string> a, ImmutableArray<string> b) =>
        a.IsEmpty || b.IsEmpty ? null : a.Any(word => b.Contains(word)) ? "alike" : "other";

    private static string? Penalty(Legal? a, Legal? b, bool sameDayAndPerson)
    {
        if (a is null || b is null) return null;
        if (a.Days is { } one && b.Days is { } other) return one == other ? "same" : sameDayAndPerson ? "other, same day and person" : "other";
        if (a.Fine is { } fine && b.Fine is { } second) return fine.Amount == second.Amount ? "same" : sameDayAndPerson ? "other, same day and person" : "other";
        return null;
    }
}
