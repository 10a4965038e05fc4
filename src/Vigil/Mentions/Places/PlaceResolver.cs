using System.Collections.Immutable;
using System.Numerics;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Places;

/// <summary>
/// Decides which place each mention of a report means: the one that a container beside it tells ("Aktau, Kazakhstan"), else the one whose country
/// the report is about, else one in a neighbouring country, else the most populous; a name means the same place all through a report.
/// Points are whole numbers. Immutable and safe to use from many threads.
/// </summary>
public sealed class PlaceResolver
{
    private const int BesideContainer = 100;
    private const int InSentenceOfContainer = 12;
    private const int AsElsewhere = 60;
    private const int AsDateline = 40;
    private const int CountryPrior = 60;
    private const int RegionBesideCity = 8;
    private const int NearlyAsLikely = 6;

    /// <summary>How many words may stand between a place and the one that says where it lies.</summary>
    private const int Beside = 3;

    private readonly Gazetteer _gazetteer;

    /// <summary>Makes a resolver.</summary>
    public PlaceResolver(Gazetteer gazetteer) => _gazetteer = gazetteer;

    /// <summary>Resolves the mentions of one report.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="sentences">The mentions, one array per sentence.</param>
    /// <param name="origin">Where the report is from.</param>
    /// <returns>One array per sentence, in the order of its mentions.</returns>
    public ImmutableArray<ImmutableArray<ResolvedPlace>> Resolve(
        string text, ImmutableArray<ImmutableArray<PlaceMention>> sentences, ReportOrigin origin)
    {
        var weights = new CountryWeights(_gazetteer, sentences.SelectMany(s => s), origin);
        var report = new ReportNames(weights, origin.Dateline?.Candidates.FirstOrDefault());
        foreach (var mentions in sentences)
            for (var i = 0; i < mentions.Length; i++)
                if (Container(mentions, i) is var at and >= 0) report.Note(Name(text, mentions[i].Span), Best(text, mentions, i, at, report).Place);
        return [.. sentences.Select(mentions => mentions.Select((_, i) => Best(text, mentions, i, Container(mentions, i), report)).ToImmutableArray())];
    }

    private static ResolvedPlace Best(string text, ImmutableArray<PlaceMention> mentions, int index, int container, ReportNames report)
    {
        var mention = mentions[index];
        var name = Name(text, mention.Span);
        var scored = mention.Candidates.Select((c, i) => (Place: c, Points: Points(c, name, mentions, index, container, report), Order: i))
            .OrderByDescending(c => c.Points).ThenBy(c => c.Order).ToArray();
        var best = scored[0];
        var ambiguous = scored.Skip(1).Any(c => c.Points + NearlyAsLikely >= best.Points && !IsSamePlace(c.Place, best.Place));
        return new ResolvedPlace(mention, best.Place, ambiguous, container);
    }

    private static int Points(GazetteerPlace place, string name, ImmutableArray<PlaceMention> mentions, int index, int container, ReportNames report)
    {
        var mention = mentions[index];
        var points = Prior(place, mention) + (3 * report.Weights[place.Country]);
        if (container >= 0 && mentions[container].Candidates.Any(c => Holds(c, place))) points += BesideContainer;
        if (index > 0 && Container(mentions, index - 1) == index) points += AsContainer(place, mentions[index - 1]);
        if (report.Noted(name) is { } noted && noted == place) points += AsElsewhere;
        if (report.Dateline is { } dateline && dateline == place) points += AsDateline;
        var told = mentions.Where((m, i) => i != index && !m.Demonym).SelectMany(m => m.Candidates).Any(c => c.Kind != PlaceKind.City && Holds(c, place));
        return told ? points + InSentenceOfContainer : points;
    }

    /// <summary>Points of a place by itself: a country stands above all, a city above the region named after it, and a city state is a city.</summary>
    private static int Prior(GazetteerPlace place, PlaceMention mention)
    {
        var twin = mention.Candidates.FirstOrDefault(c => c.Kind == PlaceKind.City && c.Country == place.Country && c != place);
        var state = mention.Candidates.FirstOrDefault(c => c.Kind == PlaceKind.Country && c.Country == place.Country);
        var size = 2 * BitOperations.Log2((ulong)place.Population + 1);
        return place.Kind switch
        {
            PlaceKind.Country => twin is not null && twin.Population * 2 >= place.Population ? size : CountryPrior,
            PlaceKind.Admin => twin is not null && twin.Population * 20 >= place.Population ? size - RegionBesideCity - 2 : size,
            _ => state is not null && place.Population * 2 >= state.Population ? CountryPrior : size,
        };
    }

    /// <summary>Points of a place as the one that holds the mention before it: "Georgia" in "Atlanta, Georgia".</summary>
    private static int AsContainer(GazetteerPlace place, PlaceMention inner)
    {
        var largest = inner.Candidates.Where(c => Holds(place, c)).Select(c => c.Population).DefaultIfEmpty(-1).Max();
        return largest < 0 ? 0 : BesideContainer + (4 * BitOperations.Log2((ulong)largest + 1));
    }

    /// <summary>The mention right before or after that says where this one lies, or -1.</summary>
    private static int Container(ImmutableArray<PlaceMention> mentions, int index)
    {
        var mention = mentions[index];
        if (mention.Demonym) return -1;
        if (index + 1 < mentions.Length && mentions[index + 1] is var next && next.First - mention.End is > 0 and <= Beside && Holds(next, mention))
            return index + 1;
        if (index > 0 && mentions[index - 1] is var last && mention.First - last.End is >= 0 and <= Beside && Holds(last, mention)) return index - 1;
        return -1;
    }

    private static bool Holds(PlaceMention outer, PlaceMention inner) =>
        !outer.Demonym && outer.Candidates.Any(o => o.Kind != PlaceKind.City && inner.Candidates.Any(i => Holds(o, i)));

    private static bool Holds(GazetteerPlace outer, GazetteerPlace inner) =>
        outer.Country == inner.Country && (outer.Kind, inner.Kind) switch
        {
            (PlaceKind.Country, not PlaceKind.Country) => true,
            (PlaceKind.Admin, PlaceKind.City) => outer.Name == inner.Admin,
            _ => false,
        };

    /// <summary>Whether two entries of the gazetteer stand for one place on the ground, as a city and the region that is the city.</summary>
    private static bool IsSamePlace(GazetteerPlace one, GazetteerPlace other) =>
        one.Country == other.Country && (one.Admin == other.Admin || one.Kind == PlaceKind.Country || other.Kind == PlaceKind.Country
            || (Math.Abs(one.Latitude - other.Latitude) < 1.5 && Math.Abs(one.Longitude - other.Longitude) < 1.5));

    private static string Name(string text, TextSpan span) => TextFolding.Fold(text.AsSpan(span.Start..span.End));

    /// <summary>What the names of one report have been found to mean.</summary>
    private sealed class ReportNames(CountryWeights weights, GazetteerPlace? dateline)
    {
        private readonly Dictionary<string, GazetteerPlace> _noted = new(StringComparer.Ordinal);

        public CountryWeights Weights => weights;

        public GazetteerPlace? Dateline => dateline;

        public void Note(string name, GazetteerPlace place) => _noted.TryAdd(name, place);

        public GazetteerPlace? Noted(string name) => _noted.GetValueOrDefault(name);
    }
}
