using Vigil.Coding.Codes;
using Vigil.Mentions.Places;
using Vigil.Mentions.Times;

namespace Vigil.Coding;

/// <summary>
/// Joins the drafts of a report into its events: one per type, day and place; what only points at an event ("the rally") joins the latest that fits.
/// </summary>
internal sealed class EventMerger(Codebook codebook)
{
    private static readonly HashSet<string> Verdicts = ["convict", "sentence", "fine"];
    private static readonly HashSet<string> OfPersons =
        ["detain", "disappear", "ill-treat", "summon", "charge", "trial", "convict", "sentence", "fine", "appeal", "release", "death"];

    /// <summary>The fewest that are a crowd by their number alone.</summary>
    private const int Crowd = 20;

    private readonly List<Draft> events = [];
    private readonly List<Draft> crowds = [];

    /// <summary>The events so far, in the order of the text.</summary>
    public IReadOnlyList<Draft> Events => events;

    /// <summary>Joins the draft to an event, makes it one, or passes it over.</summary>
    /// <returns>What became of it, and the event that the draft is part of now, or null.</returns>
    public (string Outcome, Draft? Event) Add(Draft draft)
    {
        var match = events.Where(e => Fits(e, draft)).OrderByDescending(e => Closeness(e, draft)).FirstOrDefault();
        if (match is not null)
        {
            Join(match, draft);
            return ("joins an event told before", match);
        }
        if (Lacking(draft) is { } lack)
        {
            if (draft is { Echoes: true, Generic: false, Quoted: false, Modality: Modality.Reported } && draft.Counts.Any(c => (c.Min ?? c.Max) >= Crowd)) crowds.Add(draft);
            return (lack, null);
        }
        if (draft.Echoes) Continue(events.Last(e => IsBefore(e, draft)), draft);
        events.Add(draft);
        return ("an event", draft);
    }

    /// <summary>
    /// Makes events of the crowds that were told of before the word "protest" fell ("Around 4,000 students stood shoulder to shoulder"), where the report goes on to tell of
    /// a protest that day in that town, or they join it.
    /// </summary>
    public void TakeCrowds()
    {
        foreach (var crowd in crowds.Where(c => c.Actors.Count > 0 && c.Place is not null))
        {
            var later = events.FirstOrDefault(e => e.Type == crowd.Type && e is { Modality: Modality.Reported, Background: false } && e.At.Index > crowd.At.Index && e.Place?.Country == crowd.Place!.Country);
            if (later is null) continue;
            if (Fits(later, crowd)) Join(later, crowd);
            else if (crowd.Date is not null) events.Add(crowd);
        }
    }

    /// <summary>Why the words alone make no event, or null where they do.</summary>
    private string? Lacking(Draft draft)
    {
        if (draft.Generic) return "speaks of a kind of event, not of one";
        if (draft.Type == "protest" && draft.Actors.Count > 0 && draft.Actors.TrueForAll(a => a.Kind == "state")) return "is the act of an authority";
        if (draft.Echoes && !(draft.OwnDate && draft.Counts.Count + draft.Actors.Count > 0 && events.Any(e => IsBefore(e, draft)))) return "counts people, but at no event told before";
        var exchange = draft.Type is "refuse" or "meet" or "concede" or "petition" && draft.Actors.Count > 0 && draft.Targets.Count > 0;
        var happened = (draft.Happened || (draft.Type == "charge" && draft is { Generic: false, Refers: false })) && (draft.Actors.Count + draft.Targets.Count > 0 || draft.Type is "disperse" or "restrict") && (draft.Date is not null || draft.Place is not null);
        if (!draft.Anchored && !exchange && !happened) return "tells neither when, where, how many nor who by name";
        if (OfPersons.Contains(draft.Type) && draft.DateWords is null && draft.Counts.Count == 0 && !draft.Targets.Any(t => t.Person >= 0) && !(happened && draft.Targets.Count > 0 && draft.Date is not null))
            return "tells neither when nor to whom";
        if (draft.Refers && !draft.OwnDate && draft.Counts.Count == 0 && !draft.OwnPlace) return "points at an event that is not told";
        return HasRequired(draft) ? null : "lacks a slot that the codebook requires";
    }

