using System.Collections.Frozen;
using System.Text;

namespace Vigil.Text.Training;

/// <summary>A word as the shared task compares it.</summary>
/// <param name="Form">FORM in lower case.</param>
/// <param name="Start">Offset of its surface token in the characters that are no white space.</param>
/// <param name="End">Offset after its surface token.</param>
/// <param name="IsMultiword">Whether its surface token holds several words.</param>
/// <param name="Lemma">LEMMA.</param>
/// <param name="Upos">UPOS.</param>
/// <param name="Xpos">XPOS.</param>
/// <param name="Feats">The universal features, in order.</param>
/// <param name="Relation">DEPREL without subtype.</param>
internal sealed record ConllWord(string Form, int Start, int End, bool IsMultiword, string Lemma, string Upos, string Xpos, string Feats, string Relation)
{
    /// <summary>The head, or null for the root.</summary>
    public ConllWord? Head { get; set; }

    /// <summary>Dependents with a functional relation, in order.</summary>
    public List<ConllWord> FunctionWords { get; } = [];

    /// <inheritdoc/>
    public bool Equals(ConllWord? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Start;
}

/// <summary>Treebank sentences as the shared task compares them: tokens and sentences as spans of the characters that are no white space.</summary>
internal sealed class ConllText
{
    private static readonly FrozenSet<string> Content = FrozenSet.ToFrozenSet(
    [
        "nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl", "dislocated", "advcl", "advmod", "discourse", "nmod",
        "appos", "nummod", "acl", "amod", "conj", "fixed", "flat", "compound", "list", "parataxis", "orphan", "goeswith", "reparandum", "root", "dep",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Functional = FrozenSet.ToFrozenSet(["aux", "cop", "mark", "det", "clf", "case", "cc"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Universal = FrozenSet.ToFrozenSet(
    [
        "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree", "VerbForm",
        "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
    ], StringComparer.Ordinal);

    private readonly StringBuilder characters = new();
    private readonly Dictionary<string, string> universalFeats = new(StringComparer.Ordinal);

    public ConllText(IEnumerable<ConlluSentence> sentences)
    {
        foreach (var sentence in sentences)
            Add(sentence);
        Characters = characters.ToString();
    }

    public string Characters { get; }

    public List<(int Start, int End)> Tokens { get; } = [];

    public List<(int Start, int End)> Sentences { get; } = [];

    public List<ConllWord> Words { get; } = [];

    public static bool IsContent(ConllWord word) => Content.Contains(word.Relation);

    private void Add(ConlluSentence sentence)
    {
        var (start, first, range) = (characters.Length, Words.Count, 0);
        for (var i = 0; i < sentence.Words.Length;)
        {
            var multiword = range < sentence.Ranges.Length && sentence.Ranges[range].First == i;
            var end = multiword ? sentence.Ranges[range].End : i + 1;
            var token = Append(multiword ? sentence.Ranges[range++].Form : sentence.Words[i].Form);
            for (; i < end; i++)
                Words.Add(Word(sentence.Words[i], token, multiword));
        }
        Sentences.Add((start, characters.Length));
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var (word, head) = (Words[first + i], sentence.Words[i].Head);
            word.Head = head < 0 ? null : Words[first + head];
            if (Functional.Contains(word.Relation))
                word.Head?.FunctionWords.Add(word);
        }
    }

    private (int Start, int End) Append(string form)
    {
        var start = characters.Length;
        foreach (var c in form)
        {
            if (!char.IsWhiteSpace(c))
                characters.Append(c);
        }
        Tokens.Add((start, characters.Length));
        return Tokens[^1];
    }

    private ConllWord Word(ConlluWord w, (int Start, int End) token, bool multiword) =>
        new(w.Form.ToLowerInvariant(), token.Start, token.End, multiword, w.Lemma, w.Upos, w.Xpos, UniversalFeats(w.Feats), w.Relation.Split(':')[0]);

    private string UniversalFeats(string feats)
    {
        if (!universalFeats.TryGetValue(feats, out var kept))
        {
            kept = string.Join('|', feats.Split('|').Where(f => Universal.Contains(f.Split('=')[0])).Order(StringComparer.Ordinal));
            universalFeats.Add(feats, kept);
        }
        return kept;
    }
}
