using Vigil.Text.Tokens;

namespace Vigil.Mentions.Numbers;

/// <summary>Cuts tokens into pieces.</summary>
internal static class PieceReader
{
    /// <summary>Adds the pieces of one token; an address of the web is a single mark.</summary>
    public static void Read(string text, TextSpan span, int token, List<Piece> pieces)
    {
        if (IsAddress(text.AsSpan(span.Start, span.Length)))
        {
            pieces.Add(new Piece(PieceKind.Mark, "@", span, token, false, false, false));
            return;
        }
        for (var at = span.Start; at < span.End;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var kind = KindOf(text[at]);
            var end = kind switch
            {
                PieceKind.Word => EndOfWord(text, at, span.End),
                PieceKind.Number => EndOfNumber(text, at, span.End),
                _ => at + 1,
            };
            pieces.Add(Make(kind, text, new TextSpan(at, end), token, pieces));
            at = end;
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> word) =>
        word.Length > 4 && !word.Contains(' ')
        && (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.Ordinal) || word.Contains('@'));

    private static Piece Make(PieceKind kind, string text, TextSpan span, int token, List<Piece> before)
    {
        var word = text.Substring(span.Start, span.Length);
        var capital = kind == PieceKind.Word && char.IsUpper(word[0]);
        var joined = before.Count > 0 && before[^1].Span.End == span.Start;
        return new Piece(kind, kind == PieceKind.Word ? word.ToLowerInvariant() : word, span, token, joined, capital, capital && !word.Any(char.IsLower));
    }

    private static PieceKind KindOf(char c) =>
        char.IsAsciiDigit(c) ? PieceKind.Number : char.IsLetter(c) ? PieceKind.Word : PieceKind.Mark;

    private static int EndOfWord(string text, int at, int end)
    {
        while (at < end && char.IsLetter(text[at])) at++;
        return at;
    }

    private static int EndOfNumber(string text, int at, int end)
    {
        while (at < end)
        {
            if (char.IsAsciiDigit(text[at])) at++;
            else if (text[at] == '.' && Digits(text, at + 1, end) > 0) at++;
            else if (text[at] is ',' or '\'' or '’' && Digits(text, at + 1, end) == 3) at++;
            else break;
        }
        return at;
    }

    private static int Digits(string text, int at, int end)
    {
        var start = at;
        while (at < end && char.IsAsciiDigit(text[at])) at++;
        return at - start;
    }
}
