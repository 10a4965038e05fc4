using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Linkage.Names;

namespace Vigil.Linkage;

/// <summary>Compares two event mentions field by field. Each finding has a weight learnt beforehand; some findings contradict.</summary>
internal sealed class EventComparison(Func<EventMember, string, string?> personOf, MatchWeights weights)
{
    private const int NearDays = 3;

    /// <summary>The parts of the pair's weight; empty where the two are not worth comparing.</summary>
    public ImmutableArray<WeightPart> Compare(EventMember a, EventMember b)
    {
        var people = People(a, b);
        var date = Date(a, b, people);
        if (date == "both unknown" && people is not ("same" or "like") && a.Lineage != b.Lineage) return [];
        return
        [
            .. new[]
            {
                Part("type", Type(a.Mention.Type, b.Mention.Type)), Part("scope", Scope(a.Mention, b.Mention)), Part("date", date),
                Part("place", Place(a.Mention.Place, b.Mention.Place)), Part("site", Site(a.Mention.Place?.Site, b.Mention.Place?.Site)),
                Part("form", Form(a.Mention.Form, b.Mention.Form)), Part("people", people), Part("counts", Counts(a.Mention, b.Mention)),
                Part("demand", Words(a.Mention.Demands.Select(each => each.Text), b.Mention.Demands.Select(each => each.Text))),
                Part("penalty", Penalty(a.Mention.Legal, b.Mention.Legal)), Part("text", a.Lineage == b.Lineage ? "reprint" : "independent"),
            }.OfType<WeightPart>(),
        ];
    }

    private WeightPart? Part(string field, string? finding) => finding is null ? null : weights.Part(field, finding);

    private static string Type(string a, string b) => a != b ? "related" : EventKinds.IsRare(a) ? "same, rare" : "same";

    private static string Scope(EventMention a, EventMention b) =>
        (a.Scope == "campaign") != (b.Scope == "campaign") ? "campaign and day" : a.Scope == "campaign" ? "both campaigns" : "same";

    private static string Date(EventMember a, EventMember b, string? people)
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
    private static string Known(EventMember undated, EventDate date) =>
        undated.Report.Published?.ToString() is { } published && string.CompareOrdinal(date.Start, published) > 0
            && !published.StartsWith(date.Start, StringComparison.Ordinal) && undated.Mention.Modality == "reported" ? "different" : "unknown";

    private static bool Overlap(EventDate a, EventDate b) =>
        string.CompareOrdinal(a.Start, b.End + "~") <= 0 && string.CompareOrdinal(b.Start, a.End + "~") <= 0;

    private static string? Place(EventPlace? a, EventPlace? b)
    {
        if (a is null || b is null) return null;
        if (a.Country is not null && b.Country is not null && a.Country != b.Country) return "other country";
        if (a.City is null || b.City is null) return a.Country is not null && b.Country is not null ? "same country" : null;
        return (a.Geonames is not null && a.Geonames == b.Geonames) || NameForm.Key(a.City) == NameForm.Key(b.City) ? "same city" : "other city";
    }

    private static string? Site(string? a, string? b) => a is null || b is null ? null : NameForm.ShareWord(a, b) ? "alike" : "other";

    private static string? Form(string? a, string? b) =>
        a is null || b is null ? null : a == b ? "same" : EventKinds.AreLoose(a, b) ? "alike" : "other";

    private string? People(EventMember a, EventMember b)
    {
        var (one, other) = (Named(a), Named(b));
        if (one.Count == 0 || other.Count == 0) return null;
        if (one.Any(x => other.Any(y => x.Person == y.Person))) return "same";
        if (one.Any(x => other.Any(y => NameForm.MayBeSame(x.Name, y.Name)))) return "like";
        return EventKinds.IsAboutIndividuals(a.Mention.Type) ? "others befell" : "others";
    }

    private List<(string Name, string Person)> Named(EventMember member)
    {
        var participants = EventKinds.IsAboutIndividuals(member.Mention.Type)
            ? member.Mention.Targets : [.. member.Mention.Actors, .. member.Mention.Targets];
        return [.. participants.Where(each => each.Kind == "person").Select(each => (each.Name, PersonOf(member, each)))];
    }

    private string PersonOf(EventMember member, Participant participant) =>
        (participant.Ref is null ? null : personOf(member, participant.Ref)) ?? NameForm.Key(participant.Name);

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

    private static string? Words(IEnumerable<string> a, IEnumerable<string> b)
    {
        var (one, other) = (a.ToList(), b.ToList());
        return one.Count == 0 || other.Count == 0 ? null : one.Any(x => other.Any(y => NameForm.ShareWord(x, y))) ? "alike" : "other";
    }

    private static string? Penalty(Legal? a, Legal? b)
    {
        if (a is null || b is null) return null;
        if (a.Days is { } one && b.Days is { } other) return one == other ? "same" : "other";
        if (a.Fine is { } fine && b.Fine is { } second) return fine.Amount == second.Amount ? "same" : "other";
        return null;
    }
}
