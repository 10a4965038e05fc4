using System.Collections.Frozen;
using System.Globalization;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Numbers;

/// <summary>The pieces of a sentence or of a phrase. Asking beyond either end is allowed and finds nothing.</summary>
internal sealed class PieceList
{
    private readonly List<Piece> pieces;
    private readonly Sentence? sentence;

    private PieceList(List<Piece> pieces, Sentence? sentence) => (this.pieces, this.sentence) = (pieces, sentence);

    /// <summary>Number of pieces.</summary>
    public int Count => pieces.Count;

    /// <summary>The pieces of a sentence.</summary>
    public static PieceList Of(Sentence sentence, string text)
    {
        var pieces = new List<Piece>(sentence.Tokens.Length + 8);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var span = sentence.Tokens[i].Span;
            if (pieces.Count == 0 || span.Start >= pieces[^1].Span.End) PieceReader.Read(text, span, i, pieces);
        }
        return new PieceList(pieces, sentence);
    }

    /// <summary>The pieces of a phrase that has no analysis.</summary>
    public static PieceList Of(string phrase)
    {
        var pieces = new List<Piece>();
        PieceReader.Read(phrase, new TextSpan(0, phrase.Length), 0, pieces);
        return new PieceList(pieces, null);
    }

    /// <summary>The piece's text, letters in lower case; empty beyond either end.</summary>
    public string Word(int i) => Has(i) ? pieces[i].Word : "";

    /// <summary>Whether the piece is made of digits or is one of the words.</summary>
    public bool Opens(int i, FrozenSet<string> words) => IsNumber(i) || words.Contains(Word(i));

    /// <summary>Whether there is such a piece.</summary>
    public bool Has(int i) => (uint)i < (uint)pieces.Count;

    /// <summary>Whether the piece is this word or mark.</summary>
    public bool Is(int i, string word) => Has(i) && pieces[i].Word == word;

    /// <summary>Whether the piece is made of letters.</summary>
    public bool IsLetters(int i) => Has(i) && pieces[i].Kind == PieceKind.Word;

    /// <summary>Whether the piece is made of digits.</summary>
    public bool IsNumber(int i) => Has(i) && pieces[i].Kind == PieceKind.Number;

    /// <summary>Whether the piece is a hyphen or a dash between figures.</summary>
    public bool IsDash(int i) => Has(i) && pieces[i].Word is "-" or "–" or "‑" or "−";

    /// <summary>Whether nothing stands between the piece and the one before it.</summary>
    public bool Joined(int i) => Has(i) && pieces[i].Joined;

    /// <summary>Whether the piece begins with a capital letter.</summary>
    public bool Capital(int i) => Has(i) && pieces[i].Capital;

    /// <summary>Whether the piece is all in capital letters.</summary>
    public bool Capitals(int i) => Has(i) && pieces[i].Capitals;

    /// <summary>Part of speech of the piece's token; X where it is not known.</summary>
    public Upos Upos(int i) => sentence is not null && Has(i) ? sentence.Tokens[pieces[i].Token].Upos : Text.Tagging.Upos.X;

    /// <summary>Whether the piece's token is known to be a noun in the plural.</summary>
    public bool IsPlural(int i) =>
        sentence is not null && Has(i) && sentence.Tokens[pieces[i].Token] is { Upos: Text.Tagging.Upos.Noun } token
        && (token.Morph.HasFlag(Morph.Plural) || token.Xpos == "NNS");

    /// <summary>Index of the token that the piece belongs to.</summary>
    public int Token(int i) => pieces[i].Token;

    /// <summary>The span from one piece up to, not including, another.</summary>
    public TextSpan Span(int first, int end) => new(pieces[first].Span.Start, pieces[end - 1].Span.End);

    /// <summary>The piece as a whole number without separators, such as a day or a year.</summary>
    public bool TryInteger(int i, out int value)
    {
        value = 0;
        return IsNumber(i) && int.TryParse(pieces[i].Word, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Index of the first piece that begins at or after an offset.</summary>
    public int FirstAt(int offset)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
