using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Vigil.Reports;

/// <summary>The article among a page's JSON-LD (schema.org), as far as it matters here.</summary>
internal sealed record LinkedData(string? Url, string? Publisher, string? Published, string? Headline, string? Author)
{
    private static readonly LinkedData None = new(null, null, null, null, null);

    /// <summary>The first object with a headline or a date of publication; broken JSON is passed over.</summary>
    public static LinkedData Find(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = 32 });
                if (Article(json.RootElement) is { } article) return Of(article);
            }
            catch (JsonException)
            {
                // A page with broken linked data is still a page.
            }
        }
        return None;
    }

    private static JsonElement? Article(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Select(Article).FirstOrDefault(found => found is not null);
        if (element.ValueKind != JsonValueKind.Object) return null;
        if (element.TryGetProperty("headline", out _) || element.TryGetProperty("datePublished", out _)) return element;
        return element.TryGetProperty("@graph", out var graph) ? Article(graph) : null;
    }

    private static LinkedData Of(JsonElement article) => new(
        Word(article, "url"), Named(article, "publisher"), Word(article, "datePublished"), Word(article, "headline"), Named(article, "author"));

    private static string? Named(JsonElement article, string name)
    {
        if (!article.TryGetProperty(name, out var value)) return null;
        var values = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value };
        var names = values.Select(v => v.ValueKind == JsonValueKind.Object ? Word(v, "name") : Word(v)).OfType<string>().ToList();
        return names.Count > 0 ? string.Join(", ", names) : null;
    }

    private static string? Word(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Word(value) : null;

    private static string? Word(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString()!.Trim() is { Length: > 0 } word ? word : null;
        }
        catch (InvalidOperationException)
        {
            return null; // a lone surrogate
        }
    }
}
