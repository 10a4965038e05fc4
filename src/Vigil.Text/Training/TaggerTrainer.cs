using Vigil.Text.Tagging;

namespace Vigil.Text.Training;

/// <summary>Learns a <see cref="Tagger"/> from tagged sentences. The same sentences, seed and settings give the same tagger.</summary>
public sealed class TaggerTrainer
{
    private const int RarestTag = 3;

    private readonly TagSet tagSet;
    private readonly TagLexicon lexicon;
    private readonly PerceptronTrainer learner;
    private readonly FeatureDropout dropout;
    private readonly TrainingSettings settings;
    private readonly Example[] examples;
    private readonly ulong[] features = new ulong[TagFeatures.Most];
    private readonly int[] scores;

    private TaggerTrainer(IReadOnlyList<TaggedSentence> sentences, TagSet tagSet, PartsOfSpeech dictionary, TrainingSettings settings)
    {
        this.tagSet = tagSet;
        this.settings = settings;
        dropout = new(settings.Dropout, settings.Seed);
        learner = new(tagSet.Tags.Length, settings.AdmitAt);
        scores = new int[tagSet.Tags.Length];
        lexicon = CountWords(sentences, dictionary);
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
    /// <param name="dictionary">What words can be that the sentences have seldom or never.</param>
    /// <param name="settings">How to learn.</param>
    public static Tagger Train(IReadOnlyList<TaggedSentence> sentences, TagSet tagSet, PartsOfSpeech dictionary, TrainingSettings settings)
    {
        var trainer = new TaggerTrainer(sentences, tagSet, dictionary, settings);
        var random = new Random(settings.Seed);
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            random.Shuffle(trainer.examples);
            var (wrong, words) = (0, 0);
            foreach (var example in trainer.examples)
            {
                wrong += trainer.Learn(example);
                words += example.Words.Length;
            }
            settings.Progress?.Invoke(epoch, (int)(1000L * wrong / Math.Max(1, words)));
        }
        return new(tagSet, trainer.lexicon, trainer.learner.Compile(settings.MinWeight));
    }

    private TagLexicon CountWords(IEnumerable<TaggedSentence> sentences, PartsOfSpeech dictionary)
    {
        var builder = new TagLexicon.Builder(dictionary);
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
            var filled = dropout.Keep(features.AsSpan(0, TagFeatures.Fill(example.Words, example.Classes, tags, i, features)));
            learner.Score(filled, scores);
            tags[i] = (byte)PerceptronModel.Best(scores);
            learner.Learn(filled, scores, example.Gold[i], settings.Margin);
            if (tags[i] != example.Gold[i])
                wrong++;
        }
        return wrong;
    }

    private sealed record Example(WordForm[] Words, int[] Classes, byte[] Gold);
}
