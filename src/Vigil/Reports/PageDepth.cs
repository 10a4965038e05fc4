using System.Buffers;
using System.Collections.Frozen;

namespace Vigil.Reports;

/// <summary>
/// Tells how deeply the elements of a page are nested before it is parsed: parsing takes time that grows with the square of the depth, so that a page made
/// of opening tags alone could hold up a batch for hours. Elements whose end tag may be left out do not count.
/// </summary>
internal static class PageDepth
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    private static readonly FrozenSet<string> Uncounted = FrozenSet.ToFrozenSet(
        [
            "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "area", "base", "br", "col", "embed", "hr", "img", "input",
            "link", "meta", "param", "source", "track", "wbr", "path", "use",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UncountedSpans = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether elements lie more than <paramref name="limit"/> deep.</summary>
    public static bool Exceeds(string html, int limit)
    {
        var rest = html.AsSpan();
        for (var depth = 0; rest.IndexOf('<') is var at and >= 0;)
        {
            rest = rest[(at + 1)..];
            if (rest.StartsWith("!--", StringComparison.Ordinal)) rest = After(rest, "-->");
            else if (rest.StartsWith("script", StringComparison.OrdinalIgnoreCase)) rest = After(rest, "</script");
            else if (rest.StartsWith("style", StringComparison.OrdinalIgnoreCase)) rest = After(rest, "</style");
            else if (rest is ['/', ..]) depth = IsCounted(rest[1..]) ? Math.Max(0, depth - 1) : depth;
            else if (IsCounted(rest) && ++depth > limit) return true;
        }
        return false;
    }

    private static bool IsCounted(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(NameEnds);
        return end > 0 && char.IsAsciiLetter(tag[0]) && !UncountedSpans.Contains(tag[..end]);
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string mark) =>
        text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? text[(at + mark.Length)..] : [];
}
