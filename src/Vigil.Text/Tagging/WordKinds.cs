namespace Vigil.Text.Tagging;

#pragma warning disable CS1591 // The names are parts of speech and forms of words.

/// <summary>What a word can be according to a dictionary.</summary>
[Flags]
public enum WordKinds : ushort
{
    None = 0,
    Noun = 1, Plural = 2, Proper = 4,
    Verb = 8, Present = 16, Past = 32, Gerund = 64,
    Adjective = 128, Compared = 256, Adverb = 512,
}
