using System.Collections.Immutable;
using Vigil.Events;
using Vigil.Linkage;

namespace Vigil.People;

/// <summary>A state of a person, by somebody's word.</summary>
/// <param name="State">detained, charged, sentenced, fined, released, missing, house-arrest, dead…</param>
/// <param name="Date">ISO date of reduced precision, or null.</param>
/// <param name="Claimants">Who says so.</param>
/// <param name="Sources">Number of independent sources.</param>
/// <param name="Event">Id of the event that brought it about, or null.</param>
/// <param name="Contradicted">Whether another claim of the same time cannot be true beside it, or the event is denied.</param>
public sealed record StatusClaim(string State, string? Date, ImmutableArray<string> Claimants, int Sources, string? Event, bool Contradicted);

/// <summary>What is said to have become of a person, in order of time; claims that contradict each other are marked, none is dropped.</summary>
public static class StatusHistory
{
    private static readonly Dictionary<string, string> StateOf = new(StringComparer.Ordinal)
    {
        ["detain"] = "detained", ["disappear"] = "missing", ["charge"] = "charged", ["sentence"] = "sentenced", ["convict"] = "sentenced",
        ["fine"] = "fined", ["release"] = "released", ["death"] = "dead",
    };

    private static readonly Dictionary<string, int> Custody = new(StringComparer.Ordinal)
    {
        ["detained"] = 1, ["house-arrest"] = 2, ["missing"] = 3, ["released"] = 4, ["dead"] = 5,
    };

    /// <summary>The history of a person from the events that befell her and the states that reports tell of her; those without a date come last.</summary>
    /// <param name="person">The person.</param>
    /// <param name="events">Events of the run.</param>
    /// <param name="personOf">Id of the person that a reference ("p1") of a report stands for, or null.</param>
    public static ImmutableArray<StatusClaim> Of(Person person, IEnumerable<Event> events, Func<EventMember, string, string?> personOf)
    {
        var claims = events.Where(each => StateOf.ContainsKey(each.Type))
            .Select(each => (Event: each, By: each.Members.Where(member => member.Mention.Targets.Any(target => target.Ref is { } reference && personOf(member, reference) == person.Id)).ToList()))
            .Where(each => each.By.Count > 0)
            .Select(each => new StatusClaim(State(each.Event), each.Event.Date?.Start, Outlets(each.By), each.By.Select(member => member.Lineage).Distinct(StringComparer.Ordinal).Count(),
                each.Event.Id, each.Event.Disputed)).ToList();
        claims.AddRange(person.Statuses.GroupBy(each => (each.Status.State, each.Status.Date))
            .Where(group => !claims.Exists(claim => claim.State == group.Key.State && (group.Key.Date is null || claim.Date == group.Key.Date)))
            .Select(group => new StatusClaim(group.Key.State, group.Key.Date,
                [.. group.Select(each => each.Status.Claimant ?? each.By.Report.Outlet ?? each.By.Report.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                group.Select(each => each.By.Report.Id).Distinct(StringComparer.Ordinal).Count(), null, false)));
        return
        [
            .. claims.Select(claim => claim with { Contradicted = claim.Contradicted || claims.Exists(other => Excludes(claim, other)) })
                .OrderBy(claim => claim.Date ?? "~", StringComparer.Ordinal).ThenBy(claim => claim.State, StringComparer.Ordinal),
        ];
    }

    private static string State(Event each) => each.Type == "detain" && each.Forms.FirstOrDefault()?.Value == "house-arrest" ? "house-arrest" : StateOf[each.Type];

    private static ImmutableArray<string> Outlets(List<EventMember> members) =>
        [.. members.Select(member => member.Outlet).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Two states of custody on one day exclude each other, but for an arrest that ends in release, and death.</summary>
    private static bool Excludes(StatusClaim a, StatusClaim b) =>
        a.Date is { Length: 10 } && a.Date == b.Date && a.State != b.State && Custody.ContainsKey(a.State) && Custody.ContainsKey(b.State)
        && !(a.State is "detained" or "released" && b.State is "detained" or "released");
}
