namespace Vigil.Evaluation.Confidence;

/// <summary>An event that the coder proposed, and whether the gold has it.</summary>
/// <param name="Confidence">How sure the coder was, in hundredths.</param>
/// <param name="Right">Whether the gold has it.</param>
public readonly record struct Proposal(int Confidence, bool Right);
