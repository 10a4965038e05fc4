using Vigil.Coding;
using Vigil.Events;
using Vigil.Linkage;
using Vigil.Views.Words;

namespace Vigil.Views.Timeline;

/// <summary>An event as fields of the page: its row, its facts, the sentences it rests on, and what its sources disagree on.</summary>
internal sealed class EventRow(LinkedRun run, SourceList sources)
{
    private readonly RangeBar _bars = new(run);

    public Fields Of(Event each)
    {
        var differences = Differences(each).ToList();
        var bars = Numbers(each).ToList();
        var family = Families.Of(each.Type);
        return new Fields
        {
            ["id"] = each.Id, ["family"] = family.Name(), ["kind"] = EventWords.Kind(each), ["where"] = EventWords.Where(each),
            ["who"] = family is Family.Protest or Family.Voice ? null : Names(each.Targets),
            ["span"] = each.Date is { } date && date.Start != date.End ? DateWords.Of(date) : null,
            ["notes"] = EventWords.Notes(each).Select(note => new Fields { ["note"] = note })
                .ToList(), ["told"] = CountWords.Sources(each.Reports, each.Sources),
            ["bars"] = bars, ["aftermath"] = Aftermath(each), ["facts"] = Facts(each).ToList(),
            ["passages"] = Passages(each).ToList(), ["differences"] = differences,
        };
    }

    private IEnumerable<Fields> Numbers(Event each) => CountWords.ByNumber(each)
        .Where(count => (count.Count.Min, count.Count.Max) != (1, 1) || each.Targets.Length == 0)
        .GroupBy(count => count.What)
        .Select(group => new Fields
        {
            ["what"] = group.Key, ["bar"] = _bars.Of([.. each.Counts.Select(told => told.Value).Where(count => count.What == group.Key)]) is { } bar
                ? new List<Fields> { bar } : [],
            ["lines"] = group.Select(count => new Fields { ["line"] = CountWords.WithClaimants(count.Number, count.Claimants) }).ToList(),
            ["agreed"] = group.Select(count => (count.Count.Min, count.Count.Max)).Distinct().Count() == 1,
            ["short"] = group.Count() == 1 ? group.First().Number : $"{group.First().Number} to {group.Last().Number}",
        });

    private static string? Aftermath(Event each)
    {
        string[] parts =
        [
            .. each.Responses.Take(1).Select(told => $"Response: {told.Value}"), .. each.Replies
                .Take(1).Select(told => $"Reply: {told.Value.Replace('-', ' ')}"),
            .. each.Legal.Take(1).Select(told => EventWords.Legal(told.Value)),
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0)) is { Length: > 0 } aftermath ? aftermath : null;
    }

    private IEnumerable<Fields> Facts(Event each)
    {
        (string Name, string? Value)[] facts =
        [
            ("When", each.Date is { } date ? DateWords.Of(date) + (date.Text is null ? "" : $" (“{date.Text}”)") : null),
            ("Where", EventWords.Where(each)), ("Who", Names(each.Actors)),
            (Families.Of(each.Type) is Family.Repression or Family.Legal ? "Whom" : "Addressed to", Names(each.Targets)),
                ("Asked for", List(each.Demands, told => $"“{told.Text}”")),
            ("Response", List(each.Responses, response => response)), ("Reply", List(each.Replies, reply => reply.Replace('-', ' '))),
            ("Outcome", List(each.Legal, EventWords.Legal)),
            ("Custody", string.Join("; ", each.Members.Select(member => member.Mention.Custody).OfType<Custody>()
                .Select(Held).Distinct(StringComparer.Ordinal))),
        ];
        foreach (var (name, value) in facts.Where(fact => !string.IsNullOrEmpty(fact.Value))) yield return new Fields { ["name"] = name,
            ["value"] = value, ["link"] = null };
        foreach (var before in each.Follows.Select(id => run.Events.First(other => other.Id == id)))
            yield return new Fields { ["name"] = "After",
                ["value"] = $"{EventWords.Kind(before)}, {DateWords.Of(before.Date)}", ["link"] = before.Id };
    }

    private IEnumerable<Fields> Passages(Event each)
    {
        foreach (var lineage in Outlets.InOrder(each.Members).GroupBy(member => member.Lineage))
        {
            var first = lineage.First();
            var fields = sources.Note(first.Report);
            fields["html"] = Passage.Html(first.Report.Text, first.Mention.Evidence);
            fields["by"] = first.Mention.Attribution.Where(attribution => attribution.Slot == "event")
                .Select(attribution => string.Join(", by way of ", attribution.Chain.Reverse())).FirstOrDefault();
            fields["reprints"] = lineage.Skip(1).Select(member => sources.Note(member.Report)).ToList();
            yield return fields;
        }
    }

    /// <summary>What sources disagree on, each side with who tells it.</summary>
    private static IEnumerable<Fields> Differences(Event each)
    {
        foreach (var group in CountWords.ByNumber(each).GroupBy(count => count.What)
            .Where(group => group.Select(count => (count.Count.Min, count.Count.Max)).Distinct().Count() > 1))
            yield return Difference($"how many {group.Key}", group.Select(count => CountWords.WithClaimants(count.Number, count.Claimants)));
        if (each.Forms.Length > 1) yield return Difference("form", each.Forms.Select(told => With(told.Value, told.By)));
        if (each.Modalities.Length > 1) yield return Difference("whether it took place", each.Modalities.Select(told => With(told.Value, told.By)));
        if (each.Legal.Select(told => (told.Value.Days, told.Value.Fine?.Amount)).Where(value => value is not (null, null)).Distinct().Count() > 1)
            yield return Difference("penalty", each.Legal.Select(told => With(EventWords.Legal(told.Value), told.By)));
        if (each.Disputed) yield return Difference("whether it happened",
            [With("denied", [.. each.Members.Where(member => member.Mention.Disputed)]), .. Affirmed(each)]);
    }

    private static IEnumerable<string> Affirmed(Event each)
    {
        var others = each.Members.Where(member => !member.Mention.Disputed).ToList();
        return others.Count == 0 ? [] : [With("told", [.. others])];
    }

    private static Fields Difference(string on, IEnumerable<string> sides) =>
        new() { ["on"] = on, ["sides"] = sides.Select(side => new Fields { ["side"] = side }).ToList() };

    private static string With(string value, System.Collections.Immutable.ImmutableArray<EventMember> by) =>
        $"{value}: {string.Join(", ", Outlets.InOrder(by).GroupBy(member => member.Lineage).Select(lineage => lineage.First().Outlet))}";

    private static string? Names(IEnumerable<Told<Participant>> participants) => List(participants, each => each.Name);

    private static string? List<T>(IEnumerable<Told<T>> values, Func<T, string> text) =>
        string.Join("; ", values.Select(told => text(told.Value))) is { Length: > 0 } list ? list : null;

    private static string Held(Custody custody) =>
        string.Join(", ", new[] { custody.Regime.Replace('-', ' '), custody.Facility,
            custody.Incommunicado == true ? "incommunicado" : null }.OfType<string>());
}
