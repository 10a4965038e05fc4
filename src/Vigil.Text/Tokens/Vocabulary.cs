using Vigil.Text.Training;

namespace Vigil.Text.Tokens;

/// <summary>The words of a model as strings that are made once, so that a text of known words makes none.</summary>
internal sealed class Vocabulary
{
    private const string Section = "vocabulary";

    private readonly string[] words;
    private readonly KeyTable table;

    /// <summary>Numbers the words in ordinal order.</summary>
    public Vocabulary(IEnumerable<string> words)
    {
        this.words = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        table = KeyTable.Build(this.words.Select((w, i) => KeyValuePair.Create(FeatureHash.Of(w), i)).DistinctBy(e => e.Key));
    }

    private Vocabulary(string[] words, KeyTable table) => (this.words, this.table) = (words, table);

    /// <summary>Reads a vocabulary from a model.</summary>
    public static Vocabulary Read(ModelFile model) => new(model.Strings(Section), KeyTable.Read(model, Section));

    /// <summary>Writes the vocabulary to a model.</summary>
    public void Write(ModelWriter model)
    {
        model.AddStrings(Section, words);
        table.Write(model, Section);
    }

    /// <summary>The word of that number.</summary>
    public string this[int number] => words[number];

    /// <summary>The number of a word, or -1 where it is not in the vocabulary.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var number = table.Find(FeatureHash.Of(word));
        return number >= 0 && number < words.Length && word.SequenceEqual(words[number]) ? number : -1;
    }

    /// <summary>The word as a string: the one of the vocabulary, or a new one.</summary>
    public string Intern(ReadOnlySpan<char> word) => Find(word) is >= 0 and var number ? words[number] : word.ToString();
}
