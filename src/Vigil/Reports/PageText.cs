using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Vigil.Reports;

/// <summary>
/// Writes the text of page elements: one paragraph per block, blank lines between them, white space drawn together, a line break for <c>br</c>.
/// Pictures with their captions, menus, forms and scripts are left out.
/// </summary>
internal static class PageText
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        [
            "p", "div", "section", "article", "main", "header", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "table",
            "tbody", "thead", "tr", "dl", "dt", "dd", "hr", "body", "details", "summary", "center", "address",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> LeftOut = FrozenSet.ToFrozenSet(
        [
            "script", "style", "noscript", "template", "nav", "aside", "form", "button", "select", "input", "textarea", "iframe", "figure", "figcaption",
            "svg", "video", "audio", "object", "head", "menu", "dialog",
        ],
        StringComparer.Ordinal);

    /// <summary>The paragraphs below <paramref name="root"/>.</summary>
    public static List<string> Paragraphs(INode root)
    {
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        Walk(root, current, paragraphs);
        Close(current, paragraphs);
        return paragraphs;
    }

    private static void Walk(INode node, StringBuilder current, List<string> paragraphs)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) Append(text.Data, current);
            else if (child is IElement { LocalName: "br" }) current.Append('\n');
            else if (child is IElement element && !LeftOut.Contains(element.LocalName))
            {
                var block = Blocks.Contains(element.LocalName);
                if (block) Close(current, paragraphs);
                Walk(element, current, paragraphs);
                if (block) Close(current, paragraphs);
                else if (element.LocalName is "td" or "th") Append(" ", current);
            }
        }
    }

    private static void Append(string text, StringBuilder current)
    {
        foreach (var c in text)
        {
            if (!IsSpace(c)) current.Append(c);
            else if (current.Length > 0 && current[^1] is not (' ' or '\n')) current.Append(' ');
        }
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0';

    private static void Close(StringBuilder current, List<string> paragraphs)
    {
        var lines = current.ToString().Split('\n', StringSplitOptions.TrimEntries);
        current.Clear();
        var start = 0;
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i < lines.Length && lines[i].Length > 0) continue;
            if (i > start) paragraphs.Add(string.Join('\n', lines[start..i]));
            start = i + 1;
        }
    }
}
