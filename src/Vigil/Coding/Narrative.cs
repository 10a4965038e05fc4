using System.Collections.Immutable;
using Vigil.Coding.Slots;
using Vigil.Mentions;
using Vigil.Mentions.Places;
using Vigil.Mentions.Syntax;
using Vigil.Mentions.Times;
using Vigil.Reports;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Coding;

/// <summary>
/// The thread of a report: the date and place that the text last told of. Dates told relative to the story are counted from it, and a clause that tells
/// no time or place of its own takes over those of the sentences just before it.
/// </summary>
internal sealed class Narrative(Document document)
{
    private const int Reach = 2;
    private const int StoryReach = 15;
    private const int NewsDays = 7;
    private const int MainClause = 8;
    private const int MostNamed = 8;
    private readonly PartialDate? published = document.Report.Published;
    private ResolvedDate? date;
    private ResolvedDate? before;
    private ResolvedDate? anchor;
    private (List<Role> Roles, int Number, int Sentence)? unnamed;
    private ResolvedDate? firstDay;
    private int dateSentence = -100;
    private GazetteerPlace? place;
    private string? site;
    private int placeSentence = -100;
    private GazetteerPlace? rubric;

    /// <summary>The people last told of: whom "they" means.</summary>
    public ImmutableArray<Role> Recent { get; private set; } = [];

    /// <summary>The people last told to be charged or tried: whom "the trial" is of.</summary>
    public ImmutableArray<Role> Accused { get; private set; } = [];

    /// <summary>Names a group by the people that open the next sentence: "Three students were charged. Anna, 22, Mercy, 20, and Hassan, 23, denied it."</summary>
    public void NameGroup(MentionedSentence sentence)
    {
        if (unnamed is not { } group || sentence.Index != group.Sentence + 1) return;
        var row = document.Names.PersonMentions.Where(m => m.Named && m.Sentence == sentence.Index).OrderBy(m => m.First).ToList();
        if (row.Count < group.Number || row[0].First > 2) return;
        var named = row.Take(group.Number).ToList();
        if (named.DistinctBy(m => m.Owner).Count() != group.Number || (row.Count > group.Number && row[group.Number].First <= named[^1].End + 3)) return;
        if (Enumerable.Range(named[0].First, named[^1].End - named[0].First).Any(t => sentence.Tree[t].Upos is Upos.Verb or Upos.Aux)) return;
        group.Roles.AddRange(named.Select(m => new Role(document.Names.People[m.Owner].Name, "person", m.Owner, -1, m.Span)).Where(r => !group.Roles.Any(k => k.Person == r.Person)));
    }

    /// <summary>The police last told of, who made the arrests that the next sentences tell.</summary>
    public Role? Police { get; private set; }

    /// <summary>The court last named.</summary>
    public Role? Court { get; private set; }

    /// <summary>Leaves a sentence: those it told of are whom "they" means in the next.</summary>
    public void Leave(MentionedSentence sentence, IEnumerable<Draft> drafts, Role? police)
    {
        if (police is not null) Police = police;
        if (sentence.Sites.FirstOrDefault(s => s.Mention is { Generic: false } && s.Mention.Kind.StartsWith("court", StringComparison.Ordinal)) is { } court)
            Court = new Role(document.Words(court.Mention.Span), "state", -1, -1, court.Mention.Span);
        var told = drafts.SelectMany(d => d.Targets.Concat(d.Actors)).Where(r => r.Person >= 0 || r.Kind == "group").DistinctBy(r => r.Name).ToImmutableArray();
        if (told.IsEmpty)
            told = [.. document.Names.PersonMentions.Where(m => m.Sentence == sentence.Index && m.Named).DistinctBy(m => m.Owner)
                .Select(m => new Role(document.Names.People[m.Owner].Name, "person", m.Owner, -1, m.Span))];
        if (!told.IsEmpty) Recent = told;
        if (drafts.LastOrDefault(d => d.Type is "charge" or "trial" or "convict" or "sentence" or "detain" && d.Targets.Count > 0) is { } suit) Accused = [.. suit.Targets];
        unnamed = drafts.SelectMany(d => d.Counts.Where(c => c is { Min: > 1 and <= MostNamed } && c.Max == c.Min).Select(c => (d.Type is "protest" or "petition" ? d.Actors : d.Targets, (int)c.Min!, sentence.Index)))
            .Where(g => !g.Item1.Any(r => r.Person >= 0)).Select(g => ((List<Role> Roles, int Number, int Sentence)?)g).FirstOrDefault();
        if (StoryDay(sentence) is { } day)
        {
            firstDay ??= day;
            if (!drafts.Any(d => d is { OwnDate: true, Modality: Modality.Reported })) (date, dateSentence) = (day, sentence.Index);
        }
        if (sentence.Dates.LastOrDefault() is { } words && WhenReader.Resolve(words, sentence.Tree, 0, published, before?.Start) is { } spoken) anchor = spoken;
    }

