using Vigil.Mentions.Numbers;
using Vigil.Mentions.Times;

namespace Vigil.Mentions.Quantities;

/// <summary>
/// Reads a crowd size as coders note it: one or more claims ("about 300; more than 400"), each perhaps a sum ("50 adults and 20 children").
/// Low is the lowest and high the highest of the claims.
/// </summary>
public static class SizePhrase
{
    private static NumberLexicon Lexicon => NumberLexicon.Instance;

    /// <summary>Lowest and highest number that the phrase claims under a profile; null when it claims none, or leaves an end open.</summary>
    public static (long Low, long High)? Read(string phrase, CountProfile profile)
    {
        var pieces = PieceList.Of(phrase);
        var claims = Claims(pieces, profile);
        if (claims.Count == 0) return null;
        long? low = null, high = null;
        foreach (var claim in claims)
        {
            if (claim.Low is { } l && (low is null || l < low)) low = l;
            if (claim.High is { } h && (high is null || h > high)) high = h;
        }
        return (low, high) switch
        {
            ({ } l, { } h) => (l, h),
            ({ } l, null) when profile.ClosesBounds => (l, l),
            _ => null,
        };
    }

    /// <summary>Whether the phrase holds figures or a word of number.</summary>
    public static bool HoldsNumber(string phrase)
    {
        var pieces = PieceList.Of(phrase);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces.IsNumber(i) || Lexicon.Plurals.Contains(pieces.Word(i)) || Lexicon.Indefinite.Matches(pieces, i)
                || WordNumeralReader.Read(pieces, i) is not null) return true;
        }
        return false;
    }

    private static List<Claim> Claims(PieceList pieces, CountProfile profile)
    {
        var claims = new List<Claim>();
        var gap = 0;
        for (var i = 0; i < pieces.Count;)
        {
            if (claims.Count > 0 && IsAside(pieces, i))
            {
                i = EndOfAside(pieces, i);
            }
            else if (Read(pieces, i, profile) is { } claim)
            {
                Join(claims, claim with { Factor = Factor(pieces, gap, i) }, pieces, gap, i);
                gap = i = claim.End;
            }
            else
            {
                i++;
            }
        }
        return claims;
    }

    /// <summary>Whether brackets open on a remark about the claim before them, and not on a claim of their own.</summary>
    private static bool IsAside(PieceList pieces, int at) => pieces.Word(at) is "(" or "[" && !pieces.Is(at - 1, ";");

    private static int EndOfAside(PieceList pieces, int at)
    {
        while (pieces.Has(at) && pieces.Word(at) is not (")" or "]")) at++;
        return at + 1;
    }

    private static Claim? Read(PieceList pieces, int at, CountProfile profile)
    {
        if (SpreadsheetDate(pieces, at) is { } range) return range;
        if (QuantityReader.Read(pieces, at, profile) is not { } read) return null;
        if (read.Form == NumeralForm.Ordinal || QuantityExclusions.IsLabelled(pieces, read) || QuantityExclusions.IsMeasure(pieces, read)) return null;
        var others = pieces.Word(read.End) is "other" or "others" && pieces.Word(at - 1) is "and" or "with";
        return new Claim(read.End, read.Low, read.High, others, 1);
    }

    /// <summary>"15-Oct" is what a spreadsheet makes of "10-15".</summary>
    private static Claim? SpreadsheetDate(PieceList pieces, int at)
    {
        if (!pieces.TryInteger(at, out var day) || !pieces.IsDash(at + 1) || !pieces.Joined(at + 1) || !pieces.Joined(at + 2)) return null;
        if (pieces.Word(at + 2).Length != 3 || !DateLexicon.Instance.Months.TryGetValue(pieces.Word(at + 2), out var month)) return null;
        return new Claim(at + 3, Math.Min(day, month), Math.Max(day, month), false, 1);
    }

    /// <summary>"half of the 123 students", "twice the 50".</summary>
    private static decimal Factor(PieceList pieces, int from, int to)
    {
        for (var i = to - 1; i >= from && !pieces.Is(i, ";"); i--)
        {
            if (pieces.Is(i, "half") && pieces.Word(i + 1) is "of" or "the") return 0.5m;
            if (pieces.Word(i) is "twice" or "double") return 2;
        }
        return 1;
    }

    private static void Join(List<Claim> claims, Claim claim, PieceList pieces, int gap, int start)
    {
        var value = claim.Counted();
        if (claims.Count == 0)
        {
            claims.Add(claim.WithOthers ? value.Plus(1) : value);
            return;
        }
        switch (JoinOf(pieces, gap, start))
        {
            case JoinKind.Alternative: claims.Add(claim.WithOthers ? value.Plus(1) : value); break;
            case JoinKind.Sum: claims[^1] = claims[^1].Plus(value); break;
        }
    }

    /// <summary>How two numbers belong together, by what stands between them.</summary>
    private static JoinKind JoinOf(PieceList pieces, int from, int to)
    {
        var join = JoinKind.Aside;
        for (var i = from; i < to; i++)
        {
            switch (pieces.Word(i))
            {
                case ";": join = JoinKind.Alternative; break;
                case "," or "or" or "if": join = join == JoinKind.Sum ? join : JoinKind.Alternative; break;
                case "+" or "plus" or "and" or "with" or "&": join = JoinKind.Sum; break;
                case "another" or "additional": return JoinKind.Sum;
            }
        }
        return join;
    }

    private enum JoinKind
    {
        Aside,
        Alternative,
        Sum,
    }

    private readonly record struct Claim(int End, long? Low, long? High, bool WithOthers, decimal Factor)
    {
        public Claim Counted() => Factor == 1 ? this : this with { Low = Times(Low), High = Times(High) };

        public Claim Plus(long number) => this with { Low = Low + number, High = High + number };

        public Claim Plus(Claim other) => this with { Low = Low + other.Low, High = High + other.High };

        private long? Times(long? number) => number is { } n ? (long)Math.Round(n * Factor, MidpointRounding.AwayFromZero) : null;
    }
}
