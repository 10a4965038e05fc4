namespace Vigil.Mentions.Numbers;

/// <summary>Reads numbers written in words: "two hundred and fifty", "a million", "half a dozen", "seventy-five", "twenty-first".</summary>
internal static class WordNumeralReader
{
    private static NumberLexicon Lexicon => NumberLexicon.Instance;

    /// <summary>Reads the longest number in words that begins at a piece.</summary>
    public static Numeral? Read(PieceList pieces, int at)
    {
        if (Half(pieces, at) is { } half) return half;
        if (Article(pieces, at) is { } one) return one;
        return Number(pieces, at);
    }

    /// <summary>"half a dozen", "a half-dozen", "half a million".</summary>
    private static Numeral? Half(PieceList pieces, int at)
    {
        var start = pieces.Is(at, "a") ? at + 1 : at;
        if (!pieces.Is(start, "half")) return null;
        var scaleAt = pieces.Is(start + 1, "a") || pieces.IsDash(start + 1) ? start + 2 : start + 1;
        return Lexicon.Scales.TryGetValue(pieces.Word(scaleAt), out var scale)
            ? new Numeral(scaleAt + 1, scale / 2m, scale, NumeralForm.Words)
            : null;
    }

    /// <summary>"a hundred", "a million and a half", and, loosely written, "a 100".</summary>
    private static Numeral? Article(PieceList pieces, int at)
    {
        if (!pieces.Is(at, "a")) return null;
        if (!Lexicon.Scales.ContainsKey(pieces.Word(at + 1))) return null;
        return Number(pieces, at + 1);
    }

    private static Numeral? Number(PieceList pieces, int at)
    {
        decimal total = 0, group = 0, scale = 1;
        var end = at;
        while (Next(pieces, end, at, group, total, scale) is { } step)
        {
            if (step.Ordinal) return new Numeral(step.End, total + group + step.Value, 1, NumeralForm.Ordinal);
            (end, group, total, scale) = step.Scale switch
            {
                0 => (step.End, group + step.Value, total, 1m),
                < 1000 => (step.End, Math.Max(1, group) * step.Scale, total, step.Scale),
                _ => (step.End, 0m, total + (Math.Max(1, group) * step.Scale), step.Scale),
            };
            if (total + (group * 1000) > 1_000_000_000_000_000m) return null;
        }
        if (end == at) return null;
        var numeral = new Numeral(end, total + group, scale, NumeralForm.Words);
        return NumeralReader.WithScale(pieces, numeral);
    }

    /// <summary>The next word of the number, after "and" or a hyphen where those may stand; null where the number ends.</summary>
    private static Step? Next(PieceList pieces, int end, int first, decimal group, decimal total, decimal scale)
    {
        var at = end;
        if (end > first)
        {
            if (pieces.Is(at, "and") && scale >= 100 && !pieces.Is(at + 1, "a")) at++;
            else if (pieces.IsDash(at)) at++;
        }
        var word = pieces.Word(at);
        var room = group % 100 == 0 ? 100 : group % 10 == 0 && group % 100 >= 20 ? 10 : 0;
        if (group == 0 && total > 0 && scale < 1000) room = 0;
        if (Lexicon.Units.TryGetValue(word, out var unit) && unit < room) return new Step(at + 1, unit, 0, false);
        if (Lexicon.Tens.TryGetValue(word, out var tens) && tens < room) return new Step(at + 1, tens, 0, false);
        if (at == end || pieces.IsDash(at - 1))
        {
            if (Lexicon.Scales.TryGetValue(word, out var multiple) && MayFollow(multiple, group, total, first == end))
                return new Step(at + 1, 0, multiple, false);
        }
        return Lexicon.Ordinals.TryGetValue(word, out var ordinal) && ordinal < room ? new Step(at + 1, ordinal, 0, true) : null;
    }

    private static bool MayFollow(long scale, decimal group, decimal total, bool first) => scale switch
    {
        12 => first || (total == 0 && group is > 0 and < 100),
        100 => group < 100 && (first || group > 0),
        _ => (first || group > 0) && (total == 0 || total % (scale * 1000) == 0),
    };

    private readonly record struct Step(int End, decimal Value, decimal Scale, bool Ordinal);
}
