namespace Vigil.Text.Tagging;

#pragma warning disable CS1591 // The names are UD feature values, defined at universaldependencies.org/u/feat.

/// <summary>
/// Morphological features that patterns read, as flags. The complete UD FEATS string of a token is kept by the model
/// (see <see cref="Tokens.Token.Feats"/>); these are the ones worth a bit test.
/// </summary>
[Flags]
public enum Morph
{
    None = 0,
    Singular = 1 << 0, Plural = 1 << 1,
    Past = 1 << 2, Present = 1 << 3,
    Finite = 1 << 4, Infinitive = 1 << 5, Participle = 1 << 6, Gerund = 1 << 7,
    Passive = 1 << 8, Negative = 1 << 9,
    First = 1 << 10, Second = 1 << 11, Third = 1 << 12,
    Masculine = 1 << 13, Feminine = 1 << 14, Neuter = 1 << 15,
    Possessive = 1 << 16, Imperative = 1 << 17, Definite = 1 << 18, Indefinite = 1 << 19,
    Comparative = 1 << 20, Superlative = 1 << 21, Ordinal = 1 << 22, Accusative = 1 << 23, Nominative = 1 << 24,
}
