using Vigil.Coding.Codes;
using Vigil.Coding.Patterns;
using Vigil.Coding.Slots;
using Vigil.Mentions;
using Vigil.Mentions.Places;
using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Coding;

/// <summary>Makes a draft of an event from a pattern that fired: who, whom, how many, where and when, as its own sentence tells it.</summary>
internal sealed class EventDrafter(WordLists lists, Codebook codebook)
{
    private readonly RoleFiller who = new(lists, codebook);
    private readonly ModalityReader modality = new(lists);
    private readonly WhereReader where = new(lists);
    private readonly LegalReader legal = new(lists);

    /// <summary>The draft, or null where the words tell of no event.</summary>
    public Draft? Make(Document document, MentionedSentence sentence, PatternMatch match, IReadOnlyCollection<int> otherTriggers, Narrative narrative)
    {
        var tree = sentence.Tree;
        var page = match.Pattern.Page;
        var told = Told(tree, match);
        if (told == Modality.Unreal && !page.Settings.ContainsKey("negated")) return null;
        var draft = new Draft
        {
            Page = page,
            At = sentence,
            Trigger = match.Trigger,
            Words = tree.Sentence.Cover(match.First, match.End),
            Type = page.Type,
            Form = match.Pattern.Form,
            Modality = told == Modality.Unreal ? Modality.Reported : told,
            Quoted = sentence.InQuote(match.Trigger),
        };
        draft.Evidence.Add(document.Evidence("trigger", draft.Words));
        ReadWhen(document, draft, otherTriggers);
        ReadWhere(document, draft, otherTriggers);
        who.Read(document, draft, match, otherTriggers, narrative);
        if (codebook.Has(draft.Type) && (codebook[draft.Type].Family == "legal" || draft.Type == "detain")) draft.Legal = legal.Read(document, match, draft, otherTriggers);
        ReadGrievance(document, draft);
        ReadReference(draft);
        if (page.Settings.TryGetValue("response", out var response)) draft.Responses.Add((response, draft.Actors.FirstOrDefault()?.Name));
        if (page.Settings.TryGetValue("reply", out var reply)) draft.Reply = (reply, draft.Actors.FirstOrDefault()?.Name);
        return draft;
    }

    /// <summary>Whether the event of a trigger is told as done, planned, cancelled or not at all.</summary>
    public Modality Told(Tree tree, PatternMatch match) =>
        match.Pattern.Page.Settings.TryGetValue("modality", out var set) ? Enum.Parse<Modality>(set, ignoreCase: true) : modality.Read(tree, match.Trigger);

    private static void ReadWhen(Document document, Draft draft, IReadOnlyCollection<int> others)
    {
        if (WhenReader.Shifted(draft.At, draft.Trigger) is { } shifted) (draft.DateWords, draft.DateShift) = shifted;
        else draft.DateWords = WhenReader.Words(draft.At, draft.Trigger, others);
        draft.OwnDate = draft.DateWords is not null;
        if (draft.DateWords is { } words) draft.Evidence.Add(document.Evidence("date", words.Span));
        draft.Duration = WhenReader.Duration(draft.At, draft.Trigger, others, running: draft.Type != "protest");
        if (draft.Type is "sentence" or "fine" or "convict" or "release") draft.Duration = null;
        if (draft.Duration is { } duration) draft.Evidence.Add(document.Evidence("duration", duration.Span));
    }

    private void ReadWhere(Document document, Draft draft, IReadOnlyCollection<int> others)
    {
        var places = where.Places(draft.At, draft.Trigger, others);
        draft.Site = where.Site(draft.At, draft.Trigger, others, moving: draft is { Type: "protest", Form: "march" });
        if (draft.Site is { } site)
        {
            draft.SiteName = document.Words(site.Named.Span);
            draft.Evidence.Add(document.Evidence("site", site.Mention.Span));
            if (site.City is { } city && !(city.Kind == PlaceKind.Country && city.Country == site.Named.Owner)) draft.Place = city;
        }
        draft.OwnPlace = places.Length > 0 || draft.Site is { Named.Generic: false };
        if (places.Length == 0 || (draft.Place is { Kind: PlaceKind.City } town && !places.Any(p => p.Place == town) && places[0].Place.Kind != PlaceKind.City)) return;
        draft.Place = places[0].Place;
        draft.PlaceSpan = places[0].Mention.Span;
        draft.OtherPlaces = places[1..];
        draft.Evidence.Add(document.Evidence("place", places[0].Mention.Span));
    }

