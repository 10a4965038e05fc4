using Vigil.Mentions.Numbers;

namespace Vigil.Mentions.Times;

/// <summary>Reads dates that are counted from publication or from the narrative: "yesterday", "two days ago", "the previous day", "the past 93 days".</summary>
internal static class RelativeDateReader
{
    private static DateLexicon Lexicon => DateLexicon.Instance;

    /// <summary>Reads a relative date that begins at a piece.</summary>
    public static DateReading? Read(PieceList pieces, int at) =>
        Counted(pieces, at) ?? Fixed(pieces, at) ?? Past(pieces, at) ?? Loose(pieces, at);

    /// <summary>Reads how many units of time: "two days", "a year", "a couple of weeks".</summary>
    public static bool TryCount(PieceList pieces, int at, out int count, out TimeUnit unit, out int end)
    {
        (count, unit, end) = (0, TimeUnit.Day, at);
        int unitAt;
        if (NumeralReader.TryRead(pieces, at, out var numeral))
        {
            if (numeral.Form == NumeralForm.Ordinal || numeral.Value is < 1 or > 10_000 || (numeral.Vague is not (null or "couple"))) return false;
            (count, unitAt) = (numeral.Vague is null ? (int)numeral.Value : 2, numeral.End);
        }
        else if (pieces.Word(at) is "a" or "an") (count, unitAt) = (1, at + 1);
        else return false;
        if (!Lexicon.Units.TryGetValue(pieces.Word(unitAt), out var found) || found.Unit == TimeUnit.Weekend) return false;
        (count, unit, end) = (count * found.Count, found.Unit, unitAt + 1);
        return true;
    }

    /// <summary>"two days ago", "a week earlier", "three days after".</summary>
    private static DateReading? Counted(PieceList pieces, int at)
    {
        if (!TryCount(pieces, at, out var count, out var unit, out var end) || !Lexicon.AfterCount.TryMatch(pieces, end, out var after, out var direction)) return null;
        if (unit == TimeUnit.Hour) (count, unit) = (count / 24, TimeUnit.Day);
        return new DateReading(after, direction with { Offset = direction.Offset * count, Unit = unit });
    }

    private static DateReading? Fixed(PieceList pieces, int at)
    {
        if (!Lexicon.Fixed.TryMatch(pieces, at, out var end, out var value)) return null;
        var name = at > 0 && pieces.Capital(at) && pieces.Capital(at - 1);
        return name ? null : new DateReading(end, value);
    }

    /// <summary>"the past 93 days", "the last three years", "the past week".</summary>
    private static DateReading? Past(PieceList pieces, int at)
    {
        if (!Lexicon.Past.TryMatch(pieces, at, out var end, out _)) return null;
        if (!TryCount(pieces, end, out var count, out var unit, out var after))
        {
            if (pieces.Is(at, "past") || !Lexicon.Units.TryGetValue(pieces.Word(end), out var one) || one.Unit is TimeUnit.Day or TimeUnit.Hour or TimeUnit.Weekend) return null;
            if (pieces.Word(end).EndsWith('s')) return null;
            (count, unit, after) = (one.Count, one.Unit, end + 1);
        }
        if (pieces.Is(after, "of")) return null;
        if (unit == TimeUnit.Hour) (count, unit) = ((count + 23) / 24, TimeUnit.Day);
        var from = new DateExpression(DateAnchor.Publication, default, -count, unit);
        return new DateReading(after, from, new DateExpression(DateAnchor.Publication));
    }

    /// <summary>"soon after March 2019"; alone, "soon after" is near the date told last.</summary>
    private static DateReading? Loose(PieceList pieces, int at)
    {
        if (!Lexicon.Loose.TryMatch(pieces, at, out var end, out _)) return null;
        if (NamedDateReader.Read(pieces, end) is { Through: null } date) return date with { From = date.From with { Loose = true } };
        return pieces.IsLetters(end) || pieces.IsNumber(end) ? null : new DateReading(end, new DateExpression(DateAnchor.Narrative, Loose: true));
    }
}
