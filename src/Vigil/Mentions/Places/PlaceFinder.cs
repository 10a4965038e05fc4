using System.Collections.Immutable;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Places;

/// <summary>
/// Finds the words of a sentence that name places: the longest names of the gazetteer, taken where enough speaks for the place and not for a
/// common word, a person or an organisation. Immutable and safe to use from many threads.
/// </summary>
public sealed class PlaceFinder
{
    private readonly Gazetteer _gazetteer;
    private readonly FinderWords _lists;
    private readonly SiteWords _sites;
    private readonly NameScanner _scanner;
    private readonly PlaceEvidence _evidence;

    /// <summary>Makes a finder.</summary>
    /// <param name="gazetteer">Where the names are looked up.</param>
    /// <param name="words">The lists of data/gazetteer/finder-words.txt.</param>
    /// <param name="sites">The tables of data/gazetteer/sites.txt: the places in the names of well-known sites ("Plaza de Mayo") are passed over.</param>
    public PlaceFinder(Gazetteer gazetteer, FinderWords words, SiteWords sites)
    {
        (_gazetteer, _lists, _sites) = (gazetteer, words, sites);
        (_scanner, _evidence) = (new NameScanner(gazetteer, words), new PlaceEvidence(gazetteer, words));
    }

    /// <summary>The places named in one sentence, in order.</summary>
    public ImmutableArray<PlaceMention> Find(Sentence sentence, string text) =>
        [.. Weighed(new SentenceWords(sentence, text)).Where(m => m.Points >= PlaceEvidence.Enough).Select(Mention)];

    /// <summary>
    /// The places named in the sentences of one report, one array per sentence: a name that is surely a place in one of them needs less in the others,
    /// and one that is part of the name of a person or firm needs more.
    /// </summary>
    public ImmutableArray<ImmutableArray<PlaceMention>> Find(ImmutableArray<Sentence> sentences, string text)
    {
        var weighed = sentences.Select(s => Weighed(new SentenceWords(s, text)).ToArray()).ToArray();
        var others = Names(m => _evidence.IsOfOtherName(m.Words, m.Match));
        var sure = Names(m => Points(m) >= PlaceEvidence.Sure);
        return [.. weighed.Select(s => s
            .Where(m => Points(m) >= PlaceEvidence.Enough || (Points(m) >= 0 && sure.Contains(m.Match.Folded)))
            .Select(Mention).ToImmutableArray())];

        HashSet<string> Names(Func<Reading, bool> where) =>
            weighed.SelectMany(s => s).Where(where).Select(m => m.Match.Folded).ToHashSet(StringComparer.Ordinal);

        int Points(Reading m) => m.Points - (!m.Contained && others.Contains(m.Match.Folded) ? PlaceEvidence.LostToOtherName : 0);
    }

    private IEnumerable<Reading> Weighed(SentenceWords words)
    {
        var (previous, last) = (default(NameMatch), int.MinValue);
        for (var at = 0; at < words.Count;)
        {
            var blocked = words.IsCapital(at) ? Blocked(words, at) : -1;
            var match = blocked > 0 ? null : _scanner.At(words, at);
            if (match is null || IsNamedOtherwise(words, match))
            {
                at = Math.Max(at + 1, Math.Max(blocked, match?.End ?? 0));
                continue;
            }

            var container = Contained(words, match) || (previous is not null && Follows(words, previous, match) && Contains(match, previous));
            var points = _evidence.Weigh(words, match, container);
            if (previous is not null && last >= PlaceEvidence.Enough && !previous.Demonym && IsListed(words, previous, match) && points > int.MinValue)
                points++;
            yield return new Reading(words, match, container, points);
            (previous, last, at) = (match, points, match.Extended);
        }
    }

    /// <summary>The index after a phrase or a well-known site of several words that begins here, or -1.</summary>
    private int Blocked(SentenceWords words, int at)
    {
        var site = words.PhraseEnd(at, _sites.KnownNames);
        return Math.Max(site > at + 1 ? site : -1, words.PhraseEnd(at, _lists.Phrases));
    }

    /// <summary>Whether what stands after the name makes it that of a paper, club, street or the like, or a common word part of a longer name.</summary>
    private bool IsNamedOtherwise(SentenceWords words, NameMatch match)
    {
        if (match.Demonym || match.Extended >= words.Count || words.AllCapitals) return false;
        if (!words.Adjoins(match.Extended)) return false;
        if (words.IsHyphen(match.Extended) && words.IsCapital(match.Extended + 1)) return _lists.Common.Contains(match.Folded);
        return words.IsCapital(match.Extended) && _lists.NotAfter.Contains(words[match.Extended]);
    }

    /// <summary>Whether a place that contains the match follows after a comma or in brackets: "Aktau, Kazakhstan".</summary>
    private bool Contained(SentenceWords words, NameMatch match)
    {
        if (!words.Is(match.Extended, ',') && !words.Is(match.Extended, '(')) return false;
        var after = match.Extended + 1;
        var next = _scanner.At(words, after) ?? (words[after] is "in" or "the" ? _scanner.At(words, after + 1) : null);
        return next is not null && Contains(next, match);
    }

    /// <summary>Whether only a comma or "and" stands between two names.</summary>
    private static bool IsListed(SentenceWords words, NameMatch previous, NameMatch match) =>
        match.First - previous.Extended == 1 && (words.Is(previous.Extended, ',') || words[previous.Extended] is "and" or "or");

    private static bool Follows(SentenceWords words, NameMatch previous, NameMatch match) =>
        previous.Extended == match.First - 1 && (words.Is(previous.Extended, ',') || words.Is(previous.Extended, '('));

    private bool Contains(NameMatch outer, NameMatch inner)
    {
        foreach (var container in outer.Entries)
        {
            if (container.Use == NameUse.Demonym || _gazetteer.Kind(container.Place) == PlaceKind.City) continue;
            foreach (var entry in inner.Entries)
                if (entry.Place != container.Place && _gazetteer.Contains(container.Place, entry.Place)) return true;
        }

        return false;
    }

    private PlaceMention Mention(Reading reading)
    {
        var (words, match) = (reading.Words, reading.Match);
        var candidates = PlaceCandidates.Of(_gazetteer, match.Entries, match.Demonym);
        return new PlaceMention(match.First, match.Extended, words.Sentence.Cover(match.First, match.Extended), match.Demonym, candidates);
    }

    /// <summary>A name in a sentence and how much speaks for its being meant as the place.</summary>
    /// <param name="Words">The sentence.</param>
    /// <param name="Match">The name.</param>
    /// <param name="Contained">Whether a place that contains it, or that it contains, stands beside it.</param>
    /// <param name="Points">What speaks for it.</param>
    private readonly record struct Reading(SentenceWords Words, NameMatch Match, bool Contained, int Points);
}
