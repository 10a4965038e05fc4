using Microsoft.Playwright;
using Xunit;

namespace Vigil.Integration.Tests.Web;

/// <summary>What holds on every page: accessible, light and dark, narrow and wide; VIGIL_SCREENS=FOLDER keeps their pictures.</summary>
public sealed class PageTests(Browser browser)
{
    private static readonly string? Screens = Environment.GetEnvironmentVariable("VIGIL_SCREENS");

    [Fact]
    public async Task Every_page_is_accessible_and_fits()
    {
        await using var desk = await browser.Open();
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1440), (ColorScheme.Dark, 320), (ColorScheme.Dark, 1440), (ColorScheme.Light, 320) })
        {
            var page = await desk.Enter("Mira", scheme, width);
            foreach (var (name, path) in await Paths(desk))
            {
                await page.GotoAsync(desk.Root + path);
                if (scheme == ColorScheme.Dark || width == 1440) await Desk.IsAccessible(page);
                Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{path} is wider than {width}");
                if (Screens is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Screens, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png") });
            }
        }
    }

    [Fact]
    public async Task Every_page_has_its_json()
    {
        await using var desk = await browser.Open();
        foreach (var (_, path) in (await Paths(desk)).Where(each => each.Name is not ("help" or "name")))
        {
            var parts = path.Split('?');
            var answer = await desk.Page.APIRequest.GetAsync($"{desk.Root}{parts[0]}.json{(parts.Length > 1 ? "?" + parts[1] : "")}");
            Assert.True(answer.Ok, path);
            Assert.NotNull(await answer.JsonAsync());
        }
    }

    /// <summary>The screens, found as a reviewer finds them.</summary>
    private static async Task<List<(string Name, string Path)>> Paths(Desk desk)
    {
        await desk.Read("picket");
        var report = new Uri(desk.Page.Url).PathAndQuery;
        await desk.Go("/inbox?show=conflicts");
        var conflict = await desk.Page.Locator(".rows a").First.GetAttributeAsync("href");
        await desk.Go("/inbox?show=questions");
        var question = await desk.Page.Locator(".rows a").First.GetAttributeAsync("href");
        return
        [
            ("inbox", "/inbox"), ("conflicts", "/inbox?show=conflicts"), ("questions", "/inbox?show=questions"), ("reader", report), ("event", conflict + "?why=1"),
            ("merge", question!), ("search", "/search?q=Batumi"), ("people", "/search?kind=person"), ("audit", "/audit"), ("help", "/help"), ("name", "/you"),
        ];
    }
}
