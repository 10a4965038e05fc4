using System.Collections.Immutable;

namespace Vigil.Text.Tokens;

/// <summary>A sentence cut into words, not analysed yet: cheap to make, so that a gate can decide what is worth parsing.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Words">Spans of its syntactic words, in order.</param>
/// <param name="Joined">For each word, whether it continues the surface token of the word before it.</param>
public sealed record RawSentence(TextSpan Span, ImmutableArray<TextSpan> Words, ImmutableArray<bool> Joined);
