using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vigil.Integration.Tests.Web;

/// <summary>What a reviewer does, as she does it.</summary>
public sealed class ReviewTests(Browser browser)
{
    private const string Kazakh =
        "---\noutlet: Дала хабары\npublished: 2021-02-10\nlanguage: kk\ntitle: Әйелдер консулдық алдында\n---\nСәрсенбіде Алматыда үш әйел Қытай консулдығының алдында пикет өткізді.\nПолиция араласқан жоқ.\n";

    [Fact]
    public async Task A_report_is_reviewed_by_keyboard_alone()
    {
        await using var desk = await browser.Open();
        await desk.Read("Two detained");
        var page = desk.Page;
        var report = page.Url;
        var events = await page.Locator(".events > li").CountAsync();
        var keys = 0;
        async Task Press(string key)
        {
            keys++;
            await page.Keyboard.PressAsync(key);
        }

        await Press("e");
        await Expect(page.Locator("#field")).ToBeFocusedAsync();
        await page.SelectOptionAsync("#field", "city");
        await page.FillAsync("#value", "Poti");
        await page.PressAsync("#value", "Enter");
        await Expect(page.Locator(".given")).ToContainTextAsync("Poti, by Mira");
        for (var left = events - 1; left > 0; left--)
        {
            await Press("j");
            await Expect(page.Locator($".events > li:nth-child({events - left + 1}).at")).ToBeVisibleAsync();
            await Press("a");
            await Expect(page.Locator(".events > li.accepted")).ToHaveCountAsync(events - left + 1);
        }

        await Expect(page.Locator("#desk > h2").First).ToContainTextAsync("all decided");
        await Press("u");
        await Expect(page.Locator(".history .gone")).ToHaveCountAsync(1);
        await Press("?");
        await Expect(page.Locator("dialog#help")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Press("d");
        await page.WaitForURLAsync(url => url.Contains("/reports/", StringComparison.Ordinal) && url.Split('?')[0] != report.Split('?')[0]);
        Assert.True(keys < 40, $"{keys} keys");
    }

    [Fact]
    public async Task An_event_that_was_missed_is_added_by_selecting_its_words()
    {
        await using var desk = await browser.Open();
        await desk.Read("Two detained");
        var page = desk.Page;
        var before = await page.Locator(".events > li").CountAsync();
        await page.EvaluateAsync("""
            () => {
              const walker = document.createTreeWalker(document.querySelector('.body'), NodeFilter.SHOW_TEXT);
              for (let node; (node = walker.nextNode());) {
                const at = node.data.indexOf('refused to hand over');
                if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + 'refused to hand over'.length);
              }
            }
            """);
        await Expect(page.Locator("#add-quote")).ToHaveValueAsync("refused to hand over");
        await page.Keyboard.PressAsync("n");
        await page.SelectOptionAsync("#add-kind", "warn");
        await page.FillAsync("#add-city", "Batumi");
        await page.PressAsync("#add-city", "Enter");
        await Expect(page.Locator(".events > li")).ToHaveCountAsync(before + 1);
        await Expect(page.Locator(".body mark.confirmed")).ToHaveTextAsync("refused to hand over");
    }

    [Fact]
    public async Task A_Kazakh_report_is_coded_by_hand_and_found_again()
    {
        await using var desk = await browser.Open(("kk.txt", Kazakh));
        await desk.Read("Әйелдер");
        var page = desk.Page;
        await Expect(page.Locator(".note")).ToContainTextAsync("does not read this language");
        await page.Keyboard.PressAsync("n");
        await page.FillAsync("#add-quote", "пикет өткізді");
        await page.SelectOptionAsync("#add-kind", "protest/picket");
        await page.FillAsync("#add-date", "2021-02-10");
        await page.FillAsync("#add-count", "3");
        await page.FillAsync("#add-city", "Almaty");
        await page.FillAsync("#add-country", "KZ");
        await page.ClickAsync("#add button");
        await Expect(page.Locator(".events > li.accepted")).ToHaveCountAsync(1);
        await desk.Go("/search?q=" + Uri.EscapeDataString("Almaty"));
        await Expect(page.Locator(".hits > li")).ToContainTextAsync("10 Feb 2021");
    }

    [Fact]
    public async Task A_contradiction_is_resolved_and_the_decision_undone()
    {
        await using var desk = await browser.Open();
        var page = desk.Page;
        await desk.Go("/inbox?show=conflicts");
        await page.Locator(".rows a", new() { HasText = "picket" }).First.ClickAsync();
        var button = page.Locator(".sides button", new() { HasText = "Show " }).First;
        var value = (await button.InnerTextAsync())["Show ".Length..];
        await button.ClickAsync();
        await Expect(page.Locator(".history li").First).ToContainTextAsync(value);
        await Expect(page.Locator(".sides .shown h4").Filter(new() { HasText = value })).ToHaveCountAsync(1);
        await page.ClickAsync(".history button");
        await Expect(page.Locator(".history .gone")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Two_are_merged_and_parted_again()
    {
        await using var desk = await browser.Open();
        var page = desk.Page;
        await desk.Go("/inbox?show=questions");
        await page.ClickAsync(".rows a");
        await Expect(page.Locator("h1")).ToContainTextAsync("or two?");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".note")).ToContainTextAsync("one now");
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator(".note")).ToHaveCountAsync(0);
        await Expect(page.Locator(".history .gone")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_stale_decision_is_refused_with_both_shown()
    {
        await using var desk = await browser.Open();
        await desk.Read("Two detained");
        var second = await desk.Enter("Noor", script: false);
        await second.GotoAsync(desk.Page.Url);
        await desk.Page.ClickAsync("[data-key=x]");
        await Expect(desk.Page.Locator(".events > li.rejected")).ToHaveCountAsync(1);
        await second.ClickAsync("button[value=accept]");
        await Expect(second.Locator("h1")).ToHaveTextAsync("Somebody decided meanwhile");
        await Expect(second.Locator(".two")).ToContainTextAsync("Mira rejected");
        await Desk.IsAccessible(desk.Page);
        await second.ClickAsync(".two button");
        await Expect(second.Locator(".history")).ToContainTextAsync("Noor accepted");
        await Expect(second.Locator(".history")).ToContainTextAsync("Mira rejected");
    }

    [Fact]
    public async Task A_person_is_found_by_a_Cyrillic_spelling_and_the_list_leaves_as_tables()
    {
        await using var desk = await browser.Open();
        await desk.Go("/search?kind=person&q=" + Uri.EscapeDataString("Турал"));
        await Expect(desk.Page.Locator(".hits")).ToContainTextAsync("Rzayev");
        var tables = await desk.Page.APIRequest.GetAsync(desk.Root + "/search.zip?kind=person&q=Rzayev");
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await tables.BodyAsync()));
        Assert.Contains(zip.Entries, entry => entry.FullName.EndsWith("people.csv", StringComparison.Ordinal) && entry.Length > 0);
    }

    [Fact]
    public async Task The_record_verifies_and_reports_come_in()
    {
        await using var desk = await browser.Open();
        var page = desk.Page;
        await page.FillAsync("#text", "Workers held a strike at the port of Aktau on Tuesday, the union said.");
        await page.FillAsync("#title", "Strike in Aktau");
        await page.FillAsync("#published", "2021-02-10");
        await page.FillAsync("#code", "en");
        await page.ClickAsync("text=Add the text");
        await Expect(page.Locator("h1")).ToContainTextAsync("Strike in Aktau");
        await Expect(page.Locator(".events > li")).ToContainTextAsync("strike");
        await desk.Go("/audit");
        await page.ClickAsync("text=Verify the record");
        await Expect(page.Locator("h1")).ToHaveTextAsync("The record holds");
    }
}
