namespace Vigil.Text.Tokens;

/// <summary>
/// Cuts text into words after the conventions of the English UD treebanks: one pass from left to right, each character looked at a
/// bounded number of times. What is between two blanks is cut by <see cref="ChunkScanner"/>; this class goes from chunk to chunk and
/// marks where lines and paragraphs end.
/// </summary>
internal sealed class Tokenizer(TokenLexicon lexicon)
{
    // Lines longer than this were not broken because they were full, nor were those near them.
    private const int WidestColumn = 120, Nearby = 2000;

    /// <summary>Appends the words of <paramref name="span"/> to <paramref name="tokens"/>.</summary>
    public void Tokenize(ReadOnlySpan<char> text, TextSpan span, TokenBuffer tokens)
    {
        var scanner = new ChunkScanner(lexicon, text, span.End, tokens);
        var at = span.Start;
        var (lineStart, width) = (at, 0);
        var unwrapped = HasLongLine(text[Math.Max(0, at - Nearby)..Math.Min(text.Length, span.End + Nearby)]);
        while (true)
        {
            var (next, lines, lastBreak) = SkipBlanks(text, at, span.End);
            if (next == span.End)
                return;
            var end = ChunkEnd(text, next, span.End);
            var marks = TokenMarks.Space;
            if (lines > 1 || at == span.Start)
            {
                marks |= TokenMarks.Paragraph | TokenMarks.Line;
                width = ParagraphWidth(text, next, span.End);
                lineStart = next;
            }
            else if (lines == 1)
            {
                if (unwrapped || at - lineStart + 1 + (end - next) <= width)
                    marks |= TokenMarks.Line;
                lineStart = lastBreak;
            }
            scanner.Scan(next, end, marks);
            at = end;
        }
    }

    private static (int Next, int Lines, int LastBreak) SkipBlanks(ReadOnlySpan<char> text, int at, int end)
    {
        var (lines, lastBreak) = (0, at);
        for (; at < end && Chars.IsBlank(text[at]); at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && !(at + 1 < end && text[at + 1] == '\n')) || text[at] == '\u2029')
                (lines, lastBreak) = (lines + 1, at + 1);
        }
        return (at, lines, lastBreak);
    }

    private static int ChunkEnd(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && !Chars.IsBlank(text[at]))
            at++;
        return at;
    }

    private static bool HasLongLine(ReadOnlySpan<char> text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (text[line].Length > WidestColumn)
                return true;
        }
        return false;
    }

    /// <summary>The length of the longest line up to the next blank line.</summary>
    private static int ParagraphWidth(ReadOnlySpan<char> text, int at, int end)
    {
        var width = 0;
        while (at < end)
        {
            var rest = text[at..end];
            var line = rest.IndexOf('\n');
            var length = (line < 0 ? rest : rest[..line]).TrimEnd().Length;
            if (length == 0)
                break;
            width = Math.Max(width, length);
            at += line < 0 ? rest.Length : line + 1;
        }
        return width;
    }
}
