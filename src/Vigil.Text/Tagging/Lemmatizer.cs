using Vigil.Text.Tokens;
using Vigil.Text.Training;

namespace Vigil.Text.Tagging;

/// <summary>
/// Gives words their lemma: from the lexicon of the treebanks where word and tag are in it, else by the rule that most words with the
/// longest known ending and that tag follow. Names keep their capitals. Immutable and safe to use from many threads.
/// </summary>
internal sealed class Lemmatizer
{
    private const string Section = "lemmas";
    private const int MostLetters = 256;

    private readonly Vocabulary vocabulary;
    private readonly ulong[] tags;
    private readonly bool[] names;
    private readonly LemmaRule[] rules;
    private readonly KeyTable lexicon, endings;

    /// <summary>Puts a lemmatizer together.</summary>
    /// <param name="vocabulary">Holds the lemmas of the lexicon.</param>
    /// <param name="tagSet">The tags, as the tagger numbers them.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="lexicon">From the key of a word with its tag to the number of its lemma in the vocabulary.</param>
    /// <param name="endings">From the key of an ending to the number of a rule.</param>
    public Lemmatizer(Vocabulary vocabulary, TagSet tagSet, LemmaRule[] rules, KeyTable lexicon, KeyTable endings)
    {
        (this.vocabulary, this.rules, this.lexicon, this.endings) = (vocabulary, rules, lexicon, endings);
        tags = [.. tagSet.Tags.Select(WordKey.Of)];
        names = [.. tagSet.Tags.Select(t => t.Upos == Upos.Propn)];
    }

    /// <summary>Reads a lemmatizer from a model.</summary>
    public static Lemmatizer Read(ModelFile model, Vocabulary vocabulary, TagSet tagSet) => new(
        vocabulary, tagSet, [.. model.Strings(Section + ".rules").Select(LemmaRule.Deserialize)],
        KeyTable.Read(model, Section + ".words"), KeyTable.Read(model, Section + ".endings"));

    /// <summary>Writes the lemmatizer to a model, without the vocabulary.</summary>
    public void Write(ModelWriter model)
    {
        model.AddStrings(Section + ".rules", [.. rules.Select(r => r.Serialize())]);
        lexicon.Write(model, Section + ".words");
        endings.Write(model, Section + ".endings");
    }

    /// <summary>The lemma of a word.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="tag">The number of its tag.</param>
    public string Lemma(ReadOnlySpan<char> form, int tag)
    {
        Span<char> buffer = stackalloc char[64];
        var folded = WordKey.Fold(form, names[tag], buffer);
        var known = lexicon.Find(WordKey.Word(folded, tags[tag]));
        if (known >= 0)
            return vocabulary[known];
        return Guess(form, folded, tags[tag]);
    }

    // The rule of the longest known ending, unless that of a shorter one makes a known word of the form and it does not.
    private string Guess(ReadOnlySpan<char> form, ReadOnlySpan<char> folded, ulong tag)
    {
        var (shape, first) = (WordKey.Shape(form), -1);
        Span<char> buffer = stackalloc char[MostLetters];
        for (var length = Math.Min(WordKey.LongestEnding, folded.Length); length >= 0; length--)
        {
            var rule = endings.Find(WordKey.Ending(folded, length, tag, shape));
            if (rule < 0 || rule == first || !rules[rule].TryApply(form, buffer, out var lemma))
                continue;
            if (vocabulary.Find(lemma) is >= 0 and var known)
                return vocabulary[known];
            first = first < 0 ? rule : first;
        }
        if (first >= 0 && rules[first].TryApply(form, buffer, out var guess))
            return guess.ToString();
        return form.Length <= MostLetters && new LemmaRule(LemmaCase.Lower, 0, "").TryApply(form, buffer, out var lower) ? vocabulary.Intern(lower) : form.ToString();
    }
}
