using System.Collections.Immutable;
using Vigil.Coding.Codes;
using Vigil.Coding.Patterns;
using Vigil.Coding.People;
using Vigil.Coding.Slots;
using Vigil.Coding.Speech;
using Vigil.Mentions;
using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Coding;

/// <summary>Reads the events, people, statements and positions of a report from its mentions. Immutable and safe to use from many threads.</summary>
public sealed class Coder
{
    private readonly PatternMatcher matcher;
    private readonly EventDrafter drafter;
    private readonly Codebook codebook;
    private readonly ProtestContext context;
    private readonly EventFreezer freezer;
    private readonly StatementReader statements;
    private readonly PositionReader positions;
    private readonly PeopleReader people;
    private readonly RelevanceGate gate;
    private readonly WordLists lists;

    /// <summary>Builds a coder from patterns, word lists and codebook.</summary>
    /// <param name="pages">Pattern pages.</param>
    /// <param name="lists">Word lists.</param>
    /// <param name="codebook">Codebook.</param>
    /// <param name="id">Coder id that stands in the output, for example <c>rules-en/1.0+3f2a…</c>.</param>
    /// <param name="scale">What evidence is worth, or null for the scale of the word lists.</param>
    public Coder(ImmutableArray<PatternPage> pages, WordLists lists, Codebook codebook, string id, ConfidenceScale? scale = null)
    {
        Id = id;
        this.codebook = codebook;
        matcher = new PatternMatcher(pages, lists);
        drafter = new EventDrafter(lists, codebook);
        context = new ProtestContext(lists);
        freezer = new EventFreezer(new CodeTable(codebook), id, scale ?? ConfidenceScale.Of(lists["confidence"]));
        statements = new StatementReader(lists);
        positions = new PositionReader(lists);
        people = new PeopleReader(lists);
        gate = new RelevanceGate(lists);
        this.lists = lists;
    }

    /// <summary>Coder id: name and version with the hashes of codebook, patterns, word lists and model.</summary>
    public string Id { get; }

    /// <summary>Codes one report.</summary>
    public CodedReport Code(Document document)
    {
        var weight = gate.Weigh(document);
        var passes = RelevanceGate.Passes(document, weight);
        var heard = new List<Heard>();
        var drafts = passes ? Events(document, heard, trace: null) : [];
        var spoken = statements.Read(document, drafts, heard);
        ProtestContext.Dispute(drafts, spoken, heard);
        var events = freezer.Freeze(document, drafts);
        var persons = people.Read(document, drafts, events);
        var relevant = events.Any(e => codebook[e.Type].Family is not ("voice" or "neutral") || e.Type == "petition");
        var reason = relevant ? "tells of events of the codebook" : passes ? "tells of no event of the codebook" : CodedReport.OffTopic;
        return new CodedReport(document.Report, relevant, reason, events, persons, PeopleReader.Organizations(document), spoken, positions.Read(document), []);
    }

    /// <summary>Which patterns fired in a report and what became of each, and which nearly did; in the order of the text.</summary>
    public ImmutableArray<PatternTrace> Explain(Document document)
    {
        var trace = new List<(PatternTrace Told, Draft? Event)>();
        var ids = Events(document, [], trace).Select((draft, i) => (draft, Id: $"e{i + 1}")).ToDictionary(x => x.draft, x => x.Id);
        var fired = trace.Select(t => t.Told with { Event = t.Event is null ? null : ids.GetValueOrDefault(t.Event) }).ToList();
        var taken = fired.Select(t => (t.Sentence, t.Words.Start)).ToHashSet();
        var missed = document.Sentences.Where(s => !s.Headline).SelectMany(s => matcher.NearMisses(s.Tree).Select(m => new PatternTrace(s.Index, s.Tree.Sentence.Cover(m.First, m.End),
            m.Pattern.Place, m.Pattern.Page.Type, m.Failed, null, Fired: false))).Where(t => !taken.Contains((t.Sentence, t.Words.Start)));
        return [.. fired.Concat(missed).OrderBy(t => t.Words.Start).ThenBy(t => t.Pattern, StringComparer.Ordinal)];
    }

