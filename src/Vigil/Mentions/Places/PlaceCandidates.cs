using System.Collections.Immutable;

namespace Vigil.Mentions.Places;

/// <summary>Chooses among the meanings of a name those worth weighing.</summary>
internal static class PlaceCandidates
{
    private const int Most = 12;

    /// <summary>How many times larger a place must be to be meant by a foreign name that is the usual name of another.</summary>
    private const int Rarity = 100;

    /// <summary>The places that a name may mean, or those whose people it may name, the most populous first.</summary>
    public static ImmutableArray<GazetteerPlace> Of(Gazetteer gazetteer, IEnumerable<NameEntry> meanings, bool demonym)
    {
        var entries = meanings.Where(e => (e.Use == NameUse.Demonym) == demonym).OrderBy(e => e.Use == NameUse.Foreign)
            .ThenByDescending(e => gazetteer.Population(e.Place)).Take(Most).ToArray();
        var usual = entries.Where(e => e.Use != NameUse.Foreign).Select(e => gazetteer.Population(e.Place)).DefaultIfEmpty().Max();
        return
        [
            .. entries.Where(e => e.Use != NameUse.Foreign || gazetteer.Population(e.Place) >= usual * Rarity)
                .Select(e => gazetteer.Place(e.Place)).OrderByDescending(p => p.Population),
        ];
    }
}
