using System.Collections.Immutable;

namespace Vigil.Views;

/// <summary>What people decided about the parts of a run that stand in a store.</summary>
public sealed record Judgement
{
    /// <summary>Nobody decided anything.</summary>
    public static Judgement None { get; } = new();

    /// <summary>For a mention id, the pseudonym of who decided that it belongs to its event; where there is none, the machine did.</summary>
    public ImmutableSortedDictionary<string, string> DecidedBy { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>For a person's id, what was decided about her.</summary>
    public ImmutableSortedDictionary<string, PersonJudgement> People { get; init; } = ImmutableSortedDictionary.Create<string, PersonJudgement>(StringComparer.Ordinal);

    /// <summary>Ids of events and reports that are not to be published.</summary>
    public ImmutableSortedSet<string> Withheld { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
}

/// <summary>What people decided about a person.</summary>
/// <param name="Status">The status shown, or null.</param>
/// <param name="StatusDate">Its date, or null.</param>
/// <param name="StatusDecidedBy">Who decided it; null where only the machine proposes it.</param>
/// <param name="Reviewed">Whether somebody has looked at her.</param>
/// <param name="Consent">Whether her consent to be named is recorded.</param>
/// <param name="Withheld">Whether somebody has withheld her.</param>
public sealed record PersonJudgement(string? Status, string? StatusDate, string? StatusDecidedBy, bool Reviewed, bool Consent, bool Withheld);
