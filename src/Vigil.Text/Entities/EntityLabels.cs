using System.Numerics;

namespace Vigil.Text.Entities;

/// <summary>
/// The labels of single words: outside any name, or the first, inner, last or only word of a name of a kind (the BIOES scheme).
/// A set of labels is a bit mask, and label 0 is "outside".
/// </summary>
public static class EntityLabels
{
    /// <summary>Kinds of name that are labelled: person, organisation, place.</summary>
    public const int Kinds = 3;

    /// <summary>Number of labels.</summary>
    public const int Count = 1 + (4 * Kinds);

    /// <summary>Room for the scores of one word: <see cref="Count"/> rounded up to the width of a vector.</summary>
    public const int Stride = 16;

    /// <summary>The label of a word outside any name.</summary>
    public const int Outside = 0;

    /// <summary>The set of all labels.</summary>
    public const ushort All = (1 << Count) - 1;

    /// <summary>Labels that a sentence can begin with: outside, first word or only word.</summary>
    public static readonly ushort Starts = Select(label => label == Outside || (Place(label) is NamePart.First or NamePart.Only));

    /// <summary>Labels that a sentence can end with: outside, last word or only word.</summary>
    public static readonly ushort Ends = Select(label => label == Outside || (Place(label) is NamePart.Last or NamePart.Only));

    private static readonly ushort[] Before = [.. Enumerable.Range(0, Count).Select(after => Select(before => Follows(before, after)))];

    /// <summary>The labels that can stand before <paramref name="label"/>.</summary>
    public static ushort Preceding(int label) => Before[label];

    /// <summary>The label of a word that is <paramref name="part"/> of a name of <paramref name="kind"/>.</summary>
    public static int Of(EntityKind kind, NamePart part) => 1 + (4 * (int)kind) + (int)part;

    /// <summary>The kind of name that a label other than <see cref="Outside"/> is of.</summary>
    public static EntityKind Kind(int label) => (EntityKind)((label - 1) / 4);

    /// <summary>Which part of a name a label other than <see cref="Outside"/> stands for.</summary>
    public static NamePart Place(int label) => (NamePart)((label - 1) & 3);

    /// <summary>Labels the words of one sentence with its names.</summary>
    public static byte[] Encode(int words, ReadOnlySpan<Entity> entities)
    {
        var labels = new byte[words];
        foreach (var entity in entities)
        {
            for (var i = entity.First; i < entity.End; i++)
                labels[i] = (byte)Of(entity.Kind, Part(i, entity));
        }
        return labels;
    }

    /// <summary>Which part of <paramref name="entity"/> a word in it is.</summary>
    public static NamePart Part(int word, Entity entity) =>
        entity.End - entity.First == 1 ? NamePart.Only : word == entity.First ? NamePart.First : word == entity.End - 1 ? NamePart.Last : NamePart.Inner;

    private static bool Follows(int before, int after)
    {
        var open = before != Outside && (Place(before) is NamePart.First or NamePart.Inner);
        var continues = after != Outside && (Place(after) is NamePart.Inner or NamePart.Last);
        return open == continues && (!open || Kind(before) == Kind(after));
    }

    private static ushort Select(Func<int, bool> predicate)
    {
        var set = 0;
        for (var label = 0; label < Count; label++)
            set |= predicate(label) ? 1 << label : 0;
        return (ushort)set;
    }

    /// <summary>Takes the lowest label out of a set that is not empty.</summary>
    internal static int Take(ref int set)
    {
        var label = BitOperations.TrailingZeroCount(set);
        set &= set - 1;
        return label;
    }
}

/// <summary>Where in a name a word stands.</summary>
public enum NamePart : byte
{
    /// <summary>The first of several words.</summary>
    First,

    /// <summary>Neither the first nor the last.</summary>
    Inner,

    /// <summary>The last of several words.</summary>
    Last,

    /// <summary>The name is this one word.</summary>
    Only,
}
