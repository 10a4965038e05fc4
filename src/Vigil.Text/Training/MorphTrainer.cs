using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Vigil.Text.Tagging;

namespace Vigil.Text.Training;

/// <summary>Learns a <see cref="MorphTagger"/> from treebanks. The same sentences and seed give the same result.</summary>
internal static class MorphTrainer
{
    /// <summary>Longest ending that features are looked up by.</summary>
    public const int LongestEnding = 3;

    private const int MostClasses = 250, Epochs = 5, MostFrequentShare = 50, KnownFrom = 3;

    /// <summary>How a word is written, as far as its features depend on it.</summary>
    public static int Shape(ReadOnlySpan<char> form) => WordKey.Shape(form) switch { 4 => 1, 5 => 2, _ => 0 };

    /// <summary>Learns from the gold annotation of sentences.</summary>
    public static MorphTagger Train(ImmutableArray<ConlluSentence> sentences, TagSet tagSet, int seed)
    {
        var feats = sentences.SelectMany(s => s.Words).CountBy(w => w.Feats).OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal)
            .Take(MostClasses).Select(f => f.Key).ToArray();
        var numbers = feats.Select((f, i) => (f, i)).ToDictionary(f => f.f, f => (byte)f.i, StringComparer.Ordinal);
        var (choices, table) = Tabulate(sentences, numbers);
        var untrained = new MorphTagger(tagSet, feats, choices, table, new PerceptronTrainer(feats.Length).Compile());
        return new(tagSet, feats, choices, table, Learn(sentences, tagSet, numbers, untrained, seed));
    }

    private static (byte[] Choices, KeyTable Table) Tabulate(ImmutableArray<ConlluSentence> sentences, Dictionary<string, byte> numbers)
    {
        var counts = new Dictionary<ulong, Dictionary<byte, int>>();
        foreach (var word in sentences.SelectMany(s => s.Words))
        {
            if (numbers.TryGetValue(word.Feats, out var number))
                Count(counts, word, number);
        }
        var choices = new List<byte> { 1, 0 };
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var table = new Dictionary<ulong, int>();
        foreach (var (key, seen) in counts.OrderBy(c => c.Key))
        {
            var total = seen.Values.Sum();
            if (total < KnownFrom)
                continue;
            var run = seen.Where(s => s.Value * MostFrequentShare >= total).OrderByDescending(s => s.Value).ThenBy(s => s.Key).Select(s => s.Key).ToArray();
            var name = string.Join(' ', run);
            if (!places.TryGetValue(name, out var place))
            {
                places.Add(name, place = choices.Count);
                choices.Add((byte)run.Length);
                choices.AddRange(run);
            }
            table.Add(key, place);
        }
        return ([.. choices], KeyTable.Build(table));
    }

    private static void Count(Dictionary<ulong, Dictionary<byte, int>> counts, ConlluWord word, byte number)
    {
        Span<char> buffer = stackalloc char[64];
        var folded = WordKey.Fold(word.Form, isName: false, buffer);
        var tag = WordKey.Of(TagOf(word));
        Add(counts, WordKey.Word(folded, tag), number);
        for (var length = Math.Min(LongestEnding, folded.Length); length >= 0; length--)
            Add(counts, WordKey.Ending(folded, length, tag, Shape(word.Form)), number);
    }

    private static void Add(Dictionary<ulong, Dictionary<byte, int>> counts, ulong key, byte number)
    {
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
        CollectionsMarshal.GetValueRefOrAddDefault(seen ??= [], number, out _)++;
    }

    private static PerceptronModel Learn(
        ImmutableArray<ConlluSentence> sentences, TagSet tagSet, Dictionary<string, byte> numbers, MorphTagger untrained, int seed)
    {
        var trainer = new PerceptronTrainer(numbers.Count);
        var features = new ulong[MorphFeatures.Most];
        var scores = new int[numbers.Count];
        var random = new Random(seed);
        var order = sentences.ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var sentence in order)
                Learn(trainer, sentence, tagSet, numbers, untrained, features, scores);
        }
        return trainer.Compile();
    }

    private static void Learn(
        PerceptronTrainer trainer, ConlluSentence sentence, TagSet tagSet, Dictionary<string, byte> numbers, MorphTagger untrained,
        ulong[] features, int[] scores)
    {
        var tagged = TaggedSentence.From(sentence);
        byte[] tags = [.. tagged.Tags.Select(t => (byte)tagSet.Number(t))];
        var syntax = new MorphFeatures(tagged.Words, tags, tagged.Heads.AsSpan(), tagged.Relations.AsSpan(), new MorphChildren[tags.Length]);
        for (var i = 0; i < tags.Length; i++)
        {
            var choice = untrained.Choices(sentence.Words[i].Form, WordKey.Of(tagged.Tags[i]));
            if (choice.Length == 1 || !numbers.TryGetValue(sentence.Words[i].Feats, out var gold) || !choice.Contains(gold))
                continue;
            var filled = features.AsSpan(0, syntax.Fill(i, features));
            trainer.Score(filled, scores);
            var guess = choice[0];
            foreach (var number in choice)
                guess = scores[number] > scores[guess] ? number : guess;
            trainer.Tick();
            trainer.Update(filled, gold, guess);
        }
    }

    private static Tag TagOf(ConlluWord word) => new(Enum.TryParse<Upos>(word.Upos, ignoreCase: true, out var upos) ? upos : Upos.X, word.Xpos);
}
