using Vigil.Text.Tokens;

namespace Vigil.Mentions.Quantities;

/// <summary>A number of people or things as told: "eight", "about 200", "dozens", "between 20 and 30", "several".</summary>
/// <param name="First">Index of its first token (the modifier's, where there is one).</param>
/// <param name="End">Index after its last token (the noun is not part of it).</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Min">Lowest number meant, or null where the words leave it open.</param>
/// <param name="Max">Highest number meant, or null where the words leave it open.</param>
/// <param name="Approximate">Whether the words say so ("about", "nearly").</param>
/// <param name="Ordinal">Whether it is an ordinal ("third").</param>
public sealed record QuantityMention(int First, int End, TextSpan Span, long? Min, long? Max, bool Approximate, bool Ordinal = false);

/// <summary>A sum of money.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Amount">Amount in units of the currency.</param>
/// <param name="Currency">ISO 4217 code, or null when the words leave it open ("dollars" alone is USD).</param>
public sealed record MoneyMention(int First, int End, TextSpan Span, decimal Amount, string? Currency);
