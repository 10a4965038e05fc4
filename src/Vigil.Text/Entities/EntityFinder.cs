using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Text.Entities;

/// <summary>
/// Finds names of persons, organisations and places in a tagged sentence: a linear-chain conditional random field (Lafferty, McCallum
/// and Pereira 2001) decoded by Viterbi over the words that may be part of a name. Immutable and safe to use from many threads.
/// </summary>
public sealed class EntityFinder
{
    private readonly EntityLexicon lexicon;
    private readonly EntityWeights weights;
    private readonly ConcurrentBag<EntityDecoder> decoders = [];

    /// <summary>Puts a finder together.</summary>
    internal EntityFinder(EntityLexicon lexicon, EntityWeights weights) => (this.lexicon, this.weights) = (lexicon, weights);

    /// <summary>Reads a finder from the section of a model that <see cref="ToBytes"/> made.</summary>
    /// <exception cref="FormatException">The bytes are not such a section.</exception>
    public static EntityFinder FromBytes(ReadOnlySpan<byte> section)
    {
        var length = section.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(section);
        if (length < 0 || length > section.Length - 4)
            throw new FormatException("VT303: the entity section of the model is cut short; train or download the model again");
        return new(EntityLexicon.Read(section.Slice(4, length)), EntityWeights.Read(section[(4 + length)..]));
    }

    /// <summary>The finder as a section of a model.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[4 + lexicon.ByteCount + weights.ByteCount];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, lexicon.ByteCount);
        lexicon.Write(bytes.AsSpan(4));
        weights.Write(bytes.AsSpan(4 + lexicon.ByteCount));
        return bytes;
    }

    /// <summary>Finds the names in one sentence, in order, not overlapping.</summary>
    /// <param name="text">The text that <paramref name="words"/> refer to.</param>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="tags">Their parts of speech.</param>
    public ImmutableArray<Entity> Find(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words, ReadOnlySpan<Upos> tags)
    {
        var decoder = decoders.TryTake(out var free) ? free : new EntityDecoder();
        var sentence = decoder.Sentence;
        sentence.Clear();
        for (var i = 0; i < words.Length; i++)
            sentence.Add(text[words[i].Start..words[i].End], tags[i]);
        sentence.Prepare(lexicon);
        var entities = decoder.Decode(weights);
        decoders.Add(decoder);
        return entities;
    }
}
