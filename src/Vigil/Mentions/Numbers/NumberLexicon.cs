using System.Collections.Frozen;
using System.Globalization;

namespace Vigil.Mentions.Numbers;

/// <summary>How a word bounds the number beside it.</summary>
internal enum Bound : byte
{
    /// <summary>Not at all.</summary>
    None,
    /// <summary>The number is meant as it stands.</summary>
    Exactly,
    /// <summary>More or less that many.</summary>
    About,
    /// <summary>That many or more.</summary>
    AtLeast,
    /// <summary>That many or fewer.</summary>
    AtMost,
    /// <summary>A little fewer.</summary>
    Nearly,
}

/// <summary>The words of data/lexicons/numbers.txt.</summary>
internal sealed class NumberLexicon
{
    private static readonly Lazy<NumberLexicon> Shared = new(() => new NumberLexicon(SectionFile.Load("numbers")));

    private NumberLexicon(SectionFile file)
    {
        Units = file.Map("units", Integer);
        Tens = file.Map("tens", Integer);
        Scales = file.Map("scales", Long);
        Suffixes = file.Map("suffixes", Long);
        MoneySuffixes = file.Map("money-suffixes", Long);
        Plurals = file.Words("plurals");
        PluralScales = file.Map("plural-scales", Long);
        Indefinite = file.Phrases("indefinite", word => word);
        Ordinals = file.Map("ordinals", Integer);
        Before = file.Phrases("before", ReadBound);
        After = file.Phrases("after", ReadBound);
        Labels = file.Words("labels");
        Measures = file.Words("measures");
        Streets = file.Words("streets");
        NotOne = file.Words("not-one");
        ScoresNear = file.Words("scores-near");
        ClockBefore = file.Words("clock-before");
        CountSaid = file.Words("count-said");
        Numerals = [.. Units.Keys, .. Tens.Keys, .. Scales.Keys, .. Ordinals.Keys, .. Plurals, .. Indefinite.FirstWords, "a", "an", "half"];
        Openers = FrozenSet.Create(StringComparer.Ordinal, [.. Numerals, .. Before.FirstWords, "between", "from"]);
    }

    /// <summary>The lexicon as shipped.</summary>
    public static NumberLexicon Instance => Shared.Value;

    /// <summary>Words that a number can begin with.</summary>
    public IReadOnlyList<string> Numerals { get; }

    /// <summary>Words that a quantity can begin with, besides figures.</summary>
    public FrozenSet<string> Openers { get; }

    public Dictionary<string, int> Units { get; }
    public Dictionary<string, int> Tens { get; }
    public Dictionary<string, long> Scales { get; }
    public Dictionary<string, long> Suffixes { get; }
    public Dictionary<string, long> MoneySuffixes { get; }
    public HashSet<string> Plurals { get; }
    public Dictionary<string, long> PluralScales { get; }
    public PhraseTable<string> Indefinite { get; }
    public Dictionary<string, int> Ordinals { get; }
    public PhraseTable<Bound> Before { get; }
    public PhraseTable<Bound> After { get; }
    public HashSet<string> Labels { get; }
    public HashSet<string> Measures { get; }
    public HashSet<string> Streets { get; }
    public HashSet<string> NotOne { get; }
    public HashSet<string> ScoresNear { get; }
    public HashSet<string> ClockBefore { get; }
    public HashSet<string> CountSaid { get; }

    private static int Integer(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static Bound ReadBound(string text) => text switch
    {
        "about" => Bound.About,
        "at-least" => Bound.AtLeast,
        "at-most" => Bound.AtMost,
        "nearly" => Bound.Nearly,
        "exactly" => Bound.Exactly,
        _ => throw new FormatException("neither about, at-least, at-most, nearly nor exactly"),
    };
}