    /// <summary>A line that is nothing but a place, perhaps with a day ("Yakutsk.", "Maracaibo, Friday 8 July."), is a rubric: what follows it happened there. So did what follows a sentence that opens with a town ("In Lida, …").</summary>
    public void Title(MentionedSentence sentence)
    {
        var tree = sentence.Tree;
        bool In(TextSpan span, TextSpan whole) => span.Start >= whole.Start && span.End <= whole.End;
        if (sentence.Places is [var only, ..] && tree.Tokens.All(t => t.Upos is Upos.Punct or Upos.Sym || sentence.Places.Any(p => In(t.Span, p.Mention.Span)) || sentence.Dates.Any(d => In(t.Span, d.Span))))
        {
            (place, site, placeSentence, rubric) = (only.Place, null, sentence.Index, only.Place);
            if (sentence.Dates is [var day, ..] && WhenReader.Resolve(day, tree, 0, published, before?.Start) is { Precision: DatePrecision.Day } told) (date, dateSentence, anchor) = (told, sentence.Index, told);
            return;
        }
        var first = tree.Count > 0 && tree[0].Upos is Upos.Punct or Upos.Sym ? 1 : 0;
        if (tree.Count > first + 2 && tree.Lower(first) == "in" && sentence.Places.FirstOrDefault(p => p.Mention.First == first + 1) is { Place.Kind: PlaceKind.City } opening)
            (place, site, placeSentence) = (opening.Place, null, sentence.Index);
    }

    /// <summary>The day that the main clause of a sentence tells, where it is one day shortly before publication; null where it tells none.</summary>
    private ResolvedDate? StoryDay(MentionedSentence sentence)
    {
        var tree = sentence.Tree;
        var root = Enumerable.Range(0, tree.Count).FirstOrDefault(i => tree[i].Head < 0, -1);
        if (root < 0) return null;
        foreach (var words in sentence.Dates.Where(d => !d.Since && d.Through is null).OrderBy(d => Nearness.Cost(tree, WhenReader.Head(tree, d.First, d.End), root, [])))
        {
            if (Nearness.Cost(tree, WhenReader.Head(tree, words.First, words.End), root, []) > MainClause) return null;
            if (WhenReader.Resolve(words, tree, root, published, before?.Start) is { Precision: DatePrecision.Day } day && WhenReader.DaysBetween(day.Start, published) is >= 0 and <= NewsDays) return day;
        }
        return null;
    }

    /// <summary>Enters a sentence: what is told relative to the story ("the previous day") is counted from the sentences before it.</summary>
    public void Enter() => before = anchor;

    /// <summary>Gives the draft its date and place, from its own words or from the story so far, as far as it is told.</summary>
    public void Settle(Draft draft)
    {
        SettleDate(draft);
        SettlePlace(draft);
    }

    /// <summary>Moves the story on to what an event told.</summary>
    public void Follow(Draft draft)
    {
        if (draft.Modality != Modality.Reported) return;
        if (draft.Date is { } told && draft.OwnDate) (date, dateSentence) = (told, draft.At.Index);
        if (draft.OwnPlace && draft.Place is { Kind: not PlaceKind.Country } there) (place, site, placeSentence) = (there, draft.SiteName ?? site, draft.At.Index);
    }

    private void SettleDate(Draft draft)
    {
        if (draft.DateWords is { } words)
            draft.Date = WhenReader.Resolve(words, draft.At.Tree, draft.Trigger, published, before?.Start, draft.Modality != Modality.Reported);
        if (draft is { DateShift: not 0, Date: { Precision: DatePrecision.Day } exact } && exact.Start.AsDay is { } base1)
        {
            var shifted = PartialDate.Of(base1.PlusDays(draft.DateShift));
            draft.Date = new ResolvedDate(shifted, shifted, DatePrecision.Day);
        }
        Begin(draft);
        if (draft.Modality == Modality.Reported && draft.Date?.Start.Earliest is { } day && published?.Latest is { } last && day > last.PlusDays(1)) draft.Date = null;
        if (draft.Date is null && draft.DateWords is not null) draft.OwnDate = false;
        if (draft.Date is null && draft.DateWords is null && !draft.Refers && !draft.Generic && draft.Modality == Modality.Reported && draft.At.Dates.Length == 1 && !StandsApart(draft)) draft.Date = StoryDay(draft.At);
        if (draft.Date is not null || draft.Refers || draft.Generic || date is null || draft.Modality != Modality.Reported) return;
        if (draft.At.Index - dateSentence > (draft.Happened && date?.Precision == DatePrecision.Day ? StoryReach : Reach) || StandsApart(draft)) return;
        draft.Date = date;
    }

