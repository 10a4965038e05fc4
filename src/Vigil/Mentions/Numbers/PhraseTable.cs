using System.Collections.Frozen;

namespace Vigil.Mentions.Numbers;

/// <summary>Phrases of one or more words with a value each; the longest one that stands at a place is found.</summary>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, Entry[]> byFirstWord;

    /// <summary>Makes a table of phrases.</summary>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases) =>
        byFirstWord = phrases
            .Select(phrase => new Entry(Words(phrase.Phrase), phrase.Value))
            .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The words that phrases begin with.</summary>
    public IEnumerable<string> FirstWords => byFirstWord.Keys;

    /// <summary>Finds the longest phrase that begins at a piece; gives its value and the index after it.</summary>
    public bool TryMatch(PieceList pieces, int at, out int end, out T value)
    {
        if (byFirstWord.TryGetValue(pieces.Word(at), out var entries))
        {
            foreach (var entry in entries)
            {
                if (!Stands(pieces, at, entry.Words)) continue;
                (end, value) = (at + entry.Words.Length, entry.Value);
                return true;
            }
        }
        (end, value) = (at, default!);
        return false;
    }

    /// <summary>Whether a phrase of the table begins at a piece.</summary>
    public bool Matches(PieceList pieces, int at) => TryMatch(pieces, at, out _, out _);

    private static bool Stands(PieceList pieces, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!pieces.Is(at + i, words[i]) && !(words[i] == "'" && pieces.Is(at + i, "’"))) return false;
        }
        return true;
    }

    private static string[] Words(string phrase)
    {
        var pieces = PieceList.Of(phrase);
        return [.. Enumerable.Range(0, pieces.Count).Select(pieces.Word)];
    }

    private sealed record Entry(string[] Words, T Value);
}
