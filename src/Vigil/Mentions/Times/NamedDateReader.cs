using Vigil.Mentions.Numbers;
using Vigil.Reports;
using Vigil.Text.Tagging;

namespace Vigil.Mentions.Times;

/// <summary>Reads dates with a month, a holiday or a year: "February 10, 2021", "the 10th of February", "late January 2020", "May Day", "1990s".</summary>
internal static class NamedDateReader
{
    private static DateLexicon Lexicon => DateLexicon.Instance;

    /// <summary>Reads a named date that begins at a piece.</summary>
    public static DateReading? Read(PieceList pieces, int at) =>
        NumericDateReader.Read(pieces, at) ?? Holiday(pieces, at) ?? Quarter(pieces, at) ?? DayFirst(pieces, at)
        ?? MonthFirst(pieces, at) ?? Decade(pieces, at) ?? Within(pieces, at);

    /// <summary>Reads a month that begins at a piece; gives the index after it and after the point of an abbreviation.</summary>
    public static bool TryMonth(PieceList pieces, int at, bool beside, out int month, out int end)
    {
        end = at + 1;
        if (!Lexicon.Months.TryGetValue(pieces.Word(at), out month) || !IsMonth(pieces, at, beside)) return false;
        if (pieces.Is(end, ".") && (pieces.Joined(end) ? pieces.Has(end + 1) : pieces.IsNumber(end + 1)) && IsAbbreviated(pieces.Word(at))) end++;
        return true;
    }

    /// <summary>The year after a month or day, or the words that say in which year ("of last year").</summary>
    public static DateReading WithYear(PieceList pieces, int end, int month, int? day)
    {
        if (DayAndYear.YearAfter(pieces, ref end) is { } year) return DateReading.Of(end, new DateParts(year, month, day));
        var parts = new DateParts(null, month, day);
        return Lexicon.MonthsOf.TryMatch(pieces, end, out var after, out var of)
            ? new DateReading(after, of with { Parts = parts })
            : DateReading.Of(end, parts);
    }

    private static bool IsMonth(PieceList pieces, int at, bool beside)
    {
        var otherwise = Lexicon.MonthsOtherwise.Contains(pieces.Word(at));
        if (beside) return !otherwise || pieces.Capital(at);
        if (IsAbbreviated(pieces.Word(at)) && !pieces.Is(at + 1, ".")) return false;
        var introduced = Lexicon.MonthBefore.Contains(pieces.Word(at - 1)) || OpensRange(pieces, at);
        var surely = introduced && pieces.Word(at - 1) is not ("and" or "or" or "for" or "to" or "from" or "around");
        if (!surely && pieces.Capital(at + 1) && pieces.Upos(at + 1) is Upos.Propn or Upos.X) return false;
        if (!otherwise) return pieces.Capital(at) || introduced;
        if (!pieces.Capital(at) || pieces.Upos(at) is Upos.Aux or Upos.Verb) return false;
        return introduced && !(pieces.Word(at + 1) is "for" or "on" && pieces.Capital(at + 2)) && !(pieces.Capital(at - 1) && at > 1);
    }

    /// <summary>"March–May", "March to June".</summary>
    private static bool OpensRange(PieceList pieces, int at) =>
        (pieces.IsDash(at + 1) || pieces.Is(at + 1, "to")) && pieces.Capital(at + 2) && Lexicon.Months.ContainsKey(pieces.Word(at + 2));

    private static bool IsAbbreviated(string month) => month.Length == 3 ? month != "may" : month == "sept";

    private static DateReading? Holiday(PieceList pieces, int at)
    {
        if (!Lexicon.Holidays.TryMatch(pieces, at, out var end, out var parts) || !(pieces.Capital(at) || pieces.Is(at, "the"))) return null;
        if (end == at + 1 && at > 0 && pieces.Capital(at - 1)) return null;
        if (end == at + 1 && pieces.IsLetters(end) && pieces.Upos(end) is Upos.Noun or Upos.Propn or Upos.X) return null;
        return WithYear(pieces, end, parts.Month!.Value, parts.Day);
    }

    private static DateReading? Quarter(PieceList pieces, int at)
    {
        if (!Lexicon.Quarters.TryMatch(pieces, at, out var end, out var months) || !DayAndYear.TryYear(pieces, end, out var year)) return null;
        return new DateReading(end + 1, DateReading.Named(new DateParts(year, months.First, null)), DateReading.Named(new DateParts(year, months.Last, null)));
    }

