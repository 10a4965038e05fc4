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

    /// <summary>The empty list.</summary>
    public static PartsOfSpeech None { get; } = new();

    /// <summary>The kinds of each word, by <see cref="WordForm.Lower"/>.</summary>
    public IReadOnlyDictionary<ulong, WordKinds> Words => words;

    /// <summary>Reads a list: a word, a tab and its letters in each line; "#" begins a comment.</summary>
    /// <exception cref="FormatException">A line is not of that form; the message names it.</exception>
    public static PartsOfSpeech Read(string path)
    {
        var list = new PartsOfSpeech();
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith('#'))
                continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0)
                throw new FormatException($"VT111: {Path.GetFileName(path)} has a line that is not a word, a tab and letters: {line}");
            foreach (var letter in line.AsSpan(tab + 1))
                list.AddForms(line[..tab], letter);
        }
        return list;
    }

    private void AddForms(string word, char letter)
    {
        switch (letter)
        {
            case 'n':
                Add(word, WordKinds.Noun);
                Add(WithS(word), WordKinds.Plural);
                break;
            case 'v':
                Add(word, WordKinds.Verb);
                Add(WithS(word), WordKinds.Present);
                AddBoth(word, "ed", WordKinds.Past);
                AddBoth(word, "ing", WordKinds.Gerund);
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
    private void AddBoth(string word, string ending, WordKinds kind)
    {
        Add(WithEnding(word, ending), kind);
        if (word.Length > 2 && !IsVowel(word[^1]) && IsVowel(word[^2]) && word[^1] is not ('w' or 'x' or 'y'))
            Add(word + word[^1] + ending, kind);
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

    private void Add(string word, WordKinds kind) =>
        CollectionsMarshal.GetValueRefOrAddDefault(words, new WordForm(word).Lower, out _) |= kind;
}
