using Vigil.Campaigns;
using Vigil.Views.Campaigns;
using Vigil.Views.Words;

namespace Vigil.Views.Timeline;

/// <summary>A campaign on the page: a strip of its days and its numbers.</summary>
internal static class CampaignFigure
{
    public static Fields Of(Campaign campaign) => new()
    {
        ["name"] = campaign.Name, ["from"] = DateWords.Of(campaign.First!), ["to"] = DateWords.Of(campaign.Last!),
        ["kept"] = $"{CountWords.Plural(campaign.ProtestDays, "day")} with a protest, longest streak {CountWords.Plural(campaign.LongestStreak, "day")}",
        ["strip"] = campaign.Days.Select(Day).ToList(),
        ["numbers"] = CampaignText.Numbers(campaign).Select(line => new Fields { ["line"] = line }).ToList(),
    };

    private static Fields Day(CampaignDay day)
    {
        var state = day.Kind switch { CampaignDayKind.Protest => day.Repressed ? "protest repressed" : "protest", CampaignDayKind.Reports => "report", CampaignDayKind.Silent => "none", _ => "outside" };
        var words = day.Kind switch
        {
            CampaignDayKind.Protest => day.Repressed ? "protest, met with repression" : day.ByCampaign ? "protest, told as one of many days" : "protest",
            CampaignDayKind.Reports => "reports, no protest", CampaignDayKind.Silent => "no report", _ => "nobody looked",
        };
        return new Fields { ["state"] = state, ["label"] = $"{DateWords.Of(day.Date)}: {words}" };
    }
}
