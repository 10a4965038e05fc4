using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Vigil.Reports;

/// <summary>
/// What a page says of itself: meta elements (Open Graph, article, Dublin Core, citation), JSON-LD, <c>link rel=canonical</c>, <c>time</c>, <c>html lang</c>.
/// </summary>
internal static class PageMetadata
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "publishdate", "pubdate", "parsely-pub-date", "sailthru.date", "dc.date.issued",
        "dc.date", "dcterms.created", "dcterms.date", "citation_publication_date", "date", "article.published",
    ];

    /// <summary>Reads them; nothing in them can make the page unreadable: a date that is none counts as missing.</summary>
    public static Origin Read(IHtmlDocument page)
    {
        var metas = Metas(page);
        var linked = LinkedData.Find(page);
        return new Origin
        {
            Url = WebAddress(page.QuerySelector("link[rel~='canonical']")?.GetAttribute("href")) ?? WebAddress(metas.GetValueOrDefault("og:url"))
                ?? WebAddress(linked.Url),
            Outlet = First(metas, "og:site_name", "application-name") ?? linked.Publisher ?? First(metas, "publisher", "dc.publisher"),
            Published = Date(First(metas, DateNames)) ?? Date(linked.Published) ?? Date(page.QuerySelector("time[datetime]")?.GetAttribute("datetime")),
            Title = linked.Headline ?? First(metas, "og:title", "dc.title", "twitter:title") ?? Text(page.QuerySelector("h1")) ?? Text(page.QuerySelector("title")),
            Byline = linked.Author ?? First(metas, "author", "dc.creator", "parsely-author", "citation_author"),
            Language = page.DocumentElement.GetAttribute("lang") is { Length: > 0 } lang ? lang : First(metas, "og:locale", "content-language", "language"),
        };
    }

    private static Dictionary<string, string> Metas(IHtmlDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            var content = meta.GetAttribute("content")!.Trim();
            if (name is not null && content.Length > 0) metas.TryAdd(name.Trim().ToLowerInvariant(), content);
        }
        return metas;
    }

    private static string? First(Dictionary<string, string> metas, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (metas.TryGetValue(name, out var value)) return value;
        }
        return null;
    }

    private static string? WebAddress(string? value) =>
        value?.Trim() is { } url && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            ? url : null;

    private static string? Date(string? value)
    {
        var text = value?.Trim().Replace('/', '-');
        if (text is { Length: 8 } && text.All(char.IsAsciiDigit)) text = $"{text[..4]}-{text[4..6]}-{text[6..]}";
        return PartialDate.TryParse(text, out var date) ? date.ToString() : null;
    }

    private static string? Text(IElement? element) => element?.TextContent.Trim() is { Length: > 0 } text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;
}
