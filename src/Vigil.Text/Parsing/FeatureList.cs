using System.Runtime.CompilerServices;
using Vigil.Text.Training;

namespace Vigil.Text.Parsing;

/// <summary>Collects features; the place in the list is the template number, so templates are always added in the same order.</summary>
/// <param name="features">Where the features go.</param>
/// <param name="firstTemplate">Number of the first template.</param>
internal ref struct FeatureList(Span<ulong> features, int firstTemplate)
{
    private readonly Span<ulong> features = features;

    /// <summary>How many have been added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a template of one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a) => features[Count] = FeatureHash.Of(firstTemplate + Count++, a);

    /// <summary>Adds a template of two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a, ulong b) => features[Count] = FeatureHash.Of(firstTemplate + Count++, a, b);

    /// <summary>Adds a template of three values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a, ulong b, ulong c) => features[Count] = FeatureHash.Of(firstTemplate + Count++, a, b, c);

    /// <summary>Adds a template of four values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a, ulong b, ulong c, ulong d) => features[Count] = FeatureHash.Of(firstTemplate + Count++, a, b, c, d);
}
