using System.Runtime.CompilerServices;

namespace Vigil.Text.Tokens;

/// <summary>
/// What the sentence splitter looks at between two tokens: their forms and kinds and those around them, how far the sentence has come, open
/// quotes and brackets, and which sign comes next. Each feature is an index into one table of weights, by hashing.
/// </summary>
internal sealed class BoundaryFeatures
{
    /// <summary>Binary logarithm of the length of the table of weights.</summary>
    public const int Bits = 17;

    /// <summary>How many features there are between two tokens.</summary>
    public const int Count = 24;

    private const int Margin = 4, FarAway = 12, LongestGreeting = 4;

    private uint[] forms = new uint[256];
    private TokenKind[] kinds = new TokenKind[256];
    private byte[] ahead = new byte[256];
    private TokenBuffer tokens = new();
    private int sentenceStart, quotes, brackets, capitals;

    /// <summary>Prepares the features of all tokens in the buffer.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Its tokens.</param>
    /// <param name="common">The words that are also written small, see <see cref="CommonWords"/>.</param>
    public void Prepare(ReadOnlySpan<char> text, TokenBuffer buffer, CommonWords common)
    {
        tokens = buffer;
        var length = buffer.Count + 2 * Margin;
        if (forms.Length < length)
            (forms, kinds, ahead) = (new uint[length * 2], new TokenKind[length * 2], new byte[length * 2]);
        forms.AsSpan(0, length).Clear();
        kinds.AsSpan(0, length).Clear();
        for (var i = 0; i < buffer.Count; i++)
        {
            var token = text[buffer.Spans[i].Start..buffer.Spans[i].End];
            forms[i + Margin] = Hash(token);
            var kind = TokenKinds.Of(token, buffer.Marks[i]);
            kinds[i + Margin] = kind == TokenKind.Capitalized && common.Contains(forms[i + Margin]) ? TokenKind.CapitalizedCommon : kind;
        }
        LookAhead(buffer.Count);
        Start(0);
    }

    /// <summary>Says that a sentence starts at token <paramref name="token"/>.</summary>
    public void Start(int token) => (sentenceStart, quotes, brackets, capitals) = (token, 0, 0, 0);

    public TokenKind Kind(int token) => kinds[token + Margin];

    /// <summary>Takes note of token <paramref name="token"/> of the sentence.</summary>
    public void Pass(int token)
    {
        switch (Kind(token))
        {
            case TokenKind.Quote: quotes ^= 1; break;
            case TokenKind.OpeningQuote: quotes = 1; break;
            case TokenKind.ClosingQuote: quotes = 0; break;
            case TokenKind.Opening: brackets = 1; break;
            case TokenKind.Closing: brackets = 0; break;
            case TokenKind.Capitalized or TokenKind.CapitalizedCommon or TokenKind.AllCaps or TokenKind.Initial: capitals++; break;
        }
    }

    /// <summary>Whether a sentence could end after <paramref name="token"/>: not between two plain words, nor after a comma unless a letter's greeting is all there is.</summary>
    public bool IsCandidate(int token)
    {
        var (left, right) = (Kind(token), Kind(token + 1));
        if (right == TokenKind.Clitic || left is TokenKind.Title or TokenKind.Opening
            || (left == TokenKind.Comma && token - sentenceStart > LongestGreeting) || IsQuotedComma(token)
            || ((tokens.Marks[token + 1] & TokenMarks.Space) == 0 && left < TokenKind.FullStop))
            return false;
        return left >= TokenKind.FullStop || right != TokenKind.Lower || left is not (TokenKind.Lower or TokenKind.Capitalized or TokenKind.CapitalizedCommon);
    }

    // What is quoted goes on after a comma: “We won,” she said.
    private bool IsQuotedComma(int token) =>
        token > sentenceStart && Kind(token - 1) == TokenKind.Comma && Kind(token) is TokenKind.Quote or TokenKind.ClosingQuote;

