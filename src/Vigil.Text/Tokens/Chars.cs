using System.Globalization;
using System.Runtime.CompilerServices;

namespace Vigil.Text.Tokens;

/// <summary>Classes of characters that matter for cutting text into words.</summary>
internal static class Chars
{
    private const byte Blank = 1, Letter = 2, Digit = 4, Upper = 8, Lower = 16, Art = 32;

    private static readonly byte[] Ascii = BuildAscii();

    /// <summary>White space, control characters, and invisible format characters that no word needs.</summary>
    public static bool IsBlank(char c) => c < 128 ? (Ascii[c] & Blank) != 0 : IsBlankBeyondAscii(c);

    /// <summary>A letter or a mark that belongs to one.</summary>
    public static bool IsLetter(char c) => c < 128 ? (Ascii[c] & Letter) != 0 : IsLetterBeyondAscii(c);

    public static bool IsDigit(char c) => c < 128 ? (Ascii[c] & Digit) != 0 : char.IsDigit(c);

    public static bool IsUpper(char c) => c < 128 ? (Ascii[c] & Upper) != 0 : char.IsUpper(c);

    public static bool IsLower(char c) => c < 128 ? (Ascii[c] & Lower) != 0 : char.IsLower(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(char c) => c < 128 ? (Ascii[c] & (Letter | Digit)) != 0 : IsLetterBeyondAscii(c) || char.IsDigit(c);

    /// <summary>Characters that lines and arrows are drawn with.</summary>
    public static bool IsArt(char c) => c < 128 && (Ascii[c] & Art) != 0;

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '＇';

    public static bool IsEnd(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।';

    public static bool IsOpening(char c) => c is '(' or '[' or '{' or '“' or '‘' or '«' or '„' or '‹' or '「' or '『' or '（' or '【';

    public static bool IsClosing(char c) => c is ')' or ']' or '}' or '”' or '’' or '»' or '›' or '」' or '』' or '）' or '】';

    public static bool IsQuote(char c) => c is '"' or '\'' or '`' or '“' or '”' or '‘' or '’' or '«' or '»' or '„' or '‹' or '›' or '＂';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '‐' or '‑' or '‒' or '―' or '−';

    /// <summary>Han, Hiragana, Katakana and their signs, which are written without spaces.</summary>
    public static bool IsUnspaced(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF66' and <= '\uFF9F';

    // Zero-width space, byte order mark and marks of direction part words; zero-width joiners and the soft hyphen stand inside them.
    private static bool IsBlankBeyondAscii(char c) => char.IsWhiteSpace(c)
        || c is >= '\u0080' and <= '\u009F' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF'
        || c is >= '\u2028' and <= '\u202E' or >= '\u2060' and <= '\u206F';

    private static bool IsLetterBeyondAscii(char c)
    {
        if (char.IsLetter(c))
            return true;
        return c is '\u200C' or '\u200D' or '\u00AD' || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber;
    }

    private static byte[] BuildAscii()
    {
        var classes = new byte[128];
        for (var c = '\0'; c < 128; c++)
        {
            classes[c] = (byte)((c <= ' ' || c == 127 ? Blank : 0)
                | (char.IsAsciiLetter(c) ? Letter : 0) | (char.IsAsciiDigit(c) ? Digit : 0)
                | (char.IsAsciiLetterUpper(c) ? Upper : 0) | (char.IsAsciiLetterLower(c) ? Lower : 0)
                | (c is '-' or '=' or '<' or '>' or '|' or '+' or '~' or '*' or '_' or '^' or '#' or '$' or '\\' ? Art : 0));
        }
        return classes;
    }
}
