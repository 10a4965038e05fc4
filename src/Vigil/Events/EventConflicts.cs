using System.Collections.Immutable;
using System.Globalization;
using Vigil.Coding;
using Vigil.Linkage;

namespace Vigil.Events;

/// <summary>Values of one field of an event that cannot all be right.</summary>
/// <param name="Field">participants, detained…; date, fact, modality, penalty.</param>
/// <param name="Values">The values with whose word they stand on, the best sourced first.</param>
public sealed record Conflict(string Field, ImmutableArray<ConflictingValue> Values);

/// <summary>One of the values.</summary>
/// <param name="Value">In words.</param>
/// <param name="By">By whose word: claimants, and the outlets that quote them.</param>
/// <param name="Sources">Number of independent sources.</param>
public sealed record ConflictingValue(string Value, ImmutableArray<string> By, int Sources)
{
    /// <summary>"8 (RFE/RL, quoted by The Diplomat)".</summary>
    public override string ToString() => $"{Value} ({string.Join("; ", By)})";
}

/// <summary>Finds where the reports of one event contradict each other. Nothing is settled: each value stands with those who say it.</summary>
public static class EventConflicts
{
    /// <summary>The conflicts of an event.</summary>
    public static ImmutableArray<Conflict> Of(Event each) =>
    [
        .. each.Counts.GroupBy(told => told.Value.What, StringComparer.Ordinal).Where(Differ).Select(counts => new Conflict(counts.Key, Values(counts, Number, told => told.Claimant))),
        .. Several("date", each.Members.Where(member => member.Mention.Date is { Precision: "day" }).GroupBy(member => member.Mention.Date!.Start, StringComparer.Ordinal)),
        .. each.Disputed ? Several("fact", each.Members.GroupBy(member => member.Mention.Disputed ? "denied" : "asserted", StringComparer.Ordinal), 1) : [],
        .. Several("modality", each.Members.GroupBy(member => member.Mention.Modality, StringComparer.Ordinal)),
        .. Several("penalty", each.Members.Where(member => member.Mention.Legal?.Days is not null)
            .GroupBy(member => string.Create(CultureInfo.InvariantCulture, $"{member.Mention.Legal!.Days} days"), StringComparer.Ordinal)),
    ];

    /// <summary>Whether some of the numbers exclude each other: their ranges have nothing in common.</summary>
    private static bool Differ(IEnumerable<Told<PeopleCount>> counts)
    {
        var known = counts.Select(told => told.Value).Where(count => count.Min is not null || count.Max is not null).ToList();
        return known.Count > 1 && known.Max(count => count.Min ?? 0) > known.Min(count => count.Max ?? long.MaxValue);
    }

    private static string Number(PeopleCount count) => (count.Min, count.Max) switch
    {
        ({ } min, { } max) when min == max => string.Create(CultureInfo.InvariantCulture, $"{min}"),
        ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $"{min} to {max}"),
        ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $"at least {min}"),
        (null, { } max) => string.Create(CultureInfo.InvariantCulture, $"at most {max}"),
        _ => count.Text,
    };

    private static ImmutableArray<ConflictingValue> Values<T>(IEnumerable<Told<T>> told, Func<T, string> words, Func<T, string?> claimant) =>
    [
        .. told.GroupBy(each => words(each.Value), StringComparer.Ordinal).Select(group => new ConflictingValue(group.Key,
            [.. group.SelectMany(each => each.By.Select(member => By(member, claimant(each.Value)))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            group.SelectMany(each => each.By).Select(member => member.Lineage).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(value => value.Sources).ThenBy(value => value.Value, StringComparer.Ordinal),
    ];

    private static ImmutableArray<Conflict> Several(string field, IEnumerable<IGrouping<string, EventMember>> groups, int least = 2)
    {
        var values = groups.Select(group => new ConflictingValue(group.Key, [.. group.Select(member => By(member, null)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            group.Select(member => member.Lineage).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(value => value.Sources).ThenBy(value => value.Value, StringComparer.Ordinal).ToImmutableArray();
        return values.Length >= least ? [new Conflict(field, values)] : [];
    }

    /// <summary>The claimant and the outlet that tells it, or the outlet alone.</summary>
    private static string By(EventMember member, string? claimant) =>
        claimant is null || Linkage.Names.NameForm.Key(claimant) == Linkage.Names.NameForm.Key(member.Outlet) ? member.Outlet : $"{claimant}, quoted by {member.Outlet}";
}
