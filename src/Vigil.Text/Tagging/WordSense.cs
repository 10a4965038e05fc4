namespace Vigil.Text.Tagging;

/// <summary>What a word means most often: the number of a WordNet lexicographer file, 0 for unknown.</summary>
/// <param name="Noun">As a noun: person, group, time and so on.</param>
/// <param name="Verb">As a verb: motion, communication and so on.</param>
public readonly record struct WordSense(byte Noun, byte Verb);
