using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Places;

/// <summary>The line before a report's first words that says where, and for which agency, it was written: "ALMATY (Reuters) —".</summary>
/// <param name="Span">Where it stands, with the dash; what follows is the report's first sentence.</param>
/// <param name="PlaceSpan">Where the name of the place stands.</param>
/// <param name="Candidates">Places it may mean, the most populous first; not empty.</param>
/// <param name="Agency">Agency or outlet, or null.</param>
public sealed record Dateline(TextSpan Span, TextSpan PlaceSpan, ImmutableArray<GazetteerPlace> Candidates, string? Agency);

/// <summary>Reads datelines. Immutable and safe to use from many threads.</summary>
public sealed partial class DatelineReader
{
    private const int Longest = 160;
    private readonly Gazetteer _gazetteer;

    /// <summary>Makes a reader.</summary>
    public DatelineReader(Gazetteer gazetteer) => _gazetteer = gazetteer;

    /// <summary>
    /// The dateline with which a passage begins, or null. Taken are the forms "ALMATY (Reuters) —", "ALMATY, Kazakhstan, Feb. 10 (AP) —",
    /// "(Bishkek) –", "ASTANA. February 10. KazTAG -", "NEW DELHI:" and "MOSCOW/KYIV (AFP) -".
    /// </summary>
    public Dateline? TryRead(string text, TextSpan span)
    {
        var start = span.Start;
        while (start < span.End && (char.IsWhiteSpace(text[start]) || text[start] == '*')) start++;
        var head = text.Substring(start, Math.Min(Longest, span.End - start));
        foreach (var form in (Regex[])[Usual(), Bracketed(), Stopped()])
        {
            var match = form.Match(head);
            if (match.Success && Read(match, start) is { } dateline) return dateline;
        }

        return null;
    }

    private Dateline? Read(Match match, int start)
    {
        var (place, region, agency) = (match.Groups["place"], match.Groups["region"], match.Groups["agency"]);
        var name = place.Value.TrimEnd();
        var capitals = !name.Any(char.IsLower);
        var sure = agency.Success || match.Groups["date"].Success || match.Groups["open"].Success || region.Success;
        if (!capitals && !sure) return null;
        if (match.Groups["colon"].Success && !capitals) return null;
        var candidates = Candidates(name, region.Value.Trim());
        if (candidates.IsEmpty) return null;
        var at = start + place.Index;
        var (span, placeSpan) = (new TextSpan(start, start + match.Length), new TextSpan(at, at + name.Length));
        return new Dateline(span, placeSpan, candidates, agency.Success ? agency.Value.Trim() : null);
    }

    private ImmutableArray<GazetteerPlace> Candidates(string name, string region)
    {
        Span<NameEntry> entries = stackalloc NameEntry[48];
        var count = _gazetteer.Find(TextFolding.Fold(name), entries);
        var places = PlaceCandidates.Of(_gazetteer, entries[..count].ToArray(), demonym: false);
        if (region.Length > 0)
        {
            var outer = _gazetteer.Named(region).Where(r => r.Kind != PlaceKind.City).ToArray();
            var inside = places.Where(p => outer.Any(o => o.Country == p.Country && (o.Kind == PlaceKind.Country || o.Name == p.Admin))).ToArray();
            if (inside.Length > 0) places = [.. inside];
        }

        return [.. places.OrderBy(p => p.Kind == PlaceKind.Admin).ThenByDescending(p => p.Population)];
    }

    private const string Place = @"(?<place>\p{Lu}[\p{L}'’‘ʻ.-]*(?:[ -](?:\p{Lu}[\p{L}'’‘ʻ.-]*|de|del|la|do|da|of|on|the)){0,4})";
    private const string Month = @"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?";
    private const string Weekday = @"(?:\p{Lu}\p{L}+day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[.,]? ";
    private const string Date = "(?<date>(?:" + Weekday + ")?(?:" + Month + @" \d{1,2}|\d{1,2} " + Month + @")(?:,? \d{4})?)";
    private const string Region = "(?:, (?<region>(?!" + Month + @" \d)\p{Lu}[\p{L}.' -]*?))?";
    private const string Dash = @"(?:—|–|--+|-(?=\s)|(?<colon>:)(?=\s))\s*";

    [GeneratedRegex("^" + Place + @"(?:/\p{Lu}[\p{L}' -]+)?" + Region + "(?:[,.]? " + Date + @")?(?:,? \((?<agency>[^()\n]{2,60})\))?[ ,]*" + Dash)]
    private static partial Regex Usual();

    [GeneratedRegex(@"^(?<open>\()" + Place + Region + "(?:, " + Date + @")?\) *" + Dash)]
    private static partial Regex Bracketed();

    [GeneratedRegex("^" + Place + @"\. " + Date + @"\. (?<agency>[\p{L}\p{N}. -]{2,40}?) *" + Dash)]
    private static partial Regex Stopped();
}
