namespace Vigil.Text.Entities;

/// <summary>
/// The key of a word or phrase in the lexicon: a polynomial hash of its letters and digits in lower case without accents, the rest left out,
/// so that the keys of words add up to the key of their phrase however it is cut ("Ust-Kamenogorsk" is one word or three).
/// </summary>
internal readonly struct NameKey
{
    private const ulong Base = 0x9E3779B97F4A7C15;

    private readonly ulong hash;
    private readonly ulong power;

    private NameKey(ulong hash, ulong power) => (this.hash, this.power) = (hash, power);

    /// <summary>The key of no letters.</summary>
    public static NameKey Empty => new(0, 1);

    /// <summary>The hash, with its bits mixed.</summary>
    public ulong Value => EntityHash.Mix(hash, power);

    /// <summary>The key of a word or phrase.</summary>
    public static NameKey Of(ReadOnlySpan<char> words)
    {
        var (hash, power) = (0UL, 1UL);
        foreach (var c in words)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            hash = (hash * Base) + LatinFolding.Fold(char.ToLowerInvariant(c));
            power *= Base;
        }
        return new(hash, power);
    }

    /// <summary>The key of this followed by more words.</summary>
    public NameKey Then(NameKey next) => new((hash * next.power) + next.hash, power * next.power);
}