    /// <summary>"10 February", "the 10th of February 2021", "the tenth of February".</summary>
    private static DateReading? DayFirst(PieceList pieces, int at)
    {
        var start = pieces.Is(at, "the") ? at + 1 : at;
        if (!DayAndYear.TryDay(pieces, start, out var day, out var end))
        {
            if (WordNumeralReader.Read(pieces, start) is not { Form: NumeralForm.Ordinal, Value: >= 1 and <= 31 } ordinal) return null;
            (day, end) = ((int)ordinal.Value, ordinal.End);
            if (!pieces.Is(end, "of")) return null;
        }
        if (pieces.Is(end, "of")) end++;
        else if (pieces.IsDash(end) && pieces.Joined(end)) end++;
        if (!TryMonth(pieces, end, beside: true, out var month, out end) || PartialDate.TryOf(null, month, day) is null) return null;
        if (pieces.IsDash(end) && pieces.Joined(end) && DayAndYear.TryYear(pieces, end + 1, out _)) end++;
        return WithYear(pieces, end, month, day);
    }

    /// <summary>"February 10, 2021", "February 2021", "February".</summary>
    private static DateReading? MonthFirst(PieceList pieces, int at)
    {
        if (!TryMonth(pieces, at, beside: true, out var month, out var end)) return null;
        var dayAt = pieces.Is(end, "the") ? end + 1 : end;
        if (DayAndYear.TryDay(pieces, dayAt, out var day, out var dayEnd) && PartialDate.TryOf(null, month, day) is not null)
            return WithYear(pieces, dayEnd, month, day);
        var yearEnd = end;
        if (DayAndYear.YearAfter(pieces, ref yearEnd) is { } year) return DateReading.Of(yearEnd, new DateParts(year, month, null));
        if (Lexicon.MonthsOf.TryMatch(pieces, end, out var after, out var of) && pieces.Capital(at))
            return new DateReading(after, of with { Parts = new DateParts(null, month, null) });
        return TryMonth(pieces, at, beside: false, out month, out end) ? Relative(pieces, at, end, month) : null;
    }

    /// <summary>"last March" and "next March" are counted from publication, "the following March" from the narrative.</summary>
    private static DateReading Relative(PieceList pieces, int at, int end, int month)
    {
        var value = DateReading.Named(new DateParts(null, month, null)) with { Unit = TimeUnit.Year };
        return new DateReading(end, pieces.Word(at - 1) switch
        {
            "last" => value with { Offset = -1 },
            "next" => value with { Offset = 1 },
            "this" => value with { Calendar = true },
            "previous" => value with { Anchor = DateAnchor.Narrative, Offset = -1 },
            "following" => value with { Anchor = DateAnchor.Narrative, Offset = 1 },
            _ => value with { Unit = TimeUnit.Day },
        });
    }

    /// <summary>"the 1990s".</summary>
    private static DateReading? Decade(PieceList pieces, int at)
    {
        var start = pieces.Is(at, "the") ? at + 1 : at;
        if (!pieces.TryInteger(start, out var year) || year % 10 != 0 || year is < 1800 or > 2090) return null;
        return pieces.Joined(start + 1) && pieces.Is(start + 1, "s")
            ? new DateReading(start + 2, DateReading.Named(new DateParts(year, null, null)), DateReading.Named(new DateParts(year + 9, null, null)))
            : null;
    }

    /// <summary>"late January 2020", "early 2019", "the summer of 2019": the part of the month or year is passed over.</summary>
    private static DateReading? Within(PieceList pieces, int at)
    {
        if (!Lexicon.MonthParts.TryMatch(pieces, at, out var end, out _)) return null;
        if (pieces.IsDash(end)) end++;
        if (pieces.Is(end, "of")) end++;
        if (TryMonth(pieces, end, beside: false, out _, out _) || Lexicon.Months.ContainsKey(pieces.Word(end))) return MonthFirst(pieces, end);
        if (DayAndYear.TryYear(pieces, end, out var year) && !DayAndYear.QuantityFollows(pieces, end + 1))
            return DateReading.Of(end + 1, new DateParts(year, null, null));
        return Decade(pieces, end);
    }
}
