using System.Collections.Immutable;
using Vigil.Mentions.Numbers;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Times;

/// <summary>
/// Finds dates: absolute, relative, weekdays, ranges. Leans on the forms of words; the part of speech settles only what they leave open
/// ("may", "march"). The grammar is our own.
/// </summary>
public static class DateFinder
{
    private const int LongestList = 31;

    /// <summary>The dates of a sentence, in order, not overlapping.</summary>
    /// <param name="sentence">The sentence; its tokens' spans are offsets into <paramref name="text"/>.</param>
    /// <param name="text">The report's text.</param>
    public static ImmutableArray<DateMention> Find(Sentence sentence, string text) => Find(PieceList.Of(sentence, text));

    internal static ImmutableArray<DateMention> Find(PieceList pieces)
    {
        var mentions = ImmutableArray.CreateBuilder<DateMention>();
        var years = -1;
        for (var at = 0; at < pieces.Count;)
        {
            if (!pieces.Opens(at, DateLexicon.Instance.Openers))
            {
                at++;
                continue;
            }
            if (DayList(pieces, at, mentions) is { } listEnd)
            {
                at = listEnd;
                continue;
            }
            if (DateRangeReader.Read(pieces, at, listed: years >= 0 && Continues(pieces, years, at)) is not { } read)
            {
                at++;
                continue;
            }
            if (Explains(pieces, at, read, mentions))
            {
                at = read.End;
                continue;
            }
            mentions.Add(Mention(pieces, at, read));
            years = read.From.Parts is { Year: not null, Month: null } && read.Through is null ? read.End : -1;
            at = MoreDays(pieces, read, mentions);
        }
        return mentions.ToImmutable();
    }

    /// <summary>"8 and 10 February", "8, 9 and 10 February": each day is a date, in the month and year of the last.</summary>
    private static int? DayList(PieceList pieces, int at, ImmutableArray<DateMention>.Builder mentions)
    {
        if (pieces.Is(at - 1, "between")) return null;
        var days = new List<(int At, int End, int Day)>();
        var next = at;
        while (days.Count < LongestList && DayAndYear.TryDay(pieces, next, out var day, out var end) && pieces.Word(end) is "and" or "," or "&")
        {
            days.Add((next, end, day));
            next = pieces.Is(end, ",") && pieces.Is(end + 1, "and") ? end + 2 : end + 1;
        }
        if (days.Count == 0 || !DayAndYear.TryDay(pieces, next, out _, out _)) return null;
        if (NamedDateReader.Read(pieces, next) is not { Through: null, From: { Parts: { Month: not null, Day: not null } } last } read) return null;
        foreach (var (start, end, day) in days)
            mentions.Add(Mention(pieces, start, new DateReading(end, last with { Parts = last.Parts with { Day = day } })));
        mentions.Add(Mention(pieces, next, read));
        return read.End;
    }

    /// <summary>"February 9 and 10": the days after the first are dates in its month.</summary>
    private static int MoreDays(PieceList pieces, DateReading first, ImmutableArray<DateMention>.Builder mentions)
    {
        if (first.From.Parts is not { Month: not null, Day: not null } || first.Through is not null) return first.End;
        var end = first.End;
        while (NextDay(pieces, end) is { } at && DayAndYear.TryDay(pieces, at, out var day, out var dayEnd) && EndsList(pieces, at, dayEnd))
        {
            mentions.Add(Mention(pieces, at, new DateReading(dayEnd, first.From with { Parts = first.From.Parts with { Day = day }, Weekday = null })));
            end = dayEnd;
        }
        return end;
    }

    private static int? NextDay(PieceList pieces, int end) => pieces.Word(end) switch
    {
        "and" or "&" => end + 1,
        "," when pieces.Is(end + 1, "and") => end + 2,
        "," when DayAndYear.TryDay(pieces, end + 1, out _, out var after) && (pieces.Is(after, "and") || pieces.Is(after, ",") && pieces.Is(after + 1, "and")) => end + 1,
        _ => null,
    };

    /// <summary>Whether what follows the number is not a noun that it counts, nor the month of another date.</summary>
    private static bool EndsList(PieceList pieces, int at, int end)
    {
        if (!pieces.IsLetters(end)) return !pieces.IsNumber(end) && !pieces.IsDash(end) && pieces.Word(end) is not ("%" or "$");
        if (NamedDateReader.TryMonth(pieces, end, beside: true, out _, out _)) return false;
        return pieces.Upos(end) is Upos.Adp or Upos.Cconj or Upos.Sconj or Upos.Verb or Upos.Aux or Upos.Adv or Upos.Pron or Upos.Det or Upos.Part
            || pieces.Word(end) is "and" or "in" or "at" or "near" or "outside" or "when" or "by";
    }

    /// <summary>"on Wednesday, a day after the march" tells only once when it was.</summary>
    private static bool Explains(PieceList pieces, int at, DateReading read, ImmutableArray<DateMention>.Builder mentions) =>
        read.From is { Anchor: DateAnchor.Narrative, Offset: not 0 } && pieces.Word(read.End - 1) is "after" or "before"
        && pieces.Is(at - 1, ",") && mentions.Count > 0 && mentions[^1].Span.End == pieces.Span(at - 1, at).Start;

    private static bool Continues(PieceList pieces, int end, int at) =>
        at == end + 1 && pieces.Word(end) is "and" or "," or "or" || at == end + 2 && pieces.Is(end, ",") && pieces.Is(end + 1, "and");

    private static DateMention Mention(PieceList pieces, int at, DateReading read)
    {
        var since = read.Through is null && (pieces.Is(at - 1, "since") || (pieces.Is(at - 1, "from") && pieces.Word(read.End) is "on" or "onward" or "onwards"));
        return new DateMention(pieces.Token(at), pieces.Token(read.End - 1) + 1, pieces.Span(at, read.End), read.From, read.Through, since);
    }
}
