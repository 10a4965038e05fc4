using Vigil.Text.Tagging;
using Vigil.Text.Training;

namespace Vigil.Text.Parsing;

/// <summary>A word in a <see cref="ParserState"/>: ids of what it is, and the arcs it has so far.</summary>
internal struct ParserNode
{
    /// <summary>Makes the node of a word.</summary>
    public ParserNode(in WordForm word, byte tag, Tagger tagger)
    {
        var upos = tagger.TagSet.Tags[tag].Upos;
        Word = word.Lower;
        Tag = (ulong)tag + 4;
        Upos = (ulong)upos + 4;
        Sense = SenseOf(tagger.Lexicon.Sense(word.Lower), upos, Tag);
        WordTag = FeatureHash.Mix(Word + Tag);
        Suffix = word.Suffix3;
        Shape = word.Shape;
        IsVerb = upos is Tagging.Upos.Verb or Tagging.Upos.Aux;
        IsMark = upos is Tagging.Upos.Punct;
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

    /// <summary>Id of what the word means most often as the part of speech that it is here, or of its tag if that is not known.</summary>
    public ulong Sense;

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

    private static ulong SenseOf(WordSense sense, Upos upos, ulong tag)
    {
        const ulong Nouns = 300, Verbs = 400;
        return upos switch
        {
            Tagging.Upos.Noun or Tagging.Upos.Propn when sense.Noun > 0 => Nouns + sense.Noun,
            Tagging.Upos.Verb when sense.Verb > 0 => Verbs + sense.Verb,
            _ => tag,
        };
    }

    /// <summary>A node that is no word: the root or none.</summary>
    public static ParserNode Special(ulong id) => new()
    {
        Word = id, Tag = id, Upos = id, WordTag = id, Suffix = id, Shape = id, Sense = id,
        Head = ParserState.NoHead,
    };
}