    private static bool IsBefore(Draft e, Draft d) => e.Type == d.Type && e.Modality == d.Modality && !e.Background;

    /// <summary>A further day of what was told before is held at the same place, in the same form and at the same address.</summary>
    private static void Continue(Draft before, Draft day)
    {
        day.Form ??= before.Form;
        if (!day.OwnPlace) (day.Place, day.Site, day.SiteName) = (before.Place, before.Site, before.SiteName);
        AddNew(day.Targets, before.Targets);
    }

    private bool HasRequired(Draft d) => codebook[d.Type].Requires.All(group => group.Any(slot => slot switch
    {
        "date" => d.Date is not null,
        "place" => d.Place is not null || d.Site is not null,
        "counts" => d.Counts.Count > 0,
        "actors" => d.Actors.Count > 0,
        _ => d.Targets.Count > 0,
    }));

    private static int Closeness(Draft e, Draft d) =>
        (e.Date is { } a && d.Date is { } b && a.Start == b.Start ? 40 : 0) + (d.OwnDate && e.Date is null ? -10 : 0)
        + (SharePerson(e, d) ? 30 : 0) + (e.At.Index == d.At.Index ? 8 : 0) + (e.Form == d.Form ? 3 : 0) - Math.Min(20, d.At.Index - e.At.Index);

    private static bool Fits(Draft e, Draft d)
    {
        var sameType = e.Type == d.Type || (Verdicts.Contains(e.Type) && Verdicts.Contains(d.Type) && (e.Type == "convict" || d.Type == "convict"));
        if (!sameType || !ModalitiesFit(e, d)) return false;
        if (!DatesFit(e, d) || !PlacesFit(e, d)) return false;
        if (d.Scope == "campaign" != (e.Scope == "campaign")) return false;
        if (d.Type == "restrict" && e.Form is not null && d.Form is not null && e.Form != d.Form) return false;
        if (OfPersons.Contains(d.Type) && !PersonsFit(e, d)) return false;
        if (d.Refers || d.Date is not null) return true;
        return e.At.Passage == d.At.Passage || !d.OwnPlace || e.Date is null || OfPersons.Contains(d.Type);
    }

    /// <summary>What is planned is not what was held; a word that it is called off is about what was planned.</summary>
    private static bool ModalitiesFit(Draft e, Draft d) => d.Modality switch
    {
        Modality.Planned => e.Modality != Modality.Reported,
        Modality.Cancelled => e.Modality != Modality.Reported,
        _ => e.Modality == Modality.Reported,
    };

    private static bool DatesFit(Draft e, Draft d)
    {
        if (e.Date is not { } a || d.Date is not { } b) return true;
        if (a.Start == b.Start && a.End == b.End) return true;
        var coarse = a.Precision is DatePrecision.Month or DatePrecision.Year || b.Precision is DatePrecision.Month or DatePrecision.Year;
        return coarse && a.Start.Earliest <= b.End.Latest && b.Start.Earliest <= a.End.Latest;
    }

    private static bool PlacesFit(Draft e, Draft d)
    {
        if (e.Place is { } a && d.Place is { } b)
        {
            if (a.Country != b.Country) return false;
            if (a.Kind == PlaceKind.City && b.Kind == PlaceKind.City && a.Name != b.Name) return !d.OwnPlace && d.Refers;
            if (a.Kind == PlaceKind.City && b.Kind == PlaceKind.Admin && a.Admin != b.Name) return false;
        }
        if (e.Site is { Named: { Generic: false } s } && d.Site is { Named: { Generic: false } t } && s.Kind != t.Kind && d.Type == "protest" && !d.Refers) return false;
        return true;
    }

