namespace Vigil.Reports;

/// <summary>Walks over the lines of a text, whatever ends them: LF, CR LF or CR.</summary>
internal ref struct LineCursor(string text)
{
    /// <summary>Offset of the line that <see cref="Next"/> will give.</summary>
    public int Position { get; private set; }

    /// <summary>Number of the line that <see cref="Next"/> gave last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Gives the next line without its end; false at the end of the text.</summary>
    public bool Next(out ReadOnlySpan<char> line)
    {
        line = default;
        if (Position >= text.Length) return false;
        var rest = text.AsSpan(Position);
        var end = rest.IndexOfAny('\n', '\r');
        line = end < 0 ? rest : rest[..end];
        Position += end < 0 ? rest.Length : end + (rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1);
        Number++;
        return true;
    }
}
