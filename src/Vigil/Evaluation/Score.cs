using System.Collections.Immutable;
using Vigil.Evaluation.Confidence;

namespace Vigil.Evaluation;

/// <summary>How well a coding agrees with the gold.</summary>
/// <param name="Groups">Figures for each group of reports, by name; one group "all" where no grouping was asked for.</param>
/// <param name="Types">Figures for each type of event, by name.</param>
/// <param name="Slots">Figures for each slot, over matched events, and for kinship, claims and positions; by name.</param>
/// <param name="Absent">Gold reports for which there is no output.</param>
/// <param name="Errors">What was missed, wrong or extra, one line each, in the order of the gold.</param>
/// <param name="Relevance">How well relevant reports are told from others.</param>
/// <param name="Proposals">Events of the output that the gold has, or that are wrong, with their confidence.</param>
public sealed record Score(
    ImmutableArray<GroupScore> Groups, ImmutableArray<EventScore> Types, ImmutableArray<SlotScore> Slots, ImmutableArray<string> Absent,
    ImmutableArray<string> Errors, RelevanceScore Relevance, ImmutableArray<Proposal> Proposals);

/// <summary>Figures for a group of reports.</summary>
/// <param name="Events">Events of the group; its name is that of the group.</param>
/// <param name="Reports">Number of gold reports.</param>
/// <param name="RelevanceRight">How many were rightly held relevant or not.</param>
/// <param name="People">Number of people in the gold.</param>
/// <param name="PeopleFound">How many of them the output names.</param>
public sealed record GroupScore(EventScore Events, int Reports, int RelevanceRight, int People, int PeopleFound)
{
    /// <summary>Share of reports rightly held relevant or not.</summary>
    public double Relevance => (double)RelevanceRight / Math.Max(1, Reports);

    /// <summary>Share of the gold's people that the output names.</summary>
    public double PeopleRecall => (double)PeopleFound / Math.Max(1, People);
}

/// <summary>Figures for events.</summary>
/// <param name="Name">Group or type.</param>
/// <param name="Found">Events that must be found and were.</param>
/// <param name="Missed">Events that must be found and were not.</param>
/// <param name="Extra">Events of the output that match nothing.</param>
/// <param name="OptionalFound">Optional events (background, or of type other) that were found.</param>
/// <param name="BackgroundExtra">Background events of the output that match nothing; not counted as wrong.</param>
public sealed record EventScore(string Name, int Found, int Missed, int Extra, int OptionalFound, int BackgroundExtra)
{
    /// <summary>Share of the output's events that are right; 0 when there are none.</summary>
    public double Precision => Share(Found + OptionalFound, Extra);

    /// <summary>Share of the gold's events that were found; 0 when there are none.</summary>
    public double Recall => Share(Found, Missed);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    private static double Share(int right, int wrong) => right + wrong > 0 ? (double)right / (right + wrong) : 0;
}

/// <summary>Figures for a slot.</summary>
/// <param name="Name">Slot.</param>
/// <param name="Right">How often the output has it right.</param>
/// <param name="Of">How often the gold fills it.</param>
public sealed record SlotScore(string Name, int Right, int Of)
{
    /// <summary>Share that is right.</summary>
    public double Accuracy => (double)Right / Math.Max(1, Of);
}
