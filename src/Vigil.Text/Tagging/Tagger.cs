using Vigil.Text.Training;

namespace Vigil.Text.Tagging;

/// <summary>
/// Gives every word of a sentence its UPOS and XPOS, from left to right, with an averaged perceptron (Collins 2002).
/// Immutable and safe to use from many threads; takes time in proportion to the words.
/// </summary>
public sealed class Tagger
{
    [ThreadStatic]
    private static int[]? classBuffer;

    private readonly PerceptronModel model;
    private readonly TagLexicon lexicon;

    internal Tagger(TagSet tagSet, TagLexicon lexicon, PerceptronModel model)
    {
        TagSet = tagSet;
        this.lexicon = lexicon;
        this.model = model;
    }

    /// <summary>What the numbers of the tags stand for.</summary>
    public TagSet TagSet { get; }

    /// <summary>What is known of single words.</summary>
    public TagLexicon Lexicon => lexicon;

    /// <summary>Tags one sentence.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="tags">Receives for each word the number of its tag in <see cref="TagSet"/>.</param>
    public void Tag(ReadOnlySpan<WordForm> words, Span<byte> tags)
    {
        if (classBuffer is null || classBuffer.Length < words.Length)
            classBuffer = new int[Math.Max(256, words.Length)];
        var classes = classBuffer.AsSpan(0, words.Length);
        Classify(lexicon, words, classes);
        Span<ulong> features = stackalloc ulong[TagFeatures.Most];
        Span<int> scores = stackalloc int[model.Classes];
        for (var i = 0; i < words.Length; i++)
        {
            var count = TagFeatures.Fill(words, classes, tags, i, features);
            model.Score(features[..count], scores);
            tags[i] = (byte)PerceptronModel.Best(scores);
        }
    }

    /// <summary>Writes the tagger as one block.</summary>
    public void WriteTo(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        TagSet.WriteTo(writer);
        lexicon.WriteTo(writer);
        writer.Flush();
        model.WriteTo(stream);
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    /// <exception cref="ModelException">The block is cut short (VT203).</exception>
    public static Tagger ReadFrom(byte[] block)
    {
        using var reader = new BinaryReader(new MemoryStream(block), System.Text.Encoding.UTF8);
        var tagSet = TagSet.ReadFrom(reader);
        var lexicon = TagLexicon.ReadFrom(reader);
        ReadOnlySpan<byte> rest = block.AsSpan((int)reader.BaseStream.Position);
        return new(tagSet, lexicon, PerceptronModel.ReadFrom(ref rest));
    }

    internal static void Classify(TagLexicon lexicon, ReadOnlySpan<WordForm> words, Span<int> classes)
    {
        for (var i = 0; i < words.Length; i++)
            classes[i] = lexicon.Class(words[i].Lower);
    }
}
