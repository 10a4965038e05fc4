namespace Vigil.Text.Entities;

/// <summary>Takes accents off lower-case Latin letters, so that "Erdoğan" and "Erdogan" are one name to the lexicon.</summary>
internal static class LatinFolding
{
    private const int First = 'à';

    // What the letters from U+00E0 to U+017F are without their marks; "." keeps the letter.
    private const string Folded =
        "aaaaaa.ceeeeiiiidnooooo.ouuuuy.y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllll" +
        "nnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The letter without its marks.</summary>
    public static char Fold(char letter)
    {
        var index = letter - First;
        if ((uint)index >= (uint)Folded.Length)
            return letter;
        var folded = Folded[index];
        return folded == '.' ? letter : folded;
    }
}
