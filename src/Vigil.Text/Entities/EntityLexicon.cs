using System.Buffers.Binary;

namespace Vigil.Text.Entities;

/// <summary>
/// Classes of words and phrases under 32-bit hashes of their letters, in an open-addressing table. One wrong hit in some fifty
/// thousand look-ups is accepted for a table without strings.
/// </summary>
public sealed class EntityLexicon
{
    /// <summary>Number of words of the longest phrase looked up.</summary>
    public const int LongestPhrase = 6;

    private readonly uint[] keys;
    private readonly ushort[] classes;
    private readonly int mask;

    /// <summary>Compiles entries.</summary>
    /// <param name="entries">Key of each word or phrase (see <see cref="NameKey"/>) and its classes.</param>
    internal EntityLexicon(IReadOnlyCollection<KeyValuePair<ulong, NameClass>> entries)
    {
        var size = 16;
        while (size < entries.Count * 3 / 2)
            size *= 2;
        (keys, classes, mask) = (new uint[size], new ushort[size], size - 1);
        foreach (var (key, value) in entries.OrderBy(e => e.Key))
        {
            var slot = Slot(key);
            keys[slot] = Fingerprint(key);
            classes[slot] |= (ushort)value;
        }
    }

    private EntityLexicon(uint[] keys, ushort[] classes) => (this.keys, this.classes, mask) = (keys, classes, keys.Length - 1);

    /// <summary>Number of bytes that <see cref="Write"/> fills.</summary>
    public int ByteCount => 4 + (keys.Length * 6);

    /// <summary>The classes of the word or phrase with a key.</summary>
    internal NameClass Find(ulong key) => (NameClass)classes[Slot(key)];

    /// <summary>Writes the table, little-endian.</summary>
    internal void Write(Span<byte> target)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target, keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(target[(4 + (i * 4))..], keys[i]);
            BinaryPrimitives.WriteUInt16LittleEndian(target[(4 + (keys.Length * 4) + (i * 2))..], classes[i]);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are not such a table.</exception>
    internal static EntityLexicon Read(ReadOnlySpan<byte> source)
    {
        var size = source.Length < 4 ? 0 : BinaryPrimitives.ReadInt32LittleEndian(source);
        if (size < 16 || (size & (size - 1)) != 0 || source.Length < 4 + (size * 6L))
            throw new FormatException("VT301: the entity lexicon of the model is damaged; train or download the model again");
        var (keys, classes) = (new uint[size], new ushort[size]);
        for (var i = 0; i < size; i++)
        {
            keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(source[(4 + (i * 4))..]);
            classes[i] = BinaryPrimitives.ReadUInt16LittleEndian(source[(4 + (size * 4) + (i * 2))..]);
        }
        return new(keys, classes);
    }

    private static uint Fingerprint(ulong key) => (uint)(key >> 32) | 1;

    private int Slot(ulong key)
    {
        var fingerprint = Fingerprint(key);
        var slot = (int)((key ^ (key >> 29)) & (uint)mask);
        while (keys[slot] != 0 && keys[slot] != fingerprint)
            slot = (slot + 1) & mask;
        return slot;
    }
}
