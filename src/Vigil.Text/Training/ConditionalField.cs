using System.Runtime.Intrinsics;
using Vigil.Text.Entities;

namespace Vigil.Text.Training;

/// <summary>
/// A linear-chain conditional random field over <see cref="EntityLabels"/> in training. Where labels are left open, the likelihood of the
/// set of allowed labellings is raised instead of that of one.
/// </summary>
internal sealed class ConditionalField
{
    private const int Stride = EntityLabels.Stride;
    private const int Half = Stride / 2;
    private const int Count = EntityLabels.Count;
    private const float Impossible = -1e30f;

    private readonly float[] weights;
    private readonly float[] transitions = new float[Count * Count];
    private readonly Random random;
    private readonly List<int> kept = [];
    private readonly float keep;
    private float scale = 1;
    private float[] scores = [], forward = [], backward = [], free = [], bound = [], pairsFree = new float[Count * Count], pairsBound = new float[Count * Count];

    public ConditionalField(int features, double dropout, int seed)
    {
        weights = new float[features * Stride];
        keep = (float)(1 - dropout);
        random = new Random(seed + 1);
    }

    /// <summary>Takes one step along the gradient of a chain.</summary>
    public void Learn(EntityChain chain, float rate, float regularization)
    {
        var length = chain.Labels.Length;
        Reserve(length);
        var used = Drop(chain.Features);
        Score(used);
        var allowed = new ushort[length];
        for (var i = 0; i < length; i++)
            allowed[i] = (ushort)((i == 0 ? EntityLabels.Starts : EntityLabels.All) & (i == length - 1 ? EntityLabels.Ends : EntityLabels.All));
        Marginals(length, allowed, free, pairsFree);
        for (var i = 0; i < length; i++)
            allowed[i] &= chain.Labels[i];
        Marginals(length, allowed, bound, pairsBound);
        scale *= 1 - (rate * regularization);
        Update(used, rate * chain.Weight);
        if (scale < 1e-4f)
            Rescale();
    }

    private void Update(int[][] used, float rate)
    {
        Span<float> gradient = stackalloc float[Stride];
        var step = rate / scale / keep;
        for (var i = 0; i < used.Length; i++)
        {
            var any = false;
            for (var label = 0; label < Count; label++)
            {
                var g = bound[(i * Stride) + label] - free[(i * Stride) + label];
                any |= MathF.Abs(g) > 1e-4f;
                gradient[label] = step * g;
            }
            if (!any)
                continue;
            var (low, high) = (Vector256.Create<float>(gradient[..Half]), Vector256.Create<float>(gradient[Half..]));
            foreach (var feature in used[i])
            {
                ref var row = ref weights[feature * Stride];
                (Vector256.LoadUnsafe(ref row) + low).StoreUnsafe(ref row);
                (Vector256.LoadUnsafe(ref row, Half) + high).StoreUnsafe(ref row, Half);
            }
        }
        for (var k = 0; k < transitions.Length; k++)
            transitions[k] += rate * 0.5f * (pairsBound[k] - pairsFree[k]);
    }

    private int[][] Drop(int[][] features)
    {
        if (keep >= 1)
            return features;
        var used = new int[features.Length][];
        for (var i = 0; i < features.Length; i++)
        {
            kept.Clear();
            foreach (var feature in features[i])
            {
                if (random.NextSingle() < keep)
                    kept.Add(feature);
            }
            used[i] = [.. kept];
        }
        return used;
    }

