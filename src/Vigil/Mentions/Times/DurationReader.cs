using Vigil.Mentions.Numbers;

namespace Vigil.Mentions.Times;

/// <summary>A number of units of time as read from pieces.</summary>
/// <param name="End">Index after its last piece.</param>
/// <param name="Length">How long.</param>
/// <param name="Through">The highest value of a range, or null.</param>
/// <param name="Consecutive">Whether the words say that the units follow one another.</param>
/// <param name="Singular">Whether it is "a day" or "one day", which need not be a length of time.</param>
internal readonly record struct DurationReading(int End, DurationLength Length, int? Through, bool Consecutive, bool Singular);

/// <summary>Reads a number with its unit of time.</summary>
internal static class DurationReader
{
    private static DateLexicon Lexicon => DateLexicon.Instance;

    /// <summary>Reads the length of time that begins at a piece, with its halves and its smaller units.</summary>
    public static DurationReading? Read(PieceList pieces, int at)
    {
        if (Part(pieces, at) is not { } first) return null;
        var next = pieces.Word(first.End) switch
        {
            "and" => first.End + 1,
            "," when first.Length.Unit == TimeUnit.Year => first.End + (pieces.Is(first.End + 1, "and") ? 2 : 1),
            _ => -1,
        };
        if (next < 0 || Part(pieces, next) is not { Through: null, Consecutive: false } second || first.Length.Plus(second.Length) is not { } both) return first;
        return first with { End = second.End, Length = both, Singular = false };
    }

    private static DurationReading? Part(PieceList pieces, int at)
    {
        if (HalfUnit(pieces, at) is { } half) return half;
        if (Number(pieces, at) is not { } number) return null;
        var (value, high, end, singular) = number;
        if (pieces.IsDash(end)) end++;
        var consecutive = Lexicon.Consecutive.Contains(pieces.Word(end));
        if (Lexicon.DurationBetween.Contains(pieces.Word(end))) end++;
        if (!Lexicon.Units.TryGetValue(pieces.Word(end), out var unit) || unit.Unit == TimeUnit.Weekend) return null;
        if (value >= 1000 && (unit.Unit == TimeUnit.Year || value is >= 1900 and < 2100)) return null;
        end++;
        if (pieces.Is(end, "and") && pieces.Is(end + 1, "a") && pieces.Is(end + 2, "half")) (value, end, singular) = (value + 0.5m, end + 3, false);
        if (DurationLength.Of(value * unit.Count, unit.Unit) is not { } length) return null;
        return new DurationReading(end, length, (int?)(high * unit.Count), consecutive, singular && !pieces.IsDash(end - 2));
    }

    private static (decimal Value, decimal? High, int End, bool Singular)? Number(PieceList pieces, int at)
    {
        if (pieces.Word(at) is "a" or "an" && !NumeralReader.TryRead(pieces, at, out _)) return (1, null, at + 1, true);
        if (!NumeralReader.TryRead(pieces, at, out var numeral) || numeral.Form == NumeralForm.Ordinal || numeral.Vague is not (null or "couple")) return null;
        if (numeral.Vague is not null) return (2, null, numeral.End, false);
        if (pieces.Joined(at) && pieces.Word(at - 1) is "$" or "€" or "£" or "." or "/" or ":") return null;
        var second = Range(pieces, numeral);
        return (numeral.Value, second?.Value, second?.End ?? numeral.End, pieces.Is(at, "one"));
    }

    private static Numeral? Range(PieceList pieces, Numeral first)
    {
        if (!pieces.IsDash(first.End) && pieces.Word(first.End) is not ("to" or "or")) return null;
        return NumeralReader.TryRead(pieces, first.End + 1, out var second) && second is { Vague: null, Form: not NumeralForm.Ordinal }
            && second.Value > first.Value && second.Value < 1000 ? second : null;
    }

    /// <summary>"half a year", "half-year".</summary>
    private static DurationReading? HalfUnit(PieceList pieces, int at)
    {
        if (!pieces.Is(at, "half")) return null;
        var end = pieces.Is(at + 1, "a") || pieces.IsDash(at + 1) ? at + 2 : at + 1;
        if (!Lexicon.Units.TryGetValue(pieces.Word(end), out var unit) || unit.Unit is not (TimeUnit.Year or TimeUnit.Month or TimeUnit.Day)) return null;
        return DurationLength.Of(0.5m * unit.Count, unit.Unit) is { } length ? new DurationReading(end + 1, length, null, false, false) : null;
    }
}
