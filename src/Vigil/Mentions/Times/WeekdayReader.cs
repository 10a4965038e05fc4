using NodaTime;
using Vigil.Mentions.Numbers;

namespace Vigil.Mentions.Times;

/// <summary>Reads days of the week: "Tuesday", "last Friday", "Wednesday night", "Monday of last week", "Tuesday, February 9".</summary>
internal static class WeekdayReader
{
    private static DateLexicon Lexicon => DateLexicon.Instance;

    /// <summary>Reads an expression with a weekday that begins at a piece.</summary>
    public static DateReading? Read(PieceList pieces, int at)
    {
        var relative = Lexicon.WeekdayBefore.TryMatch(pieces, at, out var day, out var before);
        if (!relative) (day, before) = (at, new DateExpression(DateAnchor.Publication));
        if (!TryWeekday(pieces, day, out var weekday, out var end)) return null;
        if (!relative && Lexicon.WeekdayNames.Contains(pieces.Word(at - 1))) return null;
        if (IsClitic(pieces, end)) end += 2;
        if (Lexicon.DayParts.Contains(pieces.Word(end))) end++;
        if (WithDate(pieces, end, weekday) is { } dated) return dated;
        if (!Lexicon.Weekdays.ContainsKey(pieces.Word(day))) return null;
        if (Lexicon.WeekdaysOf.TryMatch(pieces, end, out var after, out var of) && !relative)
            return new DateReading(after, of with { Weekday = weekday });
        return new DateReading(end, before with { Weekday = weekday });
    }

    /// <summary>"Tuesday, February 9", "Tue. 9 Feb.", "Tuesday (9 February)": the weekday may settle the year.</summary>
    private static DateReading? WithDate(PieceList pieces, int end, IsoDayOfWeek weekday)
    {
        var bracket = pieces.Is(end, "(");
        var at = bracket || pieces.Is(end, ",") ? end + 1 : end;
        if (pieces.Is(at, "on")) at++;
        if (NamedDateReader.Read(pieces, at) is not { From: { Parts.Day: not null } date, Through: null } dated) return null;
        return new DateReading(bracket && pieces.Is(dated.End, ")") ? dated.End + 1 : dated.End, date with { Weekday = weekday });
    }

    private static bool TryWeekday(PieceList pieces, int at, out IsoDayOfWeek weekday, out int end)
    {
        end = at + 1;
        if (Lexicon.Weekdays.TryGetValue(pieces.Word(at), out weekday)) return true;
        if (!pieces.Capital(at) || !Lexicon.WeekdayAbbreviations.TryGetValue(pieces.Word(at), out weekday)) return false;
        if (pieces.Is(end, ".")) end++;
        return true;
    }

    private static bool IsClitic(PieceList pieces, int at) => pieces.Word(at) is "'" or "’" && pieces.Joined(at) && pieces.Is(at + 1, "s") && pieces.Joined(at + 1);
}