    private void Score(int[][] features)
    {
        var factor = scale / keep;
        for (var i = 0; i < features.Length; i++)
        {
            var (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
            foreach (var feature in features[i])
            {
                ref var row = ref weights[feature * Stride];
                low += Vector256.LoadUnsafe(ref row);
                high += Vector256.LoadUnsafe(ref row, Half);
            }
            (low * factor).StoreUnsafe(ref scores[i * Stride]);
            (high * factor).StoreUnsafe(ref scores[i * Stride], Half);
        }
    }

    // Forward and backward sums in logarithms over the allowed labels; the expected labels and pairs of labels.
    private void Marginals(int length, ushort[] allowed, float[] single, float[] pairs)
    {
        Array.Clear(pairs);
        for (var i = 0; i < length; i++)
        {
            var now = forward.AsSpan(i * Stride, Stride);
            now.Fill(Impossible);
            for (int rest = allowed[i]; rest != 0;)
            {
                var label = EntityLabels.Take(ref rest);
                now[label] = scores[(i * Stride) + label] + (i == 0
                    ? transitions[label]
                    : Sum(forward.AsSpan((i - 1) * Stride, Stride), EntityLabels.Preceding(label) & allowed[i - 1], label));
            }
        }
        var last = forward.AsSpan((length - 1) * Stride, Stride);
        var total = LogSum(last[..Count]);
        backward.AsSpan((length - 1) * Stride, Stride).Clear();
        for (var i = length - 2; i >= 0; i--)
        {
            var now = backward.AsSpan(i * Stride, Stride);
            now.Fill(Impossible);
            for (int rest = allowed[i + 1]; rest != 0;)
            {
                var label = EntityLabels.Take(ref rest);
                var ahead = scores[((i + 1) * Stride) + label] + backward[((i + 1) * Stride) + label];
                for (int previous = EntityLabels.Preceding(label) & allowed[i]; previous != 0;)
                {
                    var before = EntityLabels.Take(ref previous);
                    var value = ahead + transitions[(before * Count) + label];
                    now[before] = LogAdd(now[before], value);
                    var expected = forward[(i * Stride) + before] + value - total;
                    if (expected > -12)
                        pairs[(before * Count) + label] += MathF.Exp(expected);
                }
            }
        }
        for (var i = 0; i < length; i++)
        {
            for (var label = 0; label < Count; label++)
            {
                var value = (allowed[i] >> label & 1) == 0 ? Impossible : forward[(i * Stride) + label] + backward[(i * Stride) + label] - total;
                single[(i * Stride) + label] = value < -12 ? 0 : MathF.Exp(value);
            }
        }
    }

    private float Sum(ReadOnlySpan<float> before, int labels, int after)
    {
        var sum = Impossible;
        while (labels != 0)
        {
            var label = EntityLabels.Take(ref labels);
            sum = LogAdd(sum, before[label] + transitions[(label * Count) + after]);
        }
        return sum;
    }

    private static float LogSum(ReadOnlySpan<float> values)
    {
        var sum = Impossible;
        foreach (var value in values)
            sum = LogAdd(sum, value);
        return sum;
    }

    private static float LogAdd(float a, float b)
    {
        var (high, low) = a > b ? (a, b) : (b, a);
        return low - high < -15 ? high : high + MathF.Log(1 + MathF.Exp(low - high));
    }

    private void Reserve(int length)
    {
        if (scores.Length >= length * Stride)
            return;
        scores = new float[2 * length * Stride];
        forward = new float[2 * length * Stride];
        backward = new float[2 * length * Stride];
        free = new float[2 * length * Stride];
        bound = new float[2 * length * Stride];
    }

    private void Rescale()
    {
        for (var i = 0; i < weights.Length; i++)
            weights[i] *= scale;
        scale = 1;
    }

    /// <summary>The finished weights as integers.</summary>
    public EntityWeights Compile(EntityChains chains, EntityTrainingOptions options)
    {
        Rescale();
        var rows = new List<(ulong, sbyte[])>();
        foreach (var (feature, number) in chains.Shared)
        {
            var row = new sbyte[Stride];
            var largest = 0f;
            for (var label = 0; label < Count; label++)
            {
                var weight = weights[(number * Stride) + label];
                largest = MathF.Max(largest, MathF.Abs(weight));
                row[label] = (sbyte)Math.Clamp((int)MathF.Round(weight * EntityWeights.Scale), sbyte.MinValue, sbyte.MaxValue);
            }
            if (largest >= options.Prune)
                rows.Add((feature, row));
        }
        var pairs = new short[transitions.Length];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = (short)Math.Clamp((int)MathF.Round(transitions[i] * EntityWeights.Scale), short.MinValue, short.MaxValue);
        return EntityWeights.Build(rows, pairs);
    }
}
