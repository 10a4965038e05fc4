using System.Collections.Immutable;

namespace Vigil.Text.Tagging;

/// <summary>A part of speech with the treebank's own, finer tag.</summary>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Treebank-specific tag (Penn for English), or "_".</param>
public readonly record struct Tag(Upos Upos, string Xpos);

/// <summary>The tags a tagger can give, numbered: at most 255 pairs of UPOS and XPOS, predicted together.</summary>
public sealed class TagSet
{
    private readonly Dictionary<Tag, int> numbers = [];

    /// <summary>Numbers the tags in the order given.</summary>
    public TagSet(IEnumerable<Tag> tags)
    {
        Tags = [.. tags];
        for (var i = 0; i < Tags.Length; i++)
            numbers.Add(Tags[i], i);
        Xpos = [.. Tags.Select(tag => Array.FindIndex([.. Tags], other => other.Xpos == tag.Xpos))];
    }

    /// <summary>The tags by number.</summary>
    public ImmutableArray<Tag> Tags { get; }

    /// <summary>For each tag, the number of the first tag with the same XPOS: an id of the XPOS alone.</summary>
    public ImmutableArray<int> Xpos { get; }

    /// <summary>The number of <paramref name="tag"/>, or of the first tag with its XPOS or its UPOS if it is not in the set, or 0.</summary>
    public int Number(Tag tag)
    {
        if (numbers.TryGetValue(tag, out var number))
            return number;
        for (var i = 0; i < Tags.Length; i++)
        {
            if (Tags[i].Upos == tag.Upos)
                return i;
        }
        return 0;
    }

    /// <summary>Writes the tags.</summary>
    public void WriteTo(BinaryWriter writer)
    {
        writer.Write((byte)Tags.Length);
        foreach (var tag in Tags)
        {
            writer.Write((byte)tag.Upos);
            writer.Write(tag.Xpos);
        }
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    public static TagSet ReadFrom(BinaryReader reader)
    {
        var tags = new Tag[reader.ReadByte()];
        for (var i = 0; i < tags.Length; i++)
            tags[i] = new((Upos)reader.ReadByte(), reader.ReadString());
        return new(tags);
    }
}
