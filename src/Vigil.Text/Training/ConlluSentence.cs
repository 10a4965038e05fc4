using System.Collections.Immutable;

namespace Vigil.Text.Training;

/// <summary>One syntactic word of a CoNLL-U sentence, as annotated.</summary>
/// <param name="Form">FORM: the word as written.</param>
/// <param name="Lemma">LEMMA.</param>
/// <param name="Upos">UPOS, for example <c>NOUN</c>.</param>
/// <param name="Xpos">XPOS, or "_".</param>
/// <param name="Feats">FEATS as written, or "_".</param>
/// <param name="Head">Index of the head word, from 0; -1 for the root.</param>
/// <param name="Relation">DEPREL with its subtype, for example <c>nsubj:pass</c>.</param>
/// <param name="Misc">MISC as written, or "_".</param>
public sealed record ConlluWord(string Form, string Lemma, string Upos, string Xpos, string Feats, int Head, string Relation, string Misc)
{
    /// <summary>Whether white space follows the word when it is a surface token of its own.</summary>
    public bool SpaceAfter => !ConlluMisc.NoSpaceAfter(Misc);
}

/// <summary>A surface token that holds several words (a multiword token), as <c>don't</c> holds <c>do</c> and <c>n't</c>.</summary>
/// <param name="First">Index of its first word, from 0.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Form">The token as written.</param>
/// <param name="Misc">MISC as written, or "_".</param>
public sealed record ConlluRange(int First, int End, string Form, string Misc)
{
    /// <summary>Whether white space follows the token.</summary>
    public bool SpaceAfter => !ConlluMisc.NoSpaceAfter(Misc);
}

/// <summary>A sentence read from CoNLL-U: its words, its multiword tokens and what its comments say. Empty nodes are left out.</summary>
/// <param name="Id">The <c>sent_id</c>, or "".</param>
/// <param name="Text">The <c>text</c> comment, or "".</param>
/// <param name="NewDocument">Id of the document that starts here, "" where it has none, or null where none starts.</param>
/// <param name="NewParagraph">Whether a paragraph starts here.</param>
/// <param name="Words">The syntactic words.</param>
/// <param name="Ranges">The multiword tokens, in order, not overlapping.</param>
public sealed record ConlluSentence(
    string Id, string Text, string? NewDocument, bool NewParagraph, ImmutableArray<ConlluWord> Words, ImmutableArray<ConlluRange> Ranges);

/// <summary>Reads entries of the MISC column.</summary>
public static class ConlluMisc
{
    /// <summary>Whether <paramref name="misc"/> holds <c>SpaceAfter=No</c>.</summary>
    public static bool NoSpaceAfter(string misc) => Value(misc, "SpaceAfter") is "No";

    /// <summary>The value of the entry <paramref name="key"/> in <paramref name="misc"/>, or null.</summary>
    public static string? Value(string misc, string key)
    {
        foreach (var part in misc.AsSpan().Split('|'))
        {
            var entry = misc.AsSpan(part);
            if (entry.Length > key.Length && entry[key.Length] == '=' && entry.StartsWith(key, StringComparison.Ordinal))
                return entry[(key.Length + 1)..].ToString();
        }
        return null;
    }
}
