using System.Text;
using System.Text.RegularExpressions;

namespace Vigil.Reports;

/// <summary>What the first bytes of a page tell before it is decoded.</summary>
internal static partial class HtmlDecoding
{
    private const int HeadBytes = 4096;

    /// <summary>The charset that a page declares in a meta element or an XML declaration, or null.</summary>
    public static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]);
        var match = Charset().Match(head);
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>Whether the text is a page, whatever its file is called.</summary>
    public static bool LooksLikeHtml(string text)
    {
        var head = text.AsSpan().TrimStart().TrimStart('\uFEFF');
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && head[..Math.Min(head.Length, 600)].Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("""<(?:meta\b[^>]*\bcharset|\?xml\b[^>]*\bencoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
