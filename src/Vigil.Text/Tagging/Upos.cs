namespace Vigil.Text.Tagging;

#pragma warning disable CS1591 // The names are the seventeen universal parts of speech, defined at universaldependencies.org/u/pos.

/// <summary>Universal part of speech (Universal Dependencies v2).</summary>
public enum Upos : byte
{
    X, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb,
}
