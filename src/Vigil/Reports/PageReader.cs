using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Vigil.Reports;

/// <summary>
/// Takes the article out of a page: SmartReader's choice of the element that holds it, or, where that finds none, the paragraphs of
/// <c>article</c>, <c>main</c> or the body if they make sentences.
/// </summary>
internal static class PageReader
{
    private const string NoAddress = "https://page.invalid/";
    private const int FewestCharacters = 200;
    private const int FewestInArticle = 40;
    private const int FewestInBody = 80;

    /// <summary>Name and version of the extractor, stored with every text that it gave.</summary>
    public const string Extractor = "smartreader-0.11.1/vigil-1";

    /// <summary>What the page says of itself, and the text of its article; null where there is none.</summary>
    public static (Origin Origin, string? Text) Read(string html)
    {
        if (PageDepth.Exceeds(html, ReportLimits.MaxDepth)) return (new Origin(), null);
        using var page = new HtmlParser().ParseDocument(html);
        var origin = PageMetadata.Read(page);
        var plain = Fallback(page);
        var chosen = Chosen(page, origin.Url);
        var paragraphs = chosen is not null && Letters(chosen) * 2 >= Letters(plain ?? []) ? chosen : plain;
        return (origin, paragraphs is null ? null : TextDecoder.Clean(string.Join("\n\n", paragraphs)));
    }

    private static List<string>? Chosen(IHtmlDocument page, string? url)
    {
        using var reader = new Reader(Uri.TryCreate(url, UriKind.Absolute, out _) ? url! : NoAddress, page) { CharThreshold = FewestCharacters };
        try
        {
            var article = reader.GetArticle();
            if (!article.IsReadable) return null;
            using var content = new HtmlParser().ParseDocument(article.Content);
            return PageText.Paragraphs(content.Body!) is { Count: > 0 } paragraphs && paragraphs.Exists(IsSentence) ? paragraphs : null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or NullReferenceException or FormatException or DomException)
        {
            return null;
        }
    }

    /// <summary>The paragraphs of the page's own article element, or of its body; null unless they make sentences.</summary>
    private static List<string>? Fallback(IHtmlDocument page)
    {
        var root = page.QuerySelector("article") ?? page.QuerySelector("main") ?? page.QuerySelector("[itemprop='articleBody']");
        if (root is not null && Sentences(root) is { } own && Letters(own) >= FewestInArticle) return own;
        return page.Body is { } body && Sentences(body) is { } all && Letters(all) >= FewestInBody ? all : null;
    }

    private static List<string> Sentences(IElement root)
    {
        var paragraphs = root.QuerySelectorAll("p").Where(p => p.Closest("nav, aside, footer, form, figure") is null).SelectMany(PageText.Paragraphs).ToList();
        if (paragraphs.Count == 0) paragraphs = PageText.Paragraphs(root);
        return paragraphs.Exists(IsSentence) ? paragraphs : [];
    }

    private static bool IsSentence(string paragraph) =>
        paragraph.Length >= FewestInArticle && paragraph.AsSpan().TrimEnd("\"”’')»] ") is [.., '.' or '!' or '?' or '…' or '。'];

    private static int Letters(List<string> paragraphs) => paragraphs.Sum(p => p.Length);
}
