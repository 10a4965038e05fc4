using System.Diagnostics;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Vigil.Integration.Tests.Web.Browser))]

namespace Vigil.Integration.Tests.Web;

/// <summary>One browser for all tests of the workbench; they are skipped where there is no chromium.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program)) return;
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A workbench over a fresh store with reports in it, and a reviewer before it.</summary>
    /// <param name="files">Reports by name; the picket samples where there are none.</param>
    public Task<Desk> Open(params (string Name, string Text)[] files)
    {
        Assert.SkipWhen(_browser is null, "there is no chromium");
        return Desk.Open(_browser!, files);
    }
}

/// <summary>A running <c>vigil serve</c> with one reviewer before it, who sees no request to another host and no breach of the policy.</summary>
public sealed class Desk : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly Process _server;
    private readonly IBrowser _browser;
    private readonly List<IBrowserContext> _contexts = [];
    private readonly List<string> _faults = [];

    /// <summary>The store of the picket samples, made once.</summary>
    private static readonly Lazy<byte[]> Picket = new(() =>
    {
        using var folder = new TemporaryFolder();
        var imported = Tool.Run(folder.Path, "import", System.IO.Path.Combine(Approved.Root, "samples", "picket"));
        Assert.True(imported.ExitCode == 0, imported.Error);
        return File.ReadAllBytes(folder["vigil.db"]);
    });

    private Desk(TemporaryFolder folder, Process server, IBrowser browser, string url) => (_folder, _server, _browser, Url) = (folder, server, browser, url);

    /// <summary>The address with the token.</summary>
    public string Url { get; }

    public string Root => new Uri(Url).GetLeftPart(UriPartial.Authority);

    public string Store => _folder["vigil.db"];

    public IPage Page { get; private set; } = null!;

    public static async Task<Desk> Open(IBrowser browser, (string Name, string Text)[] files)
    {
        var folder = new TemporaryFolder();
        if (files.Length == 0) File.WriteAllBytes(folder["vigil.db"], Picket.Value);
        else Import(folder, files);
        var server = Tool.Start(folder.Path, [], "serve", "--port", "0");
        var line = await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await server.StandardError.ReadToEndAsync());
        var desk = new Desk(folder, server, browser, line["Open ".Length..]);
        desk.Page = await desk.Enter("Mira");
        return desk;
    }

    private static void Import(TemporaryFolder folder, (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files) folder.Write($"reports/{name}", text);
        var imported = Tool.Run(folder.Path, "import", folder["reports"]);
        Assert.True(imported.ExitCode == 0, imported.Error);
    }

    /// <summary>Another reviewer in a browser of her own.</summary>
    public async Task<IPage> Enter(string name, ColorScheme scheme = ColorScheme.Light, int width = 1440, int height = 900, bool script = true)
    {
        var context = await _browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = script });
        context.SetDefaultTimeout(120_000);
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        Watch(page);
        await page.GotoAsync(Url);
        await page.FillAsync("#name", name);
        await page.ClickAsync("main button");
        await page.WaitForURLAsync("**/inbox");
        return page;
    }

    /// <summary>Opens a screen.</summary>
    public Task<IResponse?> Go(string path) => Page.GotoAsync(Root + path);

    /// <summary>Opens the report whose headline or name holds some words.</summary>
    public async Task Read(string words)
    {
        await Go("/inbox");
        await Page.Locator(".reports a.title", new() { HasText = words }).First.ClickAsync();
        await Page.WaitForURLAsync("**/reports/**");
    }

    /// <summary>Fails where axe finds a violation on the page.</summary>
    public static async Task IsAccessible(IPage page)
    {
        var found = await page.RunAxe();
        Assert.Equal("", string.Join('\n', found.Violations.Select(each => $"{page.Url}: {each.Id}: {each.Help}: {string.Join(" ", each.Nodes.Take(3).Select(node => node.Html))}")));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts) await context.DisposeAsync();
        _server.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
        _server.Dispose();
        _folder.Dispose();
        Assert.Equal("", string.Join('\n', _faults));
    }

    private void Watch(IPage page)
    {
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Root, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) _faults.Add("asked " + request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)) _faults.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _faults.Add($"{page.Url}: {error}");
        page.Dialog += (_, dialog) => _faults.Add($"{page.Url}: dialog {dialog.Message}");
    }
}
