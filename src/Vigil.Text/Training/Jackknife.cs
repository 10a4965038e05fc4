using Vigil.Text.Tagging;

namespace Vigil.Text.Training;

/// <summary>
/// Tags training sentences with taggers that have not seen them, so that a parser learns from tags with the mistakes it will meet in use.
/// </summary>
public static class Jackknife
{
    /// <summary>The tags of every sentence, from a tagger trained on the other parts.</summary>
    /// <param name="sentences">The sentences, in the order of their documents.</param>
    /// <param name="tagSet">The tags to tell apart.</param>
    /// <param name="dictionary">What words can be that the sentences have seldom or never.</param>
    /// <param name="settings">How to train each tagger.</param>
    /// <param name="parts">Into how many parts to cut the sentences; a part is a run of neighbouring sentences in ten places.</param>
    /// <param name="progress">Told how many parts are done.</param>
    public static IReadOnlyList<byte[]> Tags(
        IReadOnlyList<TaggedSentence> sentences, TagSet tagSet, PartsOfSpeech dictionary, TrainingSettings settings, int parts = 8, Action<int>? progress = null)
    {
        const int RunsPerPart = 10;
        var tags = new byte[sentences.Count][];
        int Part(int i) => (int)((long)i * parts * RunsPerPart / sentences.Count) % parts;
        for (var part = 0; part < parts; part++)
        {
            var tagger = TaggerTrainer.Train([.. sentences.Where((_, i) => Part(i) != part)], tagSet, dictionary, settings);
            for (var i = 0; i < sentences.Count; i++)
            {
                if (Part(i) == part)
                    tagger.Tag(sentences[i].Words, tags[i] = new byte[sentences[i].Words.Length]);
            }
            progress?.Invoke(part + 1);
        }
        return tags;
    }
}
