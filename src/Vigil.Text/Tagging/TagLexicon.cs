using System.Runtime.InteropServices;
using Vigil.Text.Training;

namespace Vigil.Text.Tagging;

/// <summary>
/// The ambiguity class of words. Of words frequent in training: words seen with the same likely tags in the same order of likelihood share a
/// class. Of others: what a dictionary says they can be. Rare words are treated in training as unknown ones are in use.
/// </summary>
public sealed class TagLexicon
{
    private const int FirstFrequent = 1024; // above every combination of WordKinds

    private readonly ulong[] slots; // 32 bits of the word's hash, 8 of its sense as a verb, 8 as a noun, 16 of its class; 0 is empty

    private TagLexicon(ulong[] slots) => this.slots = slots;

    /// <summary>The ambiguity class of a word, 0 if nothing is known of it.</summary>
    public int Class(ulong word) => (int)(Find(word) & 0xFFFF);

    /// <summary>What a word means most often.</summary>
    public WordSense Sense(ulong word)
    {
        var found = Find(word);
        return new((byte)(found >> 16), (byte)(found >> 24));
    }

    /// <summary>Writes the table.</summary>
    public void WriteTo(BinaryWriter writer)
    {
        writer.Write(slots.Length);
        writer.Write(MemoryMarshal.AsBytes(slots.AsSpan()));
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    public static TagLexicon ReadFrom(BinaryReader reader)
    {
        var slots = new ulong[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(slots.AsSpan()));
        return new(slots);
    }

    private static int Home(ulong word, int length) => (int)(((word >> 32) * (ulong)length) >> 32);

    private static ulong Check(ulong word) => (uint)word | 1;

    private ulong Find(ulong word)
    {
        for (var i = Home(word, slots.Length); slots[i] != 0; i = i + 1 == slots.Length ? 0 : i + 1)
        {
            if (slots[i] >> 32 == Check(word))
                return slots[i];
        }
        return 0;
    }

    private static TagLexicon From(Dictionary<ulong, ushort> classes, IReadOnlyDictionary<ulong, WordSense> senses)
    {
        var slots = new ulong[classes.Count * 4 / 3 + 1];
        foreach (var (word, number) in classes.OrderBy(pair => pair.Key))
        {
            var i = Home(word, slots.Length);
            while (slots[i] != 0)
                i = i + 1 == slots.Length ? 0 : i + 1;
            var sense = senses.GetValueOrDefault(word);
            slots[i] = Check(word) << 32 | (ulong)sense.Verb << 24 | (ulong)sense.Noun << 16 | number;
        }
        return new(slots);
    }

    /// <summary>Counts tagged words.</summary>
    /// <param name="dictionary">What words can be.</param>
    internal sealed class Builder(PartsOfSpeech dictionary)
    {
        private const int RareBelow = 4;
        private readonly Dictionary<ulong, Dictionary<int, int>> counts = [];

        /// <summary>Counts one occurrence.</summary>
        public void Add(ulong word, int tag)
        {
            ref var tags = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _);
            CollectionsMarshal.GetValueRefOrAddDefault(tags ??= [], tag, out _)++;
        }

        /// <summary>The finished lexicon.</summary>
        public TagLexicon Build()
        {
            var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
            var classes = dictionary.Words.ToDictionary(pair => pair.Key, pair => (ushort)pair.Value);
            foreach (var (word, tags) in counts.OrderBy(pair => pair.Key))
            {
                var total = tags.Values.Sum();
                if (total < RareBelow)
                    continue;
                var likely = tags.Where(t => t.Value * 20 >= total).OrderByDescending(t => t.Value).ThenBy(t => t.Key).Select(t => t.Key);
                var name = string.Join(' ', likely);
                if (!numbers.TryGetValue(name, out var number))
                    numbers.Add(name, number = (ushort)(numbers.Count + FirstFrequent));
                classes[word] = number;
            }
            return From(classes, dictionary.Senses);
        }
    }
}
