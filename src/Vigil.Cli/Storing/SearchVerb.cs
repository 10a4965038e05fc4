using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Vigil.Cli.Terminal;
using Vigil.Store;
using Vigil.Store.Search;
using Vigil.Views.Table;
using Vigil.Views.Words;

namespace Vigil.Cli.Storing;

/// <summary><c>vigil search</c>: lists events, reports or people of a store.</summary>
internal static class SearchVerb
{
    private static readonly Argument<string[]> Words = FilterOptions.Words();

    private static readonly Option<int> Limit = new("--limit") { Description = "Rows of a page", HelpName = "N", DefaultValueFactory = _ => 50 };

    private static readonly Option<string?> After = new("--after") { Description = "Begin where the page before ended, as it says", HelpName = "PLACE" };

    private static readonly Option<bool> Json = new("--json") { Description = "Give rows, total and counts as one JSON object" };

    private static readonly JsonSerializerOptions Lines = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n",
    };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("search", "List events, reports or people of a store by words and filters, with counts") { Words };
        FilterOptions.AddTo(verb);
        foreach (var option in new Option[] { Limit, After, Json, StoreOption.Store }) verb.Add(option);
        verb.SetAction(parsed => Faults.Data(() => Run(parsed)));
        HelpPage.Examples[verb.Name] = """
            Examples:
              vigil search consulate --type protest --from 2021-02
              vigil search "release my son" --kind report
              vigil search Rzayev --kind person --status detained
            """;
        return verb;
    }

    private static int Run(ParseResult parsed)
    {
        using var store = RecordStore.Open(parsed.GetRequiredValue(StoreOption.Store), StoreAccess.Read);
        var page = store.Search(FilterOptions.Read(parsed, Words) with { Limit = parsed.GetValue(Limit), After = parsed.GetValue(After) });
        if (parsed.GetValue(Json)) Console.Out.WriteLine(JsonSerializer.Serialize(page, Lines));
        else Write(page);
        return ExitCode.Done;
    }

    private static void Write(SearchPage page)
    {
        var text = new StringBuilder();
        var width = page.Hits.Select(hit => TextWidth.Of(Name(hit))).DefaultIfEmpty().Max();
        foreach (var hit in page.Hits)
        {
            text.Append($"{hit.Id}  {hit.Date ?? "",-10}  {Name(hit)}{new string(' ', width - TextWidth.Of(Name(hit)))}  {hit.Where}");
            text.Append($"  {CountWords.Sources((int)hit.Reports, (int)hit.Sources)}{(hit.Conflicts > 0 ? ", conflicting" : "")}{(hit.Reviewed ? "" : ", unreviewed")}\n");
        }

        text.Append($"{CountWords.Digits(page.Total)} in all\n");
        foreach (var facet in page.Facets) text.Append($"{facet.Field}: {string.Join(", ", facet.Values.Take(12).Select(value => $"{value.Value} {CountWords.Digits(value.Count)}"))}\n");
        if (page.Next is { } next) text.Append($"more: --after '{next}'\n");
        Console.Out.Write(text);
    }

    private static string Name(Hit hit) => hit.Name ?? "";
}
