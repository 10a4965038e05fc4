using Vigil.Text.Tagging;
using Vigil.Text.Training;

namespace Vigil.Text.Parsing;

/// <summary>A word in a <see cref="ParserState"/>: ids of what it is, and the arcs it has so far.</summary>
internal struct ParserNode
{
    /// <summary>Makes the node of a word.</summary>
    public ParserNode(in WordForm word, byte tag, TagSet tagSet)
    {
        Word = word.Lower;
        Tag = (ulong)tag + 4;
        Upos = (ulong)tagSet.Tags[tag].Upos + 4;
        WordTag = FeatureHash.Mix(Word + Tag);
        Suffix = word.Suffix3;
        Shape = word.Shape;
        IsVerb = tagSet.Tags[tag].Upos is Tagging.Upos.Verb or Tagging.Upos.Aux;
        IsMark = tagSet.Tags[tag].Upos is Tagging.Upos.Punct;
        Head = ParserState.NoHead;
    }

    /// <summary>Id of the lower-case word.</summary>
    public ulong Word;

    /// <summary>Id of the tag.</summary>
    public ulong Tag;

    /// <summary>Id of the universal part of speech.</summary>
    public ulong Upos;

    /// <summary>Id of word and tag together.</summary>
    public ulong WordTag;

    /// <summary>Id of the last three letters.</summary>
    public ulong Suffix;

    /// <summary>Id of the shape.</summary>
    public ulong Shape;

    /// <summary>Head, or <see cref="ParserState.NoHead"/>.</summary>
    public int Head;

    /// <summary>Relation to the head.</summary>
    public Relation Relation;

    /// <summary>The last and the last but one child attached on the left; one more than its index, 0 for none.</summary>
    public int Left1, Left2;

    /// <summary>The last and the last but one child attached on the right; one more than its index, 0 for none.</summary>
    public int Right1, Right2;

    /// <summary>Number of children on either side.</summary>
    public int LeftCount, RightCount;

    /// <summary>Relations of the children on either side, one bit each.</summary>
    public ulong LeftSet, RightSet;

    /// <summary>Verbs and punctuation marks before this word in the sentence.</summary>
    public int VerbsBefore, MarksBefore;

    private readonly bool IsVerb, IsMark;

    /// <summary>Verbs up to and with this word.</summary>
    public readonly int VerbsUpTo => VerbsBefore + (IsVerb ? 1 : 0);

    /// <summary>Punctuation marks up to and with this word.</summary>
    public readonly int MarksUpTo => MarksBefore + (IsMark ? 1 : 0);

    /// <summary>A node that is no word: the root or none.</summary>
    public static ParserNode Special(ulong id) => new() { Word = id, Tag = id, Upos = id, WordTag = id, Suffix = id, Shape = id, Head = ParserState.NoHead };
}
