using Vigil.Text.Tokens;

namespace Vigil.Coding;

/// <summary>What became of one pattern in one sentence: how <c>vigil patterns explain</c> tells why a report was coded as it was.</summary>
/// <param name="Sentence">Index of the sentence in the report.</param>
/// <param name="Words">The trigger's words.</param>
/// <param name="Pattern">Page and line of the pattern, for example <c>protest.march.md:14</c>.</param>
/// <param name="Type">Type of event it codes.</param>
/// <param name="Outcome">What became of it, in a few words; for a near miss, which condition failed.</param>
/// <param name="Event">Id of the event it made or joined, or null.</param>
/// <param name="Fired">Whether it fired; false for a near miss.</param>
public sealed record PatternTrace(int Sentence, TextSpan Words, string Pattern, string Type, string Outcome, string? Event, bool Fired);
