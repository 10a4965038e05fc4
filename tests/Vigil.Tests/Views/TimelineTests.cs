using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Vigil.Coding;
using Vigil.Tests.Linkage;
using Vigil.Views;
using Vigil.Views.Map;
using Vigil.Views.Timeline;
using Xunit;

namespace Vigil.Tests.Views;

public sealed class TimelineTests
{
    private static readonly WorldOutlines Outlines = WorldOutlines.Parse(File.ReadLines(Path.Combine(Repository.Root,
        "data", "map", "world-110m.svgpath.txt")));

    [Fact]
    public void ThePageOpensEachEventToItsSentencesWithTheWordsHighlighted()
    {
        var page = Parse(Html(Campaign.Reports));
        var picket = page.QuerySelector("[id='d-2024-03-04'] details.protest")!;
        Assert.Equal(3, picket.QuerySelectorAll("blockquote").Length);
        Assert.Contains("picketed", picket.QuerySelectorAll("mark.trigger").Select(mark => mark.TextContent));
        Assert.Contains("Women picket", page.QuerySelector("#s-1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("8, say organisers", picket.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(picket.QuerySelector(".differ"));
        Assert.Contains("same text in Valley Herald", picket.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void QuotedSentencesAreThoseOfTheReport()
    {
        foreach (var quote in Parse(Html(Campaign.Reports)).QuerySelectorAll(".passages blockquote p"))
        {
            foreach (var part in quote.TextContent.Split(" … ")) Assert.Contains(Campaign.Reports,
                coded => coded.Report.Text.Contains(part, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void DaysWithoutReportDifferFromDaysWithoutProtest()
    {
        var page = Parse(Html(Campaign.Reports));
        Assert.Equal("5 Mar 2024: 1 protest, 1 other event, 2 reports published",
            page.QuerySelector(".month a[href='#d-2024-03-05']")!.GetAttribute("title"));
        Assert.Contains(page.QuerySelectorAll(".month .day.report"), day => day.TextContent == "7");
        Assert.Contains(page.QuerySelectorAll(".month .day.none"), day => day.TextContent == "10");
        Assert.Contains("6–7 Mar 2024: reports on 2 days, no event told for them",
            page.QuerySelectorAll(".silence").Select(silence => silence.TextContent));
    }

    [Fact]
    public void ThePageAsksForNothingAndItsPolicyFitsItsStyle()
    {
        var html = Html(Campaign.Reports);
        var page = Parse(html);
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, embed, base, form, [style]"));
        Assert.All(page.QuerySelectorAll("[src], use[href]"), each => Assert.StartsWith("#", each.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotMatch(@"url\(|@import|<[^>]+\son[a-z]+\s*=", html);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent)));
        Assert.Contains($"default-src 'none'; style-src 'sha256-{hash}'",
            page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void TextOfReportsCannotBecomeMarkup()
    {
        const string Attack = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{title}}";
        var draft = new ReportDraft(Attack, Attack, "2024-03-05", Attack, $"They {Attack} marched");
        var words = draft.Says("trigger", Attack);
        draft.Events.Add(draft.Event("protest", "2024-03-05", Attack, words) with
        {
            Form = Attack, Actors = [new(Attack, "person", "p1")], Counts = [new("participants", 5, 5, false, Attack, Attack)],
            Demands = [new(Attack, null, null)],
            Place = new EventPlace { City = Attack, Site = Attack, Lat = 1, Lon = 1, Precision = "city" }, Attribution = [new("event", [Attack])],
        });
        draft.People.Add(new("p1", Attack, [Attack + "2"], [Attack], [new(Attack, Attack)], [new(Attack, "2024", Attack, Attack, words)]));
        draft.Statements.Add(new("c1", Attack, Attack, null, Attack, null, 1, [], words));
        draft.Positions.Add(new(Attack, Attack, Attack, Attack, words));
        var coded = draft.Coded() with { Report = draft.Report with { Url = "javascript:alert(1)", Language = Attack } };
        var page = Parse(Html([coded], Attack));
        Assert.Empty(page.QuerySelectorAll("script, img, [onerror], a[href^=javascript]"));
        Assert.Equal(Attack, page.Title);
        Assert.Contains(Attack, page.QuerySelector("#days blockquote")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryInnerLinkHasItsTargetAndEveryIdIsOnce()
    {
        var page = Parse(Html([.. Campaign.Reports, .. SampleCoding.Picket]));
        var ids = page.QuerySelectorAll("[id]").Select(each => each.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(page.QuerySelectorAll("a[href^='#'], use").Select(each => each.GetAttribute("href")![1..]).Except(ids));
    }

    [Fact]
    public void AWorkingCopySaysSoAndAnEmptyRunSaysWhatToDo()
    {
        Assert.StartsWith("Working copy: names people", Parse(Html(Campaign.Reports)).QuerySelector(".marker")!.TextContent,
            StringComparison.Ordinal);
        var empty = Parse(Html([Campaign.Reports[4]]));
        Assert.Null(empty.QuerySelector(".marker"));
        Assert.Contains("None of these reports tells of an event", empty.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--paper", "--ink")]
    [InlineData("--paper", "--quiet")]
    [InlineData("--raised", "--quiet")]
    [InlineData("--raised", "--protest")]
    [InlineData("--raised", "--repression")]
    [InlineData("--raised", "--legal")]
    [InlineData("--raised", "--voice")]
    [InlineData("--raised", "--neutral")]
    public void ContrastIsEnough(string back, string front)
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "src", "Vigil", "Views", "Timeline", "timeline.css"));
        var (backs, fronts) = (Colours(css, back), Colours(css, front));
        Assert.True(backs.Count >= 3);
        foreach (var (b, f) in backs.Zip(fronts)) Assert.True(Contrast(b, f) >= 4.5, $"{front} on {back}: {Contrast(b, f):F2}");
    }

    [Fact]
    public void OutlinesAreReadWithTheirBounds()
    {
        var country = Outlines.Countries.Single(each => each.Code == "KG");
        Assert.InRange(country.West, 69, 70);
        Assert.InRange(country.East, 80, 81);
        Assert.InRange(-country.North, 43, 43.5);
        Assert.InRange(-country.South, 39, 39.6);
    }

    private static string Html(IEnumerable<CodedReport> reports, string title = "Pickets in Osh")
    {
        var output = new StringWriter();
        TimelineHtml.Write(output, LinkedRun.Of(reports), Outlines, title);
        return output.ToString();
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static List<string> Colours(string css, string name) =>
        [.. Regex.Matches(css, name + @": #([0-9a-f]{3,6});").Select(match => match.Groups[1].Value)];

    /// <summary>Contrast ratio of two colours (Web Content Accessibility Guidelines 2.2).</summary>
    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var digits = colour.Length == 3 ? string.Concat(colour.Select(c => $"{c}{c}")) : colour;
        double Channel(int at)
        {
            var value = Convert.ToInt32(digits.Substring(at, 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }
}
