using Vigil.Coding;
using Vigil.Events;
using Vigil.Linkage;
using Vigil.Views.Words;

namespace Vigil.Views.Csv;

/// <summary>One row for each event as one report tells it.</summary>
internal static class MentionTable
{
    public static CsvTable<(Event Event, EventMember Member)> Table { get; } = new("mentions",
    [
        new("mention_id", "Id of the mention.", row => row.Member.Id),
        new("event_id", "Event it is a mention of.", row => row.Event.Id),
        new("report_id", "Report it stands in.", row => row.Member.Report.Id),
        new("id_in_report", "Its id in the JSON line of the report.", row => row.Member.Mention.Id),
        new("type", "Type of the codebook.", row => row.Member.Mention.Type),
        new("form", "Form within the type.", row => row.Member.Mention.Form),
        new("scope", "single, multi-day or campaign.", row => row.Member.Mention.Scope),
        new("date_start", "First date.", row => row.Member.Mention.Date?.Start),
        new("date_end", "Last date.", row => row.Member.Mention.Date?.End),
        new("site", "Building or open place.", row => row.Member.Mention.Place?.Site),
        new("city", "City, town or village.", row => row.Member.Mention.Place?.City),
        new("country", "ISO 3166-1 alpha-2 code.", row => row.Member.Mention.Place?.Country),
        new("modality", "reported, planned or cancelled.", row => row.Member.Mention.Modality),
        new("disputed", "Whether somebody denies it.", row => Cells.YesNo(row.Member.Mention.Disputed)),
        new("background", "Whether it is told as background.", row => Cells.YesNo(row.Member.Mention.Background)),
        new("counts", "Numbers of people with their claimants.", row => Cells.List(row.Member.Mention.Counts.Select(Count))),
        new("actors", "Who did it.", row => Cells.List(row.Member.Mention.Actors.Select(each => each.Name))),
        new("targets", "To whom, or at whom.", row => Cells.List(row.Member.Mention.Targets.Select(each => each.Name))),
        new("response", "Strongest response of the authorities.", row => row.Member.Mention.Response),
        new("reply", "Reply of those addressed.", row => row.Member.Mention.Reply),
        new("attribution", "By whose word, nearest first.", row => Cells.List(row.Member.Mention.Attribution.Select(each => $"{each.Slot}: {string.Join(" < ", each.Chain)}"))),
        new("trigger", "The words that name it.", row => Trigger(row.Member)?.Text),
        new("trigger_start", "Where they begin in the report's text, in UTF-16 code units.", row => Cells.Number(Trigger(row.Member)?.Start)),
        new("trigger_end", "Where they end.", row => Cells.Number(Trigger(row.Member)?.End)),
        new("plover_event", "PLOVER event class.", row => row.Member.Mention.Codes.Plover?.Event),
        new("plover_mode", "PLOVER mode.", row => row.Member.Mention.Codes.Plover?.Mode),
        new("acled_event", "ACLED event type; empty where ACLED would have no row.", row => row.Member.Mention.Codes.Acled?.Event),
        new("acled_sub_event", "ACLED sub-event type.", row => row.Member.Mention.Codes.Acled?.SubEvent),
        new("huridocs", "HURIDOCS codes by list.",
            row => Cells.List(row.Member.Mention.Codes.Huridocs.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key} {pair.Value}"))),
        new("coder", "Coder with its version.", row => row.Member.Mention.Coder),
        new("pattern", "Pattern that found it.", row => row.Member.Mention.Pattern),
        new("confidence", "How sure the coder is, 0 to 1.", row => Cells.Number<double>(row.Member.Mention.Confidence)),
    ], run => run.Events.SelectMany(each => Outlets.InOrder(each.Members).Select(member => (each, member))));

    private static string Count(PeopleCount count) =>
        $"{count.What}: {CountWords.WithClaimants(CountWords.Number(count), count.Claimant is null ? [] : [count.Claimant])}";

    /// <summary>The words that name an event.</summary>
    public static Evidence? Trigger(EventMember member) => member.Mention.Evidence.FirstOrDefault(each => each.Slot == "trigger") ?? member.Mention.Evidence.FirstOrDefault();
}
