using System.Collections.Immutable;

namespace Vigil.Mentions.Places;

/// <summary>A country or territory with an ISO 3166-1 code.</summary>
/// <param name="Iso2">ISO 3166-1 alpha-2 code.</param>
/// <param name="Iso3">ISO 3166-1 alpha-3 code, also the CAMEO-style actor code.</param>
/// <param name="Name">Usual English name.</param>
/// <param name="Capital">Id of its capital in the gazetteer, or -1.</param>
/// <param name="Neighbours">ISO 3166-1 alpha-2 codes of the countries it borders on by land.</param>
public sealed record Country(string Iso2, string Iso3, string Name, int Capital, ImmutableArray<string> Neighbours);
