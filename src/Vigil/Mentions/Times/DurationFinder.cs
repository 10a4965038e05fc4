using System.Collections.Immutable;
using Vigil.Mentions.Numbers;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Times;

/// <summary>Finds lengths of time. Ages, rates ("twice a day") and dates ("two days ago") are none.</summary>
public static class DurationFinder
{
    private static DateLexicon Lexicon => DateLexicon.Instance;

    /// <summary>The lengths of time in a sentence, in order, not overlapping.</summary>
    /// <param name="sentence">The sentence; its tokens' spans are offsets into <paramref name="text"/>.</param>
    /// <param name="text">The report's text.</param>
    public static ImmutableArray<DurationMention> Find(Sentence sentence, string text) => Find(PieceList.Of(sentence, text));

    internal static ImmutableArray<DurationMention> Find(PieceList pieces)
    {
        var mentions = ImmutableArray.CreateBuilder<DurationMention>();
        for (var at = 0; at < pieces.Count;)
        {
            if (!pieces.Opens(at, Lexicon.DurationOpeners) || (Ordinal(pieces, at) ?? Numbered(pieces, at) ?? Counted(pieces, at)) is not { } read)
            {
                at++;
                continue;
            }
            if (read.Mention is { } mention) mentions.Add(mention);
            at = read.End;
        }
        return mentions.ToImmutable();
    }

    /// <summary>"third day in a row", "for the 93rd day", "second consecutive week".</summary>
    private static Read? Ordinal(PieceList pieces, int at)
    {
        if (!NumeralReader.TryRead(pieces, at, out var numeral) || numeral.Form != NumeralForm.Ordinal) return null;
        var end = numeral.End;
        if (pieces.IsDash(end)) return null;
        var consecutive = Lexicon.Consecutive.Contains(pieces.Word(end));
        if (consecutive) end++;
        if (!Lexicon.Units.TryGetValue(pieces.Word(end), out var unit) || unit.Count != 1 || unit.Unit is TimeUnit.Weekend or TimeUnit.Hour) return null;
        end++;
        if (Lexicon.InARow.TryMatch(pieces, end, out var rowEnd, out _)) (end, consecutive) = (rowEnd, true);
        if (!consecutive && (numeral.Value < 2 || unit.Unit == TimeUnit.Year || !Lexicon.Running.Contains(pieces.Word(at - 1)))) return null;
        return DurationLength.Of(numeral.Value, unit.Unit) is { } length
            ? new Read(end, Mention(pieces, at, end, length, consecutive ? true : null, running: true))
            : null;
    }

    /// <summary>"day 93 of the picket".</summary>
    private static Read? Numbered(PieceList pieces, int at)
    {
        if (!pieces.Is(at, "day") || pieces.Word(at - 1) is "the" or "a" or "one" || !NumeralReader.TryRead(pieces, at + 1, out var numeral)) return null;
        if (numeral is not { Form: NumeralForm.Figures or NumeralForm.Words, Scale: 1, Value: < 2000 } || pieces.Joined(at + 1)) return null;
        if (DayAndYear.QuantityFollows(pieces, numeral.End) || DurationLength.Of(numeral.Value, TimeUnit.Day) is not { Unit: TimeUnit.Day } length) return null;
        return new Read(numeral.End, Mention(pieces, at, numeral.End, length, null, running: true));
    }

    /// <summary>"10 days", "a three-year", "a month and a half", "two years and six months", "three to five years".</summary>
    private static Read? Counted(PieceList pieces, int at)
    {
        if (DurationReader.Read(pieces, at) is not { } read) return null;
        var end = read.End;
        if (IsOther(pieces, at, end)) return new Read(end, null);
        if (read.Singular && !Lexicon.DurationBefore.Contains(pieces.Word(at - 1)) && !pieces.IsDash(at - 1)) return new Read(end, null);
        var consecutive = read.Consecutive;
        if (Lexicon.InARow.TryMatch(pieces, end, out var rowEnd, out _)) (end, consecutive) = (rowEnd, true);
        return new Read(end, Mention(pieces, at, end, read.Length, consecutive ? true : null, running: false) with { Through = read.Through });
    }

    /// <summary>Whether it is an age, a date or a rate.</summary>
    private static bool IsOther(PieceList pieces, int at, int end)
    {
        var next = pieces.IsDash(end) ? end + 1 : end;
        if (pieces.Word(next) is "old" or "olds" || (pieces.Is(next, "of") && pieces.Is(next + 1, "age"))) return true;
        if (pieces.Is(at - 1, "of") && pieces.Is(at - 2, "age")) return true;
        if (pieces.Word(at - 1) is "every" or "age" or "aged" or "each" or "per") return true;
        if (Lexicon.Frequency.Contains(pieces.Word(end)) && Lexicon.Units.ContainsKey(pieces.Word(end + 1))) return true;
        return Lexicon.AfterCount.Matches(pieces, end);
    }

    private static DurationMention Mention(PieceList pieces, int at, int end, DurationLength length, bool? consecutive, bool running) =>
        new(pieces.Token(at), pieces.Token(end - 1) + 1, pieces.Span(at, end), length.Value, length.Unit, length.Days, consecutive, running);

    /// <summary>Where reading goes on, and the mention, if it was one.</summary>
    private readonly record struct Read(int End, DurationMention? Mention);
}
