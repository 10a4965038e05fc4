using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Evaluation.Confidence;
using Vigil.Evaluation.Gold;

namespace Vigil.Evaluation;

/// <summary>Counts agreements while a scorer goes through the reports.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, EventCounts> _groups = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, EventCounts> _types = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Right, int Of)> _slots = new(StringComparer.Ordinal);
    private readonly List<string> _errors = [];
    private readonly List<Proposal> _proposals = [];
    private RelevanceScore _relevance = RelevanceScore.None;

    /// <summary>Compares one report's output, null where there is none, with its gold.</summary>
    public void Add(string name, string group, GoldReport gold, CodedReport? coded)
    {
        var counts = Of(_groups, group);
        counts.Reports++;
        if ((gold.Relevant ?? false) == (coded?.Relevant ?? false)) counts.RelevanceRight++;
        _relevance = _relevance.With(gold.Relevant ?? false, coded?.Relevant ?? false, coded?.Relevant is not null && coded.Reason != CodedReport.OffTopic);
        AddEvents(name, counts, gold.Events, coded?.Events ?? []);
        AddPeople(counts, gold.People, coded?.People ?? []);
        foreach (var claim in gold.Claims) Count("claims", coded is not null && coded.Statements.Any(each => Agrees(claim, each)));
        foreach (var position in gold.Positions) Count("positions", coded is not null && coded.Positions.Any(each => Agrees(position, each)));
    }

    public Score Score(ImmutableArray<string> absent) => new(
        [.. _groups.Select(each => new GroupScore(each.Value.ToScore(each.Key), each.Value.Reports,
            each.Value.RelevanceRight, each.Value.People, each.Value.PeopleFound))],
        [.. _types.Select(each => each.Value.ToScore(each.Key))],
        [.. _slots.Select(each => new SlotScore(each.Key, each.Value.Right, each.Value.Of))], absent, [.. _errors],
        _relevance, [.. _proposals]);

    private void AddEvents(string name, EventCounts group, IReadOnlyList<GoldEvent> golds, ImmutableArray<EventMention> events)
    {
        var matched = EventMatcher.Match(golds, events);
        for (var i = 0; i < golds.Count; i++)
        {
            if (matched.TryGetValue(i, out var j)) AddFound(name, group, golds[i], events[j]);
            else if (!golds[i].Optional) AddMissed(name, group, golds[i]);
        }

        foreach (var j in Enumerable.Range(0, events.Length).Except(matched.Values)) AddUnmatched(name, group, events[j]);
    }

    private void AddFound(string name, EventCounts group, GoldEvent gold, EventMention found)
    {
        foreach (var counts in Both(group, gold.Type))
        {
            if (gold.Optional) counts.OptionalFound++;
            else counts.Found++;
        }

        _proposals.Add(Proposed(found, right: true));
        foreach (var check in SlotChecks.Of(gold, found))
        {
            Count(check.Slot, check.Right);
            if (!check.Right) _errors.Add($"{name} {gold.Key} {gold.Type}: {check.Slot} wrong: gold {check.Wanted}");
        }
    }

    private void AddMissed(string name, EventCounts group, GoldEvent gold)
    {
        foreach (var counts in Both(group, gold.Type)) counts.Missed++;
        _errors.Add($"{name} {gold.Key} missed: {gold.Type} {gold.DateStart ?? "no date"} {gold.City ?? "no city"} :: {gold.Evidence}");
    }

    private void AddUnmatched(string name, EventCounts group, EventMention extra)
    {
        if (extra.Background)
        {
            foreach (var counts in Both(group, extra.Type)) counts.BackgroundExtra++;
        }
        else if (extra.Type != "other")
        {
            foreach (var counts in Both(group, extra.Type)) counts.Extra++;
            _proposals.Add(Proposed(extra, right: false));
            _errors.Add($"{name} {extra.Id} extra: {extra.Type} {extra.Date?.Start ?? "no date"} {extra.Place?.City ?? "no city"} :: {extra.Evidence.FirstOrDefault()?.Text}");
        }
    }

    private static Proposal Proposed(EventMention proposed, bool right) => new((int)Math.Round(proposed.Confidence * 100), right);

    private void AddPeople(EventCounts group, IReadOnlyList<GoldPerson> golds, ImmutableArray<ReportPerson> people)
    {
        foreach (var gold in golds)
        {
            group.People++;
            if (people.Any(each => each.Aliases.Prepend(each.Name).Any(alias => Likeness.Alike(gold.Name, alias)))) group.PeopleFound++;
            if (gold.Relation?.Kind is { Length: > 0 } kind)
                Count("kinship", people.Any(each => Likeness.Alike(gold.Name, each.Name) && each.Relations.Any(relation => relation.Kind == kind)));
        }
    }

    private static bool Agrees(GoldClaim gold, Statement found) =>
        gold.Kind == found.Kind && (string.IsNullOrEmpty(gold.Speaker) || Likeness.Alike(gold.Speaker, found.Speaker))
        && (gold.Quantity is null or 0 || gold.Quantity == found.Quantity);

    private static bool Agrees(GoldPosition gold, Position found) => Likeness.Alike(gold.Actor, found.Actor) && gold.Stance == found.Stance;

    private void Count(string slot, bool right)
    {
        var (before, of) = _slots.GetValueOrDefault(slot);
        _slots[slot] = (before + (right ? 1 : 0), of + 1);
    }

    private EventCounts[] Both(EventCounts group, string type) => [group, Of(_types, type)];

    private static EventCounts Of(SortedDictionary<string, EventCounts> counts, string name)
    {
        if (!counts.TryGetValue(name, out var found)) counts[name] = found = new EventCounts();
        return found;
    }

    private sealed class EventCounts
    {
        public int Reports, RelevanceRight, People, PeopleFound, Found, Missed, Extra, OptionalFound, BackgroundExtra;

        public EventScore ToScore(string name) => new(name, Found, Missed, Extra, OptionalFound, BackgroundExtra);
    }
}
