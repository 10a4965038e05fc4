using Vigil.Text.Entities;

namespace Vigil.Text.Training;

/// <summary>A stretch of words that may hold names, as numbers of features and sets of labels.</summary>
/// <param name="Features">For each word, the numbers of its features.</param>
/// <param name="Labels">For each word, the labels that it may have.</param>
/// <param name="Weight">How much the stretch counts.</param>
internal sealed record EntityChain(int[][] Features, ushort[] Labels, float Weight);

/// <summary>
/// Turns examples into chains and numbers their features. A feature in a source with other guidelines is learnt twice, for all sources and
/// for what is peculiar to that one (after Daumé 2007); only the shared part is used later.
/// </summary>
internal sealed class EntityChains(EntityLexicon lexicon)
{
    private readonly Dictionary<ulong, int> numbers = [];
    private readonly List<(ulong Feature, int Number)> shared = [];
    private readonly EntitySentence sentence = new();
    private readonly EntityFeatures features = new();

    /// <summary>The chains.</summary>
    public List<EntityChain> Items { get; } = [];

    /// <summary>Number of features.</summary>
    public int Features => numbers.Count;

    /// <summary>The features that all sources share, with their numbers.</summary>
    public IReadOnlyList<(ulong Feature, int Number)> Shared => shared;

    /// <summary>Adds the stretches of one sentence.</summary>
    public void Add(EntityExample example, float weight)
    {
        sentence.Clear();
        for (var i = 0; i < example.Words.Length; i++)
            sentence.Add(example.Words[i], example.Tags[i]);
        sentence.Prepare(lexicon);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.Words[i].Candidate)
                continue;
            var end = i + 1;
            while (end < sentence.Count && sentence.Words[end].Candidate)
                end++;
            Items.Add(Chain(example, i, end, weight));
            i = end;
        }
    }

    private EntityChain Chain(EntityExample example, int first, int end, float weight)
    {
        var rows = new int[end - first][];
        var labels = new ushort[end - first];
        for (var i = first; i < end; i++)
        {
            rows[i - first] = Number(features.Of(sentence, i), example.Source);
            labels[i - first] = example.Labels[i];
        }
        Repair(labels);
        return new(rows, labels, weight);
    }

    // A name that begins or ends outside the stretch cannot be learnt: its words are left open.
    private static void Repair(ushort[] labels)
    {
        for (var i = 0; i < labels.Length && (labels[i] & Reachable(i == 0, i == labels.Length - 1)) == 0; i++)
            labels[i] = EntityLabels.All;
        for (var i = labels.Length - 1; i >= 0 && (labels[i] & Reachable(i == 0, i == labels.Length - 1)) == 0; i--)
            labels[i] = EntityLabels.All;
    }

    private static int Reachable(bool first, bool last) => (first ? EntityLabels.Starts : EntityLabels.All) & (last ? EntityLabels.Ends : EntityLabels.All);

    private int[] Number(ReadOnlySpan<ulong> features, EntitySource source)
    {
        var own = source == EntitySource.UniversalNer ? 0 : features.Length;
        var row = new int[features.Length + own];
        for (var i = 0; i < features.Length; i++)
        {
            if (!numbers.TryGetValue(features[i], out row[i]))
            {
                numbers.Add(features[i], row[i] = numbers.Count);
                shared.Add((features[i], row[i]));
            }
        }
        for (var i = 0; i < own; i++)
        {
            var key = EntityHash.Mix(features[i], (ulong)source);
            if (!numbers.TryGetValue(key, out row[own + i]))
                numbers.Add(key, row[own + i] = numbers.Count);
        }
        return row;
    }
}
