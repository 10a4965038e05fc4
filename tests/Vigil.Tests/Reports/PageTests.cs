using Xunit;

namespace Vigil.Tests.Reports;

public sealed class PageTests
{
    private const string Story = """
        <p>Police detained three women outside the Chinese consulate in Almaty on Monday,
           a&nbsp;witness <b>said</b>, on the third day of their picket.</p>
        <figure><img src="a.jpg"><figcaption>Women with portraits. Photo: A. Writer</figcaption></figure>
        <p>"We ask for our sons," one of them said.<br>The consulate did not answer.</p>
        <p>A court in the city is to hear their case on Tuesday; a lawyer for the women, who have picketed the building every working day since
           February, said that they had been given nothing in writing and that she had not been let in to see them, though the law gives her that right.</p>
        """;

    private static string Page(string head, string body) => $"<!DOCTYPE html><html lang=\"en-US\"><head>{head}</head><body>{body}</body></html>";

    [Fact]
    public void The_article_is_taken_out_in_paragraphs()
    {
        var report = Reading.Report(Page("<title>Three detained</title>", $"<nav><a href=\"/\">Home</a></nav><article><h1>Three detained</h1>{Story}</article><footer>© The Example</footer>"), "a.html");
        string[] paragraphs = report.Text.Split("\n\n");
        Assert.Equal("Police detained three women outside the Chinese consulate in Almaty on Monday, a witness said, on the third day of their picket.", paragraphs[^3]);
        Assert.Equal("\"We ask for our sons,\" one of them said.\nThe consulate did not answer.", paragraphs[^2]);
        Assert.DoesNotContain("Photo:", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Home", report.Text, StringComparison.Ordinal);
        Assert.NotNull(report.Extractor);
    }

    [Fact]
    public void Metadata_comes_from_meta_elements()
    {
        var report = Reading.Report(Page(
            """
            <meta property="og:site_name" content="The Example"><meta property="og:title" content="Three detained in Almaty">
            <meta property="article:published_time" content="2021-02-10T23:30:00+06:00"><meta name="author" content="A. Writer">
            <link rel="canonical" href="https://example.org/three-detained">
            """, $"<article>{Story}</article>"), "a.html");
        Assert.Equal(("https://example.org/three-detained", "The Example", "2021-02-10"), (report.Url, report.Outlet, report.Published.ToString()));
        Assert.Equal(("Three detained in Almaty", "A. Writer", "en"), (report.Title, report.Byline, report.Language));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public void Metadata_comes_from_linked_data_or_time()
    {
        const string Linked = """<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Three detained","datePublished":"2021-02-10","author":[{"name":"A. Writer"},{"name":"B. Writer"}],"publisher":{"name":"The Example"}}]}</script>""";
        var report = Reading.Report(Page(Linked, $"<main>{Story}</main>"), "a.htm");
        Assert.Equal(("The Example", "2021-02-10", "A. Writer, B. Writer"), (report.Outlet, report.Published.ToString(), report.Byline));
        Assert.Equal("2021-02-11", Reading.Report(Page("", $"<article><time datetime=\"2021-02-11\">Thursday</time>{Story}</article>"), "a.htm").Published.ToString());
    }

    [Fact]
    public void An_impossible_date_of_a_page_counts_as_missing()
    {
        var report = Reading.Report(Page("<meta name=\"date\" content=\"2021-02-30\">", $"<article>{Story}</article>"), "a.html");
        Assert.Equal(["VG201"], report.Problems.Select(p => p.Code));
    }

    [Fact]
    public void A_page_is_told_by_its_first_bytes_too() => Assert.StartsWith("Police detained", Reading.Report(Page("", $"<article>{Story}</article>"), "saved.txt").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><body><nav><a href='/a'>News</a> <a href='/b'>Sport</a></nav><form>Log in</form></body></html>")]
    [InlineData("<html><body><script>document.write('Police detained three women outside the consulate.')</script></body></html>")]
    [InlineData("<p>Sign in</p>")]
    public void A_page_without_an_article_is_a_problem(string page) => Assert.Equal("VG107", Reading.Text(page, "a.html").Problem?.Code);

    [Fact]
    public void A_page_nested_too_deeply_is_a_problem_and_not_a_crash()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 100_000)) + Story;
        Assert.Equal("VG107", Reading.Text(page, "a.html").Problem?.Code);
    }

    [Fact]
    public void Paragraphs_and_items_left_open_are_not_depth()
    {
        var page = "<html><body><article>" + string.Concat(Enumerable.Repeat("<p>Three women were detained in Almaty on Monday.<ul><li>one<li>two</ul>", 1000));
        Assert.StartsWith("Three women", Reading.Report(page, "a.html").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_article_is_read() =>
        Assert.Equal("Three women were detained in Almaty on Monday.", Reading.Report("<html><body><article><p>Three women were detained in Almaty on Monday.</p></article></body></html>", "a.html").Text);
}
