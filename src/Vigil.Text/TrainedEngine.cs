using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Vigil.Text.Entities;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;
using Vigil.Text.Training;

namespace Vigil.Text;

/// <summary>
/// The language engine that reads with a model learnt from treebanks: sentence splitter, tagger, parser, lemmatizer, morphology, names.
/// Every stage takes time in proportion to the words; a sentence costs memory only for what it returns.
/// </summary>
public sealed class TrainedEngine : LanguageEngine
{
    /// <summary>Name of the model file in the folder of a language.</summary>
    public const string ModelFileName = "model.bin";

    internal const string LanguageSection = "language", TaggerSection = "tagger", ParserSection = "parser", EntitySection = "entities";

    [ThreadStatic]
    private static AnalysisBuffers? buffers;

    private readonly SentenceSplitter splitter;
    private readonly Vocabulary vocabulary;
    private readonly Tagger tagger;
    private readonly DependencyParser parser;
    private readonly Lemmatizer lemmatizer;
    private readonly MorphTagger morphology;
    private readonly EntityFinder entities;

    private TrainedEngine(ModelFile model)
    {
        Language = model.Strings(LanguageSection)[0];
        Id = $"vigil-text-{typeof(TrainedEngine).Assembly.GetName().Version?.ToString(3)}-{Language}-{model.Sha256[..16]}";
        splitter = SentenceSplitter.Read(model);
        vocabulary = Vocabulary.Read(model);
        tagger = Tagger.ReadFrom(model.Array<byte>(TaggerSection));
        parser = DependencyParser.ReadFrom(model.Bytes(ParserSection), tagger);
        lemmatizer = Lemmatizer.Read(model, vocabulary, tagger.TagSet);
        morphology = MorphTagger.Read(model, tagger.TagSet);
        entities = EntityFinder.FromBytes(model.Bytes(EntitySection));
    }

    /// <inheritdoc/>
    public override string Language { get; }

    /// <inheritdoc/>
    public override string Id { get; }

    /// <summary>Loads the model of a language.</summary>
    /// <param name="folder">The folder that holds model.bin, for example <c>models/en</c>.</param>
    /// <exception cref="ModelException">The model is of another version or damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TrainedEngine Load(string folder) => new(ModelFile.Read(Path.Combine(folder, ModelFileName)));

    /// <summary>Makes an engine of a model in memory.</summary>
    /// <exception cref="ModelException">The model is of another version or damaged.</exception>
    public static TrainedEngine From(ModelFile model) => new(model);

    /// <inheritdoc/>
    public override ImmutableArray<RawSentence> Split(string text, TextSpan span) => splitter.Split(text, span);

    /// <inheritdoc/>
    public override Sentence Analyze(string text, RawSentence raw)
    {
        var b = buffers ??= new();
        var count = raw.Words.Length;
        if (count == 0)
            return new(raw.Span, [], []);
        b.Reserve(count);
        Span<WordForm> words = b.Words.AsSpan(0, count);
        Span<byte> tags = b.Tags.AsSpan(0, count), morphs = b.Morphs.AsSpan(0, count);
        Span<int> heads = b.Heads.AsSpan(0, count);
        Span<Relation> relations = b.Relations.AsSpan(0, count);
        Span<Upos> upos = b.Upos.AsSpan(0, count);
        for (var i = 0; i < count; i++)
            words[i] = new(Form(text, raw.Words[i]));
        tagger.Tag(words, tags);
        for (var i = 0; i < count; i++)
            upos[i] = tagger.TagSet.Tags[tags[i]].Upos;
        parser.Parse(words, tags, heads, relations);
        morphology.Tag(text, raw.Words.AsSpan(), words, tags, heads, relations, morphs);
        var tokens = new Token[count];
        for (var i = 0; i < count; i++)
            tokens[i] = Token(text, raw, i, b);
        return new(raw.Span, ImmutableCollectionsMarshal.AsImmutableArray(tokens), entities.Find(text, raw.Words.AsSpan(), upos));
    }

    private static ReadOnlySpan<char> Form(string text, TextSpan span) => text.AsSpan(span.Start, span.Length);

    private Token Token(string text, RawSentence raw, int i, AnalysisBuffers b)
    {
        var form = Form(text, raw.Words[i]);
        var tag = tagger.TagSet.Tags[b.Tags[i]];
        var lemma = lemmatizer.Lemma(form, b.Tags[i]);
        return new(
            raw.Words[i], form.SequenceEqual(lemma) ? lemma : vocabulary.Intern(form), lemma, tag.Upos, morphology.Flags(b.Morphs[i]),
            morphology.Feats(b.Morphs[i]), tag.Xpos, b.Heads[i], b.Relations[i], raw.Joined[i]);
    }

    private sealed class AnalysisBuffers
    {
        public WordForm[] Words = [];
        public byte[] Tags = [], Morphs = [];
        public int[] Heads = [];
        public Relation[] Relations = [];
        public Upos[] Upos = [];

        public void Reserve(int count)
        {
            if (Words.Length >= count)
                return;
            count = Math.Max(128, count);
            (Words, Tags, Morphs, Heads, Relations, Upos) = (new WordForm[count], new byte[count], new byte[count], new int[count], new Relation[count], new Upos[count]);
        }
    }
}
