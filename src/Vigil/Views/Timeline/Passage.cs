using System.Text;
using Vigil.Coding;
using Vigil.Text.Tokens;

namespace Vigil.Views.Timeline;

/// <summary>The sentences of a report that evidence stands in, with the words highlighted.</summary>
public static class Passage
{
    private const int LongestShortWord = 4;

    /// <summary>HTML of the sentences, escaped; sentences that do not follow each other are parted by an ellipsis.</summary>
    /// <param name="text">The report's text; where it is not at hand, the words of the evidence stand alone.</param>
    /// <param name="evidence">The words to highlight.</param>
    public static string Html(string text, IEnumerable<Evidence> evidence)
    {
        var sorted = evidence.OrderBy(each => each.Start).ThenByDescending(each => each.End).ToList();
        if (sorted.Exists(each => each.End > text.Length || text[each.Start..each.End] != each.Text))
            return string.Join(" … ", sorted.Select(each => Mark(each.Text, [each])));
        var html = new StringBuilder();
        foreach (var window in Windows(text, sorted))
        {
            if (html.Length > 0) html.Append(" <span class=\"gap\">…</span> ");
            Highlight(html, text, window, sorted);
        }

        return html.ToString();
    }

    /// <summary>Sentences around the evidence, joined where nothing but space lies between them.</summary>
    private static List<TextSpan> Windows(string text, List<Evidence> evidence)
    {
        var windows = new List<TextSpan>();
        foreach (var each in evidence)
        {
            var window = new TextSpan(SentenceStart(text, each.Start), SentenceEnd(text, each.End));
            if (windows.Count > 0 && window.Start <= windows[^1].End + 1
                && !text[windows[^1].Start..window.End].Contains('\n', StringComparison.Ordinal)) windows[^1] = windows[^1].Cover(window);
            else windows.Add(window);
        }

        return windows;
    }

    private static int SentenceStart(string text, int at)
    {
        while (at > 0 && text[at - 1] != '\n' && !EndsSentence(text, at - 1)) at--;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static int SentenceEnd(string text, int at)
    {
        while (at < text.Length && text[at] != '\n' && !(at > 0 && EndsSentence(text, at))) at++;
        return at;
    }

    /// <summary>
    /// Whether a sentence ends before the space at an offset: after a full stop that closes no short word in capitals ("Mr.", "U.N.", "Feb.").
    /// </summary>
    private static bool EndsSentence(string text, int space)
    {
        if (text[space] != ' ' || space + 1 >= text.Length || char.IsLower(text[space + 1])) return false;
        var stop = space - 1;
        while (stop > 0 && text[stop] is '"' or '”' or '’' or '\'' or ')' or '»') stop--;
        if (stop < 0 || text[stop] is not ('.' or '!' or '?' or '…')) return false;
        var word = stop;
        while (word > 0 && !char.IsWhiteSpace(text[word - 1])) word--;
        return text[stop] != '.' || stop - word > LongestShortWord || !char.IsUpper(text[word]);
    }

    private static void Highlight(StringBuilder html, string text, TextSpan window, List<Evidence> evidence)
    {
        var at = window.Start;
        foreach (var stretch in Stretches(window, evidence))
        {
            html.Append(Template.Escape(text[at..stretch.Start]));
            html.Append(Mark(text[stretch.Start..stretch.End], evidence.Where(each => each.Start < stretch.End && stretch.Start < each.End)));
            at = stretch.End;
        }

        html.Append(Template.Escape(text[at..window.End]));
    }

    /// <summary>Stretches of the window that are evidence, overlapping ones cut where one begins or ends.</summary>
    private static IEnumerable<TextSpan> Stretches(TextSpan window, List<Evidence> evidence)
    {
        var inside = evidence.Where(each => each.Start >= window.Start && each.End <= window.End).ToList();
        var edges = inside.SelectMany(each => new[] { each.Start, each.End }).Distinct().Order().ToList();
        return edges.Zip(edges.Skip(1), (start, end) => new TextSpan(start, end))
            .Where(span => inside.Exists(each => each.Start <= span.Start && span.End <= each.End));
    }

    private static string Mark(string words, IEnumerable<Evidence> evidence)
    {
        var slots = evidence.Select(each => each.Slot).Distinct(StringComparer.Ordinal).ToList();
        var kind = slots.Contains("trigger") ? "trigger" : "slot";
        var title = Template.Escape(string.Join(", ", slots.Select(slot => slot.Replace('_', ' '))));
        return $"<mark class=\"{kind}\" title=\"{title}\">{Template.Escape(words)}</mark>";
    }
}
