using Vigil.Events;
using Vigil.Views.Words;

namespace Vigil.Views.Table;

/// <summary>Events and campaigns as sections of the table.</summary>
internal static class EventSection
{
    public static TableSection Events(LinkedRun run) => new(
        "Events", [new("What", 15), new("Where", 15), new("How many, by whose word", 19), new("What followed", 17), new("Told by", 6)],
        [.. run.Events.Where(each => !each.IsCampaign).GroupBy(each => each.Date?.Start)
            .SelectMany(day => day.Select(Row).Prepend(TableRow.Head(DateWords.Heading(day.Key))))]);

    public static TableSection Campaigns(LinkedRun run) => new(
        "Campaigns", [new("What", 15), new("Where", 15), new("When", 19), new("How long", 17), new("Told by", 6)],
        [.. run.Events.Where(each => each.IsCampaign)
            .Select(each => TableRow.Of(Families.Of(each.Type), What(each), EventWords.Where(each),
                DateWords.Of(each.Date), Duration(each), ToldBy(each)))]);

    private static TableRow Row(Event each) =>
        TableRow.Of(Families.Of(each.Type), What(each), EventWords.Where(each), HowMany(each), Followed(each), ToldBy(each));

    private static string What(Event each)
    {
        var notes = EventWords.Notes(each);
        var span = each.Date is { } date && date.Start != date.End ? $", {DateWords.Of(date)}" : "";
        return EventWords.Kind(each) + span + (notes.IsEmpty ? "" : $" ({string.Join(", ", notes)})");
    }

    /// <summary>Numbers with claimants; a lone person who is named needs none.</summary>
    private static string HowMany(Event each) => string.Join("; ", CountWords.ByNumber(each)
        .Where(count => (count.Count.Min, count.Count.Max) != (1, 1) || each.Targets.Length == 0)
        .Select(count => (count.What == "participants" || (count.What == "detained" && each.Type == "detain")
            ? "" : $"{count.What} ") + CountWords.WithClaimants(count.Number, count.Claimants)));

    private static string Followed(Event each)
    {
        var targets = Families.Of(each.Type) is Family.Repression or Family.Legal ? each.Targets
            .Where(told => told.Value.Kind == "person").Select(told => told.Value.Name) : [];
        string[] parts =
        [
            .. targets, .. each.Responses.Take(1).Select(told => EventWords.Label(told.Value)),
            .. each.Replies.Select(told => EventWords.Label(told.Value)),
            .. each.Legal.Select(told => EventWords.Legal(told.Value)),
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static string Duration(Event each) =>
        each.Members.Select(member => member.Mention.Duration).OfType<Coding.EventDuration>()
            .Select(duration => duration.Text).FirstOrDefault() ?? "";

    /// <summary>What "4 (3)" means, by the first event that shows it; null where none does.</summary>
    public static string? Note(LinkedRun run) => run.Events.FirstOrDefault(each => each.Reports != each.Sources) is { } each
        ? $"{ToldBy(each)}: {CountWords.Plural(each.Reports, "report")} from {CountWords.Plural(each.Sources, "independent source")}"
        : null;

    private static string ToldBy(Event each) => each.Reports == each.Sources ? $"{each.Reports}" : $"{each.Reports} ({each.Sources})";
}
