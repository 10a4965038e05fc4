using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vigil.Integration.Tests.Web;

/// <summary>Who is kept out, and what is not executed.</summary>
public sealed class GateTests(Browser browser)
{
    private const string Evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'>";

    [Fact]
    public async Task Nobody_else_drives_it()
    {
        await using var desk = await browser.Open();
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false });
        Assert.Equal(403, await Status(client, HttpMethod.Get, desk.Root + "/inbox"));
        Assert.Equal(403, await Status(client, HttpMethod.Get, desk.Root + "/inbox?token=0123456789abcdef0123456789abcdef"));
        Assert.Equal(421, await Status(client, HttpMethod.Get, desk.Root + "/inbox", ("Host", "evil.example")));
        var cookie = string.Join("; ", (await desk.Page.Context.CookiesAsync()).Select(each => $"{each.Name}={each.Value}"));
        Assert.Equal(200, await Status(client, HttpMethod.Get, desk.Root + "/inbox", ("Cookie", cookie)));
        Assert.Equal(403, await Status(client, HttpMethod.Post, desk.Root + "/decide", ("Cookie", cookie), ("Origin", "http://evil.example")));
        Assert.Equal(400, await Status(client, HttpMethod.Post, desk.Root + "/decide", ("Cookie", cookie), ("Origin", desk.Root)));
    }

    [Fact]
    public async Task What_a_report_holds_is_never_executed()
    {
        var report = $"---\noutlet: {Evil}\ntitle: {Evil}\nbyline: {Evil}\nurl: https://example.org/{Evil}\npublished: 2021-02-10\nlanguage: en\n---\n"
            + $"Police detained three women outside the consulate in Almaty on Monday, {Evil} said. \"{Evil}\" said Aygul {Evil}.\n";
        await using var desk = await browser.Open(("evil.txt", report));
        await desk.Page.ClickAsync(".reports a.title");
        await Expect(desk.Page.Locator(".body")).ToContainTextAsync("<script>alert(1)</script>");
        await desk.Page.ClickAsync("text=All reports of it");
        await Expect(desk.Page.Locator("blockquote").First).ToContainTextAsync("<script>");
        foreach (var path in new[] { "/inbox", "/search", "/search?kind=report&q=" + Uri.EscapeDataString(Evil), "/audit?author=" + Uri.EscapeDataString(Evil) }) await desk.Go(path);
    }

    [Fact]
    public async Task A_very_long_report_comes_in_parts()
    {
        var text = "---\noutlet: The Long Post\npublished: 2021-02-10\nlanguage: fr\ntitle: Long\n---\n" + string.Concat(Enumerable.Range(0, 60_000).Select(n => $"Phrase {n} sur la place et rien de plus, dit la mairie de la ville.\n"));
        await using var desk = await browser.Open(("long.txt", text));
        await desk.Read("Long");
        await desk.Page.ClickAsync("text=Further part");
        await Expect(desk.Page.Locator("text=Earlier part")).ToBeVisibleAsync();
        Assert.True(await desk.Page.Locator(".body").EvaluateAsync<int>("each => each.textContent.length") < 60_000);
    }

    private static async Task<int> Status(HttpClient client, HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (method == HttpMethod.Post) request.Content = new FormUrlEncodedContent([KeyValuePair.Create("action", "accept")]);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }
}
