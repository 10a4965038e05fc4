using System.Runtime.InteropServices;

namespace Vigil.Text.Tagging;

/// <summary>
/// For words frequent enough, the tags they were seen with, as the number of an ambiguity class: words with the same likely tags in the same
/// order of likelihood share a class. Rare and unknown words have class 0, so that training treats a rare word as use treats an unknown one.
/// </summary>
public sealed class TagLexicon
{
    private readonly Dictionary<ulong, ushort> classes;

    internal TagLexicon(Dictionary<ulong, ushort> classes) => this.classes = classes;

    /// <summary>The ambiguity class of a word, 0 if it is rare or unknown.</summary>
    public int Class(ulong word) => classes.GetValueOrDefault(word);

    /// <summary>Writes the classes in the order of the words' hashes.</summary>
    public void WriteTo(BinaryWriter writer)
    {
        writer.Write(classes.Count);
        foreach (var (word, number) in classes.OrderBy(pair => pair.Key))
        {
            writer.Write(word);
            writer.Write(number);
        }
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    public static TagLexicon ReadFrom(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var classes = new Dictionary<ulong, ushort>(count);
        for (var i = 0; i < count; i++)
            classes.Add(reader.ReadUInt64(), reader.ReadUInt16());
        return new(classes);
    }

    /// <summary>Counts tagged words.</summary>
    internal sealed class Builder
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
            var classes = new Dictionary<ulong, ushort>();
            foreach (var (word, tags) in counts.OrderBy(pair => pair.Key))
            {
                var total = tags.Values.Sum();
                if (total < RareBelow)
                    continue;
                var likely = tags.Where(t => t.Value * 20 >= total).OrderByDescending(t => t.Value).ThenBy(t => t.Key).Select(t => t.Key);
                var name = string.Join(' ', likely);
                if (!numbers.TryGetValue(name, out var number))
                    numbers.Add(name, number = (ushort)(numbers.Count + 1));
                classes.Add(word, number);
            }
            return new(classes);
        }
    }
}
