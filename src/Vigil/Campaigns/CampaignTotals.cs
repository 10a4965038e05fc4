using System.Collections.Immutable;
using Vigil.Events;
using Vigil.Linkage.Names;

namespace Vigil.Campaigns;

/// <summary>Numbers over the protests of a campaign and what followed.</summary>
internal static class CampaignTotals
{
    /// <summary>A number of people below this is not told.</summary>
    public const int FewestTold = 10;

    /// <summary>Participants by claimant; a number without a claimant stands on the word of the outlet.</summary>
    public static ImmutableArray<ClaimedSize> Sizes(ImmutableArray<Event> protests) =>
    [
        .. protests.Where(each => !each.IsCampaign).SelectMany(each => each.Counts.Where(told => told.Value.What == "participants")
                .SelectMany(told => (told.Value.Claimant is { } named ? [named] : told.By.Select(member => member.Outlet))
                    .Select(claimant => (each.Id, Claimant: claimant, Number: Middle(told.Value.Min, told.Value.Max)))))
            .Where(each => each.Number is not null)
            .GroupBy(each => NameForm.Key(each.Claimant), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Size(group.First().Claimant, group.Select(each => each.Id).Distinct(StringComparer.Ordinal).Count(), [.. group.Select(each => each.Number!.Value).Order()])),
    ];

    /// <summary>Detentions, jail days and fines: of each event the numbers told for it.</summary>
    public static CampaignRepression Repression(ImmutableArray<Event> protests, ImmutableArray<Event> aftermath)
    {
        var detentions = aftermath.Where(each => each.Type == "detain").Select(Detained).ToList();
        return new CampaignRepression(
            protests.Count(each => !each.IsCampaign), CampaignCalendar.Repressed(protests, aftermath).Count(),
            detentions.Sum(each => each.Low), detentions.Sum(each => each.High),
            aftermath.Where(each => each.Type is "sentence" or "convict").Sum(each => each.Legal.Select(told => told.Value.Days).OfType<int>().FirstOrDefault()),
            aftermath.SelectMany(each => each.Legal.Where(told => told.Value.Fine is not null).Take(1)).Select(told => told.Value.Fine!)
                .GroupBy(fine => fine.Currency ?? "", StringComparer.Ordinal).ToImmutableSortedDictionary(group => group.Key, group => group.Sum(fine => fine.Amount), StringComparer.Ordinal));
    }

    /// <summary>People who took part in protests of two days or more; null below ten.</summary>
    public static int? Returning(List<(Event Protest, ImmutableHashSet<string> People)> chain)
    {
        var returning = chain.Where(each => !each.Protest.IsCampaign && each.Protest.Date is not null)
            .SelectMany(each => each.People.Select(person => (person, each.Protest.Date!.Start))).Distinct()
            .CountBy(each => each.person).Count(each => each.Value > 1);
        return returning < FewestTold ? null : returning;
    }

    private static (long Low, long High) Detained(Event each)
    {
        var numbers = each.Counts.Where(told => told.Value.What == "detained").SelectMany(told => new[] { told.Value.Min, told.Value.Max }).OfType<long>()
            .Append(each.Targets.Count(told => told.Value.Kind == "person")).Where(number => number > 0).DefaultIfEmpty(1).ToList();
        return (numbers.Min(), numbers.Max());
    }

    private static long? Middle(long? min, long? max) => min is { } low && max is { } high ? (low + high) / 2 : min ?? max;

    private static ClaimedSize Size(string claimant, int protests, long[] sorted) =>
        new(claimant, protests, sorted[0], sorted[(sorted.Length - 1) / 2], sorted[^1]);
}
