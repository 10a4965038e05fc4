using System.Collections.Immutable;

namespace Vigil.Text.Entities;

/// <summary>Finds the best labels of a sentence by Viterbi's algorithm. Holds buffers that are used again; for one thread at a time.</summary>
internal sealed class EntityDecoder
{
    private const int Stride = EntityLabels.Stride;

    private readonly EntityFeatures features = new();
    private readonly List<Entity> entities = [];
    private int[] best = new int[32 * Stride];
    private byte[] back = new byte[32 * Stride];

    /// <summary>The sentence to decode, to be filled and prepared by the caller.</summary>
    public EntitySentence Sentence { get; } = new();

    /// <summary>The names in <see cref="Sentence"/>.</summary>
    public ImmutableArray<Entity> Decode(EntityWeights weights)
    {
        entities.Clear();
        for (var i = 0; i < Sentence.Count; i++)
        {
            if (!Sentence.Words[i].Candidate)
                continue;
            var end = i + 1;
            while (end < Sentence.Count && Sentence.Words[end].Candidate)
                end++;
            DecodeRun(weights, i, end);
            i = end;
        }
        return [.. entities];
    }

    private void DecodeRun(EntityWeights weights, int first, int end)
    {
        var length = end - first;
        if (best.Length < length * Stride)
            (best, back) = (new int[2 * length * Stride], new byte[2 * length * Stride]);
        Span<short> scores = stackalloc short[Stride];
        for (var i = 0; i < length; i++)
        {
            weights.Score(features.Of(Sentence, first + i), scores);
            Step(weights, i, scores, i == 0 ? EntityLabels.Starts : EntityLabels.All);
        }
        Collect(first, length);
    }

    private void Step(EntityWeights weights, int i, ReadOnlySpan<short> scores, ushort allowed)
    {
        var row = best.AsSpan(i * Stride, Stride);
        row.Fill(int.MinValue / 2);
        for (int rest = allowed; rest != 0;)
        {
            var label = EntityLabels.Take(ref rest);
            if (i == 0)
            {
                row[label] = scores[label] + weights.Transition(EntityLabels.Outside, label);
                continue;
            }
            for (int previous = EntityLabels.Preceding(label); previous != 0;)
            {
                var before = EntityLabels.Take(ref previous);
                var score = best[((i - 1) * Stride) + before] + weights.Transition(before, label);
                if (score > row[label])
                    (row[label], back[(i * Stride) + label]) = (score, (byte)before);
            }
            row[label] += scores[label];
        }
    }

    private void Collect(int first, int length)
    {
        var row = best.AsSpan((length - 1) * Stride, Stride);
        var label = -1;
        for (int rest = EntityLabels.Ends; rest != 0;)
        {
            var candidate = EntityLabels.Take(ref rest);
            if (label < 0 || row[candidate] > row[label])
                label = candidate;
        }
        var found = entities.Count;
        var end = 0;
        for (var i = length - 1; i >= 0; i--)
        {
            if (label != EntityLabels.Outside)
            {
                var part = EntityLabels.Place(label);
                if (part is NamePart.Last or NamePart.Only)
                    end = first + i + 1;
                if (part is NamePart.First or NamePart.Only)
                    entities.Add(new(EntityLabels.Kind(label), first + i, end));
            }
            label = back[(i * Stride) + label];
        }
        entities.Reverse(found, entities.Count - found);
    }
}
