using System.Buffers.Binary;
using System.Text;

namespace Vigil.Mentions.Places;

/// <summary>
/// Names stored in sorted order, in blocks of sixteen: each after the first of its block keeps only the bytes that differ from the one before
/// (front coding; Witten, Moffat and Bell, Managing Gigabytes, 1999, section 4.1).
/// </summary>
/// <remarks>Each name: one byte for the length shared with the name before, one for the length of the rest, then the rest in UTF-8.</remarks>
internal sealed class FrontCodedNames(byte[] data, int start, int blocks)
{
    public const int BlockSize = 16;

    private readonly int _names = start + (4 * blocks);

    /// <summary>The name with the given index.</summary>
    public string this[int index]
    {
        get
        {
            Span<byte> name = stackalloc byte[512];
            var at = _names + BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(start + (4 * (index / BlockSize))));
            var length = 0;
            for (var i = 0; i <= index % BlockSize; i++)
            {
                var (shared, rest) = (data[at], data[at + 1]);
                data.AsSpan(at + 2, rest).CopyTo(name[shared..]);
                length = shared + rest;
                at += 2 + rest;
            }

            return Encoding.UTF8.GetString(name[..length]);
        }
    }

    /// <summary>Encodes names: the offsets of the blocks, then the blocks.</summary>
    /// <exception cref="FormatException">A name is longer than 255 bytes.</exception>
    public static byte[] Encode(IReadOnlyList<string> names)
    {
        using var offsets = new MemoryStream();
        using var blocks = new MemoryStream();
        Span<byte> word = stackalloc byte[4];
        byte[] previous = [];
        for (var i = 0; i < names.Count; i++)
        {
            if (i % BlockSize == 0)
            {
                BinaryPrimitives.WriteInt32LittleEndian(word, (int)blocks.Length);
                offsets.Write(word);
                previous = [];
            }

            var name = Encoding.UTF8.GetBytes(names[i]);
            if (name.Length > byte.MaxValue) throw new FormatException($"name of more than 255 bytes: {names[i]}");
            var shared = name.AsSpan().CommonPrefixLength(previous);
            blocks.WriteByte((byte)shared);
            blocks.WriteByte((byte)(name.Length - shared));
            blocks.Write(name.AsSpan(shared));
            previous = name;
        }

        return [.. offsets.ToArray(), .. blocks.ToArray()];
    }
}
