using System.Collections.Frozen;
using Vigil.Mentions.Numbers;

namespace Vigil.Mentions.Quantities;

/// <summary>The words and signs of data/lexicons/currencies.txt. A currency is its ISO 4217 code, or null where the words leave it open.</summary>
internal sealed class CurrencyLexicon
{
    private static readonly Lazy<CurrencyLexicon> Shared = new(() => new CurrencyLexicon(SectionFile.Load("currencies")));

    private CurrencyLexicon(SectionFile file)
    {
        Symbols = file.Phrases("symbols", Code);
        Codes = file.Words("codes");
        Names = file.Phrases("names", Code);
        Openers = FrozenSet.Create(StringComparer.Ordinal, [.. NumberLexicon.Instance.Numerals, .. Symbols.FirstWords, .. Codes]);
    }

    /// <summary>The lexicon as shipped.</summary>
    public static CurrencyLexicon Instance => Shared.Value;

    /// <summary>Words and signs that a sum can begin with, besides figures.</summary>
    public FrozenSet<string> Openers { get; }

    public PhraseTable<string?> Symbols { get; }
    public HashSet<string> Codes { get; }
    public PhraseTable<string?> Names { get; }

    private static string? Code(string value) => value == "-" ? null : value;
}
