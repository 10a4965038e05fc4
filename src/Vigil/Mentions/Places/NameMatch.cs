using System.Collections.Immutable;

namespace Vigil.Mentions.Places;

/// <summary>Words of a sentence that stand in the gazetteer, before it is decided whether they mean a place.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token of the name.</param>
/// <param name="Extended">Index after a word for the kind of place that follows ("region").</param>
/// <param name="Folded">The name, folded.</param>
/// <param name="Entries">Its meanings.</param>
internal sealed record NameMatch(int First, int End, int Extended, string Folded, ImmutableArray<NameEntry> Entries)
{
    /// <summary>Whether it is the adjective of a place or the name of its people.</summary>
    public bool Demonym { get; } = Entries.Any(e => e.Use == NameUse.Demonym);
}