    /// <summary>Whether the days are counted of something else ("on the ninth day of unrest, workers struck").</summary>
    private static bool IsOfAnother(Draft draft, DurationMention duration) => duration.End < draft.At.Tree.Count && draft.At.Tree.Lower(duration.End) == "of"
        && !Enumerable.Range(duration.End, 6).Contains(draft.Trigger);

    /// <summary>What goes on for days, told by the day that it has come to ("on the 19th day of his hunger strike on Sunday"), began so many days before.</summary>
    private static void Begin(Draft draft)
    {
        if (draft is not { Type: "protest", Form: "hunger-strike" or "sit-in" or "blockade" or "strike", Duration: { Running: true, Days: > 1 and < 1000 } duration, Date: { Precision: DatePrecision.Day } date }) return;
        if (date.Start != date.End || date.Start.AsDay is not { } last || IsOfAnother(draft, duration)) return;
        draft.Date = date with { Start = PartialDate.Of(last.PlusDays(1 - duration.Days)) };
    }

    /// <summary>
    /// Dates by the report's own day what it tells as news without a day: the first day told in a main clause, where that is close before publication.
    /// </summary>
    public void DateTheRest(IReadOnlyList<Draft> events)
    {
        if (firstDay is not { } day) return;
        foreach (var e in events.Where(e => e.Date is null && e.DateWords is null && e.Modality == Modality.Reported && e.Duration is null && !e.Background && e.Scope == "single" && (e.Happened || e.IsNews)))
            e.Date = day;
    }

    private void SettlePlace(Draft draft)
    {
        if (draft.Place is not null) return;
        var far = draft.Date is { } told && draft.OwnDate && WhenReader.DaysBetween(told.Start, published) is > 180;
        if (place is not null && !far && draft.At.Index - placeSentence <= 3 * Reach) draft.Place = place;
        else if ((rubric ?? document.Home) is { } home) draft.Place = far && draft.Site is null ? Country(home) : home;
    }

    private static GazetteerPlace Country(GazetteerPlace home) =>
        home.Kind == PlaceKind.Country ? home : new GazetteerPlace(PlaceKind.Country, home.Country, null, home.Country, 0, 0, 0, 0);

    /// <summary>Whether a past perfect only shifts back what somebody said ("the commander said 61 people had been arrested").</summary>
    private static bool IsReportedSpeech(Tree tree, int verb) =>
        tree[verb].Relation is Relation.Ccomp && tree[verb].Head >= 0 && tree[tree[verb].Head].Xpos is "VBD" && tree.Lemma(tree[verb].Head) is "say" or "tell" or "report" or "add" or "confirm" or "announce" or "state";

    /// <summary>Whether the tense sets a clause apart from the story: past perfect, present perfect, future, or a clause with "after" or "before".</summary>
    private static bool StandsApart(Draft draft)
    {
        var tree = draft.At.Tree;
        for (int at = draft.Trigger, steps = 0; at >= 0 && steps < 6; at = tree[at].Head, steps++)
        {
            if (tree.Children(at, Relation.Aux).Any(a => tree.Lemma(a) == "have")) return !(tree.Children(at, Relation.Aux).Any(a => tree.Lower(a) is "had" or "'d") && IsReportedSpeech(tree, at)) && !draft.IsNews;
            if (tree[at].Relation is Relation.Advcl && tree.Children(at, Relation.Mark).Any(m => tree.Lower(m) is "after" or "before" or "since")) return true;
            if (tree.IsVerb(at) && tree[at].Xpos is "VBD") return false;
            if (tree.IsVerb(at) && tree[at].Xpos is "VBZ" or "VBP" && !tree.Lemma(at).Equals("say", StringComparison.Ordinal)) return tree[at].Upos == Upos.Verb;
        }
        return false;
    }
}
