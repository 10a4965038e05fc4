using System.Collections.Immutable;
using Vigil.Text.Entities;
using Vigil.Text.Tagging;

namespace Vigil.Text.Training;

/// <summary>A sentence with what is known of the names in it.</summary>
/// <param name="Document">Id of the document that it is from.</param>
/// <param name="Source">Which annotation it follows: what is peculiar to one is learnt apart from what all share.</param>
/// <param name="Words">Its words as written.</param>
/// <param name="Tags">Their parts of speech, as a tagger gives them.</param>
/// <param name="Labels">For each word, the set of <see cref="EntityLabels"/> that it may have; one label where it is known.</param>
public sealed record EntityExample(
    string Document, EntitySource Source, ImmutableArray<string> Words, ImmutableArray<Upos> Tags, ImmutableArray<ushort> Labels);

/// <summary>Where the annotation of names comes from.</summary>
public enum EntitySource
{
    /// <summary>Universal NER, whose guidelines the finder follows.</summary>
    UniversalNer,

    /// <summary>Mentions of the GUM treebank, reduced to names.</summary>
    Gum,
}
