using System.Collections.Immutable;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Text.Training;

/// <summary>A treebank sentence as the tagger and the parser learn from it.</summary>
/// <param name="Words">The words' spellings.</param>
/// <param name="Tags">Their gold tags.</param>
/// <param name="Heads">Index of the head of each, -1 for the root.</param>
/// <param name="Relations">Relation of each to its head.</param>
public sealed record TaggedSentence(WordForm[] Words, ImmutableArray<Tag> Tags, ImmutableArray<int> Heads, ImmutableArray<Relation> Relations)
{
    /// <summary>Takes over one sentence of a treebank.</summary>
    public static TaggedSentence From(ConlluSentence sentence) => new(
        [.. sentence.Words.Select(word => new WordForm(word.Form))],
        [.. sentence.Words.Select(word => new Tag(ParseUpos(word.Upos), word.Xpos))],
        [.. sentence.Words.Select(word => word.Head)],
        [.. sentence.Words.Select(word => Vigil.Text.Parsing.Relations.Parse(word.Relation))]);

    private static Upos ParseUpos(string name) => Enum.TryParse<Upos>(name, ignoreCase: true, out var upos) ? upos : Upos.X;
}
