namespace Vigil.Text.Training;

/// <summary>Hides features at random while learning. Deterministic for a seed (xorshift64, Marsaglia 2003).</summary>
/// <param name="percent">Share of the features to hide.</param>
/// <param name="seed">Decides which.</param>
internal sealed class FeatureDropout(int percent, int seed)
{
    private readonly uint threshold = (uint)(percent * (long)uint.MaxValue / 100);
    private ulong state = FeatureHash.Mix((ulong)seed + 1) | 1;

    /// <summary>Moves the features that stay to the front, in their order.</summary>
    /// <returns>The features that stay.</returns>
    public Span<ulong> Keep(Span<ulong> features)
    {
        if (threshold == 0)
            return features;
        var kept = 0;
        foreach (var feature in features)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            if ((uint)(state >> 32) >= threshold)
                features[kept++] = feature;
        }
        return features[..kept];
    }
}
