using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Vigil.Text.Training;

/// <summary>
/// A compiled linear classifier: a hash table from feature to the integer weights of the classes that the feature speaks for or against.
/// Immutable and safe to use from many threads.
/// </summary>
/// <remarks>
/// A slot holds 32 bits of the feature's key, and the place and number of its weights. A feature that was never learnt is mistaken for another
/// once in some four thousand million probes, always for the same one.
/// </remarks>
public sealed class PerceptronModel
{
    private readonly ulong[] slots; // check << 32 | first weight << 8 | number of weights; 0 is empty
    private readonly int[] weights; // weight << 8 | class

    private PerceptronModel(int classes, ulong[] slots, int[] weights)
    {
        Classes = classes;
        this.slots = slots;
        this.weights = weights;
    }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Number of weights other than zero.</summary>
    public int Weights => weights.Length;

    /// <summary>Sets <paramref name="scores"/> to the score of each class.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        Prefetch(features);
        foreach (var feature in features)
            Add(feature, scores);
    }

    /// <summary>Adds the weights of one feature to <paramref name="scores"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong feature, Span<int> scores)
    {
        var check = (uint)feature | 1;
        for (var i = Home(feature); ; i = i + 1 == slots.Length ? 0 : i + 1)
        {
            var slot = slots[i];
            if (slot == 0)
                return;
            if ((uint)(slot >> 32) != check)
                continue;
            foreach (var weight in weights.AsSpan((int)((slot >> 8) & 0xFFFFFF), (int)(slot & 255)))
                scores[weight & 255] += weight >> 8;
            return;
        }
    }

    /// <summary>The class with the highest score, the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }
        return best;
    }

    /// <summary>Writes the model: three counts, the slots and the weights, little-endian.</summary>
    public void WriteTo(Stream stream)
    {
        Span<byte> counts = stackalloc byte[12];
        BinaryPrimitives.WriteInt32LittleEndian(counts, Classes);
        BinaryPrimitives.WriteInt32LittleEndian(counts[4..], slots.Length);
        BinaryPrimitives.WriteInt32LittleEndian(counts[8..], weights.Length);
        stream.Write(counts);
        stream.Write(MemoryMarshal.AsBytes(slots.AsSpan()));
        stream.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote and moves <paramref name="block"/> behind it.</summary>
    /// <exception cref="ModelException">The block is cut short (VT203).</exception>
    public static PerceptronModel ReadFrom(ref ReadOnlySpan<byte> block)
    {
        if (block.Length < 12)
            throw new ModelException("VT203", "The model ends within a classifier. Copy it again.");
        var classes = BinaryPrimitives.ReadInt32LittleEndian(block);
        var slots = Take<ulong>(block[12..], BinaryPrimitives.ReadInt32LittleEndian(block[4..]));
        var rest = block[(12 + 8 * slots.Length)..];
        var weights = Take<int>(rest, BinaryPrimitives.ReadInt32LittleEndian(block[8..]));
        block = rest[(4 * weights.Length)..];
        return new(classes, slots, weights);
    }

    private static T[] Take<T>(ReadOnlySpan<byte> block, int count)
        where T : unmanaged
    {
        if (count < 0 || (long)count * Unsafe.SizeOf<T>() > block.Length)
            throw new ModelException("VT203", "The model ends within a classifier. Copy it again.");
        return MemoryMarshal.Cast<byte, T>(block[..(count * Unsafe.SizeOf<T>())]).ToArray();
    }

    // Asks for all slots at once; without it each look-up waits for memory in turn. No effect on the result.
    private unsafe void Prefetch(ReadOnlySpan<ulong> features)
    {
        if (!Sse.IsSupported)
            return;
        foreach (var feature in features)
            Sse.Prefetch0(Unsafe.AsPointer(ref slots[Home(feature)]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Home(ulong feature) => (int)(((feature >> 32) * (ulong)slots.Length) >> 32);

    /// <summary>Collects the weights of features and lays them out.</summary>
    /// <param name="classes">Number of classes, 1 to 255.</param>
    internal sealed class Builder(int classes)
    {
        private readonly List<(ulong Key, int Start, int Count)> features = [];
        private readonly List<int> weights = [];

        /// <summary>Adds a feature with its weight for each class; one without weights is left out.</summary>
        public void Add(ulong key, ReadOnlySpan<int> row)
        {
            var start = weights.Count;
            for (var label = 0; label < row.Length; label++)
            {
                if (row[label] != 0)
                    weights.Add(row[label] << 8 | label);
            }
            if (weights.Count > start)
                features.Add((key, start, weights.Count - start));
        }

        /// <summary>The finished model.</summary>
        public PerceptronModel Build()
        {
            if (weights.Count >= 1 << 24)
                throw new InvalidOperationException("The classifier has more weights than its format can hold: prune more.");
            var model = new PerceptronModel(classes, new ulong[features.Count * 4 / 3 + 1], [.. weights]);
            foreach (var (key, start, count) in features)
                model.Place(key, start, count);
            return model;
        }
    }

    private void Place(ulong key, int start, int count)
    {
        var i = Home(key);
        while (slots[i] != 0)
            i = i + 1 == slots.Length ? 0 : i + 1;
        slots[i] = (ulong)((uint)key | 1) << 32 | (uint)(start << 8 | count);
    }
}
