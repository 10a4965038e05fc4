using System.Collections.Frozen;
using Vigil.Text.Entities;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Places;

/// <summary>A sentence as the finders of places and sites look at it: words folded once, capitals and entities at hand.</summary>
internal sealed class SentenceWords
{
    private readonly string[] _folded;

    public SentenceWords(Sentence sentence, string text)
    {
        (Sentence, Text) = (sentence, text);
        _folded = new string[sentence.Tokens.Length];
        for (var i = 0; i < _folded.Length; i++) _folded[i] = TextFolding.Fold(Form(i));
        AllCapitals = IsAllCapitals();
    }

    public Sentence Sentence { get; }

    public string Text { get; }

    public int Count => _folded.Length;

    /// <summary>Whether the sentence has no lower-case letters, as a headline or a dateline may.</summary>
    public bool AllCapitals { get; }

    /// <summary>The folded word at an index; empty for punctuation and outside the sentence.</summary>
    public string this[int index] => index >= 0 && index < _folded.Length ? _folded[index] : "";

    public ReadOnlySpan<char> Form(int index) => Text.AsSpan(Sentence.Tokens[index].Start, Sentence.Tokens[index].Span.Length);

    public bool IsCapital(int index) => index >= 0 && index < Count && Form(index).Length > 0 && char.IsUpper(Form(index)[0]);

    public bool Is(int index, char mark) => index >= 0 && index < Count && Form(index).Length == 1 && Form(index)[0] == mark;

    public bool IsHyphen(int index) => index >= 0 && index < Count && Form(index) is "-" or "–" or "‑" or "‐";

    /// <summary>Whether no more than one blank or line break stands between the word and the one before it.</summary>
    public bool Adjoins(int index)
    {
        var between = Text.AsSpan(Sentence.Tokens[index - 1].End..Math.Max(Sentence.Tokens[index - 1].End, Sentence.Tokens[index].Start));
        return between.Length <= 2 && between.Count('\n') < 2;
    }

    /// <summary>Folds the words from one index to another (exclusive) into a buffer, and gives the length; 0 when they do not fit.</summary>
    public int Fold(int first, int end, Span<char> folded)
    {
        var span = Text.AsSpan(Sentence.Tokens[first].Start..Sentence.Tokens[end - 1].End);
        return span.Length * 2 > folded.Length ? 0 : TextFolding.Fold(span, folded);
    }

    /// <summary>The named entity that covers these words, if one does.</summary>
    public Entity? Covering(int first, int end)
    {
        foreach (var entity in Sentence.Entities)
            if (entity.First <= first && end <= entity.End) return entity;
        return null;
    }

    /// <summary>Whether the folded words from an index on are, for some length up to six words, a phrase of the list; gives the index after it.</summary>
    public int PhraseEnd(int first, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> phrases)
    {
        Span<char> buffer = stackalloc char[256];
        for (var end = Math.Min(Count, first + 6); end > first; end--)
        {
            if (_folded[end - 1].Length == 0) continue;
            var length = Fold(first, end, buffer);
            if (length > 0 && phrases.Contains(buffer[..length])) return end;
        }

        return -1;
    }

    private bool IsAllCapitals()
    {
        var capitals = 0;
        for (var i = 0; i < Count; i++)
            foreach (var c in Form(i))
            {
                if (char.IsLower(c)) return false;
                if (char.IsUpper(c)) capitals++;
            }

        return capitals > 3;
    }
}
