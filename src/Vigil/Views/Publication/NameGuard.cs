using AnyAscii;
using Vigil.Mentions;

namespace Vigil.Views.Publication;

/// <summary>Knows the words of names that must not be published, and finds them in a text: in either script, capital or small, with endings.</summary>
public sealed class NameGuard
{
    private const int WithEndings = 4;
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private int _longest;

    /// <summary>A guard of names.</summary>
    public NameGuard(IEnumerable<string> names)
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            foreach (var word in name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !word.All(char.IsAsciiLetterLower))) Add(word);
        }
    }

    /// <summary>Whether a text holds no word of any of the names.</summary>
    public bool Clears(string? text) => text is null || _words.Count == 0 || (Clear(TextFolding.Fold(text)) && (text.All(char.IsAscii) || Clear(TextFolding.Fold(text.Transliterate()))));

    private void Add(string word)
    {
        foreach (var form in new[] { word, word.Transliterate() }.SelectMany(form => TextFolding.Fold(form).Split(' ')).Where(form => form.Length > 1))
        {
            _words.Add(form);
            _longest = Math.Max(_longest, form.Length);
        }
    }

    private bool Clear(string folded)
    {
        foreach (var range in folded.AsSpan().Split(' '))
        {
            if (Holds(folded[range])) return false;
        }

        return true;
    }

    /// <summary>Whether a word is one of them, or one of them with an ending; where words are not spaced, whether one of them is in it.</summary>
    private bool Holds(string word)
    {
        var spaced = word.All(c => c < '\u0E00');
        for (var start = 0; start < (spaced ? 1 : word.Length); start++)
        {
            for (var length = Math.Min(_longest, word.Length - start); length > 1; length--)
            {
                if (spaced && length < WithEndings && length < word.Length) break;
                if (_words.Contains(word.Substring(start, length))) return true;
            }
        }

        return false;
    }
}
