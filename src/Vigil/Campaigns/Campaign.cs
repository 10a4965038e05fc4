using System.Collections.Immutable;
using Vigil.Events;

namespace Vigil.Campaigns;

/// <summary>Protests that belong together: at one door, for one demand, by the same people, one after the other.</summary>
public sealed record Campaign
{
    /// <summary>Smallest id of its protests.</summary>
    public required string Id { get; init; }

    /// <summary>What it is aimed at, and where: "Azerbaijani Consulate, Batumi".</summary>
    public required string Name { get; init; }

    /// <summary>Its protests, by date, with those told as a campaign.</summary>
    public required ImmutableArray<Event> Protests { get; init; }

    /// <summary>What followed from them: detentions, verdicts, releases, by date.</summary>
    public required ImmutableArray<Event> Aftermath { get; init; }

    /// <summary>Each day from the first protest to the last, and on to the end of the collection log.</summary>
    public required ImmutableArray<CampaignDay> Days { get; init; }

    /// <summary>The times without protest between two protests, and after the last.</summary>
    public required ImmutableArray<CampaignGap> Gaps { get; init; }

    /// <summary>Numbers of participants by claimant; claimants in ordinal order.</summary>
    public required ImmutableArray<ClaimedSize> Sizes { get; init; }

    /// <summary>People detained, jail days imposed, and protests that met repression.</summary>
    public required CampaignRepression Repression { get; init; }

    /// <summary>How many people took part on more than one day; null where fewer than ten, so that nobody can be made out.</summary>
    public required int? Returning { get; init; }

    /// <summary>ISO date of the first day.</summary>
    public string? First => Days.FirstOrDefault(day => day.Kind == CampaignDayKind.Protest)?.Date;

    /// <summary>ISO date of the last day with a protest.</summary>
    public string? Last => Days.LastOrDefault(day => day.Kind == CampaignDayKind.Protest)?.Date;

    /// <summary>Number of days with a protest.</summary>
    public int ProtestDays => Days.Count(day => day.Kind == CampaignDayKind.Protest);

    /// <summary>Most days with a protest one after the other.</summary>
    public int LongestStreak
    {
        get
        {
            var (longest, run) = (0, 0);
            foreach (var day in Days)
            {
                run = day.Kind == CampaignDayKind.Protest ? run + 1 : 0;
                longest = Math.Max(longest, run);
            }

            return longest;
        }
    }
}

/// <summary>What is known of a day.</summary>
public enum CampaignDayKind
{
    /// <summary>A protest is told.</summary>
    Protest,

    /// <summary>Reports were published that tell of no protest on the day.</summary>
    Reports,

    /// <summary>Reports were looked for and none was found.</summary>
    Silent,

    /// <summary>Nobody looked.</summary>
    Outside,
}

/// <summary>A day of a campaign.</summary>
/// <param name="Date">ISO date.</param>
/// <param name="Kind">What is known of it.</param>
/// <param name="ByCampaign">Whether the protest is told only as one of many days ("daily for three weeks").</param>
/// <param name="Repressed">Whether a protest of the day met repression.</param>
public sealed record CampaignDay(string Date, CampaignDayKind Kind, bool ByCampaign, bool Repressed);

/// <summary>Days without a protest: a row of a table fit for survival analysis.</summary>
/// <param name="After">ISO date of the protest before.</param>
/// <param name="Length">Days without a protest that were observed.</param>
/// <param name="Censored">Whether its end was not observed: the next protest had not come when collection ended, or nobody looked on some of the days.</param>
public sealed record CampaignGap(string After, int Length, bool Censored);

/// <summary>Numbers of participants by one claimant.</summary>
/// <param name="Claimant">Who says so.</param>
/// <param name="Protests">Of how many protests.</param>
/// <param name="Lowest">Lowest number.</param>
/// <param name="Median">Median; of an even number of them the lower middle one.</param>
/// <param name="Highest">Highest number.</param>
public sealed record ClaimedSize(string Claimant, int Protests, long Lowest, long Median, long Highest);

/// <summary>Repression of a campaign. Where reports differ, the lowest and highest total.</summary>
/// <param name="Protests">Protests, without those told as a campaign.</param>
/// <param name="Repressed">Those dispersed, with detentions or with violence by the authorities.</param>
/// <param name="DetainedLow">People detained, by the lowest numbers told.</param>
/// <param name="DetainedHigh">People detained, by the highest numbers told.</param>
/// <param name="JailDays">Days of jail imposed, over all sentences with a known term.</param>
/// <param name="Fines">Fines by currency.</param>
public sealed record CampaignRepression(
    int Protests, int Repressed, long DetainedLow, long DetainedHigh, int JailDays, ImmutableSortedDictionary<string, decimal> Fines);
