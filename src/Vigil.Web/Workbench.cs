using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vigil.Reports;
using Vigil.Store;
using Vigil.Web.Audit;
using Vigil.Web.Events;
using Vigil.Web.Frame;
using Vigil.Web.Inbox;
using Vigil.Web.Merge;
using Vigil.Web.Reader;
using Vigil.Web.Search;

namespace Vigil.Web;

/// <summary>The workbench: pages over a store, for one machine, at 127.0.0.1.</summary>
public sealed class Workbench : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Workbench(WebApplication app, string url) => (_app, Url) = (app, url);

    /// <summary>The address to open, with the token of this start; without it every page is refused.</summary>
    public string Url { get; }

    /// <summary>Starts to serve.</summary>
    /// <param name="store">What is worked on; it stays open.</param>
    /// <param name="port">Port of 127.0.0.1; 0 for any that is free.</param>
    /// <param name="fault">Told of every unexpected fault.</param>
    /// <exception cref="InputException">The port is taken.</exception>
    public static async Task<Workbench> Start(RecordStore store, int port, Action<Exception> fault)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Listen(System.Net.IPAddress.Loopback, port);
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = ReportLimits.MaxBytes * 8L;
        });
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery(options => (options.FormFieldName, options.Cookie.Name) = (Viewer.TokenField, "vigil-form"));
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).AddSingleton(store).AddSingleton<Intake>().AddScoped<Viewer>();
        builder.Services.Configure<FormOptions>(options => (options.MultipartBodyLengthLimit, options.ValueCountLimit) = (ReportLimits.MaxBytes * 8L, 5000));
        var app = builder.Build();
        var gate = new Gate();
        app.Use((context, next) => Faults.Guard(context, next, fault));
        app.Use(gate.Admit);
        app.MapAssets();
        app.MapGet("/", () => Results.Redirect("/inbox"));
        app.MapYou().MapDecisions().MapInbox().MapReader().MapEvents().MapMerge().MapSearch().MapAudit();
        app.MapFallback(context => Faults.Answer(context, StatusCodes.Status404NotFound, "There is no such page."));
        try
        {
            await app.StartAsync();
        }
        catch (IOException e)
        {
            throw new InputException(ProblemCodes.PortTaken.At($"http://127.0.0.1:{port}", e.Message.TrimEnd('.')));
        }

        var url = app.Urls.First();
        return new Workbench(app, $"{url}/?token={gate.Open(new Uri(url).Port)}");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
