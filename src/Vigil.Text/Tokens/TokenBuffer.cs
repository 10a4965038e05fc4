namespace Vigil.Text.Tokens;

/// <summary>What stands before a token, and how it ends.</summary>
[Flags]
internal enum TokenMarks : byte
{
    None = 0,

    /// <summary>It continues the surface token of the word before it.</summary>
    Joined = 1,

    /// <summary>White space stands before it.</summary>
    Space = 2,

    /// <summary>A line ends before it, and not because the line was full.</summary>
    Line = 4,

    /// <summary>A blank line stands before it.</summary>
    Paragraph = 8,

    /// <summary>Its last character is a full stop that belongs to an abbreviation, or ends the sentence too.</summary>
    Stop = 16,

    /// <summary>An abbreviation that a name or a number must follow, such as a title.</summary>
    Title = 32,
}

/// <summary>A growing list of tokens, kept as arrays side by side and used again from text to text.</summary>
internal sealed class TokenBuffer
{
    public TextSpan[] Spans { get; private set; } = new TextSpan[256];

    public TokenMarks[] Marks { get; private set; } = new TokenMarks[256];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Add(int start, int end, TokenMarks marks)
    {
        if (Count == Spans.Length)
            Grow();
        Spans[Count] = new(start, end);
        Marks[Count++] = marks;
    }

    private void Grow()
    {
        var spans = Spans;
        var marks = Marks;
        Array.Resize(ref spans, Count * 2);
        Array.Resize(ref marks, Count * 2);
        (Spans, Marks) = (spans, marks);
    }
}
