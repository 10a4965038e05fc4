using System.Runtime.InteropServices;
using Vigil.Text.Tagging;

namespace Vigil.Text.Training;

/// <summary>
/// A word list with parts of speech, data/lexicons/parts-of-speech.txt, spread over the regular English forms of its words:
/// what the tagger is told about words that the treebanks have seldom or never.
/// </summary>
public sealed class PartsOfSpeech
{
    private readonly Dictionary<ulong, WordKinds> words = [];
    private readonly Dictionary<ulong, WordSense> senses = [];

    /// <summary>The empty list.</summary>
    public static PartsOfSpeech None { get; } = new();

    /// <summary>The kinds of each word, by <see cref="WordForm.Lower"/>.</summary>
    public IReadOnlyDictionary<ulong, WordKinds> Words => words;

    /// <summary>What each word means most often, by <see cref="WordForm.Lower"/>; a word listed itself goes before a form made of another.</summary>
    public IReadOnlyDictionary<ulong, WordSense> Senses => senses;

    /// <summary>Reads a list: a word, its letters and its senses with tabs between in each line; "#" begins a comment.</summary>
    /// <exception cref="FormatException">A line is not of that form; the message names it.</exception>
    public static PartsOfSpeech Read(string path)
    {
        var list = new PartsOfSpeech();
        var lines = File.ReadLines(path).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToArray();
        foreach (var fields in lines)
        {
            if (fields.Length is < 2 or > 3 || fields[0].Length == 0 || (fields.Length == 3 && fields[2].Length != 2))
                throw new FormatException($"VT111: {Path.GetFileName(path)} has a line that is not a word, letters and senses: {string.Join(' ', fields)}");
            if (fields.Length == 3)
                list.senses[new WordForm(fields[0]).Lower] = new(Sense(fields[2][0]), Sense(fields[2][1]));
        }
        foreach (var fields in lines)
        {
            foreach (var letter in fields[1])
                list.AddForms(fields[0], letter);
        }
        return list;
    }

    private static byte Sense(char letter) => (byte)(letter is >= 'a' and <= 'z' ? letter - 'a' + 1 : 0);

    private void AddForms(string word, char letter)
    {
        var sense = senses.GetValueOrDefault(new WordForm(word).Lower);
        switch (letter)
        {
            case 'n':
                Add(word, WordKinds.Noun);
                Add(WithS(word), WordKinds.Plural, sense with { Verb = 0 });
                break;
            case 'v':
                Add(word, WordKinds.Verb);
                Add(WithS(word), WordKinds.Present, sense with { Noun = 0 });
                AddBoth(word, "ed", WordKinds.Past, sense with { Noun = 0 });
                AddBoth(word, "ing", WordKinds.Gerund, sense with { Noun = 0 });
                break;
            case 'a':
                Add(word, WordKinds.Adjective);
                AddDegrees(word);
                break;
            default:
                Add(word, Irregular(letter));
                break;
        }
    }

    private static WordKinds Irregular(char letter) => letter switch
    {
        'p' => WordKinds.Proper,
        'r' => WordKinds.Adverb,
        'N' => WordKinds.Plural,
        'V' => WordKinds.Past,
        'A' => WordKinds.Compared,
        'R' => WordKinds.Adverb,
        _ => throw new FormatException($"VT111: '{letter}' is no part of speech"),
    };

    private void AddDegrees(string word)
    {
        const int LongestCompared = 7;
        if (word.Length > LongestCompared)
            return;
        AddBoth(word, "er", WordKinds.Compared);
        AddBoth(word, "est", WordKinds.Compared);
    }

    // With the ending, and with the last consonant doubled before it where that may be: "stopped", "bigger".
    private void AddBoth(string word, string ending, WordKinds kind, WordSense sense = default)
    {
        Add(WithEnding(word, ending), kind, sense);
        if (word.Length > 2 && !IsVowel(word[^1]) && IsVowel(word[^2]) && word[^1] is not ('w' or 'x' or 'y'))
            Add(word + word[^1] + ending, kind, sense);
    }

    private static string WithEnding(string word, string ending)
    {
        if (word.EndsWith('e') && !(ending == "ing" && word.EndsWith("ee", StringComparison.Ordinal)))
            return word[..^1] + ending;
        return ending != "ing" && EndsInConsonantY(word) ? word[..^1] + "i" + ending : word + ending;
    }

    private static string WithS(string word)
    {
        if (EndsInConsonantY(word))
            return word[..^1] + "ies";
        var hisses = word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
        return word + (hisses ? "es" : "s");
    }

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private void Add(string word, WordKinds kind, WordSense sense = default)
    {
        var key = new WordForm(word).Lower;
        CollectionsMarshal.GetValueRefOrAddDefault(words, key, out _) |= kind;
        if (sense == default)
            return;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(senses, key, out _);
        known = new(known.Noun == 0 ? sense.Noun : known.Noun, known.Verb == 0 ? sense.Verb : known.Verb);
    }
}