    private static void ReadGrievance(Document document, Draft draft)
    {
        if (draft.Type != "protest" || DemandReader.Grievance(draft.At.Tree, draft.Trigger) is not { } span) return;
        draft.Grievance = new Demand(document.Words(span), null, null);
        draft.Evidence.Add(document.Evidence("demands", span));
    }

    /// <summary>"The protest" points at an event told elsewhere; "protests" without number, time or determiner speak of a kind.</summary>
    private static void ReadReference(Draft draft)
    {
        var tree = draft.At.Tree;
        if (draft.Echoes) draft.Refers = true;
        else if (tree.IsVerb(draft.Trigger)) draft.Generic = !draft.OwnDate && ((WhenReader.IsPresentPerfect(tree, draft.Trigger) && !draft.IsNews) || IsKind(tree, draft));
        else
        {
            var determiner = tree.Child(draft.Trigger, Relation.Det, Relation.NmodPoss);
            var word = determiner < 0 ? "" : tree.Lower(determiner);
            var dated = draft.At.Dates.Any(d => d.First <= determiner && determiner < d.End);
            draft.Refers = (determiner >= 0 && !dated && tree[determiner].Relation == Relation.NmodPoss && draft.Actors.Count == 0) || word is "the" or "this" or "that" or "these" or "those" or "such";
            var plural = (tree[draft.Trigger].Morph & Morph.Plural) != 0;
            draft.Generic = (plural && !draft.OwnDate && draft.Counts.Count == 0 && !IsToldOf(tree, draft.Trigger)) || (word is "any" or "every" or "each" or "no");
        }
    }

    /// <summary>Whether a verb says of a plural noun that it happened: "protests were held", "clashes broke out", "strikes continued".</summary>
    private static bool IsToldOf(Tree tree, int noun) => tree[noun].Relation is Relation.Nsubj or Relation.NsubjPass && WhenReader.IsPast(tree, tree[noun].Head)
        && tree.Lemma(tree[noun].Head) is "hold" or "take" or "erupt" or "break" or "continue" or "spread" or "begin" or "start" or "occur" or "happen" or "resume" or "report" or "stage" or "follow" or "flare" or "grow" or "turn";

    /// <summary>Whether a relative clause only says which people are meant ("relatives of people who disappeared in Xinjiang").</summary>
    private static bool IsKind(Tree tree, Draft draft) => draft is not { Type: "protest", OwnPlace: true } && tree[draft.Trigger].Relation is Relation.AclRelcl or Relation.Acl && draft.Counts.Count == 0 && tree[draft.Trigger].Head is var noun and >= 0
        && (tree[noun].Morph & Morph.Plural) != 0 && tree.Child(noun, Relation.Det, Relation.Nummod, Relation.NmodPoss) < 0;

    /// <summary>Whether words in a quotation report an event as news do ("We arrested 15 people on Friday," police said), not as an accusation or a plea.</summary>
    public static bool IsReport(Draft draft) =>
        (draft.DateWords is { } date && draft.At.Quotes.Any(q => q.Contains(date.Span))) || draft.Counts.Any(c => c.Min is > 1 || c.Max is > 1);

    /// <summary>The same event in another of the places named together ("in Aktau and Zhanaozen").</summary>
    public static Draft Elsewhere(Document document, Draft draft, ResolvedPlace place)
    {
        var twin = new Draft
        {
            Page = draft.Page, At = draft.At, Trigger = draft.Trigger, Words = draft.Words, Type = draft.Type, Form = draft.Form, Modality = draft.Modality, Scope = draft.Scope,
            DateWords = draft.DateWords, Date = draft.Date, OwnDate = draft.OwnDate, OwnPlace = true, Place = place.Place, PlaceSpan = place.Mention.Span, Grievance = draft.Grievance,
        };
        twin.Actors.AddRange(draft.Actors);
        twin.Targets.AddRange(draft.Targets);
        twin.Evidence.AddRange(draft.Evidence.Where(e => e.Slot is "trigger" or "date"));
        twin.Evidence.Add(document.Evidence("place", place.Mention.Span));
        return twin;
    }

    /// <summary>The police, soldiers or guards that a sentence names, or null.</summary>
    public Role? Police(Document document, MentionedSentence sentence) => who.Police(document, sentence);
}
