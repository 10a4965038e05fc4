using Vigil.Text.Tokens;

namespace Vigil.Mentions.Numbers;

/// <summary>What a piece is made of.</summary>
internal enum PieceKind : byte
{
    /// <summary>Letters.</summary>
    Word,
    /// <summary>Digits, with the separators inside them ("10,000", "1.5", "10.02.2021").</summary>
    Number,
    /// <summary>One character that is neither.</summary>
    Mark,
}

/// <summary>
/// A run of letters, a number or a single mark: finer than a token, so that "15-day", "10k" and "93rd" read alike however they were tokenized.
/// </summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Word">The text of the piece, letters in lower case.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Token">Index of the token it belongs to.</param>
/// <param name="Joined">Whether nothing stands between it and the piece before it.</param>
/// <param name="Capital">Whether it begins with a capital letter.</param>
/// <param name="Capitals">Whether it is all in capital letters.</param>
internal readonly record struct Piece(PieceKind Kind, string Word, TextSpan Span, int Token, bool Joined, bool Capital, bool Capitals);
