using System.Text.RegularExpressions;
using Vigil.Coding.Slots;
using Vigil.Mentions;


namespace Vigil.Coding;

/// <summary>
/// Ties to a protest what is told around it: the demands, how the authorities responded, how those addressed replied, and the arrests and
/// sentences that followed.
/// </summary>
internal sealed partial class ProtestContext(WordLists lists)
{
    [GeneratedRegex(@"\b(?:force|shots?|rounds?|bullets?|ammunition|beat(?:en|ing|ings)?|torture[d]?|ill-treat(?:ed|ment)|violence|brutality)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForceWords();

    private static readonly string[] Strength = ["monitored", "warned", "dispersed", "detained", "violent"];
    private readonly DemandReader demands = new(lists);
    private readonly PhraseReader phrases = new(lists);

    /// <summary>Gives a response or reply told on its own ("police watched") to the protest it is about.</summary>
    /// <returns>The protest, or null where the report tells of none.</returns>
    public static Draft? Attach(IReadOnlyList<Draft> events, Draft draft)
    {
        if (Nearest(events, draft) is not { } protest) return null;
        protest.Responses.AddRange(draft.Responses);
        protest.Reply ??= draft.Reply;
        protest.Evidence.AddRange(draft.Evidence.Where(e => e.Slot == "trigger").Select(e => e with { Slot = draft.Responses.Count > 0 ? "response" : "reply" }));
        return protest;
    }

    /// <summary>Whether a warning was given at a protest of the report: it is a response to the protest then, no event of its own.</summary>
    public static bool IsAtProtest(IReadOnlyList<Draft> events, Draft draft)
    {
        if (!events.Any(e => e.Type == "protest" && SameOccasion(e, draft))) return false;
        draft.Responses.Add(("warned", draft.Actors.FirstOrDefault()?.Name));
        return true;
    }

    /// <summary>Reads the demands of a sentence and gives them to the protest that they were made at.</summary>
    public void Read(Document document, MentionedSentence sentence, IReadOnlyList<Draft> events)
    {
        foreach (var demand in demands.Demands(sentence.Tree))
        {
            var protest = events.LastOrDefault(e => e.Type is "petition" && e.At.Index == sentence.Index) ?? events.LastOrDefault(e => e.Type == "protest" && e.At.Index == sentence.Index) ?? Standing(events, sentence);
            if (protest is null) continue;
            var speaker = demand.Speaker >= 0 ? phrases.Read(document, sentence, demand.Speaker) : null;
            if (speaker?.Kind == "state" || (demand.Speaker >= 0 && lists.Has("authorities", sentence.Tree.Lemma(demand.Speaker)))) continue;
            var addressee = demand.Addressee >= 0 ? phrases.Read(document, sentence, demand.Addressee)?.Name : null;
            protest.Demands.Add(new Demand(document.Words(demand.Span), speaker?.Name, addressee));
            protest.Evidence.Add(document.Evidence("demands", demand.Span));
        }
    }

    /// <summary>Settles what depends on all events: responses shown by other events, what followed from what, targets by site and demand.</summary>
    public static void Finish(IReadOnlyList<Draft> events)
    {
        foreach (var protest in events.Where(e => e.Type == "protest"))
        {
            protest.Form ??= events.FirstOrDefault(e => e.Type == "protest" && e.Form is "picket" or "sit-in" or "hunger-strike" && e.SiteName is { } site && site == protest.SiteName)?.Form;
            foreach (var act in events.Where(e => e != protest && SameOccasion(protest, e)))
            {
                Respond(protest, act);
                Share(protest, act);
            }
            if (protest.Demands.Count == 0 && protest.Grievance is { } grievance) protest.Demands.Add(grievance);
            if (protest.Targets.Count == 0 && protest.Site is { Named: { Owner: not null } site }) protest.Targets.Add(new Role(protest.SiteName!, "state", -1, -1, site.Span));
            if (protest.Targets.Count == 0 && protest.Demands.FirstOrDefault(d => d.Addressee is not null) is { Addressee: { } name }) protest.Targets.Add(new Role(name, "state", -1, -1, default));
        }
        foreach (var later in events) later.Follows.AddRange(Causes(events, later));
    }

    /// <summary>Marks the events that a denial is about: the one it names, else the last told of a type whose words it denies.</summary>
    public static void Dispute(IReadOnlyList<Draft> events, IEnumerable<Statement> statements, IReadOnlyList<Heard> heard)
    {
        foreach (var denial in statements.Where(s => s.Kind == "denial"))
        {
            var denied = heard.Where(h => denial.Evidence.Start <= h.Words.Start && h.Words.End <= denial.Evidence.End).Select(h => h.Type).ToHashSet();
            if (denied.Count == 0 && ForceWords().IsMatch(denial.Evidence.Text)) denied.UnionWith(["ill-treat", "violence", "death"]);
            var disputed = events.LastOrDefault(e => denied.Contains(e.Type) && e.Words.Start < denial.Evidence.End && e.Modality == Modality.Reported);
            if (disputed is not null) disputed.Disputed = true;
        }
    }

    /// <summary>The strongest of the responses.</summary>
    public static (string Value, string? By)? Strongest(IEnumerable<(string Value, string? By)> responses) =>
        responses.Select(r => ((string Value, string? By)?)r).MaxBy(r => Array.IndexOf(Strength, r!.Value.Value));

    private static void Respond(Draft protest, Draft act)
    {
        var by = act.Actors.FirstOrDefault()?.Name;
        var byState = act.Actors.Count == 0 || act.Actors.Any(a => a.Kind == "state");
        var response = act.Type switch
        {
            "detain" when byState => "detained",
            "disperse" when act.Form is "baton" => "violent",
            "disperse" => "dispersed",
            "violence" or "death" or "ill-treat" when act.Actors.Any(a => a.Kind == "state") || (act.Actors.Count == 0 && protest.Responses.Any(r => r.Value is "dispersed" or "violent")) => "violent",
            "warn" when byState => "warned",
            _ => null,
        };
        if (response is not null) protest.Responses.Add((response, by));
        if (act.Page.Settings.TryGetValue("protest-reply", out var reply)) protest.Reply ??= (reply, by);
    }

    /// <summary>Who is arrested at a protest took part in it, and was arrested where it was held.</summary>
    private static void Share(Draft protest, Draft act)
    {
        if (act.Type == "death") act.Form ??= "at-protest";
        if (act.SiteName is null && act.Type is "violence" or "death" && act.At.Index >= protest.At.Index && act.At.Index - protest.At.Index <= 3) (act.Site, act.SiteName) = (protest.Site, protest.SiteName);
        if (act.Type is not ("detain" or "disperse")) return;
        if (act.SiteName is null) (act.Site, act.SiteName) = (protest.Site, protest.SiteName);
        if (act.Type != "detain") return;
        protest.Actors.AddRange(act.Targets.Where(t => t.Person >= 0 && !protest.Actors.Any(a => a.Person == t.Person)));
    }

    /// <summary>Whether something happened at a protest: on its day and in its town, and told as such or on no other occasion.</summary>
    private static bool SameOccasion(Draft protest, Draft act)
    {
        if (act.Modality != Modality.Reported || protest.Modality != Modality.Reported) return false;
        if (protest.Place is { } a && act.Place is { } b && a.Country != b.Country) return false;
        if (protest.Place?.Name != act.Place?.Name && act.OwnPlace && protest.OwnPlace) return false;
        if (protest.Date is { } p && act.Date is { } d) return p.Start == d.Start;
        return act.At.Index == protest.At.Index;
    }

    private static IEnumerable<Draft> Causes(IReadOnlyList<Draft> events, Draft later)
    {
        var same = events.Where(e => e != later && e.Modality == Modality.Reported && Rank(e.Type) < Rank(later.Type) && Rank(later.Type) > 0);
        if (later.Type is "detain" or "disperse" or "violence" or "death" or "refuse" or "warn")
            return events.Where(e => e.Type == "protest" && SameOccasion(e, later)).Take(1);
        return same.Where(e => e.Type != "protest" && e.Targets.Any(t => t.Person >= 0 && later.Targets.Any(u => u.Person == t.Person))
            && !(e.Date?.Start.Earliest > later.Date?.Start.Latest)).OrderByDescending(e => Rank(e.Type)).Take(1);
    }

    private static int Rank(string type) => type switch
    {
        "protest" => 1, "summon" => 2, "detain" => 3, "charge" => 4, "trial" => 5, "convict" or "sentence" or "fine" => 6, "appeal" => 7, "release" => 8, _ => 0,
    };

    private static Draft? Standing(IReadOnlyList<Draft> events, MentionedSentence sentence) =>
        events.LastOrDefault(e => e.Type == "protest" && e.At.Passage == sentence.Passage) ?? events.LastOrDefault(e => e.Type == "protest" && !e.Background);

    /// <summary>The protest that a response is about: in its sentence, of its date, or the last one told.</summary>
    private static Draft? Nearest(IReadOnlyList<Draft> events, Draft draft)
    {
        var protests = events.Where(e => e.Type == "protest" && e.Modality == Modality.Reported).ToList();
        return protests.LastOrDefault(p => p.At.Index == draft.At.Index)
            ?? protests.LastOrDefault(p => draft.Date is { } d && p.Date is { } e && d.Start == e.Start)
            ?? (draft.OwnDate ? null : protests.LastOrDefault());
    }
}
