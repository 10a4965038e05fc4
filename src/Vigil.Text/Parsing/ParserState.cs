using Vigil.Text.Tagging;

namespace Vigil.Text.Parsing;

/// <summary>A move of the arc-hybrid system.</summary>
internal enum ParserAction
{
    /// <summary>Pushes the first word of the buffer onto the stack.</summary>
    Shift,

    /// <summary>Makes the first of the buffer the head of the top of the stack, and pops that.</summary>
    Left,

    /// <summary>Makes the second of the stack the head of the top of the stack, and pops that.</summary>
    Right,
}

/// <summary>
/// A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root behind the last word
/// (Ballesteros and Nivre 2013). The root takes one child only, so that every run ends in a tree. Buffers are reused from sentence to sentence.
/// </summary>
internal sealed class ParserState
{
    /// <summary>Marks a word without a head so far.</summary>
    public const int NoHead = -2;

    private int[] stack = [];
    private int depth;

    /// <summary>Number of words; also the index of the root node. The node behind it stands for "none".</summary>
    public int Count { get; private set; }

    /// <summary>The words, the root and the node that stands for none.</summary>
    public ParserNode[] Nodes { get; private set; } = [];

    /// <summary>Index of the first node of the buffer.</summary>
    public int Next { get; private set; }

    /// <summary>Number of words on the stack.</summary>
    public int Depth => depth;

    /// <summary>Whether every word has a head.</summary>
    public bool Finished => Next == Count && depth == 0;

    /// <summary>Starts a sentence.</summary>
    public void Reset(ReadOnlySpan<WordForm> words, ReadOnlySpan<byte> tags, Tagger tagger)
    {
        Count = words.Length;
        (Next, depth) = (0, 0);
        if (Nodes.Length < Count + 2)
        {
            stack = new int[Math.Max(256, Count * 2)];
            Nodes = new ParserNode[stack.Length + 2];
        }
        for (var i = 0; i < Count; i++)
            Nodes[i] = new(words[i], tags[i], tagger) { VerbsBefore = i == 0 ? 0 : Nodes[i - 1].VerbsUpTo, MarksBefore = i == 0 ? 0 : Nodes[i - 1].MarksUpTo };
        Nodes[Count] = ParserNode.Special(1);
        Nodes[Count + 1] = ParserNode.Special(2);
        if (Count > 0)
            (Nodes[Count].VerbsBefore, Nodes[Count].MarksBefore) = (Nodes[Count - 1].VerbsUpTo, Nodes[Count - 1].MarksUpTo);
    }

    /// <summary>The node <paramref name="below"/> places under the top of the stack, or the node for none.</summary>
    public int Stack(int below) => below < depth ? stack[depth - 1 - below] : Count + 1;

    /// <summary>The node <paramref name="ahead"/> places behind the first of the buffer (the root comes last), or the node for none.</summary>
    public int Buffer(int ahead) => Math.Min(Next + ahead, Count + 1);

    /// <summary>Whether a move may be made.</summary>
    public bool Allows(ParserAction action) => action switch
    {
        ParserAction.Shift => Next < Count,
        ParserAction.Left => depth > 0 && (Next < Count || depth == 1),
        _ => depth > 1,
    };

    /// <summary>Head and dependent of the arc that Left or Right would make.</summary>
    public (int Head, int Dependent) Arc(ParserAction action) => (action == ParserAction.Left ? Next : Stack(1), Stack(0));

    /// <summary>Shifts.</summary>
    public void Shift() => stack[depth++] = Next++;

    /// <summary>Makes the arc of Left or Right with its relation, and pops the dependent.</summary>
    public void Attach(ParserAction action, Relation relation)
    {
        var (head, dependent) = Arc(action);
        depth--;
        Nodes[dependent].Head = head;
        Nodes[dependent].Relation = relation;
        ref var node = ref Nodes[head];
        if (action == ParserAction.Left)
            (node.Left2, node.Left1, node.LeftSet, node.LeftCount) = (node.Left1, dependent + 1, node.LeftSet | 1UL << (int)relation, node.LeftCount + 1);
        else
            (node.Right2, node.Right1, node.RightSet, node.RightCount) = (node.Right1, dependent + 1, node.RightSet | 1UL << (int)relation, node.RightCount + 1);
    }

    /// <summary>The node of a child link, which counts from one, or the node for none.</summary>
    public int Child(int link) => link == 0 ? Count + 1 : link - 1;
}
