using Vigil.Text.Training;

namespace Vigil.Text.Tagging;

/// <summary>
/// What the classifiers know of the spelling of a word, as hashes: computed once per word, so that no string is touched after it.
/// Digits count as zero, and typographic quotes and dashes as their ASCII counterparts.
/// </summary>
public readonly struct WordForm
{
    private const int Longest = 64;

    /// <summary>Hashes <paramref name="form"/>; of a word longer than 64 code units only the two ends are looked at.</summary>
    public WordForm(ReadOnlySpan<char> form)
    {
        Span<char> folded = stackalloc char[Math.Min(form.Length, Longest)];
        Span<char> lower = stackalloc char[folded.Length];
        Fold(form, folded);
        for (var i = 0; i < folded.Length; i++)
            lower[i] = char.ToLowerInvariant(folded[i]);
        Length = form.Length;
        Form = FeatureHash.Of(folded);
        Lower = FeatureHash.Of(lower);
        Suffix1 = Suffix(lower, 1);
        Suffix2 = Suffix(lower, 2);
        Suffix3 = Suffix(lower, 3);
        Suffix4 = Suffix(lower, 4);
        Prefix1 = Prefix(lower, 1);
        Prefix2 = Prefix(lower, 2);
        Prefix3 = Prefix(lower, 3);
        Shape = ShapeOf(folded);
    }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length { get; }

    /// <summary>The word as written.</summary>
    public ulong Form { get; }

    /// <summary>The word in lower case.</summary>
    public ulong Lower { get; }

    /// <summary>The last code unit in lower case.</summary>
    public ulong Suffix1 { get; }

    /// <summary>The last two code units in lower case.</summary>
    public ulong Suffix2 { get; }

    /// <summary>The last three code units in lower case.</summary>
    public ulong Suffix3 { get; }

    /// <summary>The last four code units in lower case.</summary>
    public ulong Suffix4 { get; }

    /// <summary>The first code unit in lower case.</summary>
    public ulong Prefix1 { get; }

    /// <summary>The first two code units in lower case.</summary>
    public ulong Prefix2 { get; }

    /// <summary>The first three code units in lower case.</summary>
    public ulong Prefix3 { get; }

    /// <summary>The runs of capitals, small letters, digits and other signs, each run cut to two: "McDonald's" is XxXxx'x.</summary>
    public ulong Shape { get; }

    private static void Fold(ReadOnlySpan<char> form, Span<char> folded)
    {
        var head = folded.Length / 2;
        for (var i = 0; i < folded.Length; i++)
            folded[i] = Fold(i < head ? form[i] : form[form.Length - folded.Length + i]);
    }

    private static char Fold(char c) => c switch
    {
        < '0' => c,
        <= '9' => '0',
        < '\u2010' => c,
        <= '\u2015' => '-',
        <= '\u201B' => '\'',
        <= '\u201F' => '"',
        _ => char.IsDigit(c) ? '0' : c,
    };

    private static ulong Suffix(ReadOnlySpan<char> word, int length) => FeatureHash.Of(word[Math.Max(0, word.Length - length)..]);

    private static ulong Prefix(ReadOnlySpan<char> word, int length) => FeatureHash.Of(word[..Math.Min(length, word.Length)]);

    private static ulong ShapeOf(ReadOnlySpan<char> word)
    {
        Span<char> shape = stackalloc char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            var kind = c == '0' ? 'd' : char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : c;
            if (length < 2 || shape[length - 1] != kind || shape[length - 2] != kind)
                shape[length++] = kind;
        }
        return FeatureHash.Of(shape[..length]);
    }
}
