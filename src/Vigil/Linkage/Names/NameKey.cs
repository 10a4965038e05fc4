using System.Text;

namespace Vigil.Linkage.Names;

/// <summary>A rough key of a word of a name, after the idea of Soundex (Russell, 1918), over folded sounds and without endings of family and father's names.</summary>
internal static class NameKey
{
    private const int Longest = 5;

    /// <summary>The classes of its consonants, at most five; a first vowel counts as one.</summary>
    public static string Rough(string latin)
    {
        var key = new StringBuilder(Longest);
        foreach (var sound in LatinName.Sounds(NamePair.Stem(latin)))
        {
            var c = Class(sound);
            if (c == 'A' && key.Length > 0) continue;
            if (key.Length == 0 || key[^1] != c) key.Append(c);
            if (key.Length == Longest) break;
        }

        return key.ToString();
    }

    private static char Class(char sound) => sound switch
    {
        'b' or 'p' or 'f' => 'B', 'd' or 't' => 'D', 'g' or 'k' or 'h' or 'X' => 'K', 'm' => 'M', 'n' => 'N', 'l' => 'L', 'r' => 'R',
        's' or 'S' or 'z' or 'c' or 'C' or 'J' => 'S', 'v' => 'V', _ => 'A',
    };
}
