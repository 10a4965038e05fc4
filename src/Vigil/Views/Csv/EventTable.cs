using Vigil.Coding;
using Vigil.Events;
using Vigil.Views.Words;

namespace Vigil.Views.Csv;

/// <summary>One row for each event.</summary>
internal static class EventTable
{
    public static CsvTable<Event> Table { get; } = new("events",
    [
        new("event_id", "Id of the event: the smallest id of its mentions.", each => each.Id),
        new("type", "Type of the codebook.", each => each.Type),
        new("family", "Family of the type: protest, repression, legal, voice, neutral.", each => Families.Of(each.Type).Name()),
        new("form", "Forms told within the type, the best sourced first.", each => Cells.List(each.Forms.Select(told => told.Value))),
        new("campaign", "Whether it is a campaign, which holds events and is not counted among them.", each => Cells.YesNo(each.IsCampaign)),
        new("date_start", "First date, ISO 8601 of reduced precision.", each => each.Date?.Start),
        new("date_end", "Last date.", each => each.Date?.End),
        new("date_precision", "day, month, year or span.", each => each.Date?.Precision),
        new("site", "Building or open place, in the words of the reports.", each => each.Place?.Site),
        new("city", "City, town or village.", each => each.Place?.City),
        new("admin", "First-level region.", each => each.Place?.Admin),
        new("country", "ISO 3166-1 alpha-2 code.", each => each.Place?.Country),
        new("lat", "Degrees north.", each => Cells.Number(each.Place?.Lat)),
        new("lon", "Degrees east.", each => Cells.Number(each.Place?.Lon)),
        new("place_precision", "site, city, admin or country.", each => each.Place?.Precision),
        new("modality", "reported, cancelled or planned; several where reports differ.",
            each => Cells.List(each.Modalities.Select(told => told.Value))),
        new("disputed", "Whether somebody denies it.", each => Cells.YesNo(each.Disputed)),
        new("background", "Whether every report tells it as background.", each => Cells.YesNo(each.Background)),
        new("counts", "Numbers of people, each with its claimants.",
            each => Cells.List(CountWords.ByNumber(each)
                .Select(count => $"{count.What}: {CountWords.WithClaimants(count.Number, count.Claimants)}"))),
        new("participants_lowest", "Lowest number of participants that anybody claims.",
            each => Cells.Number(Participants(each).Select(count => count.Min ?? count.Max).Min())),
        new("participants_highest", "Highest number of participants that anybody claims.",
            each => Cells.Number(Participants(each).Select(count => count.Max ?? count.Min).Max())),
        new("counts_conflict", "Whether claimants give different numbers of one kind.", each => Cells.YesNo(CountWords.Conflict(each))),
        new("actors", "Who did it.", each => Cells.List(each.Actors.Select(told => told.Value.Name))),
        new("targets", "To whom, or at whom.", each => Cells.List(each.Targets.Select(told => told.Value.Name))),
        new("demands", "What was asked for.", each => Cells.List(each.Demands.Select(told => told.Value.Text))),
        new("response", "Response of the authorities, the strongest told first.", each => Cells.List(each.Responses.Select(told => told.Value))),
        new("reply", "Reply of those addressed.", each => Cells.List(each.Replies.Select(told => told.Value))),
        new("legal", "Penalty, verdict and charge.", each => Cells.List(each.Legal.Select(told => EventWords.Legal(told.Value)))),
        new("term_days", "Term in days: a month is 30, a year 365.",
            each => Cells.List(each.Legal.Select(told => Cells.Number(told.Value.Days)).Distinct())),
        new("fine", "Fine and its currency.", each => Cells.List(each.Legal.Select(told => Fine(told.Value.Fine)).Distinct())),
        new("follows", "Ids of the events it followed from.", each => Cells.List(each.Follows)),
        new("reviewed", "Whether somebody has looked at it; what nobody has looked at is proposed by the machine.", each => Cells.YesNo(each.Reviewed)),
        new("reports", "Number of reports that tell of it.", each => Cells.Number<int>(each.Reports)),
        new("independent_sources", "Number of texts they go back to: reprints count once.", each => Cells.Number<int>(each.Sources)),
    ], run => run.Events);

    private static IEnumerable<PeopleCount> Participants(Event each) =>
        each.Counts.Select(told => told.Value).Where(count => count.What == "participants");

    private static string? Fine(Fine? fine) => fine is null ? null : $"{Cells.Number<decimal>(fine.Amount)} {fine.Currency}".TrimEnd();
}
