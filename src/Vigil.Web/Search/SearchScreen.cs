using System.Collections.Immutable;
using System.IO.Compression;
using AnyAscii;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vigil.Store;
using Vigil.Store.Search;
using Vigil.Views;
using Vigil.Views.Csv;
using Vigil.Views.Geo;
using Vigil.Web.Frame;

namespace Vigil.Web.Search;

/// <summary>Everything that is in the record, by words and filters.</summary>
internal static class SearchScreen
{
    /// <summary>Adds its addresses.</summary>
    public static IEndpointRouteBuilder MapSearch(this IEndpointRouteBuilder routes)
    {
        var store = (RecordStore)routes.ServiceProvider.GetService(typeof(RecordStore))!;
        routes.MapScreen<SearchPageView, SearchModel>("/search", context => Read(store, context));
        routes.MapGet("/search.geojson", (HttpContext context) => File(output => GeoJson.Write(output, store.Run(Query(context)).Run), "application/geo+json", "vigil.geojson"));
        routes.MapGet("/search.zip", (HttpContext context) => File(output => Tables(output, store.Run(Query(context)).Run), "application/zip", "vigil-csv.zip"));
        return routes;
    }

    private static SearchModel Read(RecordStore store, HttpContext context)
    {
        var query = Query(context);
        var given = context.Request.Query.Where(each => each.Key is not "after").SelectMany(each => each.Value, (each, value) => KeyValuePair.Create(each.Key, value ?? ""))
            .Where(each => each.Value.Length > 0).ToImmutableArray();
        var page = store.Search(query);
        var latin = page.Total == 0 ? query.Text?.Transliterate() : null;
        if (latin == query.Text) latin = null;
        return new SearchModel(query.Kind.ToString().ToLowerInvariant(), query.Text, query.From, query.To, query.Place, latin, given, latin is null ? page : store.Search(query with { Text = latin }));
    }

    private static IResult File(Action<Stream> write, string type, string name)
    {
        var bytes = new MemoryStream();
        write(bytes);
        return Results.File(bytes.ToArray(), type, name);
    }

    /// <summary>The tables of the export, each as a CSV file.</summary>
    private static void Tables(Stream output, LinkedRun run)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, write) in CsvFolder.Files(run))
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            write(writer);
        }
    }

    private static SearchQuery Query(HttpContext context) => new()
    {
        Kind = context.Asked("kind") switch { "report" => SearchKind.Report, "person" => SearchKind.Person, _ => SearchKind.Event },
        Text = context.Asked("q"), From = context.Asked("from"), To = context.Asked("to"), Place = context.Asked("place"), Person = context.Asked("person"),
        Types = All(context, "type"), Forms = All(context, "form"), Sources = All(context, "source"), Countries = All(context, "country"), Statuses = All(context, "status"),
        Conflicted = context.Asked("conflicted") is not null, Unreviewed = context.Asked("unreviewed") is not null, After = context.Asked("after"),
    };

    private static ImmutableArray<string> All(HttpContext context, string name) => [.. context.Request.Query[name].OfType<string>().Where(value => value.Length > 0)];
}

/// <summary>A list with its filters.</summary>
/// <param name="Kind">event, report or person.</param>
/// <param name="Text">Words looked for.</param>
/// <param name="From">First date.</param>
/// <param name="To">Last date.</param>
/// <param name="Place">Part of a place.</param>
/// <param name="Latin">The words in Latin letters, where only so something may be found.</param>
/// <param name="Given">What the address says.</param>
/// <param name="Page">What is found.</param>
public sealed record SearchModel(string Kind, string? Text, string? From, string? To, string? Place, string? Latin, ImmutableArray<KeyValuePair<string, string>> Given, SearchPage Page)
{
    private static readonly string[] Choosable = ["type", "form", "source", "country", "status", "conflicted", "unreviewed"];

    /// <summary>Whether a facet can be chosen from.</summary>
    public static bool CanChoose(string field) => Choosable.Contains(field);

    /// <summary>Whether a value is chosen.</summary>
    public bool Has(string field, string value) => Given.Any(each => each.Key == field && each.Value == value);

    /// <summary>The address with a value chosen, or not any more.</summary>
    public string With(string field, string value) => Address(Has(field, value)
        ? Given.Where(each => each.Key != field || each.Value != value) : Given.Append(KeyValuePair.Create(field, value)));

    /// <summary>The address of another list or page.</summary>
    public string Instead(string field, string value) => Address(Given.Where(each => each.Key != field).Append(KeyValuePair.Create(field, value)));

    /// <summary>The query of an address.</summary>
    public static string Address(IEnumerable<KeyValuePair<string, string>> given) => "?" + string.Join('&', given.Select(each => $"{each.Key}={Uri.EscapeDataString(each.Value)}"));
}
