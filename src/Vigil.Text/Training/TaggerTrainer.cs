using Vigil.Text.Tagging;

namespace Vigil.Text.Training;

/// <summary>Learns a <see cref="Tagger"/> from tagged sentences. The same sentences, seed and settings give the same tagger.</summary>
public sealed class TaggerTrainer
{
    private const int RarestTag = 3;

    private readonly TagSet tagSet;
    private readonly TagLexicon lexicon;
    private readonly PerceptronTrainer learner;
    private readonly Example[] examples;
    private readonly ulong[] features = new ulong[TagFeatures.Most];
    private readonly int[] scores;

    private TaggerTrainer(IReadOnlyList<TaggedSentence> sentences, TagSet tagSet)
    {
        this.tagSet = tagSet;
        learner = new(tagSet.Tags.Length);
        scores = new int[tagSet.Tags.Length];
        lexicon = CountWords(sentences);
        examples = [.. sentences.Select(Prepare)];
    }

    /// <summary>The tags that the sentences hold at least three times, the most frequent first.</summary>
    public static TagSet TagSetOf(IEnumerable<TaggedSentence> sentences) =>
        new(sentences.SelectMany(sentence => sentence.Tags).CountBy(tag => tag).Where(count => count.Value >= RarestTag)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key.Upos).ThenBy(count => count.Key.Xpos, StringComparer.Ordinal)
            .Select(count => count.Key).Take(255));

    /// <summary>Learns a tagger.</summary>
    /// <param name="sentences">What to learn from.</param>
    /// <param name="tagSet">The tags to tell apart.</param>
    /// <param name="epochs">How many times to go over the sentences.</param>
    /// <param name="seed">Decides the order of the sentences.</param>
    /// <param name="progress">Told the number of epochs done and the share of words tagged wrongly in the last, in thousandths.</param>
    public static Tagger Train(
        IReadOnlyList<TaggedSentence> sentences, TagSet tagSet, int epochs = 8, int seed = 1, Action<int, int>? progress = null)
    {
        var trainer = new TaggerTrainer(sentences, tagSet);
        var random = new Random(seed);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(trainer.examples);
            var (wrong, words) = (0, 0);
            foreach (var example in trainer.examples)
            {
                wrong += trainer.Learn(example);
                words += example.Words.Length;
            }
            progress?.Invoke(epoch, (int)(1000L * wrong / Math.Max(1, words)));
        }
        return new(tagSet, trainer.lexicon, trainer.learner.Compile());
    }

    private TagLexicon CountWords(IEnumerable<TaggedSentence> sentences)
    {
        var builder = new TagLexicon.Builder();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Words.Length; i++)
                builder.Add(sentence.Words[i].Lower, tagSet.Number(sentence.Tags[i]));
        }
        return builder.Build();
    }

    private Example Prepare(TaggedSentence sentence)
    {
        var classes = new int[sentence.Words.Length];
        Tagger.Classify(lexicon, sentence.Words, classes);
        return new(sentence.Words, classes, [.. sentence.Tags.Select(tag => (byte)tagSet.Number(tag))]);
    }

    private int Learn(Example example)
    {
        Span<byte> tags = new byte[example.Words.Length];
        var wrong = 0;
        for (var i = 0; i < tags.Length; i++)
        {
            var filled = features.AsSpan(0, TagFeatures.Fill(example.Words, example.Classes, tags, i, features));
            learner.Score(filled, scores);
            tags[i] = (byte)PerceptronModel.Best(scores);
            learner.Tick();
            learner.Update(filled, example.Gold[i], tags[i]);
            if (tags[i] != example.Gold[i])
                wrong++;
        }
        return wrong;
    }

    private sealed record Example(WordForm[] Words, int[] Classes, byte[] Gold);
}
