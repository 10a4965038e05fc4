using System.Collections.Immutable;

namespace Vigil.Mentions.Places;

/// <summary>Finds the longest names of the gazetteer in the words of a sentence.</summary>
internal sealed class NameScanner(Gazetteer gazetteer, FinderWords lists)
{
    private const int LongestName = 8;
    private const int MostMeanings = 48;

    /// <summary>The longest name that begins at a token, or null.</summary>
    public NameMatch? At(SentenceWords words, int first)
    {
        if (!CanStart(words, first)) return null;
        Span<char> folded = stackalloc char[256];
        Span<NameEntry> entries = stackalloc NameEntry[MostMeanings];
        for (var end = FarthestEnd(words, first); end > first; end--)
        {
            if ((!words.IsCapital(end - 1) && !IsLowerTail(words, first, end)) || IsShortWord(words, first, end)) continue;
            var length = words.Fold(first, end, folded);
            var count = length > 1 ? gazetteer.Find(folded[..length], entries) : 0;
            if (count > 0) return Match(words, first, end, folded[..length].ToString(), entries[..count]);
        }

        return null;
    }

    /// <summary>Whether a word of two letters is none of the abbreviations that are written so: "La Cancha" is not in LA.</summary>
    private static bool IsShortWord(SentenceWords words, int first, int end) => end - first == 1 && words.Form(first) is { Length: 2 } form && char.IsLower(form[1]) && words.IsCapital(end);

    private bool CanStart(SentenceWords words, int first) =>
        words.IsCapital(first) || (lists.Articles.Contains(words[first]) && words.IsHyphen(first + 1) && words.IsCapital(first + 2));

    /// <summary>The index after the last word that a name beginning at <paramref name="first"/> could hold.</summary>
    private int FarthestEnd(SentenceWords words, int first)
    {
        var end = first + 1;
        while (end < words.Count && end - first < LongestName && words.Adjoins(end) &&
            (words.IsCapital(end) || words.IsHyphen(end) || words.Is(end, '&') || words.Is(end, '\'') || words.Is(end, ',') ||
             lists.Inside.Contains(words[end]) || words.IsHyphen(end - 1))) end++;
        return end;
    }

    /// <summary>Whether the last word is the lower-case end of a name with hyphens, as in "Mazar-i-Sharif" or "Aix-en-provence".</summary>
    private static bool IsLowerTail(SentenceWords words, int first, int end) => end - first > 2 && words.IsHyphen(end - 2) && words[end - 1].Length > 0;

    private NameMatch Match(SentenceWords words, int first, int end, string folded, ReadOnlySpan<NameEntry> entries)
    {
        var kept = ImmutableArray.Create(entries);
        var extended = end;
        if (lists.Regions.Contains(words[end]) && !IsInLongerName(words, end) && Has(kept, PlaceKind.Admin))
            (kept, extended) = (Only(kept, PlaceKind.Admin), end + 1);
        else if (lists.RegionOf.Contains(words[first - 2]) && words[first - 1] == "of" && Has(kept, PlaceKind.Admin))
            kept = Only(kept, PlaceKind.Admin);
        else if (words[first - 1] == "of" && lists.SettlementOf.Contains(words[first - 2]) && Has(kept, PlaceKind.City))
            kept = Only(kept, PlaceKind.City);
        else if (lists.Settlements.Contains(words[end]) && Has(kept, PlaceKind.City) && !words.IsCapital(end + 1))
            (kept, extended) = (Only(kept, PlaceKind.City), words.IsCapital(end) ? end + 1 : end);
        return new NameMatch(first, end, extended, folded, kept);
    }

    /// <summary>Whether a word for a kind of region is part of a longer name: "Oregon State Police", "Texas Department of Justice".</summary>
    private static bool IsInLongerName(SentenceWords words, int index) =>
        words.IsCapital(index) && !words.AllCapitals && (words.IsCapital(index + 1) || words[index + 1] == "of");

    private bool Has(ImmutableArray<NameEntry> entries, PlaceKind kind)
    {
        foreach (var entry in entries)
            if (entry.Use != NameUse.Demonym && gazetteer.Kind(entry.Place) == kind) return true;
        return false;
    }

    private ImmutableArray<NameEntry> Only(ImmutableArray<NameEntry> entries, PlaceKind kind) =>
        [.. entries.Where(e => e.Use != NameUse.Demonym && gazetteer.Kind(e.Place) == kind)];
}
