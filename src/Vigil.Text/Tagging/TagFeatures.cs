using Vigil.Text.Training;

namespace Vigil.Text.Tagging;

/// <summary>The features of one word to be tagged from left to right (after Ratnaparkhi 1996 and Toutanova et al. 2003).</summary>
internal static class TagFeatures
{
    /// <summary>Upper bound of the number of features of a word.</summary>
    public const int Most = 64;

    private const ulong Outside = 0x5851F42D4C957F2D;

    /// <summary>Fills in the features of word <paramref name="i"/>.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="classes">Their ambiguity classes.</param>
    /// <param name="tags">Their tags, known before <paramref name="i"/>.</param>
    /// <param name="i">Index of the word.</param>
    /// <param name="features">Receives the features.</param>
    /// <returns>Number of features.</returns>
    public static int Fill(ReadOnlySpan<WordForm> words, ReadOnlySpan<int> classes, ReadOnlySpan<byte> tags, int i, Span<ulong> features)
    {
        ref readonly var word = ref words[i];
        var n = Spelling(word, i == 0, (ulong)classes[i], features);
        var (before, before2) = (Lower(words, i - 1), Lower(words, i - 2));
        var (after, after2) = (Lower(words, i + 1), Lower(words, i + 2));
        var (tag1, tag2) = (Tag(tags, i - 1), Tag(tags, i - 2));
        var (own, next, next2) = ((ulong)classes[i], Class(classes, i + 1), Class(classes, i + 2));
        var t = 32;
        features[n++] = FeatureHash.Of(t++, tag1);
        features[n++] = FeatureHash.Of(t++, tag1, tag2);
        features[n++] = FeatureHash.Of(t++, tag1, word.Lower);
        features[n++] = FeatureHash.Of(t++, tag1, after);
        features[n++] = FeatureHash.Of(t++, tag1, word.Suffix3);
        features[n++] = FeatureHash.Of(t++, tag1, own, next);
        features[n++] = FeatureHash.Of(t++, tag1, tag2, own);
        features[n++] = FeatureHash.Of(t++, tag1, tag2, word.Lower);
        features[n++] = FeatureHash.Of(t++, before);
        features[n++] = FeatureHash.Of(t++, before2);
        features[n++] = FeatureHash.Of(t++, after);
        features[n++] = FeatureHash.Of(t++, after2);
        features[n++] = FeatureHash.Of(t++, before, word.Lower);
        features[n++] = FeatureHash.Of(t++, after, word.Lower);
        features[n++] = FeatureHash.Of(t++, before, before2);
        features[n++] = FeatureHash.Of(t++, after, after2);
        features[n++] = FeatureHash.Of(t++, before, after);
        features[n++] = FeatureHash.Of(t++, own, next);
        features[n++] = FeatureHash.Of(t++, next, next2);
        features[n++] = FeatureHash.Of(t++, next, word.Lower);
        features[n++] = FeatureHash.Of(t++, next, word.Suffix2);
        features[n++] = FeatureHash.Of(t++, own, next, next2);
        if (i + 1 < words.Length)
        {
            features[n++] = FeatureHash.Of(t, words[i + 1].Suffix3);
            features[n++] = FeatureHash.Of(t + 1, words[i + 1].Shape, word.Shape);
            features[n++] = FeatureHash.Of(t + 2, words[i + 1].Suffix2, tag1);
        }
        t += 3;
        if (i > 0)
        {
            features[n++] = FeatureHash.Of(t, words[i - 1].Suffix3);
            features[n++] = FeatureHash.Of(t + 1, words[i - 1].Shape, word.Shape);
        }
        return n;
    }

    private static int Spelling(in WordForm word, bool first, ulong own, Span<ulong> features)
    {
        var (n, t) = (0, 0);
        features[n++] = FeatureHash.Of(t++, 0);
        features[n++] = FeatureHash.Of(t++, word.Form);
        features[n++] = FeatureHash.Of(t++, word.Lower);
        features[n++] = FeatureHash.Of(t++, word.Suffix1);
        features[n++] = FeatureHash.Of(t++, word.Suffix2);
        features[n++] = FeatureHash.Of(t++, word.Suffix3);
        features[n++] = FeatureHash.Of(t++, word.Suffix4);
        features[n++] = FeatureHash.Of(t++, word.Prefix1);
        features[n++] = FeatureHash.Of(t++, word.Prefix2);
        features[n++] = FeatureHash.Of(t++, word.Prefix3);
        features[n++] = FeatureHash.Of(t++, word.Shape);
        features[n++] = FeatureHash.Of(t++, word.Shape, first ? 1UL : 0);
        features[n++] = FeatureHash.Of(t++, word.Shape, word.Suffix3);
        features[n++] = FeatureHash.Of(t++, word.Shape, word.Suffix2, own);
        features[n++] = FeatureHash.Of(t++, own);
        features[n++] = FeatureHash.Of(t, word.Suffix3, word.Prefix3);
        return n;
    }

    private static ulong Lower(ReadOnlySpan<WordForm> words, int i) => (uint)i < (uint)words.Length ? words[i].Lower : Outside + (ulong)(i < 0 ? 0 : 1);

    private static ulong Class(ReadOnlySpan<int> classes, int i) => i < classes.Length ? (ulong)classes[i] : Outside;

    private static ulong Tag(ReadOnlySpan<byte> tags, int i) => i < 0 ? 255UL : tags[i];
}