    private static bool PersonsFit(Draft e, Draft d)
    {
        var known = e.Targets.Where(t => t.Person >= 0).ToList();
        var told = d.Targets.Where(t => t.Person >= 0).ToList();
        if (known.Count > 0 && told.Count > 0)
            return SharePerson(e, d) || (!d.OwnDate && e.Counts.Any(c => c.Min > known.Count)) || (d.Type == "detain" && e.Date is not null && d.Date is not null && d.OwnDate);
        if (d.Refers || told.Count == 0 && d.Targets.Count == 0) return true;
        return d.Type == "detain" ? d.Date is null || e.Date is not null : known.Count == 0;
    }

    private static bool SharePerson(Draft e, Draft d) => e.Targets.Any(t => t.Person >= 0 && d.Targets.Any(u => u.Person == t.Person));

    private static void Join(Draft e, Draft d)
    {
        e.Mentions++;
        if (d.Modality == Modality.Cancelled) e.Modality = Modality.Cancelled;
        if (e.Type == "convict" && d.Type != "convict") e.Type = d.Type;
        e.Form = e.Form is null || (e.Form == "rally" && d.Form is not null && !d.Refers && d.At.Passage == e.At.Passage) ? d.Form ?? e.Form : e.Form;
        if (e.Date is null || (d.OwnDate && d.Date?.Precision < e.Date?.Precision)) (e.Date, e.DateWords, e.OwnDate) = (d.Date ?? e.Date, d.DateWords ?? e.DateWords, d.OwnDate);
        if (d.Place is { } place && (e.Place is null || (d.OwnPlace && place.Kind < e.Place.Kind))) e.Place = place;
        if (d.Site is not null && (e.Site is null || (e.Site.Named.Generic && !d.Site.Named.Generic))) (e.Site, e.SiteName) = (d.Site, d.SiteName);
        e.OwnPlace |= d.OwnPlace;
        e.Duration ??= d.Duration;
        e.Reply ??= d.Reply;
        e.Legal = e.Legal is null ? d.Legal : d.Legal is null ? e.Legal : Both(e.Legal, d.Legal);
        e.Custody ??= d.Custody;
        e.Grievance ??= d.Grievance;
        AddNew(e.Actors, d.Actors);
        AddNew(e.Targets, d.Targets);
        foreach (var count in d.Counts) AddCount(e, count);
        e.Demands.AddRange(d.Demands);
        e.Responses.AddRange(d.Responses);
        e.Sources.AddRange(d.Sources.Where(s => !e.Sources.Any(t => t.Slot == s.Slot && t.Chain.SequenceEqual(s.Chain))));
        e.Evidence.AddRange(d.Evidence.Where(x => !e.Evidence.Contains(x)));
    }

    private static void AddNew(List<Role> known, List<Role> told)
    {
        foreach (var role in told)
            if (!known.Any(k => k.Name == role.Name || (k.Person >= 0 && k.Person == role.Person))) known.Add(role);
    }

    /// <summary>A number told again by the same claimant is one; a different one, or another's word, is kept beside it.</summary>
    private static void AddCount(Draft e, PeopleCount count)
    {
        var same = e.Counts.FindIndex(c => c.What == count.What && c.Min == count.Min && c.Max == count.Max);
        if (same >= 0)
        {
            e.Counts[same] = e.Counts[same] with { Claimant = e.Counts[same].Claimant ?? count.Claimant };
            return;
        }
        if (count is { What: "detained" or "sentenced" or "charged" or "released" or "fined", Min: 1, Max: 1 } && e.Counts.Any(c => c.What == count.What)) return;
        e.Counts.Add(count);
    }

    private static Legal Both(Legal a, Legal b) => new(a.Charge ?? b.Charge, a.Law ?? b.Law, a.Court ?? b.Court, a.Verdict ?? b.Verdict, a.Term ?? b.Term, a.Days ?? b.Days, a.Fine ?? b.Fine);
}
