namespace Vigil.Text.Tokens;

/// <summary>A stretch of a text, in UTF-16 code units, end exclusive.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset after the last code unit.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the other span lies wholly inside this one.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Cover(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words of the span.</summary>
    public string In(string text) => text[Start..End];
}
