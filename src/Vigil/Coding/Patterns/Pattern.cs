using System.Collections.Immutable;

namespace Vigil.Coding.Patterns;

/// <summary>A pattern whose trigger is there but one of whose conditions does not hold.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="First">Index of the first token of the trigger.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Failed">Why it did not fire.</param>
public sealed record NearMiss(Pattern Pattern, int First, int End, string Failed);

/// <summary>What a pattern says of one word beside its trigger.</summary>
/// <param name="Negated">Whether the sentence must not have it.</param>
/// <param name="Relation">subj, obj, iobj, obl, nmod, mod, xcomp, ccomp, advcl, prt, head, num, near, in, or a UD relation.</param>
/// <param name="Cases">Prepositions asked for; empty for any.</param>
/// <param name="Words">Lemmas or phrases asked for, <c>@list</c> for a word list, <c>#</c> for a number or what one counts, <c>*</c> for any.</param>
/// <param name="Slot">Slot that the word found fills: actor, target, none…; null for none.</param>
public sealed record Condition(bool Negated, string Relation, ImmutableArray<string> Cases, ImmutableArray<string> Words, string? Slot)
{
    /// <inheritdoc/>
    public override string ToString() => (Negated ? "!" : "") + Relation + (Cases.IsEmpty ? "" : $"({string.Join('|', Cases)})") + ":" + string.Join('|', Words);
}

/// <summary>One line of a pattern page: a trigger and its conditions.</summary>
/// <param name="Page">The page it stands on.</param>
/// <param name="Line">Line number in the page.</param>
/// <param name="Triggers">Lemmas or phrases that may set it off.</param>
/// <param name="Pos">VERB, NOUN, ADJ or ANY.</param>
/// <param name="Voice">active, passive, or null for either.</param>
/// <param name="Conditions">What else must or must not be there.</param>
/// <param name="Form">Form within the type, where it is another than the page's.</param>
public sealed record Pattern(
    PatternPage Page, int Line, ImmutableArray<string> Triggers, string Pos, string? Voice, ImmutableArray<Condition> Conditions, string? Form = null)
{
    /// <summary>Page and line, for example <c>protest.march.md:14</c>.</summary>
    public string Place => $"{Page.Name}.md:{Line}";

    /// <summary>How particular it is: where two patterns claim a trigger, the more particular one has it; a page that only echoes yields to all.</summary>
    public int Weight => Page.Settings.ContainsKey("echo") ? -1 : (Conditions.Count(c => !c.Negated) * 4) + (Voice is null ? 0 : 1) + (Page.Form is null ? 0 : 1) + (Triggers.Max(t => t.Count(c => c == ' ')) * 2);
}

/// <summary>An example of a pattern page: a text and the events it gives.</summary>
/// <param name="Line">Line number in the page.</param>
/// <param name="Text">The text.</param>
/// <param name="Expected">Lines of what must (+) or must not (-) come out.</param>
public sealed record PatternExample(int Line, string Text, ImmutableArray<string> Expected);

/// <summary>One page of data/patterns: the rule in prose, the patterns, the examples that test them.</summary>
public sealed record PatternPage
{
    /// <summary>Name of the page, for example <c>protest.picket</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Type of the codebook.</summary>
    public required string Type { get; init; }

    /// <summary>Form within the type, or null.</summary>
    public string? Form { get; init; }

    /// <summary>Other settings of the page (response, reply, verdict, state…), by name.</summary>
    public required ImmutableSortedDictionary<string, string> Settings { get; init; }

    /// <summary>The patterns.</summary>
    public ImmutableArray<Pattern> Patterns { get; init; } = [];

    /// <summary>The examples.</summary>
    public ImmutableArray<PatternExample> Examples { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(PatternPage? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
