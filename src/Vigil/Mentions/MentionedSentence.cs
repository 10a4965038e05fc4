using System.Collections.Immutable;
using Vigil.Mentions.Places;
using Vigil.Mentions.Quantities;
using Vigil.Mentions.Syntax;
using Vigil.Mentions.Times;
using Vigil.Text.Tokens;

namespace Vigil.Mentions;

/// <summary>A parsed sentence with everything mentioned in it.</summary>
public sealed record MentionedSentence
{
    /// <summary>Index of the sentence in the report.</summary>
    public required int Index { get; init; }

    /// <summary>Index of the passage it stands in.</summary>
    public required int Passage { get; init; }

    /// <summary>Whether it stands in a headline or standfirst: read for context, never for events.</summary>
    public bool Headline { get; init; }

    /// <summary>The sentence and its parse.</summary>
    public required Tree Tree { get; init; }

    /// <summary>Dates, in order.</summary>
    public ImmutableArray<DateMention> Dates { get; init; } = [];

    /// <summary>Lengths of time, in order.</summary>
    public ImmutableArray<DurationMention> Durations { get; init; } = [];

    /// <summary>Numbers of people or things, in order.</summary>
    public ImmutableArray<QuantityMention> Quantities { get; init; } = [];

    /// <summary>Sums of money, in order.</summary>
    public ImmutableArray<MoneyMention> Money { get; init; } = [];

    /// <summary>Places of the gazetteer and what they mean in this report, in order.</summary>
    public ImmutableArray<ResolvedPlace> Places { get; init; } = [];

    /// <summary>Sites and the towns they stand in, in order.</summary>
    public ImmutableArray<ResolvedSite> Sites { get; init; } = [];

    /// <summary>Stretches between quotation marks, marks included; one that runs past the sentence is cut at its ends.</summary>
    public ImmutableArray<TextSpan> Quotes { get; init; } = [];

    /// <summary>Where the sentence stands in the report's text.</summary>
    public TextSpan Span => Tree.Sentence.Span;

    /// <summary>Whether a token stands in a direct quotation.</summary>
    public bool InQuote(int token)
    {
        var at = Tree[token].Span;
        return Quotes.Any(q => q.Contains(at));
    }
}
