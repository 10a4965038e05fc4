using System.Runtime.CompilerServices;

namespace Vigil.Text.Training;

/// <summary>
/// Builds the 64-bit keys of sparse features out of integers: a template number and the ids of the words, tags and so on that it joins.
/// The mixing steps are those of xorshift-multiply finalisers (after Stafford's variant 13 of the MurmurHash3 finaliser).
/// </summary>
public static class FeatureHash
{
    private const ulong Step = 0x9E3779B97F4A7C15, First = 0xBF58476D1CE4E5B9;

    /// <summary>The key of a template that joins one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a) => Mix(((ulong)template + 1) * Step ^ a);

    /// <summary>The key of a template that joins two values, in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a, ulong b) => Mix(Of(template, a) + b * Step);

    /// <summary>The key of a template that joins three values, in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a, ulong b, ulong c) => Mix(Of(template, a, b) + c * Step);

    /// <summary>The key of a template that joins four values, in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a, ulong b, ulong c, ulong d) => Mix(Of(template, a, b, c) + d * Step);

    /// <summary>A key of the UTF-16 code units of a word or of a part of it.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var h = (ulong)text.Length;
        foreach (var c in text)
            h = (h ^ c) * Step;
        return Mix(h);
    }

    /// <summary>Spreads every bit of <paramref name="h"/> over the whole result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong h)
    {
        h = (h ^ (h >> 32)) * First;
        return h ^ (h >> 29);
    }
}
