using System.Globalization;
using System.Text;
using Vigil.Campaigns;
using Vigil.Views.Words;

namespace Vigil.Views.Campaigns;

/// <summary>A campaign as lines of plain text, with its calendar: one line a week, one sign a day.</summary>
public static class CampaignText
{
    /// <summary>The lines.</summary>
    public static IEnumerable<string> Lines(Campaign campaign)
    {
        yield return campaign.Name;
        if (campaign.First is not { } first)
        {
            yield return "No day of it is told.";
            yield break;
        }

        yield return $"{DateWords.Of(first)} to {DateWords.Of(campaign.Last!)}: {CountWords.Plural(campaign.ProtestDays, "day")} with a protest, longest streak {CountWords.Plural(campaign.LongestStreak, "day")}";
        yield return "";
        foreach (var week in Calendar(campaign)) yield return week;
        yield return "  # protest  ! protest met with repression  + told only as one of many days  o reports, no protest  . no report  (blank) nobody looked";
        yield return "";
        foreach (var line in Numbers(campaign)) yield return line;
    }

    /// <summary>What the campaign's numbers say, one line each.</summary>
    public static IEnumerable<string> Numbers(Campaign campaign)
    {
        if (campaign.Gaps.Length > 0) yield return $"Gaps, in days: {string.Join(", ", campaign.Gaps.Select(gap => Digits(gap.Length) + (gap.Censored ? "+" : "")))} (+: the end was not seen)";
        foreach (var size in campaign.Sizes)
        {
            var range = size.Lowest == size.Highest ? "" : $" ({Digits(size.Lowest)} to {Digits(size.Highest)})";
            yield return $"Participants by {size.Claimant}: median {Digits(size.Median)}{range}, {CountWords.Plural(size.Protests, "protest")}";
        }

        var repression = campaign.Repression;
        yield return $"Met with repression: {Digits(repression.Repressed)} of {CountWords.Plural(repression.Protests, "protest")}";
        if (repression.DetainedHigh > 0) yield return $"Detained: {Range(repression.DetainedLow, repression.DetainedHigh)}";
        if (repression.JailDays > 0) yield return $"Jail imposed: {CountWords.Plural(repression.JailDays, "day")}";
        foreach (var (currency, amount) in repression.Fines) yield return string.Create(CultureInfo.InvariantCulture, $"Fines imposed: {amount:0.##} {currency}").TrimEnd();
        yield return campaign.Returning is { } returning ? $"People who came on more than one day: {Digits(returning)}" : "People who came on more than one day: fewer than ten named, not told";
    }

    /// <summary>Weeks from Monday to Sunday, each with the date of its Monday.</summary>
    private static IEnumerable<string> Calendar(Campaign campaign)
    {
        var days = campaign.Days.ToDictionary(day => day.Date, StringComparer.Ordinal);
        var first = DateOnly.ParseExact(campaign.Days[0].Date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var last = DateOnly.ParseExact(campaign.Days[^1].Date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return "              M T W T F S S";
        for (var monday = first.AddDays(-(((int)first.DayOfWeek + 6) % 7)); monday <= last; monday = monday.AddDays(7))
        {
            var line = new StringBuilder("  ").Append(monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append("  ");
            for (var day = 0; day < 7; day++)
                line.Append(days.TryGetValue(monday.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), out var known) ? Sign(known) : ' ').Append(' ');
            yield return line.ToString().TrimEnd();
        }
    }

    private static char Sign(CampaignDay day) => day.Kind switch
    {
        CampaignDayKind.Protest => day.Repressed ? '!' : day.ByCampaign ? '+' : '#',
        CampaignDayKind.Reports => 'o',
        CampaignDayKind.Silent => '.',
        _ => ' ',
    };

    private static string Range(long low, long high) => low == high ? Digits(low) : $"{Digits(low)} to {Digits(high)}";

    private static string Digits(long number) => CountWords.Digits(number);
}