    private IReadOnlyList<Draft> Events(Document document, List<Heard> heard, List<(PatternTrace Told, Draft? Event)>? trace)
    {
        var narrative = new Narrative(document);
        var merger = new EventMerger(codebook);
        foreach (var sentence in document.Sentences.Where(s => !s.Headline))
        {
            var matches = matcher.Match(sentence.Tree).RemoveAll(m => sentence.Dates.Any(d => d.First <= m.Trigger && m.Trigger < d.End));
            heard.AddRange(matches.Where(m => codebook.Has(m.Pattern.Page.Type)).Select(m => Heard.At(sentence, m.Trigger, m.Pattern.Page.Type)));
            narrative.Enter();
            narrative.Title(sentence);
            narrative.NameGroup(sentence);
            var triggers = matches.Where(m => drafter.Told(sentence.Tree, m) != Modality.Unreal && !IsKind(sentence.Tree, m.Trigger)).Select(m => m.Trigger).ToHashSet();
            var accused = Accusations.Of(sentence.Tree, matches);
            triggers.ExceptWith(accused.Keys);
            var drafts = new List<Draft>();
            foreach (var match in matches)
            {
                var others = triggers.Where(t => t != match.Trigger).ToHashSet();
                var (outcome, made) = accused.TryGetValue(match.Trigger, out var accuser) && !IsDatedApart(sentence, match.Trigger, accuser, others)
                    ? ("what somebody is charged with or held for", null) : Take(document, sentence, match, matches, others, narrative, merger, drafts);
                trace?.Add((new PatternTrace(sentence.Index, sentence.Tree.Sentence.Cover(match.First, match.End), match.Pattern.Place, match.Pattern.Page.Type, outcome, null, Fired: true), made));
            }
            narrative.Leave(sentence, drafts, drafter.Police(document, sentence));
            context.Read(document, sentence, merger.Events);
        }
        merger.TakeCrowds();
        narrative.DateTheRest(merger.Events);
        ProtestContext.Finish(merger.Events);
        return merger.Events;
    }

    /// <summary>Whether what somebody is accused of has a date of its own, another than the accusation's: then it is told as well.</summary>
    private static bool IsDatedApart(MentionedSentence sentence, int trigger, int accuser, HashSet<int> others) =>
        sentence.Dates.Length > 0 && WhenReader.Words(sentence, trigger, [.. others, accuser]) is { } own && sentence.Tree.IsUnder(WhenReader.Head(sentence.Tree, own.First, own.End), trigger)
        && WhenReader.Words(sentence, accuser, others) is { } other && other != own;

    /// <summary>Follows one pattern that fired as far as it leads.</summary>
    /// <returns>What became of it, and the event that it made or joined, or null.</returns>
    private (string Outcome, Draft? Event) Take(Document document, MentionedSentence sentence, PatternMatch match, ImmutableArray<PatternMatch> matches,
        HashSet<int> others, Narrative narrative, EventMerger merger, List<Draft> drafts)
    {
        if (IsParticipant(sentence.Tree, match, matches)) return ("only says who took part in another event", null);
        if (IsEpithet(sentence.Tree, match.Trigger)) return ("only says which people are meant", null);
        if (drafter.Make(document, sentence, match, others, narrative) is not { } draft) return ("not told as an event: denied, demanded, conditional or of a kind", null);
        drafts.Add(draft);
        narrative.Settle(draft);
        if (draft.Quoted && !EventDrafter.IsReport(draft)) return ("told in a quotation, without a date or number of its own", null);
        return Add(document, narrative, merger, draft);
    }

    /// <summary>Whether a noun for protesters only says to whom, or by whom, another event of the sentence happened ("17 protesters were wounded").</summary>
    private bool IsParticipant(Tree tree, PatternMatch match, ImmutableArray<PatternMatch> matches) =>
        !tree.IsVerb(match.Trigger) && match.Pattern.Page.Name == "protest" && lists.Has("protesters", tree.Lemma(match.Trigger)) && tree[match.Trigger].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Iobj
        && matches.Any(m => m.Trigger == tree[match.Trigger].Head && m.Pattern.Page.Type is not ("protest" or "warn") && codebook.Has(m.Pattern.Page.Type));

    /// <summary>Whether a participle before its noun only says who is meant ("the wife of jailed journalist Ivan Petrov"): no date of the clause is its own.</summary>
    private static bool IsEpithet(Tree tree, int trigger) => tree.IsVerb(trigger) && tree[trigger].Relation == Relation.Amod && tree[trigger].Xpos == "VBN" && tree[trigger].Head > trigger;

    /// <summary>Whether a noun names a kind of event ("the law on mass gatherings"): such words part no date from its clause.</summary>
    private static bool IsKind(Tree tree, int trigger) => !tree.IsVerb(trigger) && (tree[trigger].Morph & Morph.Plural) != 0 && tree.Child(trigger, Relation.Det, Relation.Nummod) < 0;

    private (string Outcome, Draft? Event) Add(Document document, Narrative narrative, EventMerger merger, Draft draft)
    {
        if (!codebook.Has(draft.Type) || (draft.Type == "warn" && ProtestContext.IsAtProtest(merger.Events, draft)))
            return ("tells how the authorities or those addressed met a protest", ProtestContext.Attach(merger.Events, draft));
        var (outcome, made) = merger.Add(draft);
        if (made is not null) narrative.Follow(draft);
        foreach (var place in draft.OtherPlaces)
            merger.Add(EventDrafter.Elsewhere(document, draft, place));
        return (outcome, made);
    }
}
