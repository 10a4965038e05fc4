using System.Globalization;
using Vigil.Events;
using Vigil.Linkage;
using Vigil.Linkage.Texts;
using Vigil.People;
using Vigil.Views.Words;

namespace Vigil.Views.Links;

/// <summary>What linking found, as lines of plain text: events, people and sources with the reasons, and what is left for a person to decide.</summary>
public static class LinkText
{
    /// <summary>An event with all that its reports tell; with <paramref name="why"/> also the parts of each link's weight.</summary>
    public static IEnumerable<string> Event(LinkedRun run, Event each, bool why)
    {
        yield return $"{each.Id}  {EventWords.Kind(each)}, {DateWords.Of(each.Date)}, {EventWords.Where(each)}";
        yield return $"Told by {CountWords.Sources(each.Reports, each.Sources)}:";
        foreach (var member in Outlets.InOrder(each.Members)) yield return $"  {member.Id}  {member.Outlet}, {member.Report.Published}{Tie(each, member)}";
        foreach (var conflict in EventConflicts.Of(each)) yield return $"Conflict, {conflict.Field}: {string.Join(", ", conflict.Values)}";
        foreach (var followed in each.Follows) yield return $"Follows {Name(run, followed)}";
        if (each.PartOf is { } campaign) yield return $"Part of {Name(run, campaign)}";
        foreach (var after in run.Events.Where(other => other.Follows.Contains(each.Id))) yield return $"Followed by {Name(run, after.Id)}";
        if (!why) yield break;
        foreach (var line in Why(run.EventLinks, member => member.Id, each.Members[0].Id)) yield return line;
    }

    /// <summary>A person with her names, history and reports.</summary>
    public static IEnumerable<string> Person(LinkedRun run, Person person, bool why)
    {
        yield return $"{person.Id}  {person.Name}";
        if (!person.Aliases.IsEmpty) yield return $"Also: {string.Join(", ", person.Aliases)}";
        if (!person.Roles.IsEmpty) yield return $"Roles: {string.Join(", ", person.Roles)}";
        foreach (var relation in Relations.Of(run, person)) yield return $"Kin: {relation}";
        foreach (var claim in StatusHistory.Of(person, run.Events, run.PersonId))
            yield return $"  {(claim.Date is { } date ? DateWords.Of(date) : "day not told")}: {claim.State}, by {string.Join(", ", claim.Claimants)}{(claim.Contradicted ? " (contradicted)" : "")}";
        yield return $"Named in {CountWords.Plural(person.Members.Length, "report")}:";
        foreach (var member in person.Members) yield return $"  {member.Id}  {member.Person.Name}, {member.Report.Outlet ?? member.Report.Path}";
        if (!why) yield break;
        foreach (var line in Why(run.PersonLinks, member => member.Id, person.Members[0].Id)) yield return line;
    }

    /// <summary>A lineage: the reports that go back to one text.</summary>
    public static IEnumerable<string> Source(LinkedRun run, string lineage)
    {
        var reports = run.Reports.Where(coded => run.Lineages[coded.Report.Id] == lineage).ToList();
        yield return $"{lineage}  {CountWords.Plural(reports.Count, "report")} of one text";
        foreach (var coded in reports) yield return $"  {coded.Report.Id}  {coded.Report.Outlet ?? coded.Report.Path}, {coded.Report.Published}: {coded.Report.Title}";
        foreach (var tie in run.Events.SelectMany(each => each.Ties).Where(tie => reports.Exists(coded => coded.Report.Id == tie.Report)).Distinct())
            yield return $"  {tie.Report} {Words(tie)}";
    }

    /// <summary>Pairs that a person has to decide, the likeliest first.</summary>
    public static IEnumerable<string> Questions(LinkedRun run)
    {
        var events = run.EventLinks.Clusters.SelectMany(cluster => cluster.Members).ToDictionary(member => member.Id, StringComparer.Ordinal);
        foreach (var link in run.EventLinks.Questions)
        {
            yield return $"One event? {Short(events[link.A])} | {Short(events[link.B])}";
            yield return "  " + Parts(link);
        }

        var people = run.PersonLinks.Clusters.SelectMany(cluster => cluster.Members).ToDictionary(member => member.Id, StringComparer.Ordinal);
        foreach (var link in run.PersonLinks.Questions)
        {
            yield return $"One person? {people[link.A].Person.Name} ({people[link.A].Report.Path}) | {people[link.B].Person.Name} ({people[link.B].Report.Path})";
            yield return "  " + Parts(link);
        }
    }

    private static IEnumerable<string> Why<T>(Linked<T> linked, Func<T, string> id, string first)
    {
        var cluster = linked.Clusters.Single(each => each.Members.Any(member => id(member) == first));
        foreach (var link in cluster.Links) yield return $"{link.A} = {link.B}{(link.ByDecision ? "  by decision" : "")}: {Parts(link)}";
    }

    private static string Parts(Link link) => string.Create(CultureInfo.InvariantCulture,
        $"{link.Weight / 100.0:0.0} bits: {string.Join(", ", link.Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Field} {part.Finding} {part.Weight / 100.0:+0.0;-0.0;0}")))}");

    private static string Short(EventMember member) =>
        $"{member.Mention.Type} {member.Mention.Date?.Start ?? "undated"} {member.Mention.Place?.City ?? member.Mention.Place?.Country} ({member.Report.Path})";

    private static string Tie(Event each, EventMember member) =>
        string.Concat(each.Ties.Where(tie => tie.Report == member.Report.Id).Select(tie => $", {Words(tie)}"));

    private static string Words(SourceTie tie) => $"{tie.Kind switch { "reprint" => "reprint of", "quotes" => "by the word of", _ => "credits" }} {tie.Source}";

    private static string Name(LinkedRun run, string id) =>
        run.Events.FirstOrDefault(each => each.Id == id) is { } each ? $"{EventWords.Kind(each)}, {DateWords.Of(each.Date)} ({id})" : id;
}
