using System.Globalization;
using System.Text;
using AnyAscii;

namespace Vigil.Linkage.Names;

/// <summary>Latin forms of names in any script, and the folding of their spellings to sounds.</summary>
internal static class LatinName
{
    /// <summary>The Latin form in lower case: our own table of letters first, then that of AnyAscii. Each Han or Hangul syllable is a word of its own.</summary>
    public static string Latin(string text)
    {
        var latin = new StringBuilder(text.Length + 8);
        foreach (var rune in text.ToLowerInvariant().EnumerateRunes())
        {
            if (rune.IsAscii) latin.Append((char)rune.Value);
            else if (NameData.Shipped.Letters.TryGetValue(rune.ToString(), out var own)) latin.Append(own);
            else if (IsSyllable(rune)) latin.Append(' ').Append(rune.ToString().Transliterate().ToLowerInvariant()).Append(' ');
            else if (!IsMark(rune)) latin.Append(rune.ToString().Transliterate().ToLowerInvariant());
        }

        return latin.ToString();
    }

    /// <summary>Folds the spellings of one sound, drops doubled letters and what stands for no sound.</summary>
    public static string Sounds(string latin)
    {
        var sounds = new StringBuilder(latin.Length);
        for (var i = 0; i < latin.Length;)
        {
            var (length, sound) = SoundAt(latin, i);
            foreach (var c in sound)
            {
                if (sounds.Length == 0 || sounds[^1] != c) sounds.Append(c);
            }

            i += length;
        }

        return sounds.ToString();
    }

    /// <summary>The consonants of a folded word: what is left of it in scripts that do not write vowels.</summary>
    public static string Skeleton(string sounds) => string.Concat(sounds.Where(c => !IsVowel(c) && c is not ('v' or 'J')));

    /// <summary>Whether a letter of a folded word stands for a vowel.</summary>
    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>Whether a character is a Han character or a Hangul syllable, which are compared whole.</summary>
    public static bool IsSyllable(Rune rune) =>
        rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0x20000 and <= 0x3FFFF) or (>= 0xF900 and <= 0xFAFF);

    /// <summary>Whether a character belongs to a script that leaves vowels out: Hebrew, Arabic, Syriac.</summary>
    public static bool IsAbjad(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    private static bool IsMark(Rune rune) =>
        rune.Value is 0x200C or 0x200D || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark && IsAbjad((char)rune.Value));

    private static (int Length, string Sound) SoundAt(string latin, int at)
    {
        foreach (var (letters, sound) in NameData.Shipped.Sounds[latin[at]])
        {
            if (string.CompareOrdinal(latin, at, letters, 0, letters.Length) == 0) return (letters.Length, sound);
        }

        return (1, char.IsAsciiLetterOrDigit(latin[at]) ? latin[at].ToString() : "");
    }
}
