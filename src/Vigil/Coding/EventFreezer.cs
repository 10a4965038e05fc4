using System.Collections.Immutable;
using Vigil.Coding.Codes;
using Vigil.Coding.Slots;
using Vigil.Mentions.Places;
using Vigil.Mentions.Times;

namespace Vigil.Coding;

/// <summary>Turns the drafts of a report into event mentions of the output.</summary>
internal sealed class EventFreezer(CodeTable codes, string coder, ConfidenceScale scale)
{
    private const int BackgroundDays = 60;

    /// <summary>The event mentions, numbered in the order of the text.</summary>
    public ImmutableArray<EventMention> Freeze(Document document, IReadOnlyList<Draft> drafts)
    {
        var ids = drafts.Select((d, i) => (d, Id: $"e{i + 1}")).ToDictionary(x => x.d, x => x.Id, ReferenceEqualityComparer.Instance as IEqualityComparer<Draft>);
        return [.. drafts.Select(d => Freeze(document, d, ids))];
    }

    private EventMention Freeze(Document document, Draft d, Dictionary<Draft, string> ids)
    {
        var response = ProtestContext.Strongest(d.Responses);
        var mention = new EventMention
        {
            Id = ids[d],
            Type = d.Type,
            Form = d.Form,
            Scope = d.Scope,
            Date = Date(document, d),
            Duration = d.Duration is { } t ? new EventDuration(t.Value, Units.Name(t.Unit), t.Consecutive, document.Words(t.Span)) : null,
            Place = Place(d),
            PlacesCount = d.PlacesCount,
            Actors = Participants(d.Actors),
            Targets = Participants(d.Targets),
            Counts = [.. d.Counts.Select(c => c with { Claimant = c.Claimant ?? document.Report.Outlet })],
            Demands = [.. d.Demands.DistinctBy(x => x.Text)],
            Response = d.Type == "protest" ? response?.Value : null,
            Responses = d.Type == "protest" ? [.. d.Responses.Select(r => r.Value).Distinct()] : [],
            ResponseBy = d.Type == "protest" ? response?.By : null,
            Reply = d.Reply?.Value,
            ReplyBy = d.Reply?.By,
            Legal = d.Legal,
            Custody = d.Custody,
            Modality = d.Modality.ToString().ToLowerInvariant(),
            Disputed = d.Disputed,
            Background = d.Background || IsOld(document, d),
            Follows = [.. d.Follows.Select(f => ids[f])],
            PartOf = d.PartOf is { } whole ? ids[whole] : null,
            Attribution = [.. d.Sources],
            Evidence = [.. d.Evidence.DistinctBy(e => (e.Slot, e.Start, e.End))],
            Codes = new EventCodes(null, null, ImmutableSortedDictionary<string, string>.Empty),
            Coder = coder,
            Pattern = d.Page.Name,
            Confidence = scale.Share(Evidence(d)) / 100.0,
        };
        return mention with { Codes = codes.Of(mention, d.Follows.Any(f => f.Type == "protest")) };
    }

    private static ImmutableArray<Participant> Participants(List<Role> roles) =>
        [.. roles.Select(r => new Participant(r.Name, r.Kind, r.Person >= 0 ? $"p{r.Person + 1}" : r.Organization >= 0 ? $"o{r.Organization + 1}" : null))];

    private static EventDate? Date(Document document, Draft d) => d.Date is not { } date ? null
        : new EventDate(date.Start.ToString(), date.End.ToString(), date.Precision.ToString().ToLowerInvariant(), d.DateWords is { } words ? document.Words(words.Span) : null);

    private static EventPlace? Place(Draft d)
    {
        if (d.Place is not { } place) return d.SiteName is null ? null : new EventPlace { Site = d.SiteName, Precision = "site" };
        var exact = place is { Latitude: 0, Longitude: 0 };
        return new EventPlace
        {
            Site = d.SiteName,
            City = place.Kind == PlaceKind.City ? place.Name : null,
            Admin = place.Kind == PlaceKind.Country ? null : place.Admin,
            Country = place.Country,
            Lat = exact ? null : place.Latitude,
            Lon = exact ? null : place.Longitude,
            Geonames = place.Geonames == 0 ? null : place.Geonames,
            Precision = d.SiteName is not null ? "site" : place.Kind.ToString().ToLowerInvariant(),
        };
    }

    private static bool IsOld(Document document, Draft d) =>
        d.Date is { } date && d.Modality == Modality.Reported && WhenReader.DaysBetween(date.End, document.Report.Published) is > BackgroundDays;

    /// <summary>How much speaks for the event, in hundredths: what the words themselves tell, told more than once, weighs most.</summary>
    private static int Evidence(Draft d) =>
        Math.Min(97, 45 + (d.OwnDate ? 15 : d.Date is not null ? 5 : 0) + (d.OwnPlace ? 10 : 0) + (d.Actors.Count + d.Targets.Count > 0 ? 10 : 0)
            + (d.Counts.Count > 0 ? 7 : 0) + Math.Min(10, 5 * (d.Mentions - 1)) + (d.At.Tree.IsVerb(d.Trigger) ? 5 : 0));
}
