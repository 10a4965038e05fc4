using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Vigil.Text.Training;

/// <summary>
/// A compiled linear classifier of three classes, made for speed: a feature is one number of 64 bits, and can stand only in one bucket of
/// eight, a cache line, which is searched without a branch. Where more than eight features share a bucket, the weakest are left out.
/// Only the differences to the first class are kept: its own score is always zero. Immutable and safe to use from many threads.
/// </summary>
public sealed class ThreeClassModel
{
    private const int BucketSize = 8, FeaturesPerBucket = 6;

    private readonly ulong[] memory; // pinned; a slot is check << 32 | third minus first << 16 | second minus first; 0 is empty
    private readonly int start;      // index of the first bucket, at the start of a cache line
    private readonly int buckets;

    private ThreeClassModel(int buckets)
    {
        this.buckets = buckets;
        memory = GC.AllocateArray<ulong>((buckets + 1) * BucketSize, pinned: true);
        start = FirstAligned(memory);
    }

    private Span<ulong> Slots => memory.AsSpan(start, buckets * BucketSize);

    /// <summary>Compiles the averaged weights of a trainer of three classes.</summary>
    /// <param name="trainer">What has been learnt.</param>
    /// <param name="minDifference">Features whose scaled weights for any two classes are nearer than this are left out.</param>
    /// <param name="scale">What an average weight of one becomes.</param>
    public static ThreeClassModel Compile(PerceptronTrainer trainer, int minDifference = 1, int scale = 24)
    {
        var features = new List<(ulong Key, int Strength, uint Weights)>();
        trainer.Average(1, scale, (key, weights) =>
        {
            var strength = weights.Max() - weights.Min();
            if (strength >= minDifference)
                features.Add((key, strength, (ushort)Clamp(weights[1] - weights[0]) | (uint)(ushort)Clamp(weights[2] - weights[0]) << 16));
        });
        var model = new ThreeClassModel(features.Count / FeaturesPerBucket + 1);
        foreach (var bucket in features.GroupBy(feature => model.Bucket(feature.Key)))
        {
            var at = bucket.Key * BucketSize;
            foreach (var (key, _, weights) in bucket.OrderByDescending(feature => feature.Strength).ThenBy(feature => feature.Key).Take(BucketSize))
                model.Slots[at++] = (ulong)Check(key) << 32 | weights;
        }
        return model;
    }

    /// <summary>Sets <paramref name="scores"/> to the scores of the three classes; the first is zero.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        Prefetch(features);
        ref var first = ref MemoryMarshal.GetReference(Slots);
        var (second, third) = (Vector256<int>.Zero, Vector256<int>.Zero);
        foreach (var feature in features)
        {
            ref var bucket = ref Unsafe.Add(ref first, Bucket(feature) * BucketSize);
            var check = Vector256.Create(Check(feature)).AsInt32();
            var found = Matching(Vector256.LoadUnsafe(ref bucket), check) | Matching(Vector256.LoadUnsafe(ref bucket, BucketSize / 2), check);
            second += found << 16 >> 16;
            third += found >> 16;
        }
        (scores[0], scores[1], scores[2]) = (0, Vector256.Sum(second), Vector256.Sum(third));
    }

    /// <summary>Writes the model: the number of buckets and the buckets, little-endian.</summary>
    public void WriteTo(Stream stream)
    {
        Span<byte> count = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(count, buckets);
        stream.Write(count);
        stream.Write(MemoryMarshal.AsBytes(Slots));
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote and moves <paramref name="block"/> behind it.</summary>
    /// <exception cref="ModelException">The block is cut short (VT203).</exception>
    public static ThreeClassModel ReadFrom(ref ReadOnlySpan<byte> block)
    {
        var count = block.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(block);
        if (count < 1 || count > (block.Length - sizeof(int)) / (BucketSize * sizeof(ulong)))
            throw new ModelException("VT203", "The model ends within a classifier. Copy it again.");
        var model = new ThreeClassModel(count);
        var slots = MemoryMarshal.AsBytes(model.Slots);
        block.Slice(sizeof(int), slots.Length).CopyTo(slots);
        block = block[(sizeof(int) + slots.Length)..];
        return model;
    }

    // The weights of the slot whose upper half is the check, in the lower half of its lane; zero elsewhere.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Matching(Vector256<ulong> slots, Vector256<int> check) =>
        (slots & Vector256.Equals(slots.AsInt32(), check).AsUInt64() >>> 32).AsInt32();

    private static int Clamp(int weight) => Math.Clamp(weight, short.MinValue, short.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Check(ulong feature) => (uint)feature | 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Bucket(ulong feature) => (int)(((feature >> 32) * (ulong)buckets) >> 32);

    // Asks for all buckets at once; without it each look-up waits for memory in turn. No effect on the result.
    private unsafe void Prefetch(ReadOnlySpan<ulong> features)
    {
        if (!Sse.IsSupported)
            return;
        ref var first = ref MemoryMarshal.GetReference(Slots);
        foreach (var feature in features)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, Bucket(feature) * BucketSize)));
    }

    private static unsafe int FirstAligned(ulong[] pinned)
    {
        const int CacheLine = BucketSize * sizeof(ulong);
        var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
        return (int)((CacheLine - address % CacheLine) % CacheLine / sizeof(ulong));
    }
}
