namespace Vigil.Text.Tokens;

/// <summary>The words that are also written small, so that a capital on one hints at the start of a sentence: a set of hashes, one bit each.</summary>
internal sealed class CommonWords
{
    private const int Shift = 32 - 18;

    private readonly ulong[] bits;

    /// <summary>Makes a set of the bits that <see cref="Bits"/> gives.</summary>
    public CommonWords(ulong[]? bits = null) => this.bits = bits is { Length: 1 << (18 - 6) } ? bits : new ulong[1 << (18 - 6)];

    /// <summary>The bits, for a model.</summary>
    public ReadOnlySpan<ulong> Bits => bits;

    /// <summary>Whether the word with that hash is in the set.</summary>
    public bool Contains(uint hash) => (bits[Place(hash) >> 6] >> (Place(hash) & 63) & 1) != 0;

    /// <summary>Puts a word in the set.</summary>
    public void Add(uint hash) => bits[Place(hash) >> 6] |= 1UL << (Place(hash) & 63);

    private static int Place(uint hash) => (int)(hash * 0x9E3779B1u >> Shift);
}
