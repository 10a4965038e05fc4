using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Vigil.Text.Entities;

/// <summary>
/// The weights of a linear-chain model: for each feature one signed byte per label, in an open-addressing table under 32-bit hashes, and one
/// integer for each pair of neighbouring labels. Immutable.
/// </summary>
public sealed class EntityWeights
{
    /// <summary>Integer weight of 1.0 in training.</summary>
    public const int Scale = 32;

    private const int Stride = EntityLabels.Stride;
    private const int Transitions = EntityLabels.Count * EntityLabels.Count;

    private readonly uint[] keys;
    private readonly sbyte[] rows;
    private readonly short[] transitions;
    private readonly int mask;

    private EntityWeights(uint[] keys, sbyte[] rows, short[] transitions)
    {
        (this.keys, this.rows, this.transitions) = (keys, rows, transitions);
        mask = keys.Length - 1;
    }

    /// <summary>Lays out weights.</summary>
    /// <param name="features">Hash of each feature with its weights, <see cref="EntityLabels.Stride"/> of them.</param>
    /// <param name="transitions">The weight of each label after each label, the label before first.</param>
    internal static EntityWeights Build(IReadOnlyList<(ulong Feature, sbyte[] Row)> features, short[] transitions)
    {
        var size = 16;
        while (size < features.Count * 5 / 4)
            size *= 2;
        var weights = new EntityWeights(new uint[size], new sbyte[size * Stride], transitions);
        foreach (var (feature, row) in features)
        {
            var slot = weights.Slot(feature);
            weights.keys[slot] = Fingerprint(feature);
            row.CopyTo(weights.rows.AsSpan(slot * Stride));
        }
        return weights;
    }

    /// <summary>Number of bytes that <see cref="Write"/> fills.</summary>
    public int ByteCount => 4 + (keys.Length * (4 + Stride)) + (Transitions * 2);

    /// <summary>The weight of <paramref name="after"/> next to <paramref name="before"/>.</summary>
    internal int Transition(int before, int after) => transitions[(before * EntityLabels.Count) + after];

    /// <summary>Adds up the weights of features.</summary>
    internal void Score(ReadOnlySpan<ulong> features, Span<short> scores)
    {
        var sum = Vector256<short>.Zero;
        foreach (var feature in features)
        {
            var slot = Slot(feature);
            if (keys[slot] != 0)
            {
                var row = Vector128.Create<sbyte>(rows.AsSpan(slot * Stride, Stride));
                sum += Vector256.Create(Vector128.WidenLower(row), Vector128.WidenUpper(row));
            }
        }
        sum.CopyTo(scores);
    }

    /// <summary>Writes the table, little-endian.</summary>
    internal void Write(Span<byte> target)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target, keys.Length);
        target = target[4..];
        foreach (var transition in transitions)
        {
            BinaryPrimitives.WriteInt16LittleEndian(target, transition);
            target = target[2..];
        }
        foreach (var key in keys)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(target, key);
            target = target[4..];
        }
        MemoryMarshal.AsBytes(rows.AsSpan()).CopyTo(target);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are not such a table.</exception>
    internal static EntityWeights Read(ReadOnlySpan<byte> source)
    {
        var size = source.Length < 4 ? 0 : BinaryPrimitives.ReadInt32LittleEndian(source);
        if (size < 16 || (size & (size - 1)) != 0 || source.Length < 4 + (Transitions * 2) + (size * (4L + Stride)))
            throw new FormatException("VT302: the entity weights of the model are damaged; train or download the model again");
        var transitions = new short[Transitions];
        var keys = new uint[size];
        for (var i = 0; i < Transitions; i++)
            transitions[i] = BinaryPrimitives.ReadInt16LittleEndian(source[(4 + (i * 2))..]);
        source = source[(4 + (Transitions * 2))..];
        for (var i = 0; i < size; i++)
            keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(source[(i * 4)..]);
        var rows = MemoryMarshal.Cast<byte, sbyte>(source.Slice(size * 4, size * Stride)).ToArray();
        return new(keys, rows, transitions);
    }

    private static uint Fingerprint(ulong feature) => (uint)(feature >> 32) | 1;

    private int Slot(ulong feature)
    {
        var fingerprint = Fingerprint(feature);
        var slot = (int)(uint)feature & mask;
        while (keys[slot] != 0 && keys[slot] != fingerprint)
            slot = (slot + 1) & mask;
        return slot;
    }
}
