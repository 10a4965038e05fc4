using System.Security.Cryptography;
using System.Text;
using Vigil.Views.Map;
using Vigil.Views.Words;

namespace Vigil.Views.Timeline;

/// <summary>
/// Writes a run as one page of HTML that needs nothing but itself: no script, no network, every value a step from the sentence it rests on. The look is in
/// timeline.css, the structure in timeline.html.
/// </summary>
public static class TimelineHtml
{
    private static readonly Template Page = Template.Parse(Resources.Text("Timeline.timeline.html"));
    private static readonly string Css = Resources.Text("Timeline.timeline.css");

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="run">The run.</param>
    /// <param name="outlines">Outlines for the map.</param>
    /// <param name="title">Title of the page.</param>
    public static void Write(TextWriter output, LinkedRun run, WorldOutlines outlines, string title = "Timeline")
    {
        var sources = new SourceList(run);
        var rows = new EventRow(run, sources);
        var speech = new SpeechList(run, sources);
        output.Write(Page.Render(new Fields
        {
            ["title"] = title, ["css"] = Css, ["css_hash"] = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css))),
            ["summary"] = RunWords.Summary(run), ["marker"] = run.NamesPeople ? RunWords.WorkingCopy : null,
            ["fiction"] = run.Reports.Any(coded => coded.Report.Fiction),
            ["months"] = new Calendar(run).Months(), ["map"] = MapFigure.Of(run, outlines) is { } map ? new List<Fields> { map } : [],
            ["chains"] = run.Campaigns.Where(campaign => campaign.ProtestDays > 1).Select(CampaignFigure.Of).ToList(), ["campaigns"] = run.Events.Where(each => each.IsCampaign).Select(rows.Of).ToList(), ["days"] = new DayList(run, rows).All(),
            ["people"] = new PeopleList(run, sources).All(), ["statements"] = speech.Statements(),
            ["positions"] = speech.Positions(), ["sources"] = sources.All(),
        }));
    }
}
