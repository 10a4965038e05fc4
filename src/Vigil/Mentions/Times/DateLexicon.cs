using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using Vigil.Mentions.Numbers;

namespace Vigil.Mentions.Times;

/// <summary>The words of data/lexicons/times.txt.</summary>
internal sealed class DateLexicon
{
    private static readonly Lazy<DateLexicon> Shared = new(() => new DateLexicon(SectionFile.Load("times")));

    private DateLexicon(SectionFile file)
    {
        Months = file.Map("months", Integer);
        MonthsOtherwise = file.Words("months-otherwise");
        MonthBefore = file.Words("month-before");
        Weekdays = file.Map("weekdays", day => (IsoDayOfWeek)Integer(day));
        WeekdayAbbreviations = file.Map("weekday-abbreviations", day => (IsoDayOfWeek)Integer(day));
        WeekdayNames = file.Words("weekday-names");
        DayParts = file.Words("day-parts");
        MonthParts = file.Phrases("month-parts", _ => true);
        Quarters = file.Phrases("quarters", value => (First: Part(value, 0), Last: Part(value, 1)));
        Units = file.Map("units", ReadUnit);
        Fixed = file.Phrases("fixed", ReadFixed);
        Loose = file.Phrases("loose", _ => true);
        WeekdayBefore = file.Phrases("weekday-before", value => ReadAnchored(value, TimeUnit.Week));
        MonthsOf = file.Phrases("months-of", value => ReadAnchored(value, TimeUnit.Year) with { Calendar = true });
        WeekdaysOf = file.Phrases("weekdays-of", value => ReadAnchored(value, TimeUnit.Week) with { Calendar = true });
        AfterCount = file.Phrases("after-count", value => ReadAnchored(value, TimeUnit.Day));
        Past = file.Phrases("past", _ => true);
        YearBefore = file.Words("year-before");
        Holidays = file.Phrases("holidays", value => new DateParts(null, Part(value, 0), Part(value, 1)));
        DurationBefore = file.Words("duration-before");
        Running = file.Words("running");
        Consecutive = file.Words("consecutive");
        DurationBetween = file.Words("duration-between");
        Frequency = file.Words("frequency");
        InARow = file.Phrases("in-a-row", _ => true);
        var numerals = NumberLexicon.Instance.Numerals;
        Openers = FrozenSet.Create(StringComparer.Ordinal,
        [
            .. numerals, "the", .. Months.Keys, .. Weekdays.Keys, .. WeekdayAbbreviations.Keys, .. MonthParts.FirstWords, .. Quarters.FirstWords,
            .. Fixed.FirstWords, .. Loose.FirstWords, .. WeekdayBefore.FirstWords, .. Past.FirstWords, .. Holidays.FirstWords,
        ]);
        DurationOpeners = FrozenSet.Create(StringComparer.Ordinal, [.. numerals, "day"]);
    }

    /// <summary>The lexicon as shipped.</summary>
    public static DateLexicon Instance => Shared.Value;

    /// <summary>Words that a date can begin with, besides figures.</summary>
    public FrozenSet<string> Openers { get; }

    /// <summary>Words that a length of time can begin with, besides figures.</summary>
    public FrozenSet<string> DurationOpeners { get; }

    public Dictionary<string, int> Months { get; }
    public HashSet<string> MonthsOtherwise { get; }
    public HashSet<string> MonthBefore { get; }
    public Dictionary<string, IsoDayOfWeek> Weekdays { get; }
    public Dictionary<string, IsoDayOfWeek> WeekdayAbbreviations { get; }
    public HashSet<string> WeekdayNames { get; }
    public HashSet<string> DayParts { get; }
    public PhraseTable<bool> MonthParts { get; }
    public PhraseTable<(int First, int Last)> Quarters { get; }
    public Dictionary<string, (int Count, TimeUnit Unit)> Units { get; }
    public PhraseTable<DateExpression> Fixed { get; }
    public PhraseTable<bool> Loose { get; }
    public PhraseTable<DateExpression> WeekdayBefore { get; }
    public PhraseTable<DateExpression> MonthsOf { get; }
    public PhraseTable<DateExpression> WeekdaysOf { get; }
    public PhraseTable<DateExpression> AfterCount { get; }
    public PhraseTable<bool> Past { get; }
    public HashSet<string> YearBefore { get; }
    public PhraseTable<DateParts> Holidays { get; }
    public HashSet<string> DurationBefore { get; }
    public HashSet<string> Running { get; }
    public HashSet<string> Consecutive { get; }
    public HashSet<string> DurationBetween { get; }
    public HashSet<string> Frequency { get; }
    public PhraseTable<bool> InARow { get; }

    private static int Integer(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int Part(string value, int index) =>
        value.Split(' ') is { } parts && index < parts.Length ? Integer(parts[index]) : throw new FormatException("too few figures");

    private static (int, TimeUnit) ReadUnit(string value) => (Part(value, 0), Unit(value.Split(' ')[1]));

    private static TimeUnit Unit(string word) => Enum.Parse<TimeUnit>(word, ignoreCase: true);

    private static DateExpression ReadFixed(string value) => value.Split(' ') switch
    {
        [var anchor, var offset, var unit] => new DateExpression(Anchor(anchor), default, Integer(offset), Unit(unit), Calendar: true),
        _ => throw new FormatException("not: anchor offset unit"),
    };

    private static DateExpression ReadAnchored(string value, TimeUnit unit) => value.Split(' ') switch
    {
        [var anchor, var offset] => new DateExpression(Anchor(anchor), default, Integer(offset), unit),
        [var anchor, var offset, "calendar"] => new DateExpression(Anchor(anchor), default, Integer(offset), unit, Calendar: true),
        _ => throw new FormatException("not: anchor offset [calendar]"),
    };

    private static DateAnchor Anchor(string word) => Enum.Parse<DateAnchor>(word, ignoreCase: true);
}
