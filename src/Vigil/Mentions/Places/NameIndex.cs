using System.Buffers.Binary;

namespace Vigil.Mentions.Places;

/// <summary>
/// Maps folded names to places, straight from the bytes of the compiled gazetteer. A name is known by 41 bits of its hash (FNV-1a, 64 bits,
/// finished as in MurmurHash3): some of them choose the bucket, 24 stand in the entry, so that a word that names no place is taken for one
/// about once in a million look-ups.
/// </summary>
/// <remarks>
/// Entry: 24 bits of hash, then 22 bits of place id and 2 bits of use, little-endian. Entries of one name stand together, the most populous place first.
/// </remarks>
internal sealed class NameIndex(byte[] data, int start, int bucketBits)
{
    public const int EntrySize = 6;
    public const int MaxPlaces = 1 << 22;

    private readonly int _entries = start + (4 * ((1 << bucketBits) + 1));

    /// <summary>Hash of a folded name.</summary>
    public static ulong Hash(ReadOnlySpan<char> folded)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in folded) hash = (hash ^ c) * 1099511628211UL;
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }

    /// <summary>Bucket of a hash.</summary>
    public static int Bucket(ulong hash, int bucketBits) => (int)(hash >> (64 - bucketBits));

    /// <summary>The bits of a hash that its entry keeps.</summary>
    public static int Fingerprint(ulong hash) => (int)(hash & 0xFFFFFF);

    /// <summary>Fills <paramref name="entries"/> with the meanings of a folded name and gives their number, at most its length.</summary>
    public int Find(ReadOnlySpan<char> folded, Span<NameEntry> entries)
    {
        var hash = Hash(folded);
        var bucket = Bucket(hash, bucketBits);
        var (at, end) = (Start(bucket), Start(bucket + 1));
        var (wanted, count) = (Fingerprint(hash), 0);
        for (; at < end && count < entries.Length; at++)
        {
            var entry = data.AsSpan(_entries + (at * EntrySize), EntrySize);
            if (Triple(entry) != wanted) continue;
            var value = Triple(entry[3..]);
            entries[count++] = new NameEntry(value >> 2, (NameUse)(value & 3));
        }

        return count;
    }

    private int Start(int bucket) => BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(start + (4 * bucket)));

    private static int Triple(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
