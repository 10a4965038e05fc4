using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Vigil.Text.Training;

/// <summary>
/// A compiled linear classifier of three classes in which a feature is one number of 64 bits, so that looking it up touches memory once.
/// Only the differences to the first class are kept: its own score is always zero. Immutable and safe to use from many threads.
/// </summary>
public sealed class ThreeClassModel
{
    private readonly ulong[] slots; // check << 32 | third minus first << 16 | second minus first; 0 is empty

    private ThreeClassModel(ulong[] slots) => this.slots = slots;

    /// <summary>Compiles the averaged weights of a trainer of three classes.</summary>
    /// <param name="trainer">What has been learnt.</param>
    /// <param name="minDifference">Features whose scaled weights for any two classes are nearer than this are left out.</param>
    /// <param name="scale">What an average weight of one becomes.</param>
    public static ThreeClassModel Compile(PerceptronTrainer trainer, int minDifference = 1, int scale = 24)
    {
        var features = new List<(ulong Key, uint Weights)>();
        trainer.Average(1, scale, (key, weights) =>
        {
            if (weights.Max() - weights.Min() < minDifference)
                return;
            var pair = (uint)(ushort)Clamp(weights[1] - weights[0]) | (uint)(ushort)Clamp(weights[2] - weights[0]) << 16;
            features.Add((key, pair));
        });
        var model = new ThreeClassModel(new ulong[features.Count * 4 / 3 + 1]);
        foreach (var (key, weights) in features)
            model.Place(key, weights);
        return model;
    }

    /// <summary>Sets <paramref name="scores"/> to the scores of the three classes; the first is zero.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        Prefetch(features);
        var (second, third) = (0, 0);
        foreach (var feature in features)
        {
            var check = (uint)feature | 1;
            for (var i = Home(feature); slots[i] != 0; i = i + 1 == slots.Length ? 0 : i + 1)
            {
                var slot = slots[i];
                if ((uint)(slot >> 32) != check)
                    continue;
                second += (short)slot;
                third += (short)(slot >> 16);
                break;
            }
        }
        (scores[0], scores[1], scores[2]) = (0, second, third);
    }

    /// <summary>Writes the model: the number of slots and the slots, little-endian.</summary>
    public void WriteTo(Stream stream)
    {
        Span<byte> count = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(count, slots.Length);
        stream.Write(count);
        stream.Write(MemoryMarshal.AsBytes(slots.AsSpan()));
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote and moves <paramref name="block"/> behind it.</summary>
    /// <exception cref="ModelException">The block is cut short (VT203).</exception>
    public static ThreeClassModel ReadFrom(ref ReadOnlySpan<byte> block)
    {
        var count = block.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(block);
        if (count < 1 || count > (block.Length - 4) / sizeof(ulong))
            throw new ModelException("VT203", "The model ends within a classifier. Copy it again.");
        var slots = MemoryMarshal.Cast<byte, ulong>(block.Slice(4, count * sizeof(ulong))).ToArray();
        block = block[(4 + count * sizeof(ulong))..];
        return new(slots);
    }

    private static int Clamp(int weight) => Math.Clamp(weight, short.MinValue, short.MaxValue);

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

    private void Place(ulong key, uint weights)
    {
        var i = Home(key);
        while (slots[i] != 0)
            i = i + 1 == slots.Length ? 0 : i + 1;
        slots[i] = (ulong)((uint)key | 1) << 32 | weights;
    }
}
