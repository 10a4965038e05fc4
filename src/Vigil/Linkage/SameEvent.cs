using Vigil.Coding;
using Vigil.Linkage.Names;

namespace Vigil.Linkage;

/// <summary>Whether two mentions of the same type and date may be of one event, and how much speaks for it.</summary>
internal sealed class SameEvent(Func<EventMember, string, string?> personOf)
{
    private static readonly HashSet<string> AboutIndividuals =
    [
        "detain", "disappear", "ill-treat", "summon", "charge", "trial", "convict", "sentence",
        "fine", "appeal", "release", "death", "warn", "threat",
    ];

    private static readonly HashSet<string> Gatherings = ["picket", "rally"];

    /// <summary>The evidence for it, in points; null where they cannot be the same or too little is known to say so.</summary>
    public int? Score(EventMember a, EventMember b)
    {
        if (a.Report.Id == b.Report.Id || a.Mention.Scope == "campaign" != (b.Mention.Scope == "campaign")
            || !SameForm(a.Mention.Form, b.Mention.Form)) return null;
        if (Site(a, b) is not { } site || People(a, b) is not { } people || Place(a.Mention.Place, b.Mention.Place) is not { } place) return null;
        var known = place && a.Mention.Date?.Precision is "day" or "span";
        if (!known && people == 0 && a.Lineage != b.Lineage) return null;
        return site + people + (a.Lineage == b.Lineage ? 8 : 0) + (a.Mention.Form is not null && a.Mention.Form == b.Mention.Form ? 2 : 0);
    }

    private static bool SameForm(string? a, string? b) => a is null || b is null || a == b || (Gatherings.Contains(a) && Gatherings.Contains(b));

    /// <summary>Whether it is the same city; null where the places contradict each other.</summary>
    private static bool? Place(EventPlace? a, EventPlace? b)
    {
        if (a is null || b is null) return false;
        if (a.Country is not null && b.Country is not null && a.Country != b.Country) return null;
        if (a.City is null || b.City is null) return false;
        return (a.Geonames is not null && a.Geonames == b.Geonames) || NameForm.Key(a.City) == NameForm.Key(b.City) ? true : null;
    }

    private static int? Site(EventMember a, EventMember b)
    {
        if (a.Mention.Place?.Site is not { } one || b.Mention.Place?.Site is not { } other) return 0;
        return NameForm.ShareWord(one, other) ? 4 : null;
    }

    /// <summary>4 where they name somebody in common; null where they tell of what befell different people.</summary>
    private int? People(EventMember a, EventMember b)
    {
        var (one, other) = (Named(a), Named(b));
        if (one.Any(x => other.Any(y => x.Person == y.Person))) return 4;
        if (!AboutIndividuals.Contains(a.Mention.Type) || one.Count == 0 || other.Count == 0) return 0;
        return one.Any(x => other.Any(y => NameForm.MayBeSame(x.Name, y.Name))) ? 0 : null;
    }

    private List<(string Name, string Person)> Named(EventMember member)
    {
        var participants = AboutIndividuals.Contains(member.Mention.Type)
            ? member.Mention.Targets : [.. member.Mention.Actors, .. member.Mention.Targets];
        return [.. participants.Where(each => each.Kind == "person").Select(each => (each.Name, PersonOf(member, each)))];
    }

    private string PersonOf(EventMember member, Participant participant) =>
        (participant.Ref is null ? null : personOf(member, participant.Ref)) ?? NameForm.Key(participant.Name);
}
