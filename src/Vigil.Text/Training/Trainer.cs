using System.Collections.Immutable;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Text.Training;

/// <summary>How a model is trained. The defaults are the recipe of the models that are shipped.</summary>
public sealed record TrainingOptions
{
    /// <summary>Decides the order of examples and which mistakes are followed.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Epochs of the tagger.</summary>
    public int TaggerEpochs { get; init; } = 8;

    /// <summary>Parts for tagging the parser's examples with taggers that have not seen them.</summary>
    public int JackknifeParts { get; init; } = 8;

    /// <summary>Epochs of each of those taggers.</summary>
    public int JackknifeEpochs { get; init; } = 5;

    /// <summary>Epochs of the parser.</summary>
    public int ParserEpochs { get; init; } = 12;
}

/// <summary>How far training has come.</summary>
/// <param name="Stage">What is being learnt: sentences, words, tagger, jackknife, parser, names.</param>
/// <param name="Done">Steps of the stage that are done.</param>
/// <param name="Total">Steps of the stage.</param>
/// <param name="WrongPerThousand">Mistakes on the examples in the last step, in thousandths, or null.</param>
public readonly record struct TrainingProgress(string Stage, int Done, int Total, int? WrongPerThousand = null);

/// <summary>The whole recipe from treebanks to a model. The same data, lists and options give the same bytes.</summary>
public sealed class Trainer
{
    private readonly TrainingData data;
    private readonly TrainingOptions options;
    private readonly Action<TrainingProgress> progress;
    private readonly ImmutableArray<ConlluSentence> sentences;
    private readonly List<TaggedSentence> tagged;
    private readonly ModelWriter model = new();

    private Trainer(TrainingData data, TrainingOptions options, Action<TrainingProgress>? progress)
    {
        (this.data, this.options, this.progress) = (data, options, progress ?? (_ => { }));
        sentences = [.. data.Train.SelectMany(t => t.Sentences)];
        tagged = [.. sentences.Select(TaggedSentence.From)];
    }

    /// <summary>Trains a model.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="data">What to learn from.</param>
    /// <param name="dataFolder">The folder of lists that people edit: language/CODE/tokens.txt, lexicons/names*.txt and lexicons/parts-of-speech.txt are read.</param>
    /// <param name="options">The recipe, or null for the usual one.</param>
    /// <param name="progress">Told how far training has come.</param>
    /// <returns>The bytes of the model file.</returns>
    /// <exception cref="FormatException">A list or treebank is damaged.</exception>
    public static byte[] Train(
        string language, TrainingData data, string dataFolder, TrainingOptions? options = null, Action<TrainingProgress>? progress = null)
    {
        var trainer = new Trainer(data, options ?? new(), progress);
        trainer.model.AddStrings(TrainedEngine.LanguageSection, [language]);
        trainer.TrainSplitter(Path.Combine(dataFolder, "language", language, "tokens.txt"));
        var tagSet = TaggerTrainer.TagSetOf(trainer.tagged);
        trainer.TrainWords(tagSet);
        var dictionary = PartsOfSpeech.Read(Path.Combine(dataFolder, "lexicons", "parts-of-speech.txt"));
        var tagger = trainer.TrainTagger(tagSet, dictionary);
        var unseen = trainer.TrainParser(tagger, dictionary);
        trainer.TrainNames(Path.Combine(dataFolder, "lexicons"), tagger, unseen);
        return trainer.model.ToBytes();
    }

    private void TrainSplitter(string tokenLists)
    {
        progress(new("sentences", 0, 1));
        var lexicon = TokenLexicon.Parse(File.ReadLines(tokenLists)).With("splits", SplitLearner.Learn(sentences));
        lexicon.Write(model);
        SentenceTrainer.Train(lexicon, data.Train.Select(t => t.Sentences), new Random(options.Seed)).Write(model);
        progress(new("sentences", 1, 1));
    }

    private void TrainWords(TagSet tagSet)
    {
        progress(new("words", 0, 1));
        var lemmas = new LemmaTrainer();
        foreach (var (sentence, tags) in sentences.Zip(tagged, (s, t) => (s, t.Tags)))
        {
            for (var i = 0; i < tags.Length; i++)
                lemmas.Add(sentence.Words[i].Form, tags[i], sentence.Words[i].Lemma);
        }
        var vocabulary = new Vocabulary(sentences.SelectMany(s => s.Words).Select(w => w.Form).CountBy(f => f).Where(f => f.Value > 1).Select(f => f.Key)
            .Concat(lemmas.Lemmas));
        vocabulary.Write(model);
        lemmas.Build(vocabulary, tagSet).Write(model);
        MorphTrainer.Train(sentences, tagSet, options.Seed).Write(model);
        progress(new("words", 1, 1));
    }

    private Tagger TrainTagger(TagSet tagSet, PartsOfSpeech dictionary)
    {
        var settings = TrainingSettings.Tagger with { Epochs = options.TaggerEpochs, Seed = options.Seed, Progress = Steps("tagger", options.TaggerEpochs) };
        var tagger = TaggerTrainer.Train(tagged, tagSet, dictionary, settings);
        Add(TrainedEngine.TaggerSection, tagger.WriteTo);
        return tagger;
    }

    // Returns the tags that taggers which had not seen the sentences gave them.
    private IReadOnlyList<byte[]> TrainParser(Tagger tagger, PartsOfSpeech dictionary)
    {
        var tagging = TrainingSettings.Tagger with { Epochs = options.JackknifeEpochs, Seed = options.Seed };
        var tags = Jackknife.Tags(
            tagged, tagger.TagSet, dictionary, tagging, options.JackknifeParts, done => progress(new("jackknife", done, options.JackknifeParts)));
        var settings = TrainingSettings.Parser with { Epochs = options.ParserEpochs, Seed = options.Seed, Progress = Steps("parser", options.ParserEpochs) };
        Add(TrainedEngine.ParserSection, ParserTrainer.Train(tagged, tags, tagger, settings).WriteTo);
        return tags;
    }

    private void TrainNames(string nameLists, Tagger tagger, IReadOnlyList<byte[]> unseen)
    {
        progress(new("names", 0, 1));
        var numbers = sentences.Index().ToDictionary(s => s.Item, s => s.Index, (IEqualityComparer<ConlluSentence>)ReferenceEqualityComparer.Instance);
        var recipe = new EntityRecipe
        {
            Treebanks = [.. data.Train, .. data.Dev],
            Annotations = data.Names,
            Lists = nameLists,
            Unseen = sentence => numbers.TryGetValue(sentence, out var number)
                ? [.. unseen[number].Select(t => tagger.TagSet.Tags[t].Upos)]
                : Tag(tagger, [.. sentence.Words.Select(w => w.Form)]),
            Tagger = words => Tag(tagger, words),
            Options = new() { Seed = options.Seed },
        };
        model.Add<byte>(TrainedEngine.EntitySection, recipe.Train().ToBytes());
        progress(new("names", 1, 1));
    }

    private static ImmutableArray<Upos> Tag(Tagger tagger, IReadOnlyList<string> words)
    {
        var tags = new byte[words.Count];
        tagger.Tag([.. words.Select(w => new WordForm(w))], tags);
        return [.. tags.Select(t => tagger.TagSet.Tags[t].Upos)];
    }

    private Action<int, int> Steps(string stage, int total) => (done, wrong) => progress(new(stage, done, total, wrong));

    private void Add(string section, Action<Stream> write)
    {
        using var block = new MemoryStream();
        write(block);
        model.Add<byte>(section, block.ToArray());
    }
}
