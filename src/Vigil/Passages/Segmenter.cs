using System.Collections.Immutable;
using Vigil.Reports;
using Vigil.Text.Tokens;

namespace Vigil.Passages;

/// <summary>
/// Cuts a report into passages and tells the article from what stands around it, by general features: length, final stop, title case,
/// repetition, position, and the phrases of the boilerplate lexicon. Offsets are into the unaltered text. Immutable.
/// </summary>
/// <param name="lexicon">Phrases by which lines of the frame are known.</param>
public sealed class Segmenter(BoilerplateLexicon lexicon)
{
    private const int LongestPullQuote = 40;

    /// <summary>The passages of the report, in order, not overlapping; every visible character belongs to one, apart from the dash after a dateline.</summary>
    public ImmutableArray<Passage> Segment(Report report) => Segment(report.Text, report.Title, report.Byline);

    /// <summary>The passages of a text with the given headline and author line, where they are known.</summary>
    public ImmutableArray<Passage> Segment(string text, string? title, string? byline = null)
    {
        var units = Compared(new LineJoiner(text, lexicon).Units(), title, byline);
        var kinds = Layout.Kinds(units);
        var passages = ImmutableArray.CreateBuilder<Passage>(units.Count);
        for (var i = 0; i < units.Count; i++) Add(passages, text, units[i].Span, kinds[i]);
        return passages.ToImmutable();
    }

    private static void Add(ImmutableArray<Passage>.Builder passages, string text, TextSpan span, PassageKind kind)
    {
        if (kind == PassageKind.Paragraph && DatelinePrefix.Find(text.AsSpan(span.Start, span.Length)) is (> 0 and var length, var total))
        {
            passages.Add(new Passage(new TextSpan(span.Start, span.Start + length), PassageKind.Dateline));
            span = new TextSpan(span.Start + total, span.End);
        }
        passages.Add(new Passage(span, kind));
    }

    /// <summary>The units with their repetitions marked: of the title, of each other, and of part of a longer one (a pull quote).</summary>
    private static List<PassageUnit> Compared(List<PassageUnit> units, string? title, string? byline)
    {
        var headline = title is null ? null : LineShape.Fold(title);
        var counts = units.CountBy(u => u.Folded, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var author = byline is null || LineShape.Words(byline) < 2 ? null : LineShape.Fold(byline);
        return units.ConvertAll(u => u with
        {
            IsAuthorNote = author is not null && ReferenceEquals(u, units[^1]) && u.Folded.StartsWith(author, StringComparison.Ordinal),
            IsTitle = u.Folded == headline,
            Repeats = counts[u.Folded] > 1 ? !IsFirstProse(units, u) : IsPullQuote(units, u),
        });
    }

    /// <summary>Whether it is the first of several equal paragraphs, the one that counts.</summary>
    private static bool IsFirstProse(List<PassageUnit> units, PassageUnit unit) =>
        unit.IsProse && ReferenceEquals(units.Find(u => u.Folded == unit.Folded), unit);

    private static bool IsPullQuote(List<PassageUnit> units, PassageUnit unit) =>
        unit.Words is >= 4 and <= LongestPullQuote && !unit.IsItem
        && units.Exists(u => u.Folded.Length > unit.Folded.Length && u.Words > unit.Words && u.IsProse && u.Folded.Contains(unit.Folded.TrimEnd('.', '"'), StringComparison.Ordinal));
}
