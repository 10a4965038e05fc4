using System.Collections.Immutable;
using System.Text;
using Vigil.Mentions;
using Vigil.Store.Projections;

namespace Vigil.Store.Search;

/// <summary>What is looked for in the search index.</summary>
/// <param name="Texts">Folded pieces of text that all must occur.</param>
/// <param name="Hans">Runs of Han characters that all must occur, a space between the characters.</param>
internal sealed record SearchTerms(ImmutableArray<string> Texts, ImmutableArray<string> Hans)
{
    /// <summary>Whether nothing is looked for.</summary>
    public bool IsEmpty => Texts.IsEmpty && Hans.IsEmpty;

    /// <summary>The terms of words as somebody types them: words apart, or phrases between quotation marks.</summary>
    public static SearchTerms Of(string? words)
    {
        var (texts, hans) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        foreach (var phrase in Phrases(words ?? ""))
        {
            var folded = TextFolding.Fold(phrase);
            foreach (var (run, isHan) in Runs(folded))
            {
                if (isHan) hans.Add(ReportText.HanOf(run));
                else if (run.Trim().Length > 0) texts.Add(run.Trim());
            }
        }

        return new SearchTerms([.. texts.Distinct(StringComparer.Ordinal)], [.. hans.Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Phrases(string words)
    {
        foreach (var (i, part) in words.Replace('“', '"').Replace('”', '"').Replace('«', '"').Replace('»', '"').Split('"').Index())
        {
            if (i % 2 == 1) yield return part;
            else foreach (var word in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) yield return word;
        }
    }

    /// <summary>A text cut into runs of Han characters and what stands between them.</summary>
    private static IEnumerable<(string Run, bool IsHan)> Runs(string text)
    {
        var (run, isHan) = (new StringBuilder(), false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (run.Length > 0 && ReportText.IsHan(rune.Value) != isHan)
            {
                yield return (run.ToString(), isHan);
                run.Clear();
            }

            isHan = ReportText.IsHan(rune.Value);
            run.Append(rune.ToString());
        }

        if (run.Length > 0) yield return (run.ToString(), isHan);
    }
}
