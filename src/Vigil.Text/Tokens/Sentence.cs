using System.Collections.Immutable;
using Vigil.Text.Entities;

namespace Vigil.Text.Tokens;

/// <summary>A sentence with its words, heads and relations, and the named entities in it. Immutable.</summary>
/// <param name="Span">Where it stands in the text given to the engine.</param>
/// <param name="Tokens">Its syntactic words, in order.</param>
/// <param name="Entities">Named entities, in order, not overlapping.</param>
public sealed record Sentence(TextSpan Span, ImmutableArray<Token> Tokens, ImmutableArray<Entity> Entities)
{
    /// <summary>The span that covers tokens <paramref name="first"/> to <paramref name="end"/> (exclusive).</summary>
    public TextSpan Cover(int first, int end) => new(Tokens[first].Start, Tokens[end - 1].End);
}
