using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Text.Tokens;

/// <summary>One syntactic word of a sentence, with what the engine found out about it.</summary>
/// <param name="Span">Where it stands in the text given to the engine.</param>
/// <param name="Form">The word as written.</param>
/// <param name="Lemma">Dictionary form, as the UD treebanks write it: lower case except for proper nouns.</param>
/// <param name="Upos">Part of speech.</param>
/// <param name="Morph">Features worth a bit test.</param>
/// <param name="Feats">The UD FEATS string, or "_" for none.</param>
/// <param name="Xpos">Treebank-specific tag (Penn for English), or "_".</param>
/// <param name="Head">Index of the head within the sentence, -1 for the root.</param>
/// <param name="Relation">Relation to the head.</param>
/// <param name="JoinsPrevious">Whether it continues the surface token of the word before it, as "n't" in "don't".</param>
public readonly record struct Token(
    TextSpan Span, string Form, string Lemma, Upos Upos, Morph Morph, string Feats, string Xpos, int Head, Relation Relation, bool JoinsPrevious)
{
    /// <summary>Offset of the first code unit.</summary>
    public int Start => Span.Start;

    /// <summary>Offset after the last code unit.</summary>
    public int End => Span.End;
}
