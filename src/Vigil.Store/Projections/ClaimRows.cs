using System.Globalization;
using Vigil.Coding;
using Vigil.Linkage;

namespace Vigil.Store.Projections;

/// <summary>One value of one field, as one report tells it.</summary>
/// <param name="Subject">Mention, person as the report names her, or the report.</param>
/// <param name="Field">Field, as the output names it; its part after a point.</param>
/// <param name="Value">The value in words that can be compared.</param>
/// <param name="Evidence">The words it rests on, or null.</param>
/// <param name="Claimant">Whose word it is, beyond the outlet, or null.</param>
internal readonly record struct ClaimRow(string Subject, string Field, string Value, Evidence? Evidence, string? Claimant);

/// <summary>The claims of a coded report, one for each value of each field.</summary>
internal static class ClaimRows
{
    /// <summary>All of them, in the order of the output.</summary>
    public static IEnumerable<ClaimRow> Of(CodedReport coded, IEnumerable<EventMember> mentions, IEnumerable<PersonMember> people) =>
        mentions.SelectMany(member => OfEvent(member.Id, member.Mention))
            .Concat(people.SelectMany(member => OfPerson(member.Id, member.Person)))
            .Concat(coded.Statements.Select(each => new ClaimRow(coded.Report.Id, "statement." + each.Kind, each.About, each.Evidence, each.Speaker)))
            .Concat(coded.Positions.Select(each => new ClaimRow(coded.Report.Id, "position." + each.Stance, each.Proposition, each.Evidence, each.Actor)));

    /// <summary>The claims of one mention of an event.</summary>
    public static IEnumerable<ClaimRow> OfEvent(string id, EventMention mention)
    {
        ClaimRow Row(string field, string value, string slot, string? claimant = null) =>
            new(id, field, value, Evidence(mention, slot), claimant ?? Claimant(mention, slot));

        yield return Row("type", mention.Form is null ? mention.Type : $"{mention.Type}/{mention.Form}", "trigger");
        if (mention.Date is { } date) yield return Row("date", date.Start == date.End ? date.Start : $"{date.Start}/{date.End}", "date");
        if (mention.Duration is { } duration) yield return Row("duration", $"{Number(duration.Value)} {duration.Unit}", "duration");
        if (mention.Place is { } place) yield return Row("place", Join(place.Site, place.City, place.Admin, place.Country), "place");
        if (mention.PlacesCount is { } places) yield return Row("places_count", Number(places), "place");
        foreach (var actor in mention.Actors) yield return Row("actor", actor.Name, "actor");
        foreach (var target in mention.Targets) yield return Row("target", target.Name, "target");
        foreach (var count in mention.Counts) yield return Row("count." + count.What, $"{Number(count.Min)}..{Number(count.Max)}", "counts", count.Claimant);
        foreach (var demand in mention.Demands) yield return Row("demand", demand.Text, "demand", demand.Speaker);
        foreach (var response in mention.Responses) yield return Row("response", response, "response");
        if (mention.Reply is { } reply) yield return Row("reply", reply, "reply");
        if (mention.Legal is { } legal)
        {
            foreach (var (field, value) in Legal(legal)) yield return Row(field, value, "legal");
        }

        if (mention.Custody is { } custody) yield return Row("custody", Join(custody.Regime, custody.Facility), "custody");
        if (mention.Modality != "reported") yield return Row("modality", mention.Modality, "modality");
        if (mention.Disputed) yield return Row("disputed", "yes", "disputed");
    }

    private static IEnumerable<(string Field, string Value)> Legal(Legal legal)
    {
        if (legal.Charge is { } charge) yield return ("legal.charge", charge);
        if (legal.Law is { } law) yield return ("legal.law", law);
        if (legal.Court is { } court) yield return ("legal.court", court);
        if (legal.Verdict is { } verdict) yield return ("legal.verdict", verdict);
        if (legal.Term is { } term) yield return ("legal.term", $"{Number(term.Value)} {term.Unit} {term.Kind}{(term.Suspended ? " suspended" : "")}".Replace("  ", " ", StringComparison.Ordinal).TrimEnd());
        if (legal.Fine is { } fine) yield return ("legal.fine", $"{fine.Amount.ToString(CultureInfo.InvariantCulture)} {fine.Currency}".TrimEnd());
    }

    private static IEnumerable<ClaimRow> OfPerson(string id, ReportPerson person)
    {
        yield return new ClaimRow(id, "name", person.Name, null, null);
        foreach (var alias in person.Aliases) yield return new ClaimRow(id, "alias", alias, null, null);
        foreach (var role in person.Roles) yield return new ClaimRow(id, "role", role, null, null);
        foreach (var relation in person.Relations) yield return new ClaimRow(id, "relation." + relation.Kind, relation.To, null, null);
        foreach (var status in person.Status) yield return new ClaimRow(id, "status", Join(status.State, status.Date, status.Place), status.Evidence, status.Claimant);
    }

    private static Evidence? Evidence(EventMention mention, string slot) =>
        mention.Evidence.FirstOrDefault(each => each.Slot == slot) ?? mention.Evidence.FirstOrDefault(each => each.Slot.StartsWith(slot, StringComparison.Ordinal));

    private static string? Claimant(EventMention mention, string slot) =>
        (mention.Attribution.FirstOrDefault(each => each.Slot == slot) ?? mention.Attribution.FirstOrDefault(each => each.Slot == "event"))?.Chain.LastOrDefault();

    private static string Join(params ReadOnlySpan<string?> parts) => string.Join(", ", parts.ToArray().OfType<string>());

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