    /// <summary>Writes the features of the place after <paramref name="token"/>.</summary>
    public void Extract(int token, Span<int> features)
    {
        var i = token + Margin;
        var f = forms.AsSpan(i - 3, 8);
        var k = kinds.AsSpan(i - 3, 8);
        var (left, right) = ((uint)k[3], (uint)k[4]);
        var pair = left << 5 | right;
        var marks = (uint)(tokens.Marks[token + 1] & (TokenMarks.Space | TokenMarks.Line));
        var length = Bucket(token + 1 - sentenceStart);
        var first = kinds[sentenceStart + Margin];
        var caps = (uint)Math.Min(3, capitals * 4 / (token + 1 - sentenceStart));
        features[0] = Index(1, pair, marks);
        features[1] = Index(2, pair, (uint)k[5], marks);
        features[2] = Index(3, pair, (uint)k[2], marks);
        features[3] = Index(4, f[3], right, marks);
        features[4] = Index(5, f[4], left, marks);
        features[5] = Index(6, f[3], f[4]);
        features[6] = Index(7, f[2], pair);
        features[7] = Index(8, left, f[4], f[5]);
        features[8] = Index(9, pair, length);
        features[9] = Index(10, pair, (uint)(quotes << 1 | brackets), marks);
        features[10] = Index(11, pair << 10 | (uint)k[2] << 5 | (uint)k[5], (uint)k[1]);
        features[11] = Index(12, pair, (uint)first, length);
        features[12] = Index(13, pair, (uint)k[5] << 5 | (uint)k[6], (uint)k[7]);
        features[13] = Index(14, f[5], pair);
        features[14] = Index(15, pair, ahead[i + 1]);
        features[15] = Index(16, f[3], right, length);
        features[16] = Index(17, f[4], left, length);
        features[17] = Index(18, pair, caps, length);
        features[18] = Index(19, f[2], f[3], right);
        features[19] = Index(20, forms[sentenceStart + Margin], pair, length);
        features[20] = Index(21, pair << 10 | (uint)k[2] << 5 | (uint)k[1], (uint)k[0]);
        features[21] = Index(22, f[4], (uint)k[5], ahead[i + 1]);
        features[22] = Index(23, pair, ahead[i + 1], (uint)(quotes << 1 | brackets));
        features[23] = Index(24, f[4], f[5], f[3]);
    }

    // For each token, which sign comes next within the paragraph, and how far away.
    private void LookAhead(int count)
    {
        var (kind, distance) = (TokenKind.None, FarAway);
        for (var i = count - 1; i >= 0; i--)
        {
            distance = Math.Min(FarAway, distance + 1);
            var own = Kind(i);
            if (own is TokenKind.FullStop or TokenKind.Mark or TokenKind.Ellipsis or TokenKind.Colon or TokenKind.Bullet or TokenKind.Dash)
                (kind, distance) = (own, 0);
            ahead[i + Margin] = (byte)((int)kind << 3 | (int)Bucket(distance));
            if ((tokens.Marks[i] & TokenMarks.Paragraph) != 0)
                (kind, distance) = (TokenKind.None, 0);
        }
    }

    private static uint Bucket(int n) => n switch { <= 3 => (uint)n, <= 5 => 4, <= 9 => 5, <= 20 => 6, _ => 7 };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Index(uint template, uint a, uint b, uint c = 0)
    {
        var h = (a * 0x9E3779B1u ^ template * 0x85EBCA6Bu) * 0xC2B2AE35u;
        h = (h ^ h >> 15 ^ b * 0x27D4EB2Fu) * 0x165667B1u;
        h = (h ^ h >> 13 ^ c * 0x9E3779B1u) * 0x85EBCA6Bu;
        return (int)(h >> (32 - Bits));
    }

    // FNV-1a over the lower-case form with digits made alike.
    internal static uint Hash(ReadOnlySpan<char> token)
    {
        var h = 2166136261u;
        foreach (var c in token.Length > 40 ? token[..40] : token)
            h = (h ^ (char.IsAsciiDigit(c) ? '0' : char.ToLowerInvariant(c))) * 16777619u;
        return h;
    }
}
